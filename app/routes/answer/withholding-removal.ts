import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { orRefusal } from '#app/platform/http'
import { takeBackWithholding } from '#app/use-cases/ask-to-withhold'
import type { Route } from './+types/withholding-removal'
import { getConsultation, respondentOf } from './room'

/** Takes back a request not to publish something. When nothing can be written any more, the page one comes to says so. */
export async function action({ request, context, params: { slug, withholding } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { actingFor, name } = respondentOf(current)
  const writtenFor = (await readForm(request)).get('for')
  const consultation = await getConsultation(current, slug)
  const by = { respondent: actingFor, name, writtenFor }
  const result = await orRefusal(takeBackWithholding(current.db, consultation, by, withholding, current.now))
  if (result === false || (result instanceof RuleViolation && result.code === 'respondent.not-allowed')) throw data(null, { status: 404 })
  return redirect(href('/horinger/:slug/svar/unntak', { slug }), 303)
}
