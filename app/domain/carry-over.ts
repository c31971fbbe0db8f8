import type { AssessmentLine } from './assessment'
import { type AssessmentScale, statusOf } from './assessment-scale'
import type { Item } from './guideline'
import type { ItemChange, VersionItem, VersionMatch } from './version-match'

/** The lines of an earlier assessment that answer the requirements as they are now, by today's codes. */
export function linesToCarry<L extends AssessmentLine>(
  { items }: VersionMatch<VersionItem>,
  lines: ReadonlyMap<string, L>,
  scale: AssessmentScale,
): { readonly code: string; readonly line: L }[] {
  return items.flatMap(({ code, change, before }) => {
    const line = before && change !== 'material' ? lines.get(before.code) : undefined
    return line && fits(scale, line) ? [{ code, line }] : []
  })
}

/** Whether a line can be said on this scale: another version may have other statuses. */
export function fits(scale: AssessmentScale, { status, evidence }: AssessmentLine): boolean {
  return statusOf(scale, status) !== null && evidence.every(({ kind }) => scale.evidenceKinds.some(({ code }) => code === kind))
}

/** What an assessment has from one of an earlier version of the requirements. */
export interface Inheritance {
  /** Of the guideline it was made for. */
  readonly from: string
  readonly items: readonly Inherited[]
  /** Requirements that are no more, and what was said of them. */
  readonly withdrawn: readonly { readonly item: Item; readonly line: AssessmentLine | null }[]
}

export interface Inherited {
  readonly code: string
  readonly change: ItemChange
  /** The requirement as it was; null for a new one. */
  readonly before: Item | null
  readonly line: AssessmentLine | null
}

/** What was said and must be said anew: the requirement demands something else now, and nobody has answered that. */
export function mustReassess(scale: AssessmentScale, inherited: Inherited | null, status: string): boolean {
  if (inherited?.change !== 'material' || status !== scale.unassessed) return false
  return inherited.line !== null && inherited.line.status !== scale.unassessed
}
