import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import type { ShownLink } from './shown-link'

/** One button, and what it leads to. */
export function OwnLink({ shown }: { shown: ShownLink }) {
  const t = useT()
  const { token, title, name, organisation, deadline, kind, isBack } = shown
  const heading = t(isBack ? 'guest.link.title-back' : 'guest.link.title')
  return (
    <div className="page page-narrow">
      <title>{`${heading} – ${t('frame.product')}`}</title>
      <div className="page-head">
        <h1>{heading}</h1>
        <p className="lead">{t('guest.link.lead', { title })}</p>
      </div>
      <form className="section stack measure" method="post" action={href('/lenke/:token', { token })}>
        <p>{kind === 'self' ? t('guest.link.self', { name }) : t('guest.link.stated', { organisation, name })}</p>
        <p>{t('guest.link.deadline', { deadline })}</p>
        <p className="actions">
          <button className="ds-button" type="submit">
            {t('guest.link.begin')}
          </button>
        </p>
        <p className="muted">{t('guest.link.nothing-sent')}</p>
      </form>
    </div>
  )
}
