import { LRUCache } from 'lru-cache'
import { renderToString } from 'react-dom/server'
import type { Language } from '#app/domain/language'
import { LanguageContext } from '#app/messages/use-t'
import { type Keeper, KeeperContext, type KeptPart } from './kept'

/** Enough for every item of a draft with every choice in every language. */
const mostPerOwner = 2000

/** Stands where a text will be. A character for private use: nobody's text is looked through for it. */
const mark = '\uE000'

const kept = new WeakMap<object, LRUCache<string, readonly string[]>>()
const keepers = new Map<Language, Keeper>()

/** The keeper of one language. What is kept goes with its owner: a new draft or a new build begins with nothing. */
export function keeperOf(language: Language): Keeper {
  const known = keepers.get(language)
  if (known) return known
  const make = (render: KeptPart['render'], text: string) =>
    renderToString(
      <LanguageContext value={language}>
        <KeeperContext value={keep}>{render(text)}</KeeperContext>
      </LanguageContext>,
    )
  const keep: Keeper = ({ owner, key, text, render }) => {
    if (key === null) return make(render, text ?? '')
    const own = kept.get(owner) ?? new LRUCache<string, readonly string[]>({ max: mostPerOwner })
    kept.set(owner, own)
    const name = `${language} ${text ? 'text' : ''} ${key}`
    const pieces = own.get(name) ?? make(render, text ? mark : '').split(mark)
    own.set(name, pieces)
    return text ? pieces.join(inTextarea(text)) : (pieces[0] ?? '')
  }
  keepers.set(language, keep)
  return keep
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }

/** As React writes the text of a textarea. A first line break is doubled, since reading HTML drops one (HTML, 13.1.2.5). */
function inTextarea(text: string): string {
  const escaped = text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
  return text.startsWith('\n') ? `\n${escaped}` : escaped
}
