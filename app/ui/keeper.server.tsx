import { LRUCache } from 'lru-cache'
import { renderToString } from 'react-dom/server'
import type { Language } from '#app/domain/language'
import { LanguageContext } from '#app/messages/use-t'
import { type Keeper, KeeperContext, type KeptPart } from './kept'

/** Enough for every item of a draft with every choice in every language. */
const mostPerOwner = 2000

/** Stands where a text will be. A character for private use: nobody's text is looked through for it. */
const mark = '\uE000'

const kept = new WeakMap<object, LRUCache<string, readonly Buffer[]>>()
const makers = new Map<Language, Keeper>()

/** One page being made, with places where parts are to be put in. Its HTML has no comments but those. */
export interface KeptPage {
  readonly keep: Keeper
  /** The page as it is sent: parts are copied as the bytes they are, and only the rest is turned from text into bytes. */
  assemble(html: string): Buffer
}

/** What is kept goes with its owner: a new draft or a new build begins with nothing. */
export function keptPage(language: Language): KeptPage {
  const pieces: Buffer[][] = []
  return {
    keep: (part) => `<!--${pieces.push(bytesOf(part, language)) - 1}-->`,
    assemble: (html) =>
      Buffer.concat(html.split(place).flatMap((own, i) => (i % 2 === 0 ? Buffer.from(own) : (pieces[Number(own)] ?? [])))),
  }
}

/** React writes what people wrote with its signs escaped, so no text can look like this. */
const place = /<!--(\d+)-->/

function bytesOf({ owner, key, text, render }: KeptPart, language: Language): Buffer[] {
  if (key === null) return [Buffer.from(make(language, render, text ?? ''))]
  const own = kept.get(owner) ?? new LRUCache<string, readonly Buffer[]>({ max: mostPerOwner })
  kept.set(owner, own)
  const name = `${language} ${text ? 'text' : ''} ${key}`
  const around =
    own.get(name) ??
    make(language, render, text ? mark : '')
      .split(mark)
      .map((html) => Buffer.from(html))
  own.set(name, around)
  if (!text) return [...around]
  const bytes = Buffer.from(inTextarea(text))
  return around.flatMap((piece, i) => (i === 0 ? [piece] : [bytes, piece]))
}

function make(language: Language, render: KeptPart['render'], text: string): string {
  return renderToString(
    <LanguageContext value={language}>
      <KeeperContext value={makerOf(language)}>{render(text)}</KeeperContext>
    </LanguageContext>,
  )
}

/** A part within a part is put in at once, and kept with it. */
function makerOf(language: Language): Keeper {
  const known = makers.get(language)
  if (known) return known
  const maker: Keeper = (part) => Buffer.concat(bytesOf(part, language)).toString()
  makers.set(language, maker)
  return maker
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }

/** As React writes the text of a textarea. A first line break is doubled, since reading HTML drops one (HTML, 13.1.2.5). */
function inTextarea(text: string): string {
  const escaped = text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
  return text.startsWith('\n') ? `\n${escaped}` : escaped
}
