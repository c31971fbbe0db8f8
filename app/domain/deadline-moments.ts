import type { Temporal } from 'temporal-polyfill'
import { closesAt, norwegianTime } from './consultation'

export const deadlineMoments = ['last-hour', 'after'] as const
/** Where it is worth standing to see what a deadline does. */
export type DeadlineMoment = (typeof deadlineMoments)[number]

/** One hour before the door shuts, or the morning after. */
export function momentBy(deadline: Temporal.PlainDate, moment: DeadlineMoment): Temporal.Instant {
  if (moment === 'last-hour') return closesAt(deadline).subtract({ hours: 1 })
  return deadline.add({ days: 1 }).toZonedDateTime({ timeZone: norwegianTime, plainTime: '08:00' }).toInstant()
}
