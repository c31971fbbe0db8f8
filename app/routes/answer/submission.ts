import { href, redirect } from 'react-router'
import { askForNow } from '#app/access/ask-now'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { standingIn } from '#app/access/standing'
import { RuleViolation } from '#app/domain/errors'
import { orRefusal } from '#app/platform/http'
import { submitResponse } from '#app/use-cases/submit-response'
import type { Route } from './+types/submission'
import { getConsultation, respondentOf } from './room'

/** Sends the response. Leads to the receipt, also the second time; a refusal leads back to the overview, which says why. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const current = currentOf(context)
  const { db, now, wallNow, language } = current
  const actor = respondentOf(current)
  const { slug } = params
  const form = await readForm(request)
  const consultation = await getConsultation(current, slug)
  const review = { writtenFor: form.get('for'), isConfirmed: form.get('bekreftet') === 'ja', mark: form.get('sett') ?? '' }
  const { grant } = await standingIn(context, slug)
  const result = await orRefusal(
    askForNow(current, grant, 'rights.log-in-again').then((altinn) =>
      submitResponse(db, consultation, { ...actor, respondent: actor.actingFor, altinn, language }, review, now, wallNow),
    ),
  )
  if (result instanceof RuleViolation) {
    return redirect(`${href('/horinger/:slug/svar/oversikt', { slug })}?feil=${encodeURIComponent(result.code)}`, 303)
  }
  return redirect(href('/horinger/:slug/svar/kvittering', { slug }), 303)
}
