import type { Strength } from './guideline'
import type { Language } from './language'

export type Trilingual = Readonly<Record<Language, string>>

export const demands = ['required', 'optional', 'forbidden'] as const
/** What a status asks of a field: it must be filled in, may be, or must be empty. */
export type Demand = (typeof demands)[number]

export const demandedFields = ['evidence', 'justification', 'plannedDate'] as const
export type DemandedField = (typeof demandedFields)[number]

export interface Coded {
  readonly code: string
  readonly label: Trilingual
}

export interface ScaleStatus extends Coded {
  readonly description: Trilingual
  readonly requires: Readonly<Record<DemandedField, Demand>>
  /** Null: the requirement does not apply, and is taken out of the sum. */
  readonly points: number | null
}

/** How products are assessed against one guideline version: the statuses and what each demands, weights and limits. Data, not code. */
export interface AssessmentScale {
  readonly contentVersion: string
  readonly provenance: Trilingual
  /** In the order they are shown. */
  readonly statuses: readonly ScaleStatus[]
  /** What a requirement nobody has assessed is. */
  readonly unassessed: string
  readonly evidenceKinds: readonly Coded[]
  readonly productTypes: readonly Coded[]
  readonly weights: Readonly<Record<Strength, number>>
  /** In Unicode code points, for each text of a line. */
  readonly maxLength: number
  /** More mandatory requirements than this declared not relevant, in per cent, is told beside the result. */
  readonly highShareNotRelevant: number
}

export function statusOf(scale: AssessmentScale, code: string): ScaleStatus | null {
  return scale.statuses.find((status) => status.code === code) ?? null
}

/** Whether the vendor says that the whole requirement is met. */
export function isMet(scale: AssessmentScale, code: string): boolean {
  return statusOf(scale, code)?.points === 1
}

/** Whether the requirement counts: everything but what the product has no use for. */
export function applies(scale: AssessmentScale, code: string): boolean {
  return statusOf(scale, code)?.points !== null
}

/** How a status looks: `data-state` of the status words on pages, and colours in files. */
export type Tone = 'ready' | 'work' | 'info' | 'missing' | 'other' | 'empty'

export function toneOf(scale: AssessmentScale, code: string): Tone {
  const status = statusOf(scale, code)
  if (!status || code === scale.unassessed) return 'empty'
  if (status.points === null) return 'other'
  if (status.points === 1) return 'ready'
  if (status.points > 0) return 'work'
  return status.requires.plannedDate === 'required' ? 'info' : 'missing'
}
