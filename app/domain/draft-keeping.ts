import { Temporal } from 'temporal-polyfill'
import { norwegianDay } from './consultation'

/** How long what was written and not sent is kept after its own deadline. */
export const monthsKept = 6
/** How long before that whoever it belongs to is told. */
export const daysOfWarning = 14
/** Stated addresses serve until this many days after the deadline. */
export const addressDays = 30

/** The last day a draft is kept; it is deleted in the night that ends it. */
export function draftKeptUntil(deadline: Temporal.PlainDate): Temporal.PlainDate {
  return deadline.add({ months: monthsKept })
}

export type DraftFate = 'keep' | 'warn' | 'delete'

/** What is to be done with a draft today: nobody's is deleted before they have been told, and have had the days that were promised. */
export function draftFate(deadline: Temporal.PlainDate, warnedOn: Temporal.PlainDate | null, now: Temporal.Instant): DraftFate {
  const today = norwegianDay(now)
  const last = draftKeptUntil(deadline)
  const isBefore = (day: Temporal.PlainDate) => Temporal.PlainDate.compare(today, day) < 0
  if (isBefore(last.subtract({ days: daysOfWarning }))) return 'keep'
  // A deadline that has moved since makes an old warning worth nothing.
  const isWarned = warnedOn !== null && Temporal.PlainDate.compare(warnedOn, last.subtract({ days: daysOfWarning })) >= 0
  if (!isWarned) return 'warn'
  const end = lastOf(last, warnedOn.add({ days: daysOfWarning }))
  return Temporal.PlainDate.compare(today, end) > 0 ? 'delete' : 'keep'
}

/** The day that is told in the warning: the last the draft is kept. */
export function draftEndsAfterWarning(deadline: Temporal.PlainDate, warnedOn: Temporal.PlainDate): Temporal.PlainDate {
  return lastOf(draftKeptUntil(deadline), warnedOn.add({ days: daysOfWarning }))
}

const lastOf = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b)
