import { data, href } from 'react-router'
import { currentOf } from '#app/access/current'
import { type RuleCode, RuleViolation } from '#app/domain/errors'
import { contentLanguageOf } from '#app/domain/language'
import { useContentLang, useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { hashOfToken } from '#app/platform/invitation-token'
import { endMail, findEndable } from '#app/use-cases/end-mail'
import type { Route } from './+types/end'
import { LinkOfNoUse } from './link-of-no-use'

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
  const lang = useContentLang()
  if (code || !shown) return <LinkOfNoUse code="follow.unknown" slug={null} text={t('follow.end.unknown')} />
  const { token, slug, title, isEnded } = shown
  const heading = isEnded ? t('follow.ended.title') : t('follow.end.title')
  return (
    <div className="page page-narrow">
      <title>{`${heading} – ${t('frame.product')}`}</title>
      <meta name="robots" content="noindex" />
      <div className="page-head">
        <h1>{heading}</h1>
        <p className="lead" lang={lang}>
          {title}
        </p>
      </div>
      {isEnded ? (
        <div className="section stack" role="status">
          <p>{t('follow.ended')}</p>
          <p>
            <a href={href('/horinger/:slug', { slug })}>{t('follow.back')}</a>
          </p>
        </div>
      ) : (
        <form className="section stack" method="post" action={href('/avmelding/:token', { token })}>
          <p>{t('follow.end.text')}</p>
          <p className="actions">
            <button className="ds-button" type="submit">
              {t('follow.end.button')}
            </button>
          </p>
        </form>
      )}
    </div>
  )
}
