import { type AssessmentScale, applies, isMet } from './assessment-scale'

/** How many products say the same of a requirement, with the same planned date; empty where there is none. */
export interface SaidCount {
  readonly code: string
  readonly status: string
  readonly plannedDate: string
  /** The requirement reads otherwise now: an answer to the old words is no answer to the new. */
  readonly isOutdated: boolean
  readonly n: number
}

/** How the products stand to one requirement, in raw numbers. */
export interface RequirementStanding {
  /** Products with an answer that counts, also the answer that it is not assessed. */
  readonly products: number
  /** Status → products. */
  readonly of: ReadonlyMap<string, number>
  readonly met: number
  readonly notApplicable: number
  /** Among those it applies to, and somebody has taken a stand. */
  readonly isMetByNone: boolean
  /** Each planned day with how many will be there by then, the earliest first. */
  readonly plannedBy: readonly { readonly date: string; readonly n: number }[]
  readonly outdated: number
}

/** Requirement code → how the products stand to it. Every count is of products, each by its newest declaration. */
export function standingsOf(scale: AssessmentScale, counts: readonly SaidCount[]): Map<string, RequirementStanding> {
  const perCode = new Map<string, SaidCount[]>()
  for (const count of counts) {
    const own = perCode.get(count.code)
    if (own) own.push(count)
    else perCode.set(count.code, [count])
  }
  return new Map([...perCode].map(([code, own]) => [code, standingOf(scale, own)]))
}

export const nobodysStanding: RequirementStanding = {
  ...{ products: 0, of: new Map(), met: 0, notApplicable: 0, isMetByNone: false, plannedBy: [], outdated: 0 },
}

function standingOf(scale: AssessmentScale, counts: readonly SaidCount[]): RequirementStanding {
  const valid = counts.filter(({ isOutdated }) => !isOutdated)
  const of = new Map<string, number>()
  for (const { status, n } of valid) of.set(status, (of.get(status) ?? 0) + n)
  const sum = (which: (count: SaidCount) => boolean) => valid.filter(which).reduce((total, { n }) => total + n, 0)
  const met = sum(({ status }) => isMet(scale, status))
  const stands = sum(({ status }) => applies(scale, status) && status !== scale.unassessed)
  const dates = [...new Set(valid.flatMap(({ plannedDate }) => (plannedDate === '' ? [] : [plannedDate])))].sort()
  return {
    products: sum(() => true),
    of,
    met,
    notApplicable: sum(({ status }) => !applies(scale, status)),
    isMetByNone: met === 0 && stands > 0,
    plannedBy: dates.map((date) => ({ date, n: sum(({ plannedDate }) => plannedDate !== '' && plannedDate <= date) })),
    outdated: counts.filter(({ isOutdated }) => isOutdated).reduce((total, { n }) => total + n, 0),
  }
}
