import { href } from 'react-router'
import { longestName } from '#app/domain/person-name'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { ErrorSummary } from '#app/ui/error-summary'
import { InputField } from '#app/ui/input-field'
import { loginAddress } from '#app/ui/login-address'
import type { ShownLink } from './shown-link'

/** The høring a body is invited to, and two ways to answer: the login first, since the response is then the body's own. */
export function InvitedBody({ shown, typed, isNameWrong }: { shown: ShownLink; typed: string; isNameWrong: boolean }) {
  const t = useT()
  const { token, slug, title, publisher, organisation, deadline } = shown
  const heading = t('guest.invited.title', { organisation })
  const wrong = sayRule(t, { code: 'guest.name-wrong', values: {} })
  return (
    <div className="page page-narrow">
      <title>{`${heading} – ${t('frame.product')}`}</title>
      <ErrorSummary errors={isNameWrong ? [{ to: '#navn', text: wrong }] : []} />
      <div className="page-head">
        <h1>{heading}</h1>
        <p className="lead">{t('guest.invited.lead', { publisher, title })}</p>
        <p>
          {t('guest.link.deadline', { deadline })} <a href={href('/horinger/:slug/utkast', { slug })}>{t('guest.invited.read')}</a>
        </p>
      </div>
      <section className="section stack measure" aria-labelledby="med-innlogging">
        <h2 id="med-innlogging">{t('guest.invited.log-in.title')}</h2>
        <p>{t('guest.invited.log-in.text')}</p>
        <p className="actions">
          <a className="ds-button" href={loginAddress(href('/horinger/:slug/svar', { slug }), 'virksomhet')}>
            {t('guest.invited.log-in')}
          </a>
        </p>
      </section>
      <form className="section stack measure" method="post" action={href('/lenke/:token', { token })}>
        <h2>{t('guest.invited.email.title')}</h2>
        <p>{t('guest.invited.email.text')}</p>
        <InputField
          id="navn"
          label={t('guest.name')}
          error={isNameWrong ? wrong : null}
          defaultValue={typed}
          autoComplete="name"
          maxLength={longestName}
        />
        <p className="actions">
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('guest.invited.begin')}
          </button>
        </p>
        <p className="muted">
          {t('guest.link.nothing-sent')} {t('guest.invited.keep')}
        </p>
      </form>
    </div>
  )
}
