import { href } from 'react-router'
import { useT } from '#app/messages/use-t'

/** What can be done with a response that staff registered: put it right, or take it back. */
export function RegisteredActs({ slug, receipt }: { slug: string; receipt: string }) {
  const t = useT()
  const way = { slug, registered: receipt }
  return (
    <form className="actions section-tight" method="post" action={href('/saksbehandling/:slug/registrerte-svar/:registered/retting', way)}>
      <button className="ds-button" data-variant="secondary" type="submit">
        {t('registration.correct')}
      </button>
      <a href={href('/saksbehandling/:slug/registrerte-svar/:registered/tilbaketrekking', way)}>{t('registration.withdraw')}</a>
    </form>
  )
}
