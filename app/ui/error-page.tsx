import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import { useFrame } from './frame-values'
import { loginAddress } from './login-address'
import { type FormFields, KeptWords, SendAgain } from './send-again'

/** Says by status what happened and what to do next. Every one carries a reference to quote. */
export function ErrorPage({
  status,
  reason = null,
  fields = [],
}: {
  status: number
  reason?: string | null
  /** What a form carried that was turned away, such as because its sender was logged out. */
  fields?: FormFields
}) {
  const t = useT()
  const frame = useFrame()
  const person = frame?.person ?? null
  const kind = kindOf(status, reason)
  return (
    <div className="page">
      <title>{`${t(`error.${kind}.title`)} – ${t('frame.product')}`}</title>
      <div className="message-page">
        <h1>{t(`error.${kind}.title`)}</h1>
        <p className="lead">{t(`error.${kind}`)}</p>
        {kind === 'forbidden' && person && (
          <p>{t('error.forbidden.person', { name: person.name, organisation: person.actingFor ?? t(`error.forbidden.${person.kind}`) })}</p>
        )}
        <div className="actions">
          {kind === 'forbidden' && <SwitchLogin path={frame?.path ?? '/'} />}
          {kind === 'no-right' && frame?.answerSlug && (
            <a className="ds-button" href={href('/horinger/:slug/svar/min-tilgang', { slug: frame.answerSlug })}>
              {t('error.no-right.link')}
            </a>
          )}
          {kind === 'unauthorised' && (
            <a className="ds-button" href={href('/logg-inn')} target="_blank" rel="noreferrer">
              {t('error.log-in-new-tab')}
            </a>
          )}
          {(kind === 'unexpected' || kind === 'busy') && frame && frame.path !== '/' && (
            <a className="ds-button" href={frame.path}>
              {t('error.try-again')}
            </a>
          )}
          <a href={href('/')}>{t('error.go-home')}</a>
        </div>
        {(kind === 'unauthorised' || kind === 'no-right') && fields.length > 0 && frame && (
          <SendAgain fields={fields} path={frame.path} because={kind} />
        )}
        {kind === 'gone' && <KeptWords fields={fields} because="gone" />}
        {frame && <p className="code">{t('error.reference', { reference: frame.reference })}</p>}
      </div>
    </div>
  )
}

function SwitchLogin({ path }: { path: string }) {
  const t = useT()
  return (
    <>
      <a className="ds-button" href={loginAddress(path)}>
        {t('error.switch-login')}
      </a>
      <form method="post" action={href('/logg-ut')}>
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('frame.log-out')}
        </button>
      </form>
    </>
  )
}

function kindOf(status: number, reason: string | null) {
  if (reason === 'cross-origin') return 'cross-origin'
  if (reason === 'gone') return 'gone'
  if (status === 401) return 'unauthorised'
  if (reason === 'no-right') return 'no-right'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'not-found'
  if (status === 400 || status === 405) return 'method'
  if (status === 411 || status === 413) return 'too-large'
  if (status === 429) return 'too-many'
  if (status === 503) return 'busy'
  return 'unexpected'
}
