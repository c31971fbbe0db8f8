import { href } from 'react-router'
import { type Item, type ItemKind, type ItemText, itemPath, type LegalReference, type Source } from '#app/domain/guideline'
import type { ContentLanguage } from '#app/domain/language'
import { type Draft, findItem } from '#db/guidelines'

/** A råd or krav as pages show it, in one language. */
export interface ReadingItem extends Pick<Item, 'code' | 'chapter' | 'strength' | 'audiences' | 'ageGroups'>, ItemText {
  readonly kind: Exclude<ItemKind, 'whole'>
  /** Its own page. */
  readonly address: string
  /** Where one answers it: first whom for, unless that is known, then the very item. */
  readonly answerAddress: string
  readonly related: readonly { readonly code: string; readonly title: string; readonly address: string }[]
  readonly law: readonly LegalReference[]
  readonly sources: readonly Source[]
}

export function toReadingItem(draft: Draft, item: Item, slug: string, content: ContentLanguage): ReadingItem {
  const { code, kind, chapter, strength, audiences, ageGroups } = item
  if (kind === 'whole') throw new Error('The whole draft is not read as one of its items')
  const onward = encodeURIComponent(`kapittel/${chapter}?punkt=${code}`)
  return {
    ...{ code, kind, chapter, strength, audiences, ageGroups },
    ...item.text[content],
    address: addressOf(item, slug),
    answerAddress: `${href('/horinger/:slug/svar', { slug })}?til=${onward}`,
    related: item.related.flatMap((relatedCode) => {
      const related = findItem(draft, relatedCode)
      return related ? [{ code: relatedCode, title: related.text[content].title, address: addressOf(related, slug) }] : []
    }),
    law: pick(draft.version.legalBasis[content], item.legalRefs),
    sources: pick(draft.version.sources[content], item.sourceRefs),
  }
}

export function addressOf(item: Pick<Item, 'kind' | 'code'>, slug: string): string {
  return `${href('/horinger/:slug', { slug })}/${itemPath(item)}`
}

function pick<T extends { readonly id: string }>(all: readonly T[], ids: readonly string[]): T[] {
  return ids.flatMap((id) => all.find((one) => one.id === id) ?? [])
}
