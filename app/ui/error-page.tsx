import { useT } from '#app/messages/use-t'

/** Says by status what happened and what to do next. */
export function ErrorPage({ status, reason, reference }: { status: number; reason: string | null; reference: string | null }) {
  const t = useT()
  const [title, text] =
    status === 404
      ? [t('error.not-found.title'), t('error.not-found')]
      : reason === 'cross-origin'
        ? [t('error.cross-origin.title'), t('error.cross-origin')]
        : status === 401
          ? [t('error.unauthorised.title'), t('error.unauthorised')]
          : status === 403
            ? [t('error.forbidden.title'), t('error.forbidden')]
            : status === 405
              ? [t('error.method.title'), t('error.method')]
              : [t('error.title'), t('error.unexpected')]
  return (
    <div className="page error-page">
      <title>{`${title} – Innspill`}</title>
      <h1>{title}</h1>
      <p>{text}</p>
      {reference && <p>{t('error.reference', { reference })}</p>}
      <p>
        <a className="ds-button" data-variant="primary" href="/">
          {t('error.go-home')}
        </a>
      </p>
    </div>
  )
}
