import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Knowledge } from './guest'
import type { ItemKind } from './guideline'
import type { Language } from './language'
import type { Letter } from './letter'
import type { Values } from './question'
import type { Arrival } from './registration'
import type { Answers } from './response'
import type { Sending, SendingKind } from './sending'
import type { Withholding } from './withholding'

/**
 * Everything a receipt seals. The stored form is RFC 8785 (JSON Canonicalization Scheme), so that whoever has the file can
 * compute the same checksum with any tool: `sha256sum` of the file as downloaded.
 */
export interface SealedResponse {
  readonly format: 'innspill-response'
  /** 1 had no `sending`, 2 no `attachments`; every receipt is verified as the bytes it is, whichever version. */
  readonly formatVersion: 3
  readonly consultation: { readonly id: string; readonly title: string }
  readonly guidelineVersion: { readonly id: string; readonly number: string; readonly contentHash: string }
  readonly receiptNumber: string
  /** UTC instant, the moment the request arrived. */
  readonly receivedAt: string
  readonly respondent: {
    readonly name: string
    readonly organisationNumber: string | null
    readonly type: string
    readonly isTest: boolean
    /** Absent for those who logged in. */
    readonly knownBy?: Exclude<Knowledge, 'login'>
    /** What somebody known by an e-mail address stated, or what staff know the organisation by; absent when there is none. */
    readonly statedNumber?: string
  }
  readonly submittedBy: string
  /** How it came, when staff registered it; absent for those that were sent here. */
  readonly arrival?: Arrival
  readonly language: Language
  /** What this sending is to those before it. */
  readonly sending: Sending
  /** In the draft's order; items that were not considered are absent. */
  readonly answers: readonly SealedAnswer[]
  /** What the sender asks not to have published; absent when there is nothing. */
  readonly withhold?: readonly Withholding[]
  /** Letters, in the order they were attached; absent when there are none. */
  readonly attachments?: readonly Letter[]
}

export interface SealedAnswer {
  readonly itemUid: string
  readonly code: string
  readonly kind: ItemKind
  readonly values: Values
}

/** What the receipt of a withdrawal seals. */
export interface SealedWithdrawal {
  readonly format: 'innspill-withdrawal'
  readonly formatVersion: 1
  readonly consultation: SealedResponse['consultation']
  readonly receiptNumber: string
  /** UTC instant, the moment the request arrived. */
  readonly receivedAt: string
  /** What was taken back, as it was sealed. */
  readonly withdraws: { readonly receiptNumber: string; readonly checksum: string }
  readonly respondent: Pick<SealedResponse['respondent'], 'name' | 'organisationNumber' | 'isTest'>
  readonly submittedBy: string
  /** Why staff took back what they had registered; absent where the sender did it. */
  readonly reason?: string
}

/** What a mailed receipt tells. */
export interface MailedReceipt {
  readonly email: string
  readonly receiptNumber: string
  /** UTC instant. */
  readonly receivedAt: string
  readonly respondent: string
  readonly submittedBy: string
  readonly kind: SendingKind | 'withdrawal'
  /** Receipt number of what it replaces, or takes back. */
  readonly earlier: string | null
  readonly isPreliminary: boolean
  readonly isLate: boolean
  readonly letters: readonly Letter[]
  readonly checksum: string
}

/** The canonical text and its SHA-256 in lower-case hexadecimal. */
export function seal<D extends { readonly format: string }>(document: D): { canonical: string; checksum: string } {
  const canonical = canonicalize(document)
  if (canonical === undefined) throw new Error('What cannot be written as JSON cannot be sealed')
  return { canonical, checksum: checksumOf(canonical) }
}

export function checksumOf(canonical: string): string {
  return createHash('sha256').update(canonical, 'utf8').digest('hex')
}

/** What somebody has read through before sending: changes when anything that would be sent does, or when the newest receipt is another. */
export function reviewMark(
  toSend: Answers,
  newest: string | null = null,
  withhold: readonly Withholding[] = [],
  letters: readonly Letter[] = [],
): string {
  const sealed = letters.map(toAttachment)
  return checksumOf(canonicalize([...(newest === null ? [] : [newest]), ...toSend, ...withhold, ...sealed]) ?? '').slice(0, 32)
}

/** What is sealed of a letter, and nothing of where it is kept. */
export function toAttachment({ name, kind, bytes, sha256 }: Letter): Letter {
  return { name, kind, bytes, sha256 }
}

/** `FTB25-0007`: readable aloud, unique in the installation. */
export function receiptNumber(prefix: string, sequence: number): string {
  return `${prefix}-${String(sequence).padStart(4, '0')}`
}
