import { hash } from 'node:crypto'
import type { Values } from './question'

/** Where one's own edit of an item stands to what others have saved meanwhile. */
export interface EditJudgement {
  /** What is to be stored: both people's edits where they do not meet, and what is stored already where they do. */
  readonly values: Values
  /** False when `values` are what is stored already. */
  readonly changes: boolean
  /** Questions that two people have answered differently since the same base. Theirs stand until somebody chooses. */
  readonly conflicts: readonly string[]
  /** The mark to build the next edit of `mine` on. In a conflict it stays what it was, so that only a choice resolves it. */
  readonly base: string
}

/**
 * Judges a save of one item, question by question, by the values it was based on. Whoever did not touch a question never
 * overwrites it, whoever wrote the same loses nothing, and only two different answers to the same question conflict.
 */
export function judgeEdit(base: string, mine: Values, stored: Values): EditJudgement {
  const before = readMark(base)
  const values: Record<string, string> = {}
  const conflicts: string[] = []
  const next = new Map<string, string>()
  let changes = false
  for (const question of [...new Set([...before.keys(), ...Object.keys(mine), ...Object.keys(stored)])].sort()) {
    const [myValue, theirValue] = [own(mine, question) ?? '', own(stored, question) ?? '']
    const [my, first] = [valueMark(myValue), before.get(question) ?? '']
    const isEdited = myValue !== theirValue && my !== first
    const isMine = isEdited && valueMark(theirValue) === first
    const isConflict = isEdited && !isMine
    const kept = isMine ? myValue : theirValue
    if (kept !== '') values[question] = kept
    if (isMine) changes = true
    if (isConflict) conflicts.push(question)
    next.set(question, isConflict ? first : my)
  }
  return { values, conflicts, changes, base: writeMark(next) }
}

/** Whether two items are answered alike. A blank answer is none. */
export function isSame(one: Values, other: Values): boolean {
  return [...Object.keys(one), ...Object.keys(other)].every((question) => (own(one, question) ?? '') === (own(other, question) ?? ''))
}

/** A mark of an item's values, with a part for each answered question; equal for equal values in whatever order they come. */
export function markOf(values: Values): string {
  return writeMark(new Map(Object.entries(values).map(([question, value]) => [question, valueMark(value)])))
}

/**
 * The base with what one has sent without hearing that it was stored: whoever finds their own words there builds on them, and
 * is not told that somebody else wrote them.
 */
export function acknowledge(base: string, sent: readonly Values[], stored: Values): string {
  const parts = readMark(base)
  for (const values of sent) {
    for (const question of new Set([...Object.keys(values), ...parts.keys()])) {
      const mark = valueMark(own(values, question))
      if (mark === valueMark(own(stored, question))) parts.set(question, mark)
    }
  }
  return writeMark(parts)
}

/**
 * The base of somebody whose words were typed a while ago, with what has been stored since: words that were stored, and then left for
 * others, are no edit any more. What stands there is what somebody chose after them.
 */
export function acknowledgeStored(
  base: string,
  mine: Values,
  since: readonly { readonly question: string; readonly value: string }[],
): string {
  const parts = readMark(base)
  for (const { question, value } of since) {
    if (value === (own(mine, question) ?? '')) parts.set(question, valueMark(value))
  }
  return writeMark(parts)
}

/** The base of somebody who has seen what is stored for these questions, `seen`, and writes over it. */
export function rebase(base: string, questions: readonly string[], seen: string): string {
  const [parts, stored] = [readMark(base), readMark(seen)]
  for (const question of questions) parts.set(question, stored.get(question) ?? '')
  return writeMark(parts)
}

/** The base of somebody who leaves these questions as others have answered them. */
export function withoutQuestions(base: string, questions: readonly string[]): string {
  return writeMark(new Map([...readMark(base)].filter(([question]) => !questions.includes(question))))
}

/** The questions that were answered when the mark was made. */
export function questionsOf(mark: string): string[] {
  return [...readMark(mark).keys()]
}

/** `krav.kommentar:Nf3k… krav.nytte:9dkX…`; blank answers have no part. */
function writeMark(parts: ReadonlyMap<string, string>): string {
  return [...parts]
    .filter(([, mark]) => mark !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([question, mark]) => `${question}:${mark}`)
    .join(' ')
}

function readMark(mark: string): Map<string, string> {
  return new Map(
    mark
      .split(' ')
      .filter((part) => part.includes(':'))
      .map((part) => [part.slice(0, part.lastIndexOf(':')), part.slice(part.lastIndexOf(':') + 1)]),
  )
}

/** Marks come from outside: a question called `constructor` has no answer in an object without one. */
function own(values: Values, question: string): string | undefined {
  return Object.hasOwn(values, question) ? values[question] : undefined
}

function valueMark(value: string | undefined): string {
  return value === undefined || value === '' ? '' : hash('sha256', value, 'base64url').slice(0, 16)
}
