import { useContentLang, useT } from '#app/messages/use-t'
import { TableScroll } from '#app/ui/table-scroll'
import type { ComparisonValues } from './values'

/** Chapter by chapter, in counts: nothing is averaged, and what is not assessed is told. */
export function ChapterShares({ values: { products, perChapter } }: { values: ComparisonValues }) {
  const t = useT()
  const lang = useContentLang()
  return (
    <div className="section">
      <h2 id="per-kapittel">{t('compare.chapters')}</h2>
      <p className="muted measure">{t('compare.chapters.text')}</p>
      <TableScroll labelledBy="per-kapittel">
        <table className="ds-table cards">
          <thead>
            <tr>
              <th scope="col">{t('assess.filter.chapter')}</th>
              {products.map(({ number, name, version }) => (
                <th scope="col" key={number}>
                  {t('assess.of', { product: name, version })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {perChapter.map(({ number, title, shares }) => (
              <tr key={number}>
                <th scope="row">
                  {number} <span lang={lang}>{title}</span>
                </th>
                {shares.map((share, i) => (
                  <td
                    key={products[i]?.number}
                    data-label={t('assess.of', { product: products[i]?.name ?? '', version: products[i]?.version ?? '' })}
                  >
                    {share.total === 0 ? (
                      t('compare.absent')
                    ) : (
                      <>
                        <span className="share-line">{t('compare.share.must', { n: share.mustMet, of: share.mustApplicable })}</span>
                        <span className="share-line">{t('compare.share.all', { n: share.met, of: share.applicable })}</span>
                        {share.assessed < share.total && (
                          <span className="share-line">{t('compare.share.unassessed', { n: share.total - share.assessed })}</span>
                        )}
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  )
}
