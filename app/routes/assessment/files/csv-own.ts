import { openAssessment } from '../assessor'
import { workingFile } from '../checklist-values'
import type { Route } from './+types/csv-own'
import { checklistResponse } from './checklist-response'

/** For the vendor alone: internal notes are in it. */
export async function loader({ context, params }: Route.LoaderArgs) {
  return checklistResponse(await workingFile(await openAssessment(context, params.assessment)), 'csv')
}
