import { href } from 'react-router'
import { useT } from '#app/messages/use-t'

export interface AssessedItemValues {
  readonly products: number
  readonly outdated: number
  readonly isMetByNone: boolean
  readonly statuses: readonly { readonly label: string; readonly n: number }[]
  readonly planned: readonly { readonly date: string; readonly day: string; readonly n: number }[]
}

/** How products stand to the requirement, beside what the høring says of it. */
export function AssessedItem({ assessed, slug }: { assessed: AssessedItemValues; slug: string }) {
  const t = useT()
  const { products, outdated, isMetByNone, statuses, planned } = assessed
  return (
    <section className="section" aria-labelledby="egenvurderinger">
      <h2 id="egenvurderinger">{t('compare.standing', { n: products })}</h2>
      <p className="muted measure">{t('compare.standing.text')}</p>
      {products > 0 && (
        <>
          {isMetByNone && (
            <p className="state" data-state="missing">
              {t('compare.standing.none')}
            </p>
          )}
          <dl className="standing-counts section-tight">
            {statuses.map(({ label, n }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{t('compare.standing.share', { n, of: products, percent: Math.round((100 * n) / products) })}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {planned.length > 0 && (
        <ul>
          {planned.map(({ date, day, n }) => (
            <li key={date}>{t('compare.standing.planned', { n, day })}</li>
          ))}
        </ul>
      )}
      {outdated > 0 && <p>{t('compare.standing.outdated', { n: outdated })}</p>}
      <p>
        <a href={href('/saksbehandling/:slug/egenvurderinger/krav', { slug })}>{t('compare.standings.link')}</a>
      </p>
    </section>
  )
}
