import { useContentLang, useT } from '#app/messages/use-t'
import { SameAs } from '#app/ui/same-as'
import { WithheldList } from '#app/ui/withheld-list'
import { WrittenText } from '#app/ui/written-text'
import type { ItemView, ResponseView } from './response-view'
import { Standing } from './standing'

/** A response to read: chapter by chapter, item by item. With `base` every item has a way to where it is written. */
export function ResponseBody({ view, base = null }: { view: ResponseView; base?: string | null }) {
  const t = useT()
  const lang = useContentLang()
  const chapters = view.chapters.map(({ number, title, items }) => (
    <section className="overview-chapter" key={number} aria-labelledby={`kapittel-${number}`}>
      <h2 id={`kapittel-${number}`} lang={lang}>
        {number === 0 ? title : `${number} ${title}`}
      </h2>
      {items.map((item) => (
        <OverviewItem key={item.code} item={item} base={base} />
      ))}
    </section>
  ))
  return (
    <>
      {chapters}
      {view.withheld.length > 0 && (
        <section className="overview-chapter" aria-labelledby="unntak">
          <h2 id="unntak">{t('withhold.asked')}</h2>
          <WithheldList withheld={view.withheld} />
        </section>
      )}
    </>
  )
}

function OverviewItem({ item, base }: { item: ItemView; base: string | null }) {
  const t = useT()
  const lang = useContentLang()
  const { code, isWhole, title, answers } = item
  return (
    <article className="overview-item" aria-labelledby={`o-${code}`}>
      <h3 id={`o-${code}`}>
        {isWhole ? (
          t('overview.general')
        ) : (
          <>
            <span className="item-code">{code}</span> <span lang={lang}>{title}</span>
          </>
        )}
      </h3>
      {isWhole ? <span /> : <Standing standing={item.standing} />}
      {answers.length > 0 && (
        <dl className="answers">
          {answers.map(({ question, text, redline, sameAs }) => (
            <div key={question}>
              <dt lang={lang}>{question}</dt>
              <dd lang={redline ? lang : undefined}>
                {sameAs ? <SameAs links={sameAs} to={(other) => `#o-${other}`} /> : <WrittenText text={text} redline={redline} />}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {base !== null && (
        <a className="edit" href={`${base}/${item.path}`}>
          {t('overview.edit')}
          <span className="visually-hidden"> {isWhole ? t('overview.general') : code}</span>
        </a>
      )}
    </article>
  )
}
