import { Temporal } from 'temporal-polyfill'
import { isOpen, norwegianDay } from './consultation'
import { RuleViolation } from './errors'

export const longestReason = 2000

/** A day granted to one organisation. */
export interface Granted {
  readonly day: Temporal.PlainDate
  /** Opened after the deadline: what comes through is late. */
  readonly isLate: boolean
}

/** The last day one organisation has: the general one, or a later one of its own. */
export function ownDeadline(general: Temporal.PlainDate, granted: readonly Granted[]): Temporal.PlainDate {
  return [general, ...granted.map(({ day }) => day)].reduce((latest, day) => (Temporal.PlainDate.compare(day, latest) > 0 ? day : latest))
}

/** The last day on which what comes is in time. */
export function inTimeUntil(general: Temporal.PlainDate, granted: readonly Granted[]): Temporal.PlainDate {
  return ownDeadline(
    general,
    granted.filter(({ isLate }) => !isLate),
  )
}

/** Judged by arrival, as the deadline is. */
export function isLateArrival(general: Temporal.PlainDate, granted: readonly Granted[], arrived: Temporal.Instant): boolean {
  return !isOpen({ deadline: inTimeUntil(general, granted) }, arrived)
}

/** Judged by the day it arrived, for what came another way: the last day counts in full. */
export function isLateDay(general: Temporal.PlainDate, granted: readonly Granted[], arrivedOn: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(arrivedOn, inTimeUntil(general, granted)) > 0
}

/** Whoever asks while there is time is in time, however long the answer takes; what is opened after is for late responses. */
export function opensLate(general: Temporal.PlainDate, granted: readonly Granted[], askedAt: Temporal.Instant): boolean {
  return isLateArrival(general, granted, askedAt)
}

/** A day as a form sends it. Refuses: extension.bad-day, extension.day-too-early (not after today, or not after the day they have). */
export function toNewDay(typed: string, own: Temporal.PlainDate, now: Temporal.Instant): Temporal.PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) throw new RuleViolation('extension.bad-day')
  let day: Temporal.PlainDate
  try {
    day = Temporal.PlainDate.from(typed, { overflow: 'reject' })
  } catch {
    throw new RuleViolation('extension.bad-day')
  }
  const isBefore = (other: Temporal.PlainDate) => Temporal.PlainDate.compare(day, other) < 0
  if (isBefore(norwegianDay(now)) || !isBefore(own.add({ years: 2 }))) throw new RuleViolation('extension.day-too-early')
  if (Temporal.PlainDate.compare(day, own) <= 0) throw new RuleViolation('extension.day-too-early')
  return day
}

/** Refuses: extension.reason-missing, extension.too-long. */
export function toReason(typed: string): string {
  const reason = typed.trim()
  if (reason === '') throw new RuleViolation('extension.reason-missing')
  if (reason.length > longestReason) throw new RuleViolation('extension.too-long', { limit: longestReason })
  return reason
}
