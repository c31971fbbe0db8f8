import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { leaningOf, sum } from '#app/domain/distribution'
import { contentLanguageOf } from '#app/domain/language'
import { useContentLang, useT } from '#app/messages/use-t'
import { ChoiceField, ShowButton } from '#app/ui/filter-fields'
import { TableScroll } from '#app/ui/table-scroll'
import { countAllItems, countAllStandings, countSenders } from '#db/statistics'
import type { Route } from './+types/items'
import { CasePage } from './case-page'
import { openCase } from './open-case'
import { oneOf } from './query'

export const handle = { isReading: true }

const kinds = ['recommendation', 'requirement', 'whole'] as const
const itemOrders = ['draft', 'remarks', 'texts'] as const

/** Every item of the draft and the draft as a whole, with how many said what. */
export async function loader({ params: { slug }, context, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language } = current
  const { consultation, draft, head } = await openCase(current, slug)
  const content = contentLanguageOf(language)
  const kind = oneOf(kinds, url.searchParams.get('type'))
  const chapter = oneOf(
    draft.version.chapters.map(({ number }) => String(number)),
    url.searchParams.get('kapittel'),
  )
  const order = oneOf(itemOrders, url.searchParams.get('sorter')) ?? 'draft'

  const senders = sum(await countSenders(db, consultation.id))
  const choices = perItem(await countAllItems(db, draft.version.id))
  const standings = perItem(await countAllStandings(db, draft.version.id))
  const items = [draft.whole, ...draft.items]
    .filter((item) => (kind === null || item.kind === kind) && (chapter === null || String(item.chapter) === chapter))
    .map((item) => {
      const mine = standings.get(item.code) ?? []
      const standing = (which: string) => sum(mine.filter((count) => count.standing === which))
      return {
        code: item.code,
        kind: item.kind,
        strength: item.strength,
        title: item.text[content].title,
        remarks: standing('has-remarks'),
        silent: standing('no-remarks'),
        notOurs: standing('not-our-area'),
        notConsidered: senders - sum(mine),
        texts: sum(mine.filter(({ hasText }) => hasText)),
        leaning: leaningOf(item.kind, choices.get(item.code) ?? []),
      }
    })
  if (order !== 'draft') items.sort((a, b) => b[order] - a[order])
  return {
    head,
    senders,
    items,
    kind,
    chapter,
    order,
    chapters: draft.version.chapters.map(({ number, title }) => ({ code: String(number), name: `${number} ${title[content]}` })),
  }
}

function perItem<T extends { readonly itemCode: string }>(counts: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const count of counts) {
    const mine = found.get(count.itemCode)
    if (mine) mine.push(count)
    else found.set(count.itemCode, [count])
  }
  return found
}

export default function ItemsPage({ loaderData: { head, senders, items, kind, chapter, order, chapters } }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const { slug } = head
  return (
    <CasePage head={head} place="review.items">
      <div className="page-head">
        <h1>{t('review.items')}</h1>
        <p className="lead">{senders === 0 ? t('review.items.none') : t('review.items.lead', { n: senders })}</p>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: the element <search> is not known to screen readers in use */}
      <form
        className="filters"
        method="get"
        action={href('/saksbehandling/:slug/punkter', { slug })}
        role="search"
        aria-label={t('review.filter.items')}
      >
        <ChoiceField
          name="type"
          label={t('export.kind')}
          chosen={kind ?? ''}
          choices={kinds.map((code) => ({ code, name: t(`kind.${code}`) }))}
        />
        <ChoiceField
          name="kapittel"
          label={t('export.chapter')}
          chosen={chapter ?? ''}
          choices={chapters.map((one) => ({ ...one, lang }))}
        />
        <ChoiceField
          name="sorter"
          label={t('review.order')}
          chosen={order}
          withAll={false}
          choices={itemOrders.map((code) => ({ code, name: t(`review.item-order.${code}`) }))}
        />
        <ShowButton />
      </form>
      <div className="result-line">
        <h2 id="punktliste">{t('review.items.count', { n: items.length })}</h2>
      </div>
      <TableScroll labelledBy="punktliste">
        <table className="ds-table" data-hover>
          <thead>
            <tr>
              <th scope="col">{t('export.code')}</th>
              <th scope="col">{t('export.strength')}</th>
              <th scope="col" className="number">
                {t('stance.has-remarks')}
              </th>
              <th scope="col" className="number">
                {t('stance.no-remarks')}
              </th>
              <th scope="col" className="number">
                {t('stance.not-our-area')}
              </th>
              <th scope="col" className="number">
                {t('stance.not-considered')}
              </th>
              <th scope="col" className="number">
                {t('review.with-text')}
              </th>
              <th scope="col">{t('review.leaning')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.code}>
                <th scope="row">
                  <a className="rows-link item-row" href={href('/saksbehandling/:slug/punkter/:code', { slug, code: item.code })}>
                    <span className="item-code">{item.code}</span> <span lang={lang}>{item.title}</span>
                  </a>
                </th>
                <td>{item.strength && t(`strength.${item.strength}`)}</td>
                <td className="number">{item.remarks}</td>
                <td className="number">{item.kind === 'whole' ? '–' : item.silent}</td>
                <td className="number">{item.kind === 'whole' ? '–' : item.notOurs}</td>
                <td className="number">{item.notConsidered}</td>
                <td className="number">{item.texts}</td>
                <td>
                  {item.leaning.of === 0
                    ? t('review.leaning.none')
                    : t(`review.leaning.${item.kind}`, { n: item.leaning.inFavour, of: item.leaning.of })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </CasePage>
  )
}
