import { Temporal } from 'temporal-polyfill'

/**
 * `saved`: stood in the response. `found`: stood there already when history began. `brought-back`: an earlier text that was put in again.
 * `unchosen`: somebody wrote it, and another's answer to the same question was kept instead.
 */
export const revisionKinds = ['saved', 'found', 'brought-back', 'unchosen'] as const
export type RevisionKind = (typeof revisionKinds)[number]

export interface Entry {
  readonly kind: RevisionKind
  readonly authorId: string | null
  readonly value: string
  /** When the first of what it holds was written. */
  readonly startedAt: string
}

/** Longer than a pause for thought, and short enough to find one's way in. */
const togetherMinutes = 5
/** More than this taken out of a text is a change one may want undone. */
const mostLost = 20

/**
 * Whether a save goes into the entry before it: the same person, within five minutes of its beginning, and hardly anything written
 * there is gone. Nobody else's text, and no longer piece of one's own, is ever lost this way.
 */
export function joins(before: Entry, next: Pick<Entry, 'kind' | 'authorId' | 'value'>, now: Temporal.Instant): boolean {
  if (next.authorId === null || next.authorId !== before.authorId) return false
  if (next.kind !== before.kind || (next.kind !== 'saved' && next.kind !== 'unchosen')) return false
  const age = Temporal.Instant.from(before.startedAt).until(now).total('minutes')
  return age >= 0 && age < togetherMinutes && lostFrom(before.value, next.value) <= mostLost
}

/** How many characters of a text are not in the next, counted as one piece in the middle. */
export function lostFrom(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  return before.length - start - end
}
