import { currentOf } from '#app/access/current'
import { findPublic } from '#db/declarations'
import { notFound } from '../assessor'
import type { Route } from './+types/sealed-public'
import { sealedFile } from './sealed-file'

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db } = currentOf(context)
  return sealedFile(db, (await findPublic(db, params.number)) ?? notFound())
}
