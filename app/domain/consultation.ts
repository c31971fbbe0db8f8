import { Temporal } from 'temporal-polyfill'

/** Norwegian consultations live by Norwegian clocks, whatever zone the server or reader is in. */
export const norwegianTime = 'Europe/Oslo'

/** The calendar day it is in Norway. */
export function norwegianDay(moment: Temporal.Instant): Temporal.PlainDate {
  return moment.toZonedDateTimeISO(norwegianTime).toPlainDate()
}

const closings = new WeakMap<Temporal.PlainDate, Temporal.Instant>()

/** The deadline day counts in full: the door shuts at the midnight that ends it, Norwegian time. Worked out once for each day, as every page asks. */
export function closesAt(deadline: Temporal.PlainDate): Temporal.Instant {
  const closing = closings.get(deadline) ?? deadline.add({ days: 1 }).toZonedDateTime(norwegianTime).toInstant()
  closings.set(deadline, closing)
  return closing
}

/** True while a request that arrived at `arrived` is in time. */
export function isOpen(consultation: { readonly deadline: Temporal.PlainDate }, arrived: Temporal.Instant): boolean {
  return Temporal.Instant.compare(arrived, closesAt(consultation.deadline)) < 0
}

/** How a deadline stands: whole days while more than a day remains, minutes on the last day, then closed. */
export type DeadlineStanding =
  | { readonly state: 'open'; readonly days: number }
  | { readonly state: 'last-day'; readonly minutes: number }
  | { readonly state: 'closed' }

/** What remains, in the units it is spoken of. `days` counts calendar days from today to the deadline day (≥ 1). */
export function deadlineStanding(deadline: Temporal.PlainDate, now: Temporal.Instant): DeadlineStanding {
  if (!isOpen({ deadline }, now)) return { state: 'closed' }
  const today = now.toZonedDateTimeISO(norwegianTime).toPlainDate()
  const days = today.until(deadline, { largestUnit: 'days' }).days
  if (days > 0) return { state: 'open', days }
  return { state: 'last-day', minutes: Math.ceil(now.until(closesAt(deadline)).total('minutes')) }
}

/** The last seven days: when the deadline is shown in amber. */
export function isUrgent(standing: DeadlineStanding): boolean {
  return standing.state === 'last-day' || (standing.state === 'open' && standing.days <= 7)
}

/** When what is said of the deadline may next read differently: each minute of the last day, else at the next Norwegian midnight. */
export function nextChangeOfWords(deadline: Temporal.PlainDate, now: Temporal.Instant): Temporal.Instant {
  const here = now.toZonedDateTimeISO(norwegianTime)
  if (deadlineStanding(deadline, now).state === 'last-day') {
    return here.round({ smallestUnit: 'minute', roundingMode: 'floor' }).add({ minutes: 1 }).toInstant()
  }
  return here.startOfDay().add({ days: 1 }).toInstant()
}
