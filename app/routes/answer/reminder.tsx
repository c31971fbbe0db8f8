import { randomUUID } from 'node:crypto'
import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { contentLanguageOf } from '#app/domain/language'
import { ownerOf } from '#app/domain/response'
import { sayDeadline } from '#app/messages/say-deadline'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { hashOfToken, linkToken } from '#app/platform/invitation-token'
import { ErrorSummary } from '#app/ui/error-summary'
import { InputField } from '#app/ui/input-field'
import { chooseNoReminder, chooseReminder } from '#app/use-cases/choose-reminder'
import { findReminder } from '#db/answer-reminders'
import { findKnownAddress } from '#db/known-address'
import type { Route } from './+types/reminder'
import { AnswerHead } from './answer-head'
import { getConsultation, respondentOf, roomOf } from './room'

export const handle = { isReading: true }

/** Whether one is reminded before one's own deadline, and where. */
export async function loader({ context, params: { slug }, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language, now } = current
  const { actingFor, accountId } = respondentOf(current)
  const { consultation, door } = await roomOf(context, slug)
  const key = { consultationId: consultation.id, owner: ownerOf(actingFor), accountId }
  return {
    slug,
    title: consultation.text[contentLanguageOf(language)].title,
    actingFor: actingFor.kind === 'organisation' ? actingFor.name : null,
    deadline: sayDeadline(consultation.deadline, now, language),
    team: null,
    isUseful: door === 'open' || door === 'reading',
    chosen: (await findReminder(db, key))?.email ?? null,
    known: await findKnownAddress(db, key),
    done: url.searchParams.get('gjort'),
  }
}

export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { db, language, subjectKey, now } = current
  const { actingFor: respondent, accountId } = respondentOf(current)
  const consultation = await getConsultation(current, slug)
  const form = await readForm(request)
  const page = href('/horinger/:slug/svar/paminnelse', { slug })
  if (form.has('nei')) {
    await chooseNoReminder(db, consultation, accountId)
    return redirect(`${page}?gjort=nei`, 303)
  }
  const id = randomUUID()
  const email = (form.get('epost') ?? '').slice(0, 400)
  const wish = { id, email, endHash: hashOfToken(linkToken(subjectKey, 'end', id)) }
  const refused = await orRefusal(chooseReminder(db, consultation, { respondent, accountId, language }, wish, now))
  if (refused instanceof RuleViolation) {
    return data({ refused: { code: refused.code, values: refused.values }, email }, { status: statusOf[refused.code] })
  }
  return redirect(`${page}?gjort=ja`, 303)
}

export default function ReminderPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { slug, actingFor, isUseful, chosen, known, done } = loaderData
  const refused = actionData ? sayRule(t, actionData.refused) : null
  const told = refused
    ? null
    : done === 'ja' && chosen
      ? t('reminder.done.chosen')
      : done === 'nei' && !chosen
        ? t('reminder.done.stopped')
        : null
  return (
    <div className="page">
      <AnswerHead sheet={loaderData} title={t('reminder.title')} here={t('reminder.title')} />
      <ErrorSummary errors={refused ? [{ to: '#epost', text: refused }] : []} />
      {told && (
        <p className="ds-alert" data-color="success" role="status">
          {told}
        </p>
      )}
      <p className="lead">{t('reminder.lead')}</p>
      {!isUseful && <p className="section measure">{t('reminder.over')}</p>}
      {(isUseful || chosen) && (
        <form className="section stack measure" method="post" action={href('/horinger/:slug/svar/paminnelse', { slug })} noValidate>
          {actingFor !== null && <p>{t('reminder.own-deadline')}</p>}
          <p className="muted">{t('reminder.keeping')}</p>
          <InputField
            id="epost"
            type="email"
            label={t('reminder.email')}
            error={refused}
            autoComplete="email"
            maxLength={254}
            defaultValue={actionData?.email ?? known ?? ''}
          />
          <p className="actions">
            <button className="ds-button" type="submit">
              {t(chosen ? 'reminder.save' : 'reminder.button')}
            </button>
            {chosen && (
              <button className="ds-button" data-variant="tertiary" type="submit" name="nei" value="ja">
                {t('reminder.stop')}
              </button>
            )}
          </p>
        </form>
      )}
    </div>
  )
}
