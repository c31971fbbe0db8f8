import { href } from 'react-router'
import { useT } from '#app/messages/use-t'

/** A late response may also come by e-mail or post: staff register it. */
export function LateElsewhere({ slug }: { slug: string }) {
  const t = useT()
  return (
    <p>
      {t('registration.elsewhere')} <a href={href('/horinger/:slug', { slug })}>{t('registration.elsewhere.link')}</a>
    </p>
  )
}
