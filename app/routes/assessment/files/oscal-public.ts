import { currentOf } from '#app/access/current'
import { findPublic } from '#db/declarations'
import { notFound } from '../assessor'
import type { Route } from './+types/oscal-public'
import { oscalFile } from './oscal-file'

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, publicAddress } = currentOf(context)
  return oscalFile(db, (await findPublic(db, params.number)) ?? notFound(), publicAddress)
}
