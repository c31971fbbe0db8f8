import { type DistributionRow, piecesOf, type Scale } from '#app/domain/distribution'
import { useT } from '#app/messages/use-t'
import { TableScroll } from './table-scroll'

export interface ChartChoice {
  readonly choice: string
  readonly name: string
  readonly lang: string | undefined
}

export interface ChartValues {
  readonly id: string
  readonly title: string
  readonly titleLang: string | undefined
  /** What each choice is called, in the order of the shares. */
  readonly choices: readonly ChartChoice[]
  readonly rows: readonly DistributionRow[]
  /** What a row is, and what the table with the same numbers is called. */
  readonly rowHeading: string
  readonly tableLabel: string
}

/** One row per kind of sender, stacked shares with their numbers, and the same numbers as a table. */
export function DistributionChart({
  chart,
  names,
}: {
  chart: ChartValues
  names: ReadonlyMap<string, { name: string; lang: string | undefined }>
}) {
  const t = useT()
  const { id, title, titleLang, choices, rows } = chart
  const scales = rows[0]?.shares.map(({ scale }) => scale) ?? []
  const nameOf = (key: string | null) =>
    key === null ? { name: t('review.chart.all'), lang: undefined } : (names.get(key) ?? { name: key, lang: undefined })
  return (
    <section aria-labelledby={id}>
      <h2 id={id} lang={titleLang}>
        {title}
      </h2>
      {rows[0]?.n === 0 ? (
        <p className="muted">{t('review.chart.none')}</p>
      ) : (
        <>
          <ul className="legend" aria-hidden="true">
            {choices.map(({ choice, name, lang }, index) => (
              <li key={choice} lang={lang}>
                <Swatch scale={scales[index] ?? 6} />
                {name}
              </li>
            ))}
          </ul>
          <ul className="distribution">
            {rows.map((row) => {
              const { name, lang } = nameOf(row.key)
              return (
                <li key={row.key ?? ''} data-total={row.key === null ? '' : undefined}>
                  <span className="group" lang={lang}>
                    {name}
                  </span>
                  <Bar
                    row={row}
                    label={`${name}: ${row.shares.map(({ n }, index) => `${choices[index]?.name} ${n}`).join(', ')}`}
                    lang={choices[0]?.lang}
                  />
                  <span className="n">{t('review.chart.n', { n: row.n })}</span>
                </li>
              )
            })}
          </ul>
          <details className="item-more">
            <summary>
              {t('review.chart.as-table')}
              <span className="visually-hidden">: {title}</span>
            </summary>
            <NumberTable chart={chart} nameOf={nameOf} />
          </details>
        </>
      )}
    </section>
  )
}

export function Swatch({ scale }: { scale: Scale }) {
  return <span className={`swatch scale-${scale}`} />
}

const percent = (value: number) => `${value.toFixed(2)}%`

function Bar({ row, label, lang }: { row: DistributionRow; label: string; lang: string | undefined }) {
  const pieces = piecesOf(row)
  return (
    <svg className="bar" height="30" role="img" aria-label={label} lang={lang}>
      {pieces.map(({ choice, scale, x, width }) => (
        <rect key={choice} className={`scale-${scale}`} x={percent(x)} y="0" width={percent(width)} height="30" />
      ))}
      <rect className="edge" x="0" y="0" width="100%" height="30" />
      {pieces.map(
        ({ choice, scale, labelAt, n }) =>
          labelAt !== null && (
            <text key={choice} className={`on-scale-${scale}`} x={percent(labelAt)} y="20">
              {n}
            </text>
          ),
      )}
    </svg>
  )
}

function NumberTable({
  chart: { title, titleLang, choices, rows, rowHeading, tableLabel },
  nameOf,
}: {
  chart: ChartValues
  nameOf: (key: string | null) => { name: string; lang: string | undefined }
}) {
  const t = useT()
  return (
    <TableScroll label={tableLabel}>
      <table className="ds-table">
        <caption lang={titleLang}>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{rowHeading}</th>
            {choices.map(({ choice, name, lang }) => (
              <th key={choice} scope="col" className="number" lang={lang}>
                {name}
              </th>
            ))}
            <th scope="col" className="number">
              {t('review.chart.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { name, lang } = nameOf(row.key)
            return (
              <tr key={row.key ?? ''}>
                <th scope="row" lang={lang}>
                  {name}
                </th>
                {row.shares.map(({ choice, n }) => (
                  <td key={choice} className="number">
                    {n}
                  </td>
                ))}
                <td className="number">{row.n}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableScroll>
  )
}
