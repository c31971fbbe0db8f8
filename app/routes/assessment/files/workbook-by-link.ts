import { tokenId } from '#app/access/cookies'
import { currentOf } from '#app/access/current'
import { findByLink } from '#db/declarations'
import { notFound } from '../assessor'
import { declaredFile } from '../checklist-values'
import type { Route } from './+types/workbook-by-link'
import { checklistResponse } from './checklist-response'

export async function loader({ context, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const declaration = (await findByLink(current.db, tokenId(url.searchParams.get('nokkel') ?? ''))) ?? notFound()
  return checklistResponse(await declaredFile(current, declaration), 'xlsx')
}
