import { redirect } from 'react-router'
import { attemptOf } from '#app/access/attempt'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { orRefusal } from '#app/platform/http'
import { finaliseResponse } from '#app/use-cases/finalise-response'
import type { Route } from './+types/finalisation'
import { getConsultation } from './room'
import { receiptSaying, senderOf } from './sender'

/** Sends a preliminary response anew, word for word, as final. */
export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { db, now, wallNow } = current
  const form = await readForm(request)
  const consultation = await getConsultation(current, slug)
  const seen = { seen: form.get('kvittering') ?? '', isConfirmed: form.get('bekreftet') === 'ja', attempt: attemptOf(form) }
  const result = await orRefusal(senderOf(context, slug).then((by) => finaliseResponse(db, consultation, by, seen, now, wallNow)))
  current.sendWaitingMail()
  return redirect(receiptSaying(slug, result instanceof RuleViolation ? result.code : null), 303)
}
