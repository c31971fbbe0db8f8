import { href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { orRefusal } from '#app/platform/http'
import { changeResponse } from '#app/use-cases/change-response'
import type { Route } from './+types/change'
import { getConsultation, respondentOf } from './room'
import { receiptSaying } from './sender'

/** Opens a sent response for writing again. */
export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { actingFor, accountId } = respondentOf(current)
  const form = await readForm(request)
  const consultation = await getConsultation(current, slug)
  const by = { respondent: actingFor, accountId }
  const refused = await orRefusal(changeResponse(current.db, consultation, by, form.get('kvittering') ?? '', current.now))
  if (refused instanceof RuleViolation) return redirect(receiptSaying(slug, refused.code), 303)
  return redirect(href('/horinger/:slug/svar', { slug }), 303)
}
