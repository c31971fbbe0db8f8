import canonicalize from 'canonicalize'
import type { Item, ItemText } from './guideline'

/**
 * What a new version of the guideline did to an item. `material`: an answer to the old one is no answer to the new. `editorial`: the same
 * demand, written otherwise.
 */
export const itemChanges = ['unchanged', 'editorial', 'material', 'new'] as const
export type ItemChange = (typeof itemChanges)[number]

/** An item of the newer version, and what it was. */
export interface ItemMatch<I extends VersionItem = VersionItem> {
  readonly code: string
  readonly change: ItemChange
  /** The item it comes from, by the code it had then; null for one that is new. */
  readonly before: I | null
  readonly after: I
}

export interface VersionMatch<I extends VersionItem = VersionItem> {
  /** Every item of the newer version, in its order. */
  readonly items: readonly ItemMatch<I>[]
  /** Those of the older version that no item of the newer comes from, in their order. */
  readonly withdrawn: readonly I[]
}

export type VersionItem = Pick<
  Item,
  'code' | 'kind' | 'strength' | 'audiences' | 'ageGroups' | 'legalRefs' | 'sourceRefs' | 'text' | 'follows'
>

/**
 * Holds two versions that follow one another together. What the publisher says of an item decides which it comes from; else the same
 * words under whatever code, else the same code. Changed words are material unless the publisher calls them editorial; whom an item binds
 * and how strongly is never editorial. Only white space and typography: editorial, whatever nobody says.
 */
export function matchVersions<I extends VersionItem>(before: readonly I[], after: readonly I[]): VersionMatch<I> {
  const predecessors = predecessorsOf(before, after)
  const items = after.map((item): ItemMatch<I> => {
    const from = predecessors.get(item) ?? null
    return { code: item.code, before: from, after: item, change: from ? changeOf(from, item) : 'new' }
  })
  const kept = new Set(predecessors.values())
  return { items, withdrawn: before.filter((item) => !kept.has(item)) }
}

/**
 * The first and the last of several versions, oldest first, by way of all between: what was once changed materially stays so, even if
 * it was changed back. One version alone is unchanged.
 */
export function matchAcross<I extends VersionItem>(versions: readonly (readonly I[])[]): VersionMatch<I> {
  const [first = [], ...later] = versions
  let [found, previous]: [VersionMatch<I>, readonly I[]] = [matchVersions(first, first), first]
  for (const version of later) {
    const step = matchVersions(previous, version)
    const way = new Map(found.items.map((match) => [match.after, match]))
    const items = step.items.map(({ code, after, before, change }): ItemMatch<I> => {
      const earlier = before && way.get(before)
      if (!earlier?.before) return { code, after, before: null, change: 'new' }
      return { code, after, before: earlier.before, change: graver(earlier.change, change) }
    })
    const kept = new Set(items.map((match) => match.before))
    ;[found, previous] = [{ items, withdrawn: first.filter((item) => !kept.has(item)) }, version]
  }
  return found
}

const graver = (one: ItemChange, other: ItemChange): ItemChange =>
  itemChanges[Math.max(itemChanges.indexOf(one), itemChanges.indexOf(other))] ?? 'material'

/** Each item of the newer version that comes from one of the older → that one. No two come from the same unless the publisher says so. */
function predecessorsOf<I extends VersionItem>(before: readonly I[], after: readonly I[]): Map<I, I> {
  const byCode = new Map(before.map((item) => [item.code, item]))
  const found = new Map<I, I>()
  const taken = new Set<I>()
  const take = (item: I, from: I | undefined) => {
    if (!from || from.kind !== item.kind) return
    found.set(item, from)
    taken.add(from)
  }
  const isTold = ({ follows }: I) => follows?.code !== undefined
  for (const item of after) if (typeof item.follows?.code === 'string') take(item, byCode.get(item.follows.code))
  const untold = after.filter((item) => !isTold(item))
  const inPlace = (item: I) => byCode.get(item.code)
  for (const item of untold) {
    const from = inPlace(item)
    if (from && !taken.has(from) && reads(from) === reads(item)) take(item, from)
  }
  const [old, fresh] = [alone(before.filter((item) => !taken.has(item))), alone(untold.filter((item) => !found.has(item)))]
  for (const [words, item] of fresh) if (item) take(item, old.get(words) ?? undefined)
  for (const item of untold) {
    const from = inPlace(item)
    if (from && !found.has(item) && !taken.has(from)) take(item, from)
  }
  return found
}

/** Items by what they read; null where two read the same. */
function alone<I extends VersionItem>(items: readonly I[]): Map<string, I | null> {
  const found = new Map<string, I | null>()
  for (const item of items) found.set(reads(item), found.has(reads(item)) ? null : item)
  return found
}

function changeOf(before: VersionItem, after: VersionItem): ItemChange {
  const told = after.follows?.change
  if (told === 'material' || binds(before) !== binds(after)) return 'material'
  if (says(before) === says(after)) return 'unchanged'
  return told === 'editorial' || reads(before) === reads(after) ? 'editorial' : 'material'
}

/** Whom the item binds, and how strongly. */
const binds = ({ kind, strength, audiences, ageGroups }: VersionItem) =>
  canonicalize([kind, strength, audiences.toSorted(), ageGroups.toSorted()])

/** Everything the item says, to the letter. Its code, its place and its neighbours are no part of that. */
const says = ({ text, legalRefs, sourceRefs }: VersionItem) => canonicalize([text, legalRefs, sourceRefs])

const kept = new WeakMap<VersionItem, string>()

/** What it says to a reader, who sees neither white space nor the make of a dash. Versions are frozen, so each is read once. */
function reads(item: VersionItem): string {
  const found = kept.get(item) ?? [binds(item), ...wordsOf(item).map(plain)].join('\n')
  kept.set(item, found)
  return found
}

function wordsOf({ text, legalRefs, sourceRefs }: VersionItem): string[] {
  const of = ({ title, text: words, rationale, practical, verification }: ItemText) => [
    ...[title, words, rationale, ...practical, '–'],
    ...verification.flatMap((check) => [check.method, check.text]),
  ]
  return [...of(text.nb), ...of(text.nn), ...legalRefs, '–', ...sourceRefs]
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\u00ad|\u200b|\u2060|\ufeff/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[«»“”„‟]/g, '"')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}
