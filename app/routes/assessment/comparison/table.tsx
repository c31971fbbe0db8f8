import { href } from 'react-router'
import { useContentLang, useT } from '#app/messages/use-t'
import { TableScroll } from '#app/ui/table-scroll'
import { ComparedCell } from './cell'
import { ComparedHead } from './head'
import type { Wanted } from './query'
import type { ComparisonRow, ComparisonValues } from './values'
import type { ComparisonPlace } from './view'

/** Products as columns, requirements as rows, words in the cells: unmet mandatory requirements first. */
export function ComparisonTable({ values, wanted, place }: { values: ComparisonValues; wanted: Wanted; place: ComparisonPlace }) {
  const t = useT()
  const lang = useContentLang()
  const { products, unmet, others, slug } = values
  return (
    <TableScroll className="comparison-scroll" label={t('compare.table')}>
      <table className="ds-table comparison">
        <thead>
          <tr className="compared-names">
            <th scope="col">{t('kind.requirement')}</th>
            {products.map(({ number, name, version, vendor }) => (
              <th scope="col" key={number}>
                {name} <span className="compared-version">{t('compare.version', { version })}</span>
                <span className="small muted">{vendor}</span>
              </th>
            ))}
          </tr>
          <tr className="compared-heads">
            <th scope="row">{t('compare.about')}</th>
            {products.map((product) => (
              <ComparedHead key={product.number} product={product} wanted={wanted} place={place} />
            ))}
          </tr>
        </thead>
        {unmet.length > 0 && (
          <Rows id="ikke-oppfylt" title={t('compare.unmet', { n: unmet.length })} rows={unmet} values={values} slug={slug} />
        )}
        {others.map(({ number, title, rows }) => (
          <Rows
            key={number}
            id={`kap-${number}`}
            title={
              <>
                {number} <span lang={lang}>{title}</span>
              </>
            }
            rows={rows}
            values={values}
            slug={slug}
          />
        ))}
      </table>
    </TableScroll>
  )
}

function Rows({
  id,
  title,
  rows,
  values: { products },
  slug,
}: {
  id: string
  title: React.ReactNode
  rows: readonly ComparisonRow[]
  values: ComparisonValues
  slug: string
}) {
  const t = useT()
  const lang = useContentLang()
  return (
    <tbody>
      <tr className="checklist-chapter">
        <th scope="rowgroup" colSpan={products.length + 1} id={id}>
          {title}
        </th>
      </tr>
      {rows.map(({ code, title: name, strength, cells, differs }) => (
        <tr key={code} data-differs={differs || undefined}>
          <th scope="row">
            <a href={href('/horinger/:slug/krav/:code', { slug, code })}>
              <span className="item-code">{code}</span> <span lang={lang}>{name}</span>
            </a>{' '}
            <span className="strength" data-strength={strength}>
              {t(`strength.${strength}`)}
            </span>
          </th>
          {cells.map((cell, i) => (
            <ComparedCell key={products[i]?.number} cell={cell} product={products[i]} code={code} />
          ))}
        </tr>
      ))}
    </tbody>
  )
}
