import { href } from 'react-router'
import type { RuleCode } from '#app/domain/errors'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { loginAddress } from '#app/ui/login-address'
import type { ShownLink } from './shown-link'

/** A link that no longer works is never the end of the road: what was typed is kept, and a new one is a button away. */
export function LinkOfNoUse({ code, shown, slug }: { code: RuleCode; shown: ShownLink | null; slug: string | null }) {
  const t = useT()
  const isRevoked = shown?.isRevoked ?? false
  const canRenew = shown !== null && !isRevoked
  return (
    <div className="page">
      <title>{`${t('guest.link.no-use')} – ${t('frame.product')}`}</title>
      <div className="message-page">
        <h1>{t('guest.link.no-use')}</h1>
        <p className="lead">{isRevoked ? t('guest.link.revoked') : sayRule(t, { code, values: {} })}</p>
        <div className="actions">
          {canRenew && (
            <form method="post" action={href('/lenke/:token/ny', { token: shown.token })}>
              <button className="ds-button" type="submit">
                {t('guest.link.renew')}
              </button>
            </form>
          )}
          {!isRevoked && slug !== null && (
            <a href={href('/horinger/:slug/svar/uten-innlogging/ny-lenke', { slug })}>{t('guest.link.by-address')}</a>
          )}
          {isRevoked && shown && (
            <a className="ds-button" href={loginAddress(href('/horinger/:slug/svar', { slug: shown.slug }), 'virksomhet')}>
              {t('guest.invited.log-in')}
            </a>
          )}
          <a href={href('/')}>{t('error.go-home')}</a>
        </div>
      </div>
    </div>
  )
}
