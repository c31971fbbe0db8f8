import { href } from 'react-router'
import { useT } from '#app/messages/use-t'

export interface Crumb {
  readonly to: string
  readonly text: string
  /** Where the text is in another language than the page. */
  readonly lang?: string | undefined
}

/** The way here from the front page, which is always first. */
export function Breadcrumbs({ trail = [], here, lang }: { trail?: readonly Crumb[]; here: string; lang?: string | undefined }) {
  const t = useT()
  const crumbs: readonly Crumb[] = [{ to: href('/'), text: t('frame.consultations') }, ...trail]
  return (
    <nav className="path" aria-label={t('frame.breadcrumbs')}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.to}>
            <a href={crumb.to} lang={crumb.lang}>
              {crumb.text}
            </a>
          </li>
        ))}
        <li>
          <span aria-current="page" lang={lang}>
            {here}
          </span>
        </li>
      </ol>
    </nav>
  )
}
