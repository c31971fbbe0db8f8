import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { ConfirmBox } from '#app/ui/confirm-box'
import { ErrorSummary } from '#app/ui/error-summary'
import { registerResponse } from '#app/use-cases/register-response'
import { findRegistered } from '#db/registrations'
import { CasePage } from '../case-page'
import { openCase } from '../open-case'
import type { Route } from './+types/review'
import { openRegistration, registrarOf } from './case'
import { Answered, ReviewFacts } from './review-parts'
import { reviewValues } from './review-values'

export const handle = { isReading: true }

/** Everything that will be registered, before it is. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { consultation } = await openCase(current, params.slug)
  const done = await findRegistered(current.db, consultation.id, params.registration)
  if (done) throw redirect(href('/saksbehandling/:slug/svar/:receipt', { slug: params.slug, receipt: done.receiptNumber }))
  return reviewValues(current, await openRegistration(current, params))
}

/** Registers the response. Leads to it, also the second time. */
export async function action({ request, context, params: { slug, registration } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { consultation } = await openCase(current, slug)
  const form = await readForm(request)
  const review = { mark: form.get('sett') ?? '', isConfirmed: form.get('bekreftet') === 'ja' }
  const { db, now, wallNow } = current
  const result = await orRefusal(registerResponse(db, consultation, registrarOf(current), registration, review, now, wallNow))
  if (result instanceof RuleViolation) {
    if (result.code === 'registration.gone') throw data({ reason: 'not-found' }, { status: 404 })
    return data({ refused: { code: result.code, values: result.values } }, { status: statusOf[result.code] })
  }
  return redirect(`${href('/saksbehandling/:slug/svar/:receipt', { slug, receipt: result.receiptNumber })}?registrert=1`, 303)
}

export default function ReviewPage({ loaderData, actionData }: Route.ComponentProps) {
  const { head, registration, review, mark } = loaderData
  const t = useT()
  const way = { slug: head.slug, registration }
  const refused = actionData?.refused ?? null
  const error = refused && sayRule(t, refused)
  const isUnconfirmed = refused?.code === 'registration.not-confirmed'
  const hindrance = review === null ? 'registration.body-unknown' : review.hindrance
  return (
    <CasePage
      head={head}
      place="review.responses"
      here={t('registration.review')}
      trail={[{ to: href('/saksbehandling/:slug/registrer-svar', { slug: head.slug }), text: t('registration.title') }]}
    >
      <div className="page-head">
        <h1>{t('registration.review')}</h1>
        <p className="lead">{t('registration.review.lead')}</p>
      </div>
      <ErrorSummary errors={error ? [{ to: placeOf(refused?.code), text: error }] : []} />
      {loaderData.corrects !== null && (
        <p className="ds-alert section" data-color="info">
          {t('registration.corrects')}{' '}
          <a href={href('/saksbehandling/:slug/svar/:receipt', { slug: head.slug, receipt: loaderData.corrects })}>{loaderData.corrects}</a>
        </p>
      )}
      {hindrance && !error && (
        <p className="ds-alert section" data-color="warning">
          {sayRule(t, { code: hindrance, values: {} })}
        </p>
      )}
      {review === null && (
        <p>
          <a href={href('/saksbehandling/:slug/registrer-svar/:registration/opplysninger', way)}>{t('registration.details.change')}</a>
        </p>
      )}
      {review && <Answered answered={review.answered} slug={head.slug} name={review.name} />}
      {review && <ReviewFacts review={review} way={way} />}
      {hindrance === null && (
        <form className="section stack" method="post" action={href('/saksbehandling/:slug/registrer-svar/:registration', way)} noValidate>
          <input type="hidden" name="sett" value={mark} />
          <ConfirmBox text={t('registration.confirm')} error={isUnconfirmed ? error : null} />
          <p className="actions">
            <button className="ds-button" type="submit">
              {t('registration.button')}
            </button>
          </p>
        </form>
      )}
      <form className="section" method="post" action={href('/saksbehandling/:slug/registrer-svar/:registration/forkasting', way)}>
        <button className="ds-button" data-variant="tertiary" data-size="sm" type="submit">
          {t('registration.discard')}
        </button>
      </form>
    </CasePage>
  )
}

/** Where a refusal can be put right. */
function placeOf(code: string | undefined): string {
  if (code === 'registration.type-with-remarks') return '#merknader'
  return code === 'registration.body-unknown' || code === 'registration.empty' ? '#opplysninger' : '#bekreftet'
}
