import canonicalize from 'canonicalize'
import type { Temporal } from 'temporal-polyfill'
import { type AssessmentLine, type Evidence, emptyLine, faultsOf, type Requirement } from './assessment'
import type { AssessmentScale } from './assessment-scale'
import { RuleViolation } from './errors'
import { checksumOf } from './receipt'

/** Everything a declaration seals, as RFC 8785 JSON. Internal notes are no part of it. */
export interface SealedDeclaration {
  readonly format: 'innspill-declaration'
  readonly formatVersion: 1
  readonly number: string
  readonly declaredOn: string
  readonly declaredAt: string
  readonly declaredBy: string
  readonly vendor: { readonly name: string; readonly organisationNumber: string; readonly isTest: boolean }
  readonly product: { readonly name: string; readonly version: string; readonly type: string; readonly contactEmail: string }
  readonly consultation: { readonly id: string; readonly title: string }
  readonly guidelineVersion: { readonly id: string; readonly number: string; readonly contentHash: string }
  readonly scaleVersion: string
  /** In the draft's order, every requirement. */
  readonly lines: readonly SealedLine[]
}

export interface SealedLine extends Omit<AssessmentLine, 'internalNote'> {
  readonly itemUid: string
  readonly code: string
}

/** How a declaration is shared: with whoever has a link made for one buyer, with the agency, or with all. */
export const shareKinds = ['link', 'agency', 'public'] as const
export type ShareKind = (typeof shareKinds)[number]

export const longestRecipient = 120

/** Refuses: share.kind-missing, share.recipient-missing, share.recipient-too-long. Only a link is for somebody by name. */
export function toShare(kind: string, recipient: string): { kind: ShareKind; recipient: string | null } {
  const known = shareKinds.find((one) => one === kind)
  if (!known) throw new RuleViolation('share.kind-missing', { field: 'kind' })
  if (known !== 'link') return { kind: known, recipient: null }
  const name = recipient.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (name === '') throw new RuleViolation('share.recipient-missing', { field: 'recipient' })
  if (name.length > longestRecipient) throw new RuleViolation('share.recipient-too-long', { field: 'recipient', limit: longestRecipient })
  return { kind: known, recipient: name }
}

/** `EV-310000027-003`. Counted for each organisation by itself, so that nobody learns from a number what others have declared. */
export function declarationNumber(organisationNumber: string, sequence: number): string {
  return `EV-${organisationNumber}-${String(sequence).padStart(3, '0')}`
}

type Lines = ReadonlyMap<string, AssessmentLine & { readonly isCarried: boolean }>

/** What keeps an assessment from being declared, in the draft's order. Requirements nobody has assessed do not: the result says so. */
export function hindrancesToDeclare(
  scale: AssessmentScale,
  requirements: readonly Requirement[],
  lines: Lines,
  on: Temporal.PlainDate,
): RuleViolation[] {
  if (![...lines.values()].some(({ status }) => status !== scale.unassessed)) return [new RuleViolation('assessment.empty')]
  return requirements.flatMap(({ code }) => {
    const line = lines.get(code)
    if (!line) return []
    const faults = faultsOf(scale, code, line, on)
    return line.isCarried ? [...faults, new RuleViolation('assessment.carried', { code, field: 'status' })] : faults
  })
}

/** The lines as they are declared: every requirement, without what is the vendor's own. */
export function linesToSeal(
  scale: AssessmentScale,
  requirements: readonly (Requirement & { readonly uid: string })[],
  lines: ReadonlyMap<string, AssessmentLine>,
): SealedLine[] {
  return requirements.map(({ uid, code }) => {
    const { status, evidence, justification, plannedDate } = lines.get(code) ?? emptyLine(scale)
    const pieces = evidence.map(({ kind, text, link }): Evidence => ({ kind, text, link }))
    return { itemUid: uid, code, status, evidence: pieces, justification, plannedDate }
  })
}

/** What somebody has looked over before declaring: changes when anything that would be declared does. */
export function declarationMark(lines: readonly SealedLine[]): string {
  return checksumOf(canonicalize(lines) ?? '').slice(0, 32)
}
