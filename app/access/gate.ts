import { data, type MiddlewareFunction, redirect } from 'react-router'
import type { Actor, Role } from '#app/domain/actor'
import { currentOf } from './current'
import { lineOf } from './policy'
import { isForm, readForm } from './read-form'

/** Why a request was turned away. The page says it in the reader's language. */
export type Refusal = 'not-found' | 'method' | 'forbidden' | 'logged-out' | 'cross-origin'

/** First middleware of every request, also for data: asks the table, and turns away whoever is not on the line. */
export const gate: MiddlewareFunction<Response> = async ({ request, context, pattern, url }) => {
  const { actor, demo, publicAddress } = currentOf(context)
  const line = lineOf(pattern)
  if (!line || (pattern.replace(/^\//, '').startsWith('demonstrasjon') && !demo)) throw refuse('not-found', 404)
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  // Forms send POST; no page has a use for the other methods.
  if (!isRead && request.method !== 'POST') throw refuse('method', 405)
  if (!isRead && !isFromUs(request, publicAddress)) throw refuse('cross-origin', 403)
  const admitted = isRead ? line.open : line.send
  if (admitted.length === 0) throw refuse('method', 405)
  if (admitted.includes(roleOf(actor))) return
  if (actor.kind !== 'visitor') throw refuse('forbidden', 403)
  if (isRead) throw redirect(`/logg-inn?til=${encodeURIComponent(url.pathname + url.search)}`)
  throw refuse('logged-out', 401, await fieldsOf(request))
}

/** Browsers say where a write comes from; one that does not say, or says another site, is not from our pages. */
function isFromUs(request: Request, publicAddress: string): boolean {
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  if (site === null && origin === null) return false
  if (site !== null && site !== 'same-origin') return false
  return origin === null || origin === new URL(publicAddress).origin
}

/** What a form carried, so that whoever was logged out while writing gets it back. Scripts keep their own. */
async function fieldsOf(request: Request): Promise<RefusedFields> {
  return isForm(request) ? [...(await readForm(request))] : []
}

/** Names and values of a form that was turned away. */
export type RefusedFields = readonly (readonly [name: string, value: string])[]

function refuse(reason: Refusal, status: number, fields: RefusedFields = []) {
  return data(fields.length > 0 ? { reason, fields } : { reason }, { status })
}

/** Until the consultation has a say: whoever answers may do everything. */
function roleOf({ kind }: Actor): Role {
  return kind === 'respondent' ? 'approver' : kind
}
