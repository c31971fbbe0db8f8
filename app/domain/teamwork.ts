import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from './errors'
import { covers, type Position } from './position'

/** `short`: whoever writes and may submit does it all. `long`: an approver looks at each item first. */
export const ways = ['short', 'long'] as const
export type Way = (typeof ways)[number]

/** How far somebody has said that an item has come; the rest follows from whether anything is answered. */
export const storedStates = ['open', 'ready', 'returned', 'approved'] as const
export type StoredState = (typeof storedStates)[number]

export const workStates = ['not-started', 'in-work', 'ready', 'returned', 'approved'] as const
export type WorkState = (typeof workStates)[number]

export const longestNote = 2000

/** The state people see. Where nobody approves, what was approved once is ready. */
export function workStateOf(stored: StoredState, isAnswered: boolean, way: Way): WorkState {
  if (stored === 'open') return isAnswered ? 'in-work' : 'not-started'
  return stored === 'approved' && way === 'short' ? 'ready' : stored
}

/** What somebody may say next of an item: writers that it is ready or not yet, approvers that it goes back or is approved. */
export function movesFor(position: Position | null, stored: StoredState, way: Way): StoredState[] {
  if (!covers(position, 'writer')) return []
  const own: StoredState[] = stored === 'open' || stored === 'returned' ? ['ready'] : ['open']
  if (!covers(position, 'approver')) return stored === 'approved' && way === 'long' ? [] : own
  const returns: StoredState[] = stored === 'ready' || stored === 'approved' ? ['returned'] : []
  const approves: StoredState[] = way === 'long' && stored !== 'approved' ? ['approved'] : []
  return [...approves, ...returns, ...own]
}

/** Refuses: work.denied, work.note-missing, work.note-too-long. */
export function assertMove(position: Position | null, from: StoredState, to: StoredState, way: Way, note: string): void {
  if (!movesFor(position, from, way).includes(to)) throw new RuleViolation('work.denied')
  if (to === 'returned' && note.trim() === '') throw new RuleViolation('work.note-missing')
  if (note.length > longestNote) throw new RuleViolation('work.note-too-long', { limit: longestNote })
}

/** An edit undoes that somebody called the item finished; a returned one stays returned until it is called ready. */
export function afterEdit(stored: StoredState): StoredState {
  return stored === 'ready' || stored === 'approved' ? 'open' : stored
}

/** Of what would be sent, what no approver has approved; empty where nobody approves. */
export function unapproved(codes: Iterable<string>, stateOf: (code: string) => StoredState, way: Way): string[] {
  return way === 'short' ? [] : [...codes].filter((code) => stateOf(code) !== 'approved')
}

/** Items can be given to those who can write. Refuses: work.unknown-person. */
export function assertCanTake(person: { readonly position: Position } | undefined): void {
  if (!person || !covers(person.position, 'writer')) throw new RuleViolation('work.unknown-person')
}

/** An internal day is no later than the deadline. Refuses: work.date-after-deadline. */
export function assertDue(due: Temporal.PlainDate | null, deadline: Temporal.PlainDate): void {
  if (due && due.until(deadline).sign < 0) throw new RuleViolation('work.date-after-deadline')
}
