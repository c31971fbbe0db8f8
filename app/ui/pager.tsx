import { useT } from '#app/messages/use-t'
import type { Paging } from './paging'

export function Pager({ paging: { page, pages, links } }: { paging: Paging }) {
  const t = useT()
  if (pages <= 1) return null
  // The first and the last place in the list are for these two, also where there is nowhere to go.
  const step = (to: number, words: string) => {
    const found = links.find((one) => one.page === to)
    return (
      <li>
        {found ? (
          <a className="ds-button" data-variant="tertiary" href={found.to} rel={to < page ? 'prev' : 'next'}>
            {words}
          </a>
        ) : (
          <span className="ds-button" data-variant="tertiary" aria-hidden="true">
            {words}
          </span>
        )}
      </li>
    )
  }
  return (
    <nav className="ds-pagination section" aria-label={t('review.pages')}>
      <ul>
        {step(page - 1, t('review.pages.previous'))}
        {links.map((one) => (
          <li key={one.page}>
            <a
              className="ds-button"
              data-variant={one.page === page ? 'secondary' : 'tertiary'}
              href={one.to}
              aria-current={one.page === page ? 'page' : undefined}
              aria-label={t('review.pages.page', { page: one.page })}
            >
              {one.page}
            </a>
          </li>
        ))}
        {step(page + 1, t('review.pages.next'))}
      </ul>
    </nav>
  )
}
