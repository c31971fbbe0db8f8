import { findDeclarationOf } from '#db/declarations'
import { notFound, openAssessment } from '../assessor'
import { declaredFile } from '../checklist-values'
import type { Route } from './+types/workbook-declared'
import { checklistResponse } from './checklist-response'

export async function loader({ context, params }: Route.LoaderArgs) {
  const { current, by } = await openAssessment(context, params.assessment)
  const declaration = (await findDeclarationOf(current.db, by.organisationNumber, params.assessment)) ?? notFound()
  return checklistResponse(await declaredFile(current, declaration), 'xlsx')
}
