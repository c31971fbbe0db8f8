import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { readRegistration } from '#app/domain/registration'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { orRefusal } from '#app/platform/http'
import { ErrorSummary } from '#app/ui/error-summary'
import { changeBegunRegistration } from '#app/use-cases/register-response'
import { registrationFacts } from '#app/use-cases/review-registration'
import { CasePage } from '../case-page'
import type { Route } from './+types/details'
import { gone, openRegistration } from './case'
import { DetailsForm } from './details-form'
import { detailsValues } from './details-values'
import { fieldIds, inOrder, typedFrom, typedIn } from './typed'

export const handle = { isReading: true }

/** What was said of the response, to be put right. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language, now } = current
  const { consultation, head, registration } = await openRegistration(current, params)
  const facts = await registrationFacts(db, consultation, now)
  const typed = typedFrom(registration.content, facts.bodies)
  return { head, registration: registration.id, typed, values: detailsValues(facts, language, typed) }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const current = currentOf(context)
  const { db, language, now } = current
  const form = await readForm(request)
  const { consultation, registration } = await openRegistration(current, params, form)
  const typed = typedIn(form)
  const facts = await registrationFacts(db, consultation, now)
  const read = readRegistration(typed, facts)
  if ('faults' in read) {
    return data({ typed, faults: read.faults, values: detailsValues(facts, language, typed, read.faults) }, { status: 422 })
  }
  const result = await orRefusal(changeBegunRegistration(db, consultation, registration.id, read.said))
  if (result instanceof RuleViolation) throw gone(form)
  return redirect(href('/saksbehandling/:slug/registrer-svar/:registration', params), 303)
}

export default function DetailsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { head, registration } = loaderData
  const t = useT()
  const { typed, values } = actionData ?? loaderData
  const faults = actionData?.faults ?? {}
  const way = { slug: head.slug, registration }
  const back = href('/saksbehandling/:slug/registrer-svar/:registration', way)
  return (
    <CasePage head={head} place="review.responses" here={t('registration.details')} trail={[{ to: back, text: t('registration.review') }]}>
      <div className="page-head">
        <h1>{t('registration.details')}</h1>
      </div>
      <ErrorSummary errors={inOrder(faults).map(([field, fault]) => ({ to: `#${fieldIds[field]}`, text: sayRule(t, fault) }))} />
      <DetailsForm
        action={href('/saksbehandling/:slug/registrer-svar/:registration/opplysninger', way)}
        attempt={null}
        typed={typed}
        faults={faults}
        values={values}
        button={t('registration.details.save')}
      />
      <p>
        <a href={back}>{t('registration.details.back')}</a>
      </p>
    </CasePage>
  )
}
