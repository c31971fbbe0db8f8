import type { ReactNode } from 'react'
import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import { Breadcrumbs, type Crumb } from '#app/ui/breadcrumbs'
import type { Head } from './values'

const places = [
  { key: 'assess.checklist', path: '/egenvurdering/vurdering/:assessment' },
  { key: 'assess.result', path: '/egenvurdering/vurdering/:assessment/resultat' },
  { key: 'assess.declaration', path: '/egenvurdering/vurdering/:assessment/erklaring' },
  { key: 'assess.sharing', path: '/egenvurdering/vurdering/:assessment/deling' },
] as const
export type Place = (typeof places)[number]['key']

/** The frame of every page about one assessment: the way here, its places, and whose word it is. */
export function AssessmentPage({ head, place, here, children }: { head: Head; place: Place; here?: string; children: ReactNode }) {
  const t = useT()
  const { id, productId, productName, productVersion, declaredAt } = head
  const title = t('assess.of', { product: productName, version: productVersion })
  const above: Crumb[] = here ? [{ to: href(pathOf(place), { assessment: id }), text: t(place) }] : []
  return (
    <div className="page page-wide" data-size="sm">
      <title>{`${here ?? t(place)} – ${title} – ${t('frame.product')}`}</title>
      <Breadcrumbs
        trail={[
          { to: href('/egenvurdering'), text: t('frame.assess') },
          { to: href('/egenvurdering/produkt/:product', { product: productId }), text: title },
          ...above,
        ]}
        here={here ?? t(place)}
      />
      <nav className="places" aria-label={title}>
        <ul>
          {places
            .filter(({ key }) => key !== 'assess.sharing' || declaredAt !== null)
            .map(({ key, path }) => (
              <li key={key}>
                <a href={href(path, { assessment: id })} aria-current={key === place ? (here ? 'true' : 'page') : undefined}>
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

const pathOf = (place: Place) => places.find(({ key }) => key === place)?.path ?? places[0].path
