import { href } from 'react-router'
import { useT } from '#app/messages/use-t'

/** One line that says what this is. The day stands alone: a running clock would make every page new each minute. */
export function DemoBanner({ day }: { day: string }) {
  const t = useT()
  return (
    <aside className="demo-banner" aria-label={t('demo.about')}>
      <p>
        <b>{t('demo.label')}</b> {t('demo.banner', { date: day })} <a href={href('/demonstrasjon')}>{t('demo.open')}</a>
      </p>
    </aside>
  )
}
