import type { ReactNode } from 'react'
import { href } from 'react-router'
import { useContentLang, useT } from '#app/messages/use-t'
import { Breadcrumbs, type Crumb } from '#app/ui/breadcrumbs'
import type { OpenCase } from './open-case'

type Head = OpenCase['head']
const places = [
  { key: 'review.responses', path: '/saksbehandling/:slug' },
  { key: 'review.items', path: '/saksbehandling/:slug/punkter' },
  { key: 'review.consultees', path: '/saksbehandling/:slug/horingsinstanser' },
  { key: 'review.assessments', path: '/saksbehandling/:slug/egenvurderinger' },
  { key: 'extension.place', path: '/saksbehandling/:slug/frister' },
  { key: 'review.access', path: '/saksbehandling/:slug/tilgang' },
] as const
export type Place = (typeof places)[number]['key']

/** The frame of every page of case work: the way here, the three places, and the page itself. */
export function CasePage({
  head,
  place,
  here,
  trail = [],
  children,
}: {
  head: Head
  place: Place
  here?: string
  trail?: readonly Crumb[]
  children: ReactNode
}) {
  const t = useT()
  const lang = useContentLang()
  const { slug, title } = head
  const above = here ? [{ to: href(pathOf(place), { slug }), text: t(place) }] : []
  return (
    <div className="page page-wide" data-size="sm">
      <title>{`${here ?? t(place)} – ${t('frame.case-work')} – ${t('frame.product')}`}</title>
      <Breadcrumbs trail={[{ to: href('/horinger/:slug', { slug }), text: title, lang }, ...above, ...trail]} here={here ?? t(place)} />
      <nav className="places" aria-label={t('frame.case-work')}>
        <ul>
          {places.map(({ key, path }) => (
            <li key={key}>
              <a href={href(path, { slug })} aria-current={key === place ? (here ? 'true' : 'page') : undefined}>
                {t(key)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  )
}

const pathOf = (place: Place) => places.find(({ key }) => key === place)?.path ?? '/saksbehandling/:slug'
