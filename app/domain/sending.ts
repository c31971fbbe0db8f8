import { RuleViolation } from './errors'

/** What ended a received response: the next one, or that it was taken back. `by` is the receipt number of that. */
export interface Ending {
  readonly how: 'replaced' | 'withdrawn'
  readonly by: string
  /** UTC instant. */
  readonly at: string
}

/** One sending of a response. The newest is the response, unless it was taken back. */
export interface Version {
  readonly receiptNumber: string
  readonly isPreliminary: boolean
  readonly ending: Ending | null
}

/** What a sending is to those before it, as its receipt seals it. */
export const sendingKinds = ['first', 'replacement', 'final'] as const
export type SendingKind = (typeof sendingKinds)[number]

export interface Sending {
  readonly kind: SendingKind
  /** Receipt number of the one it takes the place of. */
  readonly replaces: string | null
  readonly isPreliminary: boolean
  readonly isLate: boolean
}

/** Versions in the order they were sent; at most the last one holds. */
export function heldOf<V extends Version>(versions: readonly V[]): V | null {
  const last = versions.at(-1)
  return last && last.ending === null ? last : null
}

/** The receipt somebody got last, of a sending or of taking it back; null before the first. */
export function newestReceipt(versions: readonly Version[]): string | null {
  const last = versions.at(-1)
  return last ? (last.ending?.by ?? last.receiptNumber) : null
}

/** Replaces what holds; what was taken back is not replaced by what comes after. */
export function sendingOf(
  held: Version | null,
  { isPreliminary, isLate }: { readonly isPreliminary: boolean; readonly isLate: boolean },
): Sending {
  const replaces = held?.receiptNumber ?? null
  return { kind: sendingKindOf({ replaces, isPreliminary }, held ? [held] : []), replaces, isPreliminary, isLate }
}

/**
 * Whether anything can be written. What is sent stays shut until somebody says that they will change it, and only from the newest
 * receipt: so a colleague who sends, or takes back, at the same moment shuts it again.
 */
export type Door = 'open' | 'submitted' | 'closed'

export function doorOf({
  isOpen,
  newest,
  changing,
}: {
  readonly isOpen: boolean
  readonly newest: string | null
  readonly changing: string | null
}): Door {
  if (newest !== null && (!isOpen || changing !== newest)) return 'submitted'
  return isOpen ? 'open' : 'closed'
}

/** Refuses: response.already-submitted. */
export function assertBeingWritten(versions: readonly Version[], changing: string | null): void {
  if (doorOf({ isOpen: true, newest: newestReceipt(versions), changing }) !== 'open') throw new RuleViolation('response.already-submitted')
}

/** What a sending was, found again from what is stored. */
export function sendingKindOf(
  { replaces, isPreliminary }: Pick<Sending, 'replaces' | 'isPreliminary'>,
  versions: readonly Pick<Version, 'receiptNumber' | 'isPreliminary'>[],
): SendingKind {
  const before = versions.find(({ receiptNumber }) => receiptNumber === replaces)
  if (!before) return 'first'
  return before.isPreliminary && !isPreliminary ? 'final' : 'replacement'
}
