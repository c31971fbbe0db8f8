import { data, type MiddlewareFunction, type RouterContextProvider, redirect } from 'react-router'
import { type Actor, type Role, roles } from '#app/domain/actor'
import { isPosition } from '#app/domain/position'
import { currentOf } from './current'
import { loginWords } from './login-word'
import { isForSystems, lineOf } from './policy'
import { isForm, readForm } from './read-form'
import { standingIn } from './standing'
import { admitSystem, apiProblem } from './system'

/** Why a request was turned away. The page says it in the reader's language. */
export type Refusal = 'not-found' | 'method' | 'forbidden' | 'no-right' | 'logged-out' | 'cross-origin'

/** First middleware of every request, also for data: asks the table, and turns away whoever is not on the line. */
export const gate: MiddlewareFunction<Response> = async ({ request, params, context, pattern, url }, next) => {
  const { actor, demo, publicAddress } = currentOf(context)
  const line = lineOf(pattern)
  if (!line || (pattern.replace(/^\//, '').startsWith('demonstrasjon') && !demo)) throw refuse('not-found', 404)
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (isForSystems(line)) {
    const isKnown = (isRead && line.open.length > 0) || (request.method === 'POST' && line.send.length > 0)
    const refusal = isKnown ? await admitSystem(request, context) : apiProblem(405, 'There is no such method here.')
    return refusal ?? next()
  }
  // Forms send POST; no page has a use for the other methods.
  if (!isRead && request.method !== 'POST') throw refuse('method', 405)
  if (!isRead && !line.isByKey && !isFromUs(request, publicAddress)) throw refuse('cross-origin', 403)
  const admitted = isRead ? line.open : line.send
  if (isRead && isNameless(actor) && /(?:^|\/)svar(?:\/|$)/.test(pattern)) {
    throw redirect(`/logg-inn/navn?til=${encodeURIComponent(url.pathname + url.search)}`)
  }
  if (admitted.length === 0) throw refuse('method', 405)
  if (admitted.length === roles.length) return undefined
  const role = await roleOf(context, actor, params.slug)
  if (admitted.includes(role)) return undefined
  if (role === 'visitor') {
    if (isRead) throw redirect(loginPath(url, admitted))
    throw refuse('logged-out', 401, await fieldsOf(request))
  }
  if (!params.slug || !admitted.some(isPosition) || actor.kind !== 'respondent') throw refuse('forbidden', 403)
  // Somebody who answers, where others may: the page that says what is missing, and who can give it, leads back here.
  if (isRead)
    throw redirect(`/horinger/${encodeURIComponent(params.slug)}/svar/min-tilgang?til=${encodeURIComponent(url.pathname + url.search)}`)
  throw refuse('no-right', 403, await fieldsOf(request))
}

/** Outside a consultation nobody has a right of their own; inside it is found from what is stored now. */
async function roleOf(context: Readonly<RouterContextProvider>, { kind }: Actor, slug: string | undefined): Promise<Role> {
  if (kind !== 'respondent') return kind
  return slug === undefined ? 'guest' : (await standingIn(context, slug)).role
}

/** Whoever answers does it by name. Those no login service tells the name of are asked first. */
function isNameless(actor: Actor): boolean {
  return actor.kind === 'respondent' && actor.name === ''
}

/** What only staff may open leads straight to their login; else the person is asked which. */
function loginPath({ pathname, search }: URL, admitted: readonly Role[]): string {
  const isForStaff = admitted.every((role) => role === 'case-officer' || role === 'administrator')
  return `/logg-inn?til=${encodeURIComponent(pathname + search)}${isForStaff ? `&som=${loginWords.staff}` : ''}`
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
