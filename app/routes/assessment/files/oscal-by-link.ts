import { tokenId } from '#app/access/cookies'
import { currentOf } from '#app/access/current'
import { findByLink } from '#db/declarations'
import { notFound } from '../assessor'
import type { Route } from './+types/oscal-by-link'
import { oscalFile } from './oscal-file'

export async function loader({ context, url }: Route.LoaderArgs) {
  const { db, publicAddress } = currentOf(context)
  return oscalFile(db, (await findByLink(db, tokenId(url.searchParams.get('nokkel') ?? ''))) ?? notFound(), publicAddress)
}
