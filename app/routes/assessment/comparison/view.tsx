import { mostCompared } from '#app/domain/comparison'
import { useContentLang, useT } from '#app/messages/use-t'
import { ChoiceField, ShowButton } from '#app/ui/filter-fields'
import { Icon } from '#app/ui/icon'
import { FileExcel, Plus } from '#app/ui/icons.json'
import { PrintButton } from '#app/ui/print-button'
import { ChapterShares } from './chapter-shares'
import { queryOf, type Wanted } from './query'
import { ComparisonTable } from './table'
import type { ComparisonValues } from './values'

export interface ComparisonPlace {
  /** The page itself, its file, where one chooses, where one whole assessment is, and where one given by link is taken out. */
  readonly here: string
  readonly file: string
  readonly chooseMore: string
  readonly pageOf: (number: string) => string
  readonly removal: string | null
}

/** A whole comparison: what is chosen, what is shown, the table, and the chapters. */
export function ComparisonView({ values, wanted, ...place }: { values: ComparisonValues; wanted: Wanted } & ComparisonPlace) {
  const t = useT()
  const { products, total, shown, differing, missing, tooMany } = values
  return (
    <>
      {missing > 0 && (
        <p className="ds-alert" data-color="warning">
          {t('compare.missing', { n: missing })}
        </p>
      )}
      {tooMany > 0 && (
        <p className="ds-alert" data-color="warning">
          {t('compare.too-many', { n: mostCompared })}
        </p>
      )}
      {products.length < 2 && <p className="lead measure">{t(products.length === 0 ? 'compare.none' : 'compare.one')}</p>}
      {products.length > 0 && <p className="muted measure section-tight">{values.provenance}</p>}
      <div className="actions section-tight">
        {products.length < mostCompared && (
          <a className="ds-button" data-variant="secondary" href={place.chooseMore + queryOf({ numbers: wanted.numbers })}>
            <Icon shape={Plus} />
            {t('compare.choose-more')}
          </a>
        )}
        {products.length > 0 && (
          <>
            <a className="ds-button" data-variant="secondary" href={place.file + queryOf(wanted)}>
              <Icon shape={FileExcel} />
              {t('compare.file')}
            </a>
            <PrintButton />
          </>
        )}
      </div>
      {products.some(({ way }) => way === 'link') && <p className="muted small measure section-tight">{t('compare.by-link.text')}</p>}
      {products.length > 0 && (
        <>
          <Filter values={values} wanted={wanted} here={place.here} />
          <p className="result-line" id="utvalg">
            {t('compare.shown', { shown, total })} {t('compare.differing', { n: differing })}
          </p>
          {shown === 0 && <p className="measure">{t(differing === 0 ? 'compare.all-same' : 'compare.none-shown')}</p>}
          <ComparisonTable values={values} wanted={wanted} place={place} />
          <ChapterShares values={values} />
        </>
      )}
    </>
  )
}

function Filter({ values: { chapters }, wanted, here }: { values: ComparisonValues; wanted: Wanted; here: string }) {
  const t = useT()
  const lang = useContentLang()
  return (
    <form className="filters" method="get" action={here}>
      {wanted.numbers.map((number) => (
        <input type="hidden" name="vurdering" value={number} key={number} />
      ))}
      <ChoiceField
        name="kapittel"
        label={t('assess.filter.chapter')}
        chosen={String(wanted.chapter ?? '')}
        choices={chapters.map(({ number, title }) => ({ code: String(number), name: `${number} ${title}`, lang }))}
      />
      <label className="check">
        <input className="ds-input" type="checkbox" name="forskjeller" value="ja" defaultChecked={wanted.onlyDifferences} />
        {t('compare.only-differences')}
      </label>
      <ShowButton />
    </form>
  )
}
