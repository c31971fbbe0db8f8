import { href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { discardRegistration } from '#app/use-cases/register-response'
import { openCase } from '../open-case'
import type { Route } from './+types/discard'
import { registrarOf } from './case'

/** Gives up a registration: nothing was received, and nothing of it is kept. */
export async function action({ context, params: { slug, registration } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { consultation } = await openCase(current, slug)
  await discardRegistration(current.db, consultation, registrarOf(current), registration, current.now)
  return redirect(`${href('/saksbehandling/:slug/registrer-svar', { slug })}?forkastet=1`, 303)
}
