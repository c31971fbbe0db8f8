import { data, href, type RouterContextProvider, redirect } from 'react-router'
import { type Current, currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { orRefusal } from '#app/platform/http'
import { officerOf } from './officer'
import { openCase } from './open-case'

/** Does what a case officer decided about a wish for more time, and leads back to the list, which says what went wrong. */
export async function answerExtension(
  request: Request,
  context: Readonly<RouterContextProvider>,
  slug: string,
  decide: (current: Current, consultationId: string, by: { readonly accountId: string }, form: URLSearchParams) => Promise<boolean>,
): Promise<Response> {
  const current = currentOf(context)
  const { consultation } = await openCase(current, slug)
  const form = await readForm(request)
  const done = await orRefusal(decide(current, consultation.id, officerOf(current), form))
  if (done === false) throw data({ reason: 'not-found' }, { status: 404 })
  const back = href('/saksbehandling/:slug/frister', { slug })
  return redirect(done instanceof RuleViolation ? `${back}?feil=${encodeURIComponent(done.code)}` : back, 303)
}
