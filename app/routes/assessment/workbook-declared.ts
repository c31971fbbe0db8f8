import { findDeclarationOf } from '#db/declarations'
import type { Route } from './+types/workbook-declared'
import { notFound, openAssessment } from './assessor'
import { checklistResponse } from './checklist-response'
import { declaredFile } from './checklist-values'

export async function loader({ context, params }: Route.LoaderArgs) {
  const { current, by } = await openAssessment(context, params.assessment)
  const declaration = (await findDeclarationOf(current.db, by.organisationNumber, params.assessment)) ?? notFound()
  return checklistResponse(await declaredFile(current, declaration), 'xlsx')
}
