import type { ReactNode } from 'react'
import { useContentLang, useT } from '#app/messages/use-t'
import type { ReadingItem } from './reading-item'

export interface ReadingChapter {
  readonly number: number
  readonly title: string
  readonly intro: string
  readonly items: readonly ReadingItem[]
}

/** The draft's text, chapter by chapter. */
export function DraftChapters({ chapters, children }: { chapters: readonly ReadingChapter[]; children: (item: ReadingItem) => ReactNode }) {
  const t = useT()
  const lang = useContentLang()
  return chapters.map(({ number, title, intro, items }) => (
    <section className="chapter" key={number} id={`kap-${number}`} aria-labelledby={`kap-${number}-t`}>
      <header className="chapter-head">
        <h2 id={`kap-${number}-t`}>
          <span className="number">{t('draft.chapter', { number: String(number) })}</span>
          <span lang={lang}>{title}</span>
        </h2>
        <p lang={lang}>{intro}</p>
      </header>
      {items.map(children)}
    </section>
  ))
}

/** The way in: chapters, and under the one being read its items. Follows the reading with enhance/contents.js. */
export function DraftContents({ chapters }: { chapters: readonly ReadingChapter[] }) {
  const t = useT()
  const lang = useContentLang()
  return (
    <nav className="draft-contents" aria-label={t('draft.contents')}>
      <p className="contents-title" aria-hidden="true">
        {t('draft.contents')}
      </p>
      <details>
        <summary>{t('draft.contents')}</summary>
        <ol>
          {chapters.map(({ number, title, items }) => (
            <li key={number}>
              <a href={`#kap-${number}`}>
                <span>{number}</span>
                <span lang={lang}>{title}</span>
              </a>
              <ol className="item-links">
                {items.map((item) => (
                  <li key={item.code}>
                    <a href={`#${item.code}`}>
                      <span>{item.code}</span>
                      <span lang={lang}>{item.title}</span>
                    </a>
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
