import { href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { removeFromRegistration } from '#app/use-cases/register-response'
import type { Route } from './+types/letter-removal'
import { openRegistration, registrarOf } from './case'

/** Takes a letter away again; one that somebody took away first is gone as well. */
export async function action({ context, params: { letter, ...way } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { consultation, registration } = await openRegistration(current, way)
  await removeFromRegistration(current.db, consultation, registrarOf(current), registration.id, letter, current.now)
  return redirect(`${href('/saksbehandling/:slug/registrer-svar/:registration/brev', way)}?fjernet=1`, 303)
}
