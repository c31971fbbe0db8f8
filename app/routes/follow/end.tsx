import { data, href } from 'react-router'
import { currentOf } from '#app/access/current'
import { type RuleCode, RuleViolation } from '#app/domain/errors'
import { contentLanguageOf } from '#app/domain/language'
import { useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { hashOfToken } from '#app/platform/invitation-token'
import { endMail, findEndable } from '#app/use-cases/end-mail'
import type { Route } from './+types/end'
import { LinkOfNoUse } from './link-of-no-use'
import { OneButton } from './one-button'

export const handle = { isReading: true }

/** What the link ends. Opening it ends nothing: some mail readers open links by themselves. */
export async function loader({ context, params: { token } }: Route.LoaderArgs) {
  const { db, language } = currentOf(context)
  const found = await findEndable(db, hashOfToken(token))
  if (!found) return data({ code: 'follow.unknown' as RuleCode, shown: null }, { status: statusOf['follow.unknown'] })
  const { slug, text } = found.consultation
  return data({ code: null, shown: { token, slug, title: text[contentLanguageOf(language)].title, isEnded: found.isEnded } })
}

/** The button of the page, and that of a mail reader, which sends `List-Unsubscribe=One-Click` and no cookies. */
export async function action({ context, params: { token } }: Route.ActionArgs) {
  const { db, wallNow } = currentOf(context)
  const done = await orRefusal(endMail(db, hashOfToken(token), wallNow))
  if (done instanceof RuleViolation) return data({ code: done.code }, { status: statusOf[done.code] })
  return data({ code: null })
}

export default function EndMail({ loaderData: { code, shown } }: Route.ComponentProps) {
  const t = useT()
  if (code || !shown) return <LinkOfNoUse code="follow.unknown" slug={null} text={t('follow.end.unknown')} />
  const { token, slug, title, isEnded } = shown
  return (
    <OneButton
      heading={t(isEnded ? 'follow.ended.title' : 'follow.end.title')}
      slug={slug}
      title={title}
      action={href('/avmelding/:token', { token })}
      text={t('follow.end.text')}
      button={t('follow.end.button')}
      done={isEnded ? t('follow.ended') : null}
    />
  )
}
