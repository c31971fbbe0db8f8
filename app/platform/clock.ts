import { Temporal } from 'temporal-polyfill'

/** The only two things in the product that know what time it is: this module, and the demonstration's clock. */
export interface Clock {
  /** The consultation's time: what deadlines are judged by. */
  now(): Temporal.Instant
}

/** The machine's own clock. */
export const machineClock: Clock = { now: () => Temporal.Now.instant() }
