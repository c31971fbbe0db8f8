import { href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { contentLanguageOf } from '#app/domain/language'
import { sayRule } from '#app/messages/say-rule'
import { sayMinute } from '#app/messages/say-time'
import { useContentLang, useT } from '#app/messages/use-t'
import { orRefusal } from '#app/platform/http'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { ConfirmBox } from '#app/ui/confirm-box'
import { ErrorSummary } from '#app/ui/error-summary'
import { withdrawResponse } from '#app/use-cases/withdraw-response'
import type { Route } from './+types/withdrawal'
import { getConsultation, respondentOf, roomOf } from './room'
import { receiptSaying, senderOf } from './sender'

export const handle = { isReading: true }

/** What taking a response back means, before it is done. */
export async function loader({ context, params: { slug }, url }: Route.LoaderArgs) {
  const { language } = currentOf(context)
  const { submission, consultation } = await roomOf(context, slug)
  if (!submission) throw redirect(href('/horinger/:slug/svar', { slug }))
  const { actingFor } = respondentOf(currentOf(context))
  return {
    slug,
    title: consultation.text[contentLanguageOf(language)].title,
    receipt: submission.receiptNumber,
    received: sayMinute(submission.receivedAt, language),
    actingFor: actingFor.kind === 'organisation' ? actingFor.name : null,
    isUnconfirmed: url.searchParams.get('feil') === 'withdrawal.not-confirmed',
  }
}

export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { db, now, wallNow } = current
  const form = await readForm(request)
  const consultation = await getConsultation(current, slug)
  const seen = { seen: form.get('kvittering') ?? '', isConfirmed: form.get('bekreftet') === 'ja' }
  const result = await orRefusal(senderOf(context, slug).then((by) => withdrawResponse(db, consultation, by, seen, now, wallNow)))
  if (result instanceof RuleViolation && result.code === 'withdrawal.not-confirmed') {
    return redirect(`${href('/horinger/:slug/svar/tilbaketrekking', { slug })}?feil=${result.code}`, 303)
  }
  current.sendWaitingMail()
  return redirect(receiptSaying(slug, result instanceof RuleViolation ? result.code : null), 303)
}

export default function WithdrawalPage({ loaderData }: Route.ComponentProps) {
  const { slug, title, receipt, received, actingFor, isUnconfirmed } = loaderData
  const t = useT()
  const lang = useContentLang()
  const back = href('/horinger/:slug/svar/kvittering', { slug })
  const refusal = sayRule(t, { code: 'withdrawal.not-confirmed', values: {} })
  return (
    <div className="page page-narrow">
      <title>{`${t('submit.withdraw.title')} – ${t('frame.product')}`}</title>
      <Breadcrumbs trail={[{ to: href('/horinger/:slug', { slug }), text: title, lang }]} here={t('submit.withdraw.title')} />
      <div className="page-head">
        <h1>{t('submit.withdraw.title')}</h1>
        <p className="lead">{t('submit.withdraw.lead', { receipt, received })}</p>
      </div>
      <ErrorSummary errors={isUnconfirmed ? [{ to: '#bekreftet', text: refusal }] : []} />
      <form className="section stack" method="post" action={href('/horinger/:slug/svar/tilbaketrekking', { slug })}>
        <p className="measure">{t('submit.withdraw.text')}</p>
        <input type="hidden" name="kvittering" value={receipt} />
        <ConfirmBox
          text={actingFor === null ? t('submit.withdraw.confirm-you') : t('submit.withdraw.confirm', { organisation: actingFor })}
          error={isUnconfirmed ? refusal : null}
        />
        <p className="actions">
          <button className="ds-button" data-color="danger" type="submit">
            {t('submit.withdraw')}
          </button>
          <a href={back}>{t('submit.withdraw.back')}</a>
        </p>
      </form>
    </div>
  )
}
