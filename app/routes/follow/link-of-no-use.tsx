import { href } from 'react-router'
import type { RuleCode } from '#app/domain/errors'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'

/** A link from a mail that leads nowhere any more, and what to do about it. */
export function LinkOfNoUse({ code, slug, text }: { code: RuleCode; slug: string | null; text?: string }) {
  const t = useT()
  return (
    <div className="page">
      <title>{`${t('follow.no-use.title')} – ${t('frame.product')}`}</title>
      <meta name="robots" content="noindex" />
      <div className="message-page">
        <h1>{t('follow.no-use.title')}</h1>
        <p className="lead">{sayRule(t, { code, values: {} })}</p>
        <p>{text ?? t('follow.no-use')}</p>
        <div className="actions">
          {slug ? <a href={href('/horinger/:slug/folg', { slug })}>{t('follow.title')}</a> : <a href={href('/')}>{t('error.go-home')}</a>}
        </div>
      </div>
    </div>
  )
}
