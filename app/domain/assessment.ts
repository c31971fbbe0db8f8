import { Temporal } from 'temporal-polyfill'
import { lengthOf } from './answer'
import { type AssessmentScale, type DemandedField, demandedFields, statusOf } from './assessment-scale'
import { RuleViolation } from './errors'
import type { Item, Strength } from './guideline'
import type { Values } from './question'

export interface Evidence {
  readonly kind: string
  readonly text: string
  /** Empty where there is none. */
  readonly link: string
}

/** What a vendor says of one requirement. */
export interface AssessmentLine {
  readonly status: string
  readonly evidence: readonly Evidence[]
  readonly justification: string
  /** A day, `2025-10-01`; empty where there is none. */
  readonly plannedDate: string
  /** The vendor's own; leaves the vendor in no form. */
  readonly internalNote: string
}

export const lineFields = ['status', 'evidence', 'justification', 'plannedDate', 'internalNote'] as const
export type LineField = (typeof lineFields)[number]

export interface Requirement {
  readonly code: string
  readonly strength: Strength
}

/** What a product is held against, in the draft's order. */
export function requirementsOf<I extends Pick<Item, 'code' | 'kind' | 'strength'>>(items: readonly I[]): (I & Requirement)[] {
  return items.filter((item): item is I & Requirement => item.kind === 'requirement' && item.strength !== null)
}

export const mostEvidence = 20
export const longestLink = 2000

export function emptyLine(scale: AssessmentScale): AssessmentLine {
  return { status: scale.unassessed, evidence: [], justification: '', plannedDate: '', internalNote: '' }
}

/**
 * What the status demands and forbids, and the line does not follow, in the order of the fields; empty when nothing is missing.
 * The one place that judges this, for form, workbook and interface alike. `on` is the day of the assessment.
 * Each carries the requirement's code and the field.
 */
export function faultsOf(scale: AssessmentScale, code: string, line: AssessmentLine, on: Temporal.PlainDate): RuleViolation[] {
  const status = statusOf(scale, line.status)
  if (!status) return [new RuleViolation('assessment.unknown-status', { code, field: 'status', status: line.status })]
  return demandedFields.flatMap((field) => {
    const isEmpty = line[field].length === 0
    const demand = status.requires[field]
    const values = { code, field }
    if (demand === 'required' && isEmpty) return [new RuleViolation(missing[field], values)]
    if (demand === 'forbidden' && !isEmpty) return [new RuleViolation(notAllowed[field], values)]
    if (field === 'plannedDate' && !isEmpty && Temporal.PlainDate.compare(line.plannedDate, on) < 0) {
      return [new RuleViolation('assessment.date-passed', values)]
    }
    return []
  })
}

const missing = {
  evidence: 'assessment.evidence-missing',
  justification: 'assessment.justification-missing',
  plannedDate: 'assessment.date-missing',
} as const satisfies Record<DemandedField, string>
const notAllowed = {
  evidence: 'assessment.evidence-not-allowed',
  justification: 'assessment.justification-not-allowed',
  plannedDate: 'assessment.date-not-allowed',
} as const satisfies Record<DemandedField, string>

/** A mandatory requirement said to have nothing to do with the product: allowed, and worth a second look. */
export function isDoubtful(scale: AssessmentScale, { strength }: Requirement, line: Pick<AssessmentLine, 'status'>): boolean {
  return strength === 'must' && statusOf(scale, line.status)?.points === null
}

/**
 * Whether anything was said of a requirement that the catalogue does not have, or of one twice.
 * Refuses: assessment.unknown-requirement, assessment.repeated-requirement.
 */
export function assertKnownOnce(known: readonly Requirement[], codes: readonly string[]): void {
  const seen = new Set<string>()
  for (const code of codes) {
    if (!known.some((requirement) => requirement.code === code)) throw new RuleViolation('assessment.unknown-requirement', { code })
    if (seen.has(code)) throw new RuleViolation('assessment.repeated-requirement', { code })
    seen.add(code)
  }
}

/** A line as separate values, so that two people's edits of different fields never meet. Blank fields are absent. */
export function toValues({ status, evidence, justification, plannedDate, internalNote }: AssessmentLine): Values {
  const values: Record<string, string> = {}
  if (status !== '') values.status = status
  if (evidence.length > 0) values.evidence = JSON.stringify(evidence.map(({ kind, text, link }) => ({ kind, text, link })))
  if (justification !== '') values.justification = justification
  if (plannedDate !== '') values.plannedDate = plannedDate
  if (internalNote !== '') values.internalNote = internalNote
  return values
}

export function toLine(scale: AssessmentScale, values: Values): AssessmentLine {
  return {
    status: values.status ?? scale.unassessed,
    evidence: values.evidence ? (JSON.parse(values.evidence) as Evidence[]) : [],
    justification: values.justification ?? '',
    plannedDate: values.plannedDate ?? '',
    internalNote: values.internalNote ?? '',
  }
}

/**
 * The line with what somebody filled in; fields they did not send stay as they were. What cannot be stored at all is refused here,
 * what is merely unfinished by `faultsOf`.
 * Refuses: assessment.unknown-status, assessment.unknown-evidence-kind, assessment.evidence-empty, assessment.too-much-evidence,
 * assessment.bad-link, assessment.bad-date, assessment.too-long.
 */
export function withFields(scale: AssessmentScale, code: string, stored: AssessmentLine, given: Partial<AssessmentLine>): AssessmentLine {
  const line = { ...stored, ...given }
  if (!statusOf(scale, line.status)) throw new RuleViolation('assessment.unknown-status', { code, field: 'status', status: line.status })
  assertLength(scale, code, 'justification', line.justification)
  assertLength(scale, code, 'internalNote', line.internalNote)
  if (line.plannedDate !== '' && !isDay(line.plannedDate)) throw new RuleViolation('assessment.bad-date', { code, field: 'plannedDate' })
  if (line.evidence.length > mostEvidence)
    throw new RuleViolation('assessment.too-much-evidence', { code, field: 'evidence', limit: mostEvidence })
  for (const { kind, text, link } of line.evidence) {
    const values = { code, field: 'evidence' }
    if (!scale.evidenceKinds.some((known) => known.code === kind))
      throw new RuleViolation('assessment.unknown-evidence-kind', { ...values, kind })
    if (text.trim() === '' && link === '') throw new RuleViolation('assessment.evidence-empty', values)
    assertLength(scale, code, 'evidence', text)
    if (link !== '' && !isLink(link)) throw new RuleViolation('assessment.bad-link', values)
  }
  const { status, evidence, justification, plannedDate, internalNote } = line
  return { status, evidence, plannedDate, justification: blankToEmpty(justification), internalNote: blankToEmpty(internalNote) }
}

/** White space alone is nothing. */
export const blankToEmpty = (text: string) => (text.trim() === '' ? '' : text)

function assertLength({ maxLength }: AssessmentScale, code: string, field: LineField, text: string): void {
  if (text.length > maxLength && lengthOf(text) > maxLength) {
    throw new RuleViolation('assessment.too-long', { code, field, limit: maxLength, length: lengthOf(text) })
  }
}

/** A calendar day between 2000 and 2099, written as `2025-10-01`. */
function isDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

/** Opens in a browser, and is nothing else: `javascript:` and the like are no evidence. */
export function isLink(text: string): boolean {
  if (text.length > longestLink || !/^https?:\/\/[^\s]+$/i.test(text)) return false
  return URL.canParse(text)
}
