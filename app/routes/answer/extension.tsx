import { randomUUID } from 'node:crypto'
import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { standingIn } from '#app/access/standing'
import { isOpen } from '#app/domain/consultation'
import { RuleViolation } from '#app/domain/errors'
import { longestReason } from '#app/domain/extension'
import { contentLanguageOf } from '#app/domain/language'
import { covers } from '#app/domain/position'
import { ownerOf } from '#app/domain/response'
import { sayDeadline } from '#app/messages/say-deadline'
import { sayRule } from '#app/messages/say-rule'
import { sayDate, sayMinute } from '#app/messages/say-time'
import { useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { ErrorSummary } from '#app/ui/error-summary'
import { ErrorText } from '#app/ui/error-text'
import { InputField } from '#app/ui/input-field'
import { askExtension } from '#app/use-cases/ask-extension'
import { listExtensionsOf } from '#db/extensions'
import { findKnownAddress } from '#db/known-address'
import type { Route } from './+types/extension'
import { AnswerHead } from './answer-head'
import { getConsultation, respondentOf } from './room'

export const handle = { isReading: true }

/** What one, or one's organisation, has asked for and been told, and the way to ask. */
export async function loader({ context, params: { slug } }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language, now } = current
  const { actingFor, accountId } = respondentOf(current)
  const consultation = await getConsultation(current, slug)
  const { grant } = await standingIn(context, slug)
  const owner = ownerOf(actingFor)
  const asked = await listExtensionsOf(db, consultation.id, owner)
  const dayOf = (day: string | null) => (day === null ? null : sayDate(day, language))
  return {
    slug,
    title: consultation.text[contentLanguageOf(language)].title,
    actingFor: actingFor.kind === 'organisation' ? actingFor.name : null,
    email: await findKnownAddress(db, { consultationId: consultation.id, owner, accountId }),
    deadline: sayDeadline(consultation.deadline, now, language),
    isOpen: isOpen(consultation, now),
    isWriter: covers(grant?.position ?? null, 'writer'),
    team: null,
    isWaiting: asked.some(({ outcome }) => outcome === null),
    asked: asked.map(({ id, askedAt, reason, wishedFor, outcome, day, answer, isLate }) => ({
      ...{ id, reason, answer, isLate, wished: dayOf(wishedFor), day: dayOf(day), time: sayMinute(askedAt, language) },
      state: outcome === 'granted' ? ('granted' as const) : outcome === 'refused' ? ('refused' as const) : ('waiting' as const),
    })),
  }
}

export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { accountId, actingFor: respondent } = respondentOf(current)
  const form = await readForm(request)
  const typed = { reason: form.get('grunn') ?? '', day: form.get('dag') ?? '', email: form.get('epost') ?? '' }
  const consultation = await getConsultation(current, slug)
  const refused = await orRefusal(
    askExtension(
      current.db,
      consultation.id,
      { respondent, accountId, language: current.language },
      { id: randomUUID(), ...typed },
      current.now,
    ),
  )
  if (refused instanceof RuleViolation) {
    return data({ refused: { code: refused.code, values: refused.values }, typed }, { status: statusOf[refused.code] })
  }
  return redirect(href('/horinger/:slug/svar/utsettelse', { slug }), 303)
}

export default function ExtensionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { slug, actingFor, isOpen: hasTime, isWriter, isWaiting, asked, email } = loaderData
  const t = useT()
  const own = actingFor === null ? '.own' : ''
  const refused = actionData?.refused
  const isAboutDay = refused?.code === 'extension.bad-day' || refused?.code === 'extension.day-too-early'
  const isAboutEmail = refused?.code === 'receipt.invalid-email'
  const isAboutReason = refused !== undefined && !isAboutDay && !isAboutEmail
  const text = refused ? sayRule(t, refused) : ''
  return (
    <div className="page">
      <AnswerHead sheet={loaderData} title={t('extension.title')} here={t('extension.title')} />
      {!isWaiting && <p className="lead">{t(`${hasTime ? ('extension.lead' as const) : ('extension.lead.late' as const)}${own}`)}</p>}
      <ErrorSummary errors={refused ? [{ to: isAboutDay ? '#dag' : isAboutEmail ? '#epost' : '#grunn', text }] : []} />
      {asked.length > 0 && (
        <section className="section" aria-labelledby="soknader">
          <h2 id="soknader">{t(`extension.asked${own}`)}</h2>
          <ul className="plain stack">
            {asked.map(({ id, state, time, reason, wished, day, answer, isLate }) => (
              <li className="stack stack-sm measure" key={id}>
                <p className="cluster">
                  <span className="state" data-state={state === 'granted' ? 'ready' : state === 'refused' ? 'other' : 'work'}>
                    {t(`extension.state.${state}`)}
                  </span>
                  <span className="muted">
                    {wished ? t('extension.asked.line', { time, day: wished }) : t('extension.opened.line', { time })}
                  </span>
                </p>
                <p>{reason}</p>
                {day && (
                  <p>
                    <b>{t('extension.new-day', { day })}</b> {isLate && t('extension.is-late')}
                  </p>
                )}
                {answer && <p>{t('extension.answer', { answer })}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {isWaiting ? (
        <p className="section measure">{t(`extension.waiting${own}`)}</p>
      ) : isWriter ? (
        <form className="section stack measure" method="post" action={href('/horinger/:slug/svar/utsettelse', { slug })}>
          <h2>{t('extension.ask')}</h2>
          <InputField
            id="dag"
            type="date"
            label={t('extension.day')}
            error={isAboutDay ? text : null}
            required
            defaultValue={actionData?.typed.day}
          />
          <div className="ds-field">
            <label className="ds-label" htmlFor="grunn">
              {t(`extension.reason${own}`)}
            </label>
            {isAboutReason && <ErrorText name="grunn" text={text} />}
            <textarea
              className="ds-input"
              id="grunn"
              name="grunn"
              required
              maxLength={longestReason}
              defaultValue={actionData?.typed.reason}
              aria-invalid={isAboutReason || undefined}
              aria-describedby={isAboutReason ? 'grunn-error' : undefined}
            />
          </div>
          <InputField
            id="epost"
            type="email"
            label={t('extension.email')}
            help={t('extension.email.text')}
            error={isAboutEmail ? text : null}
            autoComplete="email"
            maxLength={254}
            defaultValue={actionData?.typed.email ?? email ?? ''}
          />
          <p className="actions">
            <button className="ds-button" type="submit">
              {t('extension.send')}
            </button>
          </p>
        </form>
      ) : (
        <p className="section measure">{t('extension.writers')}</p>
      )}
    </div>
  )
}
