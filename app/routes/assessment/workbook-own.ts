import type { Route } from './+types/workbook-own'
import { openAssessment } from './assessor'
import { checklistResponse } from './checklist-response'
import { workingFile } from './checklist-values'

/** For the vendor alone: internal notes are in it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  return checklistResponse(await workingFile(await openAssessment(context, params.assessment)), 'xlsx')
}
