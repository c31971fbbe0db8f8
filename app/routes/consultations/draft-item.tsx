import type { ReactNode } from 'react'
import { useContentLang, useT } from '#app/messages/use-t'
import { Icon } from '#app/ui/icon'
import { NotePencil } from '#app/ui/icons.json'
import { ItemHead } from '#app/ui/item-head'
import { ItemParts, ItemReferences } from './item-body'
import { Marked } from './marked'
import type { ReadingItem } from './reading-item'

interface DraftItemValues {
  readonly item: ReadingItem
  readonly words?: readonly string[]
  /** False after the deadline, and on paper. */
  readonly mayAnswer: boolean
  /** Codes of the items on the page: links to them stay on it. */
  readonly here: ReadonlySet<string>
  readonly hasPermalink?: boolean
  /** What stands after everything the item says. */
  readonly children?: ReactNode
}

/** One råd or krav where it stands in the draft, with its margin. */
export function DraftItem({ item, words = [], mayAnswer, here, hasPermalink = true, children }: DraftItemValues) {
  const t = useT()
  const lang = useContentLang()
  const titleId = `${item.code}-t`
  return (
    <article className="draft-item" id={item.code} aria-labelledby={titleId}>
      <div>
        <ItemHead item={item} permalink={hasPermalink ? item.address : null} />
        <h3 className="item-title" id={titleId} lang={lang}>
          <Marked text={item.title} words={words} />
        </h3>
        <p className="item-text" lang={lang}>
          <Marked text={item.text} words={words} />
        </p>
        <ItemParts item={item} words={words} level="h4" />
      </div>
      <aside className="draft-margin" aria-label={t('item.about', { code: item.code })}>
        {mayAnswer && (
          <div>
            <a className="give-input" href={item.answerAddress}>
              <Icon shape={NotePencil} />
              {t('item.give-input')}
              <span className="visually-hidden">{` ${t('item.give-input.to', { code: item.code })}`}</span>
            </a>
          </div>
        )}
        <ItemReferences item={item} level="h4" linkTo={({ code, address }) => (here.has(code) ? `#${code}` : address)} />
      </aside>
      {children}
    </article>
  )
}
