import { tokenId } from '#app/access/cookies'
import { currentOf } from '#app/access/current'
import { findByLink } from '#db/declarations'
import { notFound } from '../assessor'
import type { Route } from './+types/sealed-by-link'
import { sealedFile } from './sealed-file'

export async function loader({ context, url }: Route.LoaderArgs) {
  const { db } = currentOf(context)
  return sealedFile(db, (await findByLink(db, tokenId(url.searchParams.get('nokkel') ?? ''))) ?? notFound())
}
