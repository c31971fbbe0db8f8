import type { DataSize } from './data/folder'

/** The rush before a deadline. */
export interface LastMinute {
  readonly organisations: number
  /** Each saves every so many seconds, for so long before the deadline. */
  readonly every: number
  readonly seconds: number
  /** How many of them send: some in the last minute, some in its last moment, some just too late. */
  readonly inTime: number
  readonly lastMoment: number
  readonly tooLate: number
}

/** How much is measured. */
export interface Plan {
  readonly name: string
  readonly rounds: number
  /** Of each series. */
  readonly seconds: number
  /** Responses sent in each series of submissions. */
  readonly submissions: number
  /** How many times each start is made and the statistics are asked for, in tens. */
  readonly repeats: number
  /** How many times each file is written. */
  readonly fileRepeats: number
  readonly lastMinute: LastMinute
  readonly sizes: readonly DataSize[]
}

const full: Plan = {
  name: 'full',
  rounds: 3,
  seconds: 2,
  submissions: 160,
  repeats: 3,
  fileRepeats: 2,
  lastMinute: { organisations: 500, every: 10, seconds: 120, inTime: 140, lastMoment: 60, tooLate: 25 },
  sizes: [
    { responses: 2_000, diligence: { answered: 1, commented: 1 }, respondents: 10 },
    { responses: 10_000, diligence: { answered: 0.3, commented: 1 }, respondents: 1_100 },
  ],
}

const quick: Plan = {
  name: 'rask',
  rounds: 1,
  seconds: 1,
  submissions: 24,
  repeats: 1,
  fileRepeats: 1,
  lastMinute: { organisations: 100, every: 5, seconds: 20, inTime: 25, lastMoment: 40, tooLate: 10 },
  sizes: [{ responses: 1_000, diligence: { answered: 0.3, commented: 1 }, respondents: 200 }],
}

export function planFrom(args: readonly string[]): Plan {
  return args.includes('--quick') ? quick : full
}
