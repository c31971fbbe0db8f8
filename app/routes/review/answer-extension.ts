import { data, href, type RouterContextProvider, redirect } from 'react-router'
import { type Current, currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { writeExtensionAnswer } from '#app/messages/write-extension'
import { orRefusal } from '#app/platform/http'
import type { Officer } from '#app/use-cases/decide-extension'
import { officerOf } from './officer'
import { openCase } from './open-case'

/** Does what a case officer decided about a wish for more time, and leads back to the list, which says what went wrong. */
export async function answerExtension(
  request: Request,
  context: Readonly<RouterContextProvider>,
  slug: string,
  decide: (current: Current, consultationId: string, by: Officer, form: URLSearchParams) => Promise<boolean>,
): Promise<Response> {
  const current = currentOf(context)
  const { consultation } = await openCase(current, slug)
  const form = await readForm(request)
  const by: Officer = {
    ...officerOf(current),
    wallNow: current.wallNow,
    writeAnswer: ({ email, language }, { name, organisationNumber, outcome, day, answer, isLate }) =>
      writeExtensionAnswer(language, {
        ...{ email, organisation: organisationNumber === null ? null : name, day: outcome === 'granted' ? day : null, answer, isLate },
        ...{ consultation: consultation.text, deadline: consultation.deadline },
        link: current.publicAddress + href('/horinger/:slug/svar/utsettelse', { slug: consultation.slug }),
      }),
  }
  const done = await orRefusal(decide(current, consultation.id, by, form))
  if (done === false) throw data({ reason: 'not-found' }, { status: 404 })
  if (done === true) current.sendWaitingMail()
  const back = href('/saksbehandling/:slug/frister', { slug })
  return redirect(done instanceof RuleViolation ? `${back}?feil=${encodeURIComponent(done.code)}` : back, 303)
}
