import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { requirementsOf } from '#app/domain/assessment'
import { leaningOf, sum } from '#app/domain/distribution'
import { contentLanguageOf } from '#app/domain/language'
import { nobodysStanding } from '#app/domain/requirement-standing'
import { sayDate } from '#app/messages/say-time'
import { useContentLang, useT } from '#app/messages/use-t'
import { ChoiceField, ShowButton } from '#app/ui/filter-fields'
import { TableScroll } from '#app/ui/table-scroll'
import { countAllItems, countAllStandings } from '#db/statistics'
import type { Route } from './+types/assessed-requirements'
import { CasePage } from './case-page'
import { openCase } from './open-case'
import { oneOf } from './query'
import { readStandings } from './standings'

export const handle = { isReading: true }

const orders = ['draft', 'fewest-met', 'most-irrelevant', 'last-planned'] as const

/** Every requirement: how products stand to it by their vendors' own word, beside what the høring says of it. */
export async function loader({ params: { slug }, context, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language } = current
  const { draft, head } = await openCase(current, slug)
  const { products, scale, standings } = await readStandings(db, draft)
  const content = contentLanguageOf(language)
  const [remarks, choices] = [await countAllStandings(db, draft.version.id), await countAllItems(db, draft.version.id)]
  const order = oneOf(orders, url.searchParams.get('sorter')) ?? 'draft'
  const rows = requirementsOf(draft.items).map(({ code, strength, text }) => {
    const standing = standings.get(code) ?? nobodysStanding
    const last = standing.plannedBy.at(-1)?.date ?? ''
    return {
      ...{ code, strength, title: text[content].title },
      ...{ n: standing.products, met: standing.met, notApplicable: standing.notApplicable, isMetByNone: standing.isMetByNone },
      counts: scale.statuses.map((status) => standing.of.get(status.code) ?? 0),
      outdated: standing.outdated,
      last,
      lastInWords: last === '' ? '' : sayDate(last, language),
      remarks: sum(remarks.filter(({ itemCode, standing: where }) => itemCode === code && where === 'has-remarks')),
      leaning: leaningOf(
        'requirement',
        choices.filter(({ itemCode }) => itemCode === code),
      ),
    }
  })
  type Row = (typeof rows)[number]
  const comparisons: Readonly<Record<(typeof orders)[number], (one: Row, other: Row) => number>> = {
    draft: () => 0,
    'fewest-met': (one, other) => Number(other.isMetByNone) - Number(one.isMetByNone) || one.met - other.met,
    'most-irrelevant': (one, other) => other.notApplicable - one.notApplicable,
    'last-planned': (one, other) => other.last.localeCompare(one.last),
  }
  return {
    head,
    products,
    order,
    statuses: scale.statuses.map(({ code, label }) => ({ code, label: label[language] })),
    rows: rows.toSorted(comparisons[order]),
    metByNone: rows.filter(({ isMetByNone }) => isMetByNone).length,
  }
}

export default function AssessedRequirementsPage({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const { head, products, order, statuses, rows, metByNone } = loaderData
  const { slug } = head
  const share = (n: number, of: number) => (of === 0 ? '–' : t('compare.standings.share', { n, percent: Math.round((100 * n) / of) }))
  return (
    <CasePage head={head} place="review.assessments" here={t('compare.standings')}>
      <div className="page-head compact">
        <h1>{t('compare.standings')}</h1>
        <p className="muted measure">{t('compare.standings.lead', { n: products })}</p>
      </div>
      <form className="filters" method="get">
        <ChoiceField
          name="sorter"
          label={t('review.order')}
          chosen={order}
          withAll={false}
          choices={orders.map((code) => ({ code, name: t(`compare.order.${code}`) }))}
        />
        <ShowButton />
      </form>
      <p className="result-line" id="kravliste">
        {t('compare.standings.met-by-none', { n: metByNone })}
      </p>
      <TableScroll labelledBy="kravliste">
        <table className="ds-table cards" data-hover>
          <thead>
            <tr>
              <th scope="col">{t('kind.requirement')}</th>
              <th scope="col">{t('assess.filter.strength')}</th>
              {statuses.map(({ code, label }) => (
                <th scope="col" className="number" key={code}>
                  {label}
                </th>
              ))}
              <th scope="col">{t('compare.standings.last')}</th>
              <th scope="col" className="number">
                {t('stance.has-remarks')}
              </th>
              <th scope="col">{t('review.leaning')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  <a className="rows-link item-row" href={href('/saksbehandling/:slug/punkter/:code', { slug, code: row.code })}>
                    <span className="item-code">{row.code}</span> <span lang={lang}>{row.title}</span>
                  </a>
                  {row.isMetByNone && (
                    <span className="state" data-state="missing">
                      {t('compare.standing.none')}
                    </span>
                  )}
                  {row.outdated > 0 && <span className="small muted"> {t('compare.standing.outdated', { n: row.outdated })}</span>}
                </th>
                <td data-label={t('assess.filter.strength')}>{t(`strength.${row.strength}`)}</td>
                {statuses.map(({ code, label }, i) => (
                  <td className="number nowrap" key={code} data-label={label}>
                    {share(row.counts[i] ?? 0, row.n)}
                  </td>
                ))}
                <td data-label={t('compare.standings.last')}>
                  {row.last === '' ? '–' : <time dateTime={row.last}>{row.lastInWords}</time>}
                </td>
                <td className="number" data-label={t('stance.has-remarks')}>
                  {row.remarks}
                </td>
                <td data-label={t('review.leaning')}>
                  {row.leaning.of === 0
                    ? t('review.leaning.none')
                    : t('review.leaning.requirement', { n: row.leaning.inFavour, of: row.leaning.of })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </CasePage>
  )
}
