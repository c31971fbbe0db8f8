import { diffWordsWithSpace } from 'diff'
import type { Bilingual } from './language'
import { isUnchanged } from './wording'

/** A stretch of text that a proposed wording keeps, takes out or puts in. */
export interface RedlinePart {
  readonly kind: 'kept' | 'deleted' | 'inserted'
  readonly text: string
}

export type Redline = readonly RedlinePart[]

/** The least share of words two texts have in common for one to be read as an edit of the other, and not as a text of its own. */
const leastInCommon = 0.4
/** Milliseconds. A text nobody can compare by then is shown whole. */
const patience = 300

/**
 * What a proposed wording changes: the kept and the deleted parts together are the text, the kept and the inserted the proposal.
 * Null when it changes nothing, and when so little is kept that it is no edit of the text.
 */
export function redlineOf(text: string, proposal: string): Redline | null {
  if (isUnchanged(text, proposal) || inCommon(text, proposal) < leastInCommon) return null
  const changes = diffWordsWithSpace(text, proposal, { timeout: patience })
  if (!changes) return null
  const parts = readable(
    changes.map(({ value, added, removed }) => ({ kind: removed ? 'deleted' : added ? 'inserted' : 'kept', text: value })),
  )
  const kept = lettersOf(parts.filter(({ kind }) => kind === 'kept').map((part) => part.text))
  return (2 * kept) / lettersOf([text, proposal]) < leastInCommon ? null : parts
}

/** The same against the Norwegian the proposal was evidently made from: drafts have their text in both. */
export function redlineOfItem(item: { readonly text: Bilingual<{ readonly text: string }> }, proposal: string): Redline | null {
  const [nearest] = [item.text.nb.text, item.text.nn.text]
    .map((text) => ({ text, share: inCommon(text, proposal) }))
    .sort((one, other) => other.share - one.share)
  return nearest ? redlineOf(nearest.text, proposal) : null
}

/** Changes with nothing but white space between them are one: deleted words first, then what stands in their place. */
function readable(changes: Redline): Redline {
  const parts: RedlinePart[] = []
  let [deleted, inserted] = ['', '']
  const put = (kind: RedlinePart['kind'], text: string) => {
    if (text === '') return
    const last = parts.at(-1)
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text }
    else parts.push({ kind, text })
  }
  const flush = () => {
    put('deleted', deleted)
    put('inserted', inserted)
    deleted = inserted = ''
  }
  changes.forEach(({ kind, text }, index) => {
    if (kind === 'deleted') deleted += text
    else if (kind === 'inserted') inserted += text
    else if (text.trim() === '' && deleted + inserted !== '' && index < changes.length - 1) {
      deleted += text
      inserted += text
    } else {
      flush()
      put('kept', text)
    }
  })
  flush()
  return parts
}

/** The share of the letters that stand in words both texts have: never less than a comparison in order can keep. */
function inCommon(one: string, other: string): number {
  const left = new Map<string, number>()
  for (const word of wordsOf(one)) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of wordsOf(other)) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    shared += word.length
  }
  return (2 * shared) / (lettersOf([one, other]) || 1)
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

function lettersOf(texts: readonly string[]): number {
  return texts.flatMap(wordsOf).reduce((sum, word) => sum + word.length, 0)
}
