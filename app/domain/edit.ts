import { createHash } from 'node:crypto'
import type { Values } from './question'

/** Where one's own edit stands to what others have saved meanwhile. */
export type EditOutcome = 'write' | 'nothing-to-do' | 'conflict'

/**
 * Judges a save of one item by the values it was based on. Whoever did not touch the item never overwrites it, whoever wrote
 * the same loses nothing, and only two different edits of the same ground conflict.
 */
export function judgeEdit(base: string, mine: Values, stored: Values): EditOutcome {
  const mineMark = markOf(mine)
  const storedMark = markOf(stored)
  if (mineMark === storedMark || mineMark === base) return 'nothing-to-do'
  return storedMark === base ? 'write' : 'conflict'
}

/** A short mark that is equal for equal values, in whatever order they come. */
export function markOf(values: Values): string {
  const pairs = Object.entries(values)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(pairs)).digest('base64url').slice(0, 22)
}
