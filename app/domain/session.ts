import type { Temporal } from 'temporal-polyfill'

/** Digdir's limits for Ansattporten, which we follow everywhere: 30 minutes idle, 120 minutes in all. */
export const idleMinutes = 30
export const totalMinutes = 120
/** When the page starts to warn. */
export const warningMinutes = 5

interface SessionTimes {
  readonly createdAt: Temporal.Instant
  readonly lastSeenAt: Temporal.Instant
}

/** When the session ends unless something is done: at the idle limit or the total limit, whichever comes first. */
export function endsAt({ createdAt, lastSeenAt }: SessionTimes): Temporal.Instant {
  const idle = lastSeenAt.add({ minutes: idleMinutes })
  const total = createdAt.add({ minutes: totalMinutes })
  return idle.epochMilliseconds < total.epochMilliseconds ? idle : total
}

export function isAlive(session: SessionTimes, now: Temporal.Instant): boolean {
  return now.epochMilliseconds < endsAt(session).epochMilliseconds
}
