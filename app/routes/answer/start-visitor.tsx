import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import { Icon } from '#app/ui/icon'
import { ArrowRight } from '#app/ui/icons.json'
import { loginAddress } from '#app/ui/login-address'
import { LateElsewhere } from './late-elsewhere'

/** Whom one answers for comes first; the login then knows, and leads back to where one came from. */
export function StartVisitor({ isOpen, onward, slug }: { isOpen: boolean; onward: string; slug: string }) {
  const t = useT()
  if (!isOpen) return <ClosedVisitor onward={onward} slug={slug} />
  return (
    <>
      <ul className="picker section">
        <li>
          <a className="picker-choice" href={loginAddress(onward, 'virksomhet')}>
            <span>
              <b>{t('answer.start.organisation')}</b>
              <span className="muted">{t('answer.start.organisation.text')}</span>
            </span>
            <Icon shape={ArrowRight} />
          </a>
        </li>
        <li>
          <a className="picker-choice" href={loginAddress(onward, 'privat')}>
            <span>
              <b>{t('answer.start.yourself')}</b>
              <span className="muted">{t('answer.start.yourself.text')}</span>
            </span>
            <Icon shape={ArrowRight} />
          </a>
        </li>
        <li>
          <a className="picker-choice" href={href('/horinger/:slug/svar/uten-innlogging', { slug })}>
            <span>
              <b>{t('guest.offer')}</b>
              <span className="muted">{t('guest.offer.text')}</span>
            </span>
            <Icon shape={ArrowRight} />
          </a>
        </li>
      </ul>
      <p className="section measure">{t('answer.start.login')}</p>
      <p className="measure">
        <a href={href('/horinger/:slug/utkast', { slug })}>{t('answer.start.read-first')}</a>
      </p>
    </>
  )
}

/** After the deadline there is nothing to choose: only what was written, behind the login. */
function ClosedVisitor({ onward, slug }: { onward: string; slug: string }) {
  const t = useT()
  return (
    <div className="stack section measure">
      <p>{t('answer.start.closed-visitor')}</p>
      <p>{t('extension.late.how')}</p>
      <LateElsewhere slug={slug} />
      <p className="actions">
        <a className="ds-button" href={loginAddress(onward)}>
          {t('frame.log-in')}
        </a>
        <a href={href('/horinger/:slug/svar/uten-innlogging/ny-lenke', { slug })}>{t('guest.back')}</a>
        <a href={href('/horinger/:slug/utkast', { slug })}>{t('answer.start.read-draft')}</a>
      </p>
    </div>
  )
}

export function StartCaseOfficer({ slug, onward }: { slug: string; onward: string }) {
  const t = useT()
  return (
    <div className="stack section measure">
      <p>{t('answer.start.case-officer')}</p>
      <p className="actions">
        <a className="ds-button" data-variant="secondary" href={loginAddress(onward)}>
          {t('error.switch-login')}
        </a>
        <a href={href('/saksbehandling/:slug', { slug })}>{t('answer.start.case-work')}</a>
      </p>
    </div>
  )
}
