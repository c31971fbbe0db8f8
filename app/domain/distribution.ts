import type { ItemKind } from './guideline'
import type { ChoiceQuestion } from './question'

/** Choices that take no side. They stand last in a chart, in the colours outside the scale. */
const aside = new Set(['vet_ikke', 'ikke_relevant', 'tar_ikke_stilling', 'ikke_aktuelt', 'varierer', 'annet'])

/** Colour numbers: 1 to 5 run from one end of the scale to the other with light in the middle, 6 and 7 stand outside it. */
export type Scale = 1 | 2 | 3 | 4 | 5 | 6 | 7

const stepsOf: Readonly<Record<number, readonly Scale[]>> = {
  1: [1],
  2: [1, 5],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
  // Six are no scale, but kinds of something, which only have to be told apart.
  6: [1, 2, 3, 4, 5, 7],
}

/** The colour of each choice, in the order they are shown: those on the scale first, then those that take no side. */
export function scaleOf(choices: readonly string[]): { readonly choice: string; readonly scale: Scale }[] {
  const onScale = choices.filter((choice) => !aside.has(choice))
  const steps = stepsOf[onScale.length]
  if (!steps) throw new Error(`No scale has ${onScale.length} steps`)
  return [
    ...onScale.map((choice, index) => ({ choice, scale: steps[index] ?? 5 })),
    ...choices
      .filter((choice) => aside.has(choice))
      .map((choice, index): { choice: string; scale: Scale } => ({ choice, scale: index === 0 ? 6 : 7 })),
  ]
}

export interface Share {
  readonly choice: string
  readonly scale: Scale
  readonly n: number
}

/** One bar: who it is about, what they chose, and how many they are. */
export interface DistributionRow {
  /** A group or a type of sender; null for all of them. */
  readonly key: string | null
  readonly n: number
  readonly shares: readonly Share[]
}

/**
 * One row for all, then one for each key in the given order, also those without answers. Every count ends up in exactly one share of
 * one row and one share of the row for all.
 */
export function distribute(
  choices: readonly string[],
  keys: readonly string[],
  counts: readonly { readonly key: string; readonly choice: string; readonly n: number }[],
  scale: readonly { readonly choice: string; readonly scale: Scale }[] = scaleOf(choices),
): DistributionRow[] {
  const row = (key: string | null): DistributionRow => {
    const mine = key === null ? counts.filter((count) => keys.includes(count.key)) : counts.filter((count) => count.key === key)
    const shares = scale.map(({ choice, scale: step }) => ({
      choice,
      scale: step,
      n: sum(mine.filter((count) => count.choice === choice)),
    }))
    return { key, n: sum(shares), shares }
  }
  return [row(null), ...keys.map(row)]
}

/** A share as a piece of a bar, in per cent of its width. `labelAt` is null where the number has no room. */
export interface Piece extends Share {
  readonly x: number
  readonly width: number
  readonly labelAt: number | null
}

/** The pieces of a bar, from left to right; those of nobody are left out. Widths add up to the whole bar. */
export function piecesOf({ n, shares }: DistributionRow): Piece[] {
  const pieces: Piece[] = []
  let before = 0
  for (const share of shares) {
    if (share.n === 0) continue
    const x = (100 * before) / n
    const width = (100 * share.n) / n
    const room = 2 + 1.9 * String(share.n).length
    pieces.push({ ...share, x, width, labelAt: width >= room ? x + width / 2 : null })
    before += share.n
  }
  return pieces
}

/** The one question per kind of item that tells how senders stand, and the answers in its favour. */
const leaningQuestions: Readonly<Record<ItemKind, { readonly questionId: string; readonly inFavour: readonly string[] }>> = {
  recommendation: { questionId: 'rad.enighet', inFavour: ['helt_enig', 'delvis_enig'] },
  requirement: { questionId: 'krav.nytte', inFavour: ['svaert_nyttig', 'nyttig'] },
  whole: { questionId: 'generelt.samlet', inFavour: ['stotter', 'stotter_med_endringer'] },
}

/** How many are in favour, of those who take a side. Silence and «vet ikke» are on neither. */
export function leaningOf(
  kind: ItemKind,
  counts: readonly { readonly questionId: string; readonly choice: string; readonly n: number }[],
): { readonly inFavour: number; readonly of: number } {
  const { questionId, inFavour } = leaningQuestions[kind]
  const sides = counts.filter((count) => count.questionId === questionId && !aside.has(count.choice))
  return { inFavour: sum(sides.filter(({ choice }) => inFavour.includes(choice))), of: sum(sides) }
}

export function sum(counts: readonly { readonly n: number }[]): number {
  return counts.reduce((total, { n }) => total + n, 0)
}

export function choicesOf(question: ChoiceQuestion): string[] {
  return question.choices.map(({ code }) => code)
}
