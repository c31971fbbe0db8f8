import type { AssessmentLine, Requirement } from './assessment'
import { type AssessmentScale, applies, isMet, statusOf } from './assessment-scale'

/** One requirement and what is said of it. */
export type AssessedRow = Requirement & Pick<AssessmentLine, 'status'>

/** The figures of an assessment. They are shown together: a percentage never stands without the unmet mandatory requirements. */
export interface AssessmentResult {
  readonly total: number
  readonly assessed: number
  /** One decimal; null when there is nothing to assess. */
  readonly coveragePercent: number | null
  /** One decimal, rounded half up; null when the weights of what applies add up to nothing. */
  readonly scorePercent: number | null
  /** What the score is made of: 100 × points / weight. */
  readonly weighedPoints: number
  readonly weight: number
  readonly mustApplicable: number
  readonly mustMet: number
  readonly mustUnmet: number
  readonly areAllMustMet: boolean
  readonly mustNotRelevant: number
  readonly mustNotRelevantPercent: number | null
  readonly isShareNotRelevantHigh: boolean
  readonly notRelevant: number
  /** Something is not assessed: counted as nothing, and told. */
  readonly isProvisional: boolean
}

/** Score: 100 × sum(weight × points) / sum(weight), over every requirement but those that are not relevant. Source: the scale's own text. */
export function resultOf(scale: AssessmentScale, rows: readonly AssessedRow[]): AssessmentResult {
  const assessed = rows.filter(({ status }) => status !== scale.unassessed)
  const applicable = rows.filter(({ status }) => applies(scale, status))
  const must = rows.filter(({ strength }) => strength === 'must')
  const mustApplicable = must.filter(({ status }) => applies(scale, status))
  const mustMet = mustApplicable.filter(({ status }) => isMet(scale, status))
  const mustNotRelevant = must.length - mustApplicable.length
  const weigh = (of: (row: AssessedRow) => number) => applicable.reduce((sum, row) => sum + scale.weights[row.strength] * of(row), 0)
  const weighedPoints = weigh(({ status }) => statusOf(scale, status)?.points ?? 0)
  const weight = weigh(() => 1)
  return {
    total: rows.length,
    assessed: assessed.length,
    coveragePercent: percent(assessed.length, rows.length),
    scorePercent: percent(weighedPoints, weight),
    weighedPoints,
    weight,
    mustApplicable: mustApplicable.length,
    mustMet: mustMet.length,
    mustUnmet: mustApplicable.length - mustMet.length,
    areAllMustMet: mustApplicable.length > 0 && mustMet.length === mustApplicable.length,
    mustNotRelevant,
    mustNotRelevantPercent: percent(mustNotRelevant, must.length),
    isShareNotRelevantHigh: must.length > 0 && (100 * mustNotRelevant) / must.length > scale.highShareNotRelevant,
    notRelevant: rows.length - applicable.length,
    isProvisional: assessed.length < rows.length,
  }
}

/** In per cent with one decimal, half up; null of nothing. */
function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((1000 * part) / whole + 0.5) / 10
}

/** How many of each strength have each status; every row is in exactly one of them. */
export function countStatuses(rows: readonly AssessedRow[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { strength, status } of rows) {
    const key = `${strength} ${status}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const order = { must: 0, should: 1, may: 2 } as const

/** What is not met and applies, mandatory first, else in the order given. */
export function gapsOf<R extends AssessedRow>(scale: AssessmentScale, rows: readonly R[]): R[] {
  return rows
    .filter(({ status }) => applies(scale, status) && !isMet(scale, status))
    .sort((one, other) => order[one.strength] - order[other.strength])
}
