import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { RuleViolation } from '#app/domain/errors'
import { orRefusal, statusOf } from '#app/platform/http'
import { endConsulteeInvitation } from '#app/use-cases/invite-consultee'
import type { Route } from './+types/end-invitation'
import { officerOf } from './officer'
import { openCase } from './open-case'

/** Takes an invitation back; the list then says so. */
export async function action({ context, params: { slug, invitation } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { consultation } = await openCase(current, slug)
  const result = await orRefusal(endConsulteeInvitation(current.db, consultation.id, officerOf(current), invitation, current.wallNow))
  if (result instanceof RuleViolation) throw data({ reason: 'not-found' }, { status: statusOf[result.code] })
  return redirect(href('/saksbehandling/:slug/invitasjoner', { slug }), 303)
}
