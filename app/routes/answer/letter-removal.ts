import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { orRefusal } from '#app/platform/http'
import { removeAttachedLetter } from '#app/use-cases/attach-letter'
import type { Route } from './+types/letter-removal'
import { getConsultation, respondentOf } from './room'

/** Takes a letter away again. When nothing can be written any more, the page one comes to says so. */
export async function action({ request, context, params: { slug, letter } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { actingFor, name, accountId } = respondentOf(current)
  const writtenFor = (await readForm(request)).get('for')
  const consultation = await getConsultation(current, slug)
  const by = { respondent: actingFor, name, accountId, writtenFor }
  const result = await orRefusal(removeAttachedLetter(current.db, consultation, by, letter, current.now))
  if (result instanceof RuleViolation && result.code === 'respondent.not-allowed') throw data(null, { status: 404 })
  const told = result instanceof RuleViolation ? '' : result ? '?fjernet=1' : '?feil=letter.gone'
  return redirect(href('/horinger/:slug/svar/brev', { slug }) + told, 303)
}
