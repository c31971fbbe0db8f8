import { data, href } from 'react-router'
import { currentOf } from '#app/access/current'
import { type RuleCode, RuleViolation } from '#app/domain/errors'
import { followState } from '#app/domain/following'
import { contentLanguageOf } from '#app/domain/language'
import { sayDay } from '#app/messages/say-time'
import { useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { hashOfToken } from '#app/platform/invitation-token'
import { confirmFollow } from '#app/use-cases/confirm-follow'
import { type Consultation, getConsultationById } from '#db/consultations'
import { findByConfirmation } from '#db/followers'
import type { Route } from './+types/confirm'
import { LinkOfNoUse } from './link-of-no-use'
import { OneButton } from './one-button'

export const handle = { isReading: true }

/** What the link leads to. Opening it does nothing: some mail readers open links by themselves. */
export async function loader({ context, params: { token } }: Route.LoaderArgs) {
  const { db, wallNow, language } = currentOf(context)
  const found = await findByConfirmation(db, hashOfToken(token))
  const state = found ? followState(found, wallNow) : 'unknown'
  if (!found || state === 'unknown' || state === 'expired' || state === 'ended') {
    const code: RuleCode = state === 'expired' || state === 'ended' ? `follow.${state}` : 'follow.unknown'
    const slug = found ? (await getConsultationById(db, found.consultationId)).slug : null
    return data({ code, slug, shown: null }, { status: statusOf[code] })
  }
  const consultation = await getConsultationById(db, found.consultationId)
  return data({
    code: null,
    slug: consultation.slug,
    shown: { token, isConfirmed: state === 'following', ...shownOf(consultation, language) },
  })
}

export async function action({ context, params: { token } }: Route.ActionArgs) {
  const { db, now, wallNow } = currentOf(context)
  const done = await orRefusal(confirmFollow(db, hashOfToken(token), now, wallNow))
  if (done instanceof RuleViolation) return data({ code: done.code }, { status: statusOf[done.code] })
  return data({ code: null })
}

function shownOf({ text, deadline }: Consultation, language: Parameters<typeof sayDay>[1]) {
  return { title: text[contentLanguageOf(language)].title, day: sayDay(deadline, language) }
}

export default function ConfirmFollow({ loaderData: { code, slug, shown }, actionData }: Route.ComponentProps) {
  const t = useT()
  const refused = actionData?.code ?? code
  if (refused || !shown || !slug) return <LinkOfNoUse code={refused ?? 'follow.unknown'} slug={slug} />
  const { token, title, day, isConfirmed } = shown
  return (
    <OneButton
      heading={t(isConfirmed ? 'follow.confirmed.title' : 'follow.confirm.title')}
      slug={slug}
      title={title}
      action={href('/folg/:token', { token })}
      text={t('follow.confirm.text')}
      button={t('follow.confirm.button')}
      done={isConfirmed ? t('follow.confirmed') : null}
    >
      <dl className="facts section">
        <dt>{t('consultation.deadline')}</dt>
        <dd>
          {day} {t('deadline.clock')}
        </dd>
      </dl>
    </OneButton>
  )
}
