import { currentOf } from '#app/access/current'
import { copyOf, letterFile } from '#app/platform/letter-file'
import { listSubmittedLetters } from '#db/letters'
import type { Route } from './+types/sent-letter'
import { roomOf } from './room'

/** A letter that was sent, by one's own receipt and its place on it. */
export async function loader({ context, params: { slug, receipt, letter: place }, url }: Route.LoaderArgs) {
  const { db } = currentOf(context)
  const version = (await roomOf(context, slug)).versions.find(({ receiptNumber }) => receiptNumber === receipt)
  const letters = version ? await listSubmittedLetters(db, version) : []
  const letter = letters.find((one) => String(one.place) === place)
  return letterFile(db, letter, copyOf(url), `${receipt}-brev-${place}`)
}
