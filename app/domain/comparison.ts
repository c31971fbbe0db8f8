import type { Strength } from './guideline'
import type { ItemChange } from './version-match'

/** Side by side, more than this is no longer read. */
export const mostCompared = 6

/** What one product says of one requirement. */
export interface ComparedCell {
  /** Null where the requirement is no part of the guideline version the product was assessed against. */
  readonly status: string | null
  readonly isMet: boolean
  readonly applies: boolean
  readonly plannedDate: string
  /** What has become of the wording since the product was assessed. */
  readonly change: ItemChange
}

/** One requirement, and what each product says of it, in the order of the products. */
export interface ComparedRow {
  readonly code: string
  readonly strength: Strength
  readonly chapter: number
  readonly cells: readonly ComparedCell[]
}

/** Whether the products say anything different: another status, another date, or an answer to other words. */
export function differs({ cells }: Pick<ComparedRow, 'cells'>): boolean {
  const said = cells.map(({ status, plannedDate, change }) => [status, plannedDate, change === 'material'].join(' '))
  return new Set(said).size > 1
}

/** Whether at least one product lacks what the law or the guideline demands. Nobody's silence counts as met. */
export function isUnmetMust({ strength, cells }: ComparedRow): boolean {
  return strength === 'must' && cells.some(({ status, applies, isMet }) => status !== null && applies && !isMet)
}

/** Rows as a buyer reads them: unmet mandatory requirements first, then the rest; each in the draft's order. */
export function unmetFirst<R extends ComparedRow>(rows: readonly R[]): { readonly unmet: R[]; readonly others: R[] } {
  return { unmet: rows.filter(isUnmetMust), others: rows.filter((row) => !isUnmetMust(row)) }
}

/** How much of something one product meets. */
export interface Share {
  readonly mustMet: number
  readonly mustApplicable: number
  readonly met: number
  readonly applicable: number
  readonly assessed: number
  readonly total: number
}

/** Of the product in this place, over these rows. `unassessed` is the status of what nobody has said anything of. */
export function shareOf(rows: readonly ComparedRow[], place: number, unassessed: string): Share {
  const own = rows.flatMap(({ strength, cells }) => {
    const cell = cells[place]
    return cell && cell.status !== null ? [{ strength, ...cell }] : []
  })
  const applicable = own.filter(({ applies }) => applies)
  const must = applicable.filter(({ strength }) => strength === 'must')
  return {
    mustMet: must.filter(({ isMet }) => isMet).length,
    mustApplicable: must.length,
    met: applicable.filter(({ isMet }) => isMet).length,
    applicable: applicable.length,
    assessed: own.filter(({ status }) => status !== unassessed).length,
    total: own.length,
  }
}
