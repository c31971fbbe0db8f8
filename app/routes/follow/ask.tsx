import { randomUUID } from 'node:crypto'
import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { isOpen } from '#app/domain/consultation'
import { RuleViolation } from '#app/domain/errors'
import { contentLanguageOf } from '#app/domain/language'
import { sayDeadline } from '#app/messages/say-deadline'
import { sayRule } from '#app/messages/say-rule'
import { useContentLang, useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { Deadline } from '#app/ui/deadline'
import { ErrorSummary } from '#app/ui/error-summary'
import { InputField } from '#app/ui/input-field'
import { askToFollow } from '#app/use-cases/ask-to-follow'
import { findConsultation } from '#db/consultations'
import type { Route } from './+types/ask'
import { followMail } from './follow-mail'

export const handle = { isReading: true }

export async function loader({ context, params: { slug }, url }: Route.LoaderArgs) {
  const { db, now, language, demo } = currentOf(context)
  const consultation = await findConsultation(db, slug)
  if (!consultation) throw data({ reason: 'not-found' }, { status: 404 })
  return {
    slug,
    title: consultation.text[contentLanguageOf(language)].title,
    deadline: sayDeadline(consultation.deadline, now, language),
    isOpen: isOpen(consultation, now),
    isSent: url.searchParams.has('sendt'),
    isDemo: demo !== null,
  }
}

/** Whatever is typed, the answer is the same: it tells nobody who follows what. */
export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { db, now, wallNow, language, sendWaitingMail } = current
  const consultation = await findConsultation(db, slug)
  if (!consultation) throw data({ reason: 'not-found' }, { status: 404 })
  const email = ((await readForm(request)).get('epost') ?? '').slice(0, 400)
  const wish = { id: randomUUID(), email, language }
  const refused = await orRefusal(askToFollow(db, consultation, wish, followMail(current, consultation), now, wallNow))
  if (refused instanceof RuleViolation) {
    return data({ refused: { code: refused.code, values: refused.values }, email }, { status: statusOf[refused.code] })
  }
  sendWaitingMail()
  return redirect(`${href('/horinger/:slug/folg', { slug })}?sendt=ja`, 303)
}

export default function AskToFollow({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const { slug, title, deadline, isOpen: hasTime, isSent, isDemo } = loaderData
  const refused = actionData ? sayRule(t, actionData.refused) : null
  const heading = isSent && !refused ? t('follow.sent.title') : t('follow.title')
  return (
    <div className="page page-narrow">
      <title>{`${heading} – ${t('frame.product')}`}</title>
      <Breadcrumbs trail={[{ to: href('/horinger/:slug', { slug }), text: title, lang }]} here={t('follow.title')} />
      <div className="page-head">
        <h1>{heading}</h1>
        <p className="lead" lang={lang}>
          {title}
        </p>
        <Deadline deadline={deadline} />
      </div>
      {!hasTime ? (
        <p className="section">{t('follow.closed')}</p>
      ) : isSent && !refused ? (
        <div className="section stack" role="status">
          <p>{t('follow.sent')}</p>
          {isDemo && (
            <p>
              <a href={href('/demonstrasjon/post')}>{t('follow.sent.demo')}</a>
            </p>
          )}
          <p>
            <a href={href('/horinger/:slug', { slug })}>{t('follow.back')}</a>
          </p>
        </div>
      ) : (
        <>
          <ErrorSummary errors={refused ? [{ to: '#epost', text: refused }] : []} />
          <FollowForm slug={slug} typed={actionData?.email ?? ''} refused={refused} />
        </>
      )}
    </div>
  )
}

function FollowForm({ slug, typed, refused }: { slug: string; typed: string; refused: string | null }) {
  const t = useT()
  return (
    <form className="section stack" method="post" action={href('/horinger/:slug/folg', { slug })} noValidate>
      <p>{t('follow.lead')}</p>
      <div className="stack stack-sm">
        <h2>{t('follow.what')}</h2>
        <ul>
          {(['reminder', 'moved', 'version', 'closed'] as const).map((kind) => (
            <li key={kind}>{t(`follow.what.${kind}`)}</li>
          ))}
        </ul>
      </div>
      <InputField
        id="epost"
        type="email"
        label={t('follow.email')}
        help={t('follow.email.text')}
        error={refused}
        autoComplete="email"
        required
        maxLength={254}
        defaultValue={typed}
      />
      <p className="muted">{t('follow.language')}</p>
      <p className="muted">
        {t('follow.keeping')} <a href={href('/personvern')}>{t('follow.privacy')}</a>
      </p>
      <p className="actions">
        <button className="ds-button" type="submit">
          {t('follow.button')}
        </button>
      </p>
    </form>
  )
}
