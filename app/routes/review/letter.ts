import { currentOf } from '#app/access/current'
import { copyOf, letterFile } from '#app/platform/letter-file'
import { findConsultation } from '#db/consultations'
import { listSubmittedLetters } from '#db/letters'
import { findSubmission } from '#db/submissions'
import type { Route } from './+types/letter'

/** A letter that was received. What somebody is still writing has none that can be asked for. */
export async function loader({ context, params: { slug, receipt, letter: place }, url }: Route.LoaderArgs) {
  const { db } = currentOf(context)
  const consultation = await findConsultation(db, slug)
  const submission = consultation && (await findSubmission(db, consultation.id, receipt))
  const letters = submission ? await listSubmittedLetters(db, submission) : []
  const letter = letters.find((one) => String(one.place) === place)
  return letterFile(db, letter, copyOf(url), `${receipt}-brev-${place}`)
}
