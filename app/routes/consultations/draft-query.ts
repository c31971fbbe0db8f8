import { type AgeGroup, type Audience, ageGroups, type Strength } from '#app/domain/guideline'
import type { ItemFilter } from '#app/domain/item-filter'
import { searchWords } from '#app/domain/search-words'

/** The words of the address, and ours. */
export const choices = {
  type: { rad: 'recommendation', krav: 'requirement' },
  malgruppe: { virksomhet: 'organisation', helsepersonell: 'health-personnel', leder: 'leader', leverandor: 'vendor' },
  alder: Object.fromEntries(ageGroups.map((group) => [group, group])) as Record<AgeGroup, AgeGroup>,
  styrke: { skal: 'must', bor: 'should', kan: 'may' },
} as const satisfies Record<string, Record<string, ItemFilter['kinds'][number] | Audience | AgeGroup | Strength>>
export type ChoiceName = keyof typeof choices

export interface DraftQuery {
  /** As it was typed. */
  readonly typed: string
  readonly filter: ItemFilter
  /** What the address asks for that we do not know, such as `styrke=må`. Passed over, and said so. */
  readonly unknown: readonly string[]
}

const longestSearch = 200

/** Other names than ours are left alone: addresses get all sorts of things hung on to them on their way. */
export function readDraftQuery(query: URLSearchParams): DraftQuery {
  const typed = (query.get('sok') ?? '').trim().slice(0, longestSearch)
  const unknown: string[] = []
  function chosen<V extends string>(name: ChoiceName, known: Readonly<Record<string, V>>): V[] {
    const values = new Set<V>()
    for (const word of query.getAll(name)) {
      const value = Object.hasOwn(known, word) ? known[word] : undefined
      if (value) values.add(value)
      else if (word !== '') unknown.push(word.slice(0, longestSearch))
    }
    return [...values]
  }
  return {
    typed,
    filter: {
      words: searchWords(typed),
      kinds: chosen('type', choices.type),
      audiences: chosen('malgruppe', choices.malgruppe),
      ageGroups: chosen('alder', choices.alder),
      strengths: chosen('styrke', choices.styrke),
    },
    unknown,
  }
}
