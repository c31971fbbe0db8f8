import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { longestReason } from '#app/domain/registration'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { ErrorSummary } from '#app/ui/error-summary'
import { withdrawRegistered } from '#app/use-cases/correct-registered'
import { findSubmission } from '#db/submissions'
import { CasePage } from '../case-page'
import { openCase } from '../open-case'
import type { Route } from './+types/withdraw'
import { registrarOf } from './case'
import { Field } from './field'

export const handle = { isReading: true }

/** What taking back a registration means, before it is done. */
export async function loader({ context, params: { slug, registered } }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { consultation, head } = await openCase(current, slug)
  const submission = await findSubmission(current.db, consultation.id, registered)
  if (submission?.knownBy !== 'staff') throw data({ reason: 'not-found' }, { status: 404 })
  return { head, receipt: registered, name: submission.respondentName }
}

export async function action({ request, context, params: { slug, registered } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { consultation } = await openCase(current, slug)
  const reason = ((await readForm(request)).get('grunn') ?? '').slice(0, 5000)
  const asked = { receipt: registered, reason }
  const result = await orRefusal(withdrawRegistered(current.db, consultation, registrarOf(current), asked, current.now))
  if (result === null) throw data({ reason: 'not-found' }, { status: 404 })
  if (result instanceof RuleViolation && result.code !== 'registration.overtaken') {
    return data({ refused: { code: result.code, values: result.values }, reason }, { status: statusOf[result.code] })
  }
  return redirect(href('/saksbehandling/:slug/svar/:receipt', { slug, receipt: registered }), 303)
}

export default function WithdrawPage({ loaderData: { head, receipt, name }, actionData }: Route.ComponentProps) {
  const t = useT()
  const refused = actionData?.refused
  const way = { slug: head.slug, registered: receipt }
  const back = href('/saksbehandling/:slug/svar/:receipt', { slug: head.slug, receipt })
  return (
    <CasePage head={head} place="review.responses" here={t('registration.withdraw.title')} trail={[{ to: back, text: receipt }]}>
      <div className="page-head">
        <h1>{t('registration.withdraw.title')}</h1>
        <p className="lead">{t('registration.withdraw.lead', { receipt, name })}</p>
      </div>
      <ErrorSummary errors={refused ? [{ to: '#grunn', text: sayRule(t, refused) }] : []} />
      <form
        className="section stack measure"
        method="post"
        action={href('/saksbehandling/:slug/registrerte-svar/:registered/tilbaketrekking', way)}
        noValidate
      >
        <Field
          id="grunn"
          label={t('registration.withdraw.reason')}
          help={t('registration.withdraw.reason.help')}
          fault={refused}
          maxLength={longestReason}
          defaultValue={actionData?.reason ?? ''}
        />
        <p className="actions">
          <button className="ds-button" data-color="danger" type="submit">
            {t('registration.withdraw')}
          </button>
          <a href={back}>{t('registration.withdraw.back')}</a>
        </p>
      </form>
    </CasePage>
  )
}
