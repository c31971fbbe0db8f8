import { href, redirect } from 'react-router'
import { attemptOf } from '#app/access/attempt'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { orRefusal } from '#app/platform/http'
import { submitResponse } from '#app/use-cases/submit-response'
import type { Route } from './+types/submission'
import { getConsultation } from './room'
import { senderOf } from './sender'

/** Sends the response. Leads to the receipt, also the second time; a refusal leads back to the overview, which says why. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const current = currentOf(context)
  const { db, now, wallNow } = current
  const { slug } = params
  const form = await readForm(request)
  const consultation = await getConsultation(current, slug)
  const review = {
    writtenFor: form.get('for'),
    isConfirmed: form.get('bekreftet') === 'ja',
    mark: form.get('sett') ?? '',
    attempt: attemptOf(form),
    unapproved: (form.get('ikke-godkjent') ?? '').split(' '),
    isPreliminary: form.get('forelopig') === 'ja',
    email: form.get('epost') ?? '',
  }
  const result = await orRefusal(senderOf(context, slug).then((by) => submitResponse(db, consultation, by, review, now, wallNow)))
  if (result instanceof RuleViolation) {
    return redirect(`${href('/horinger/:slug/svar/oversikt', { slug })}?feil=${encodeURIComponent(result.code)}`, 303)
  }
  current.sendWaitingMail()
  return redirect(href('/horinger/:slug/svar/kvittering', { slug }), 303)
}
