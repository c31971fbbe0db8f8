import { currentOf } from '#app/access/current'
import { copyOf, letterFile } from '#app/platform/letter-file'
import { listLetters } from '#db/letters'
import type { Route } from './+types/letter-file'
import { openRegistration } from './case'

/** A letter of what staff are registering. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { registration } = await openRegistration(current, params)
  const letters = await listLetters(current.db, registration.room)
  const place = letters.findIndex(({ id }) => id === params.letter)
  return letterFile(current.db, letters[place], copyOf(url), `brev-${place + 1}`)
}
