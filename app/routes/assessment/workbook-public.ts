import { currentOf } from '#app/access/current'
import { findPublic } from '#db/declarations'
import type { Route } from './+types/workbook-public'
import { notFound } from './assessor'
import { checklistResponse } from './checklist-response'
import { declaredFile } from './checklist-values'

export async function loader({ context, params }: Route.LoaderArgs) {
  const current = currentOf(context)
  return checklistResponse(await declaredFile(current, (await findPublic(current.db, params.number)) ?? notFound()), 'xlsx')
}
