import type { AgeGroup, Audience, Item, ItemKind, Strength } from './guideline'
import type { ContentLanguage } from './language'
import { fold } from './search-words'

/** Which råd and krav a reader wants to see. An empty list asks for nothing in particular. */
export interface ItemFilter {
  /** Folded words (see `searchWords`); all must be found. */
  readonly words: readonly string[]
  readonly kinds: readonly Exclude<ItemKind, 'whole'>[]
  readonly audiences: readonly Audience[]
  readonly ageGroups: readonly AgeGroup[]
  readonly strengths: readonly Strength[]
}

export const everyItem: ItemFilter = { words: [], kinds: [], audiences: [], ageGroups: [], strengths: [] }

export function isFiltering(filter: ItemFilter): boolean {
  return Object.values(filter).some((wanted) => wanted.length > 0)
}

/** True when the item has something of every kind asked for, and every word in its code or text in this language. */
export function passes(item: Item, filter: ItemFilter, language: ContentLanguage): boolean {
  if (!hasAny(filter.kinds, [item.kind])) return false
  if (!hasAny(filter.audiences, item.audiences)) return false
  if (!hasAny(filter.ageGroups, item.ageGroups)) return false
  if (!hasAny(filter.strengths, item.strength === null ? [] : [item.strength])) return false
  if (filter.words.length === 0) return true
  const text = searchedText(item, language)
  return filter.words.every((word) => text.includes(word))
}

function hasAny<T>(wanted: readonly T[], held: readonly (T | ItemKind)[]): boolean {
  return wanted.length === 0 || wanted.some((value) => held.includes(value))
}

const kept = new WeakMap<Item, Map<ContentLanguage, string>>()

/** Drafts never change, so each item is folded once per language. A line break keeps a word from matching across two parts. */
function searchedText(item: Item, language: ContentLanguage): string {
  const byLanguage = kept.get(item) ?? new Map<ContentLanguage, string>()
  kept.set(item, byLanguage)
  const found = byLanguage.get(language)
  if (found !== undefined) return found
  const { title, text, rationale, practical, verification } = item.text[language]
  const searched = fold([item.code, title, text, rationale, ...practical, ...verification.map((check) => check.text)].join('\n'))
  byLanguage.set(language, searched)
  return searched
}
