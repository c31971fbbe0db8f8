import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { RuleViolation } from '#app/domain/errors'
import { orRefusal } from '#app/platform/http'
import { correctRegistered } from '#app/use-cases/correct-registered'
import { openCase } from '../open-case'
import type { Route } from './+types/correct'
import { registrarOf } from './case'

/** Opens a registration to be put right; one that no longer holds leads to its page, which says so. */
export async function action({ context, params: { slug, registered } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { consultation } = await openCase(current, slug)
  const registration = await orRefusal(correctRegistered(current.db, consultation, registrarOf(current), registered, current.now))
  if (registration === null) throw data({ reason: 'not-found' }, { status: 404 })
  if (registration instanceof RuleViolation) {
    return redirect(href('/saksbehandling/:slug/svar/:receipt', { slug, receipt: registered }), 303)
  }
  return redirect(href('/saksbehandling/:slug/registrer-svar/:registration', { slug, registration }), 303)
}
