import { href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { endOwnLinks } from '#app/use-cases/end-links'
import type { Route } from './+types/link-end'
import { getConsultation, respondentOf } from './room'

/** Ends one's own personal link, and whoever else came in by it. */
export async function action({ context, params: { slug } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { accountId, sessionId } = respondentOf(current)
  const { id: consultationId } = await getConsultation(current, slug)
  for (const ended of await endOwnLinks(current.db, { consultationId, accountId, sessionId }, current.wallNow)) current.memory.forget(ended)
  return redirect(`${href('/horinger/:slug/svar', { slug })}?lenke=avsluttet`, 303)
}
