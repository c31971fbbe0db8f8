import { currentOf } from '#app/access/current'
import { findPublic } from '#db/declarations'
import { notFound } from '../assessor'
import { declaredFile } from '../checklist-values'
import type { Route } from './+types/workbook-public'
import { checklistResponse } from './checklist-response'

export async function loader({ context, params }: Route.LoaderArgs) {
  const current = currentOf(context)
  return checklistResponse(await declaredFile(current, (await findPublic(current.db, params.number)) ?? notFound()), 'xlsx')
}
