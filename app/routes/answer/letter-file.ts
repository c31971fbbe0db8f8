import { currentOf } from '#app/access/current'
import { copyOf, letterFile } from '#app/platform/letter-file'
import type { Route } from './+types/letter-file'
import { roomOf } from './room'

/** A letter of what is being written, for those who have a place in it; others' are not there. */
export async function loader({ context, params: { slug, letter: id }, url }: Route.LoaderArgs) {
  const { letters } = await roomOf(context, slug)
  const place = letters.findIndex((letter) => letter.id === id)
  return letterFile(currentOf(context).db, letters[place], copyOf(url), `brev-${place + 1}`)
}
