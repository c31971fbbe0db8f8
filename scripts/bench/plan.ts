import type { DataSize } from './data/folder'

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
  readonly sizes: readonly DataSize[]
}

const full: Plan = {
  name: 'full',
  rounds: 3,
  seconds: 2,
  submissions: 160,
  repeats: 3,
  fileRepeats: 2,
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
  sizes: [{ responses: 1_000, diligence: { answered: 0.3, commented: 1 }, respondents: 200 }],
}

export function planFrom(args: readonly string[]): Plan {
  return args.includes('--quick') ? quick : full
}
