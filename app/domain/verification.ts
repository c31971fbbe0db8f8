import { createHash } from 'node:crypto'
import { z } from 'zod'

/** What somebody holds of a receipt: what they read on it, and the file they downloaded. */
export interface Held {
  /** As on the receipt; empty when not told. */
  readonly number: string
  /** 64 hexadecimal digits; empty when not told. */
  readonly checksum: string
  readonly file: SealedFile | null
  /** SHA-256 of a file that was not sealed by itself, such as a letter that came with a response. */
  readonly letter?: string | null
}

/** A file that says it was sealed here. Whether it was, only the checksum tells. */
export interface SealedFile {
  readonly number: string
  readonly checksum: string
}

/** What was sealed under a number. */
export interface Seal {
  readonly kind: 'response' | 'withdrawal' | 'declaration'
  readonly number: string
  readonly sealedAt: string
}

export type Verdict =
  | { readonly kind: 'genuine'; readonly seal: Seal }
  /** The receipt is genuine, and the file beside it is one that was sealed with it, or is not. */
  | { readonly kind: 'letter' | 'no-letter'; readonly seal: Seal }
  /** The number is known to be used, and this is not what was sealed under it. */
  | { readonly kind: 'altered'; readonly number: string }
  /** The file is genuine, and is not what was typed beside it. */
  | { readonly kind: 'another'; readonly seal: Seal }
  /** No such number, or not what was sealed under it: which of them is nobody's business who cannot show the receipt. */
  | { readonly kind: 'unknown' }

/** What is asked of the records. All answers are asked for in every case, so that the time it takes tells nothing either. */
export interface Records {
  /** Null unless exactly this was sealed under exactly this number. */
  sealOf(number: string, checksum: string): Promise<Seal | null>
  /** Whether a file with this SHA-256 was sealed with exactly this. */
  isAttached(number: string, checksum: string, sha256: string): Promise<boolean>
  /** Whether everybody may know that the number is in use. */
  isPublic(number: string): Promise<boolean>
}

/** Who holds the right checksum holds the receipt; nobody else is told that it exists. */
export async function verify({ number: typed, checksum: read, file, letter = null }: Held, records: Records): Promise<Verdict> {
  const [number, checksum] = [typed || (file?.number ?? ''), read || (file?.checksum ?? '')]
  const seal = await records.sealOf(number, checksum)
  const ofFile = await records.sealOf(file?.number ?? '', file?.checksum ?? '')
  const isAttached = await records.isAttached(number, checksum, letter ?? '')
  const isPublic = await records.isPublic(number)
  if (seal && letter !== null) return { kind: isAttached ? 'letter' : 'no-letter', seal }
  if (seal) return !file || file.checksum === checksum ? { kind: 'genuine', seal } : { kind: 'altered', number }
  if (ofFile) return { kind: 'another', seal: ofFile }
  return isPublic ? { kind: 'altered', number } : { kind: 'unknown' }
}

const sealedShape = z.union([
  z.object({ format: z.enum(['innspill-response', 'innspill-withdrawal']), receiptNumber: z.string().max(100) }),
  z.object({ format: z.literal('innspill-declaration'), number: z.string().max(100) }),
])

/** Null for a file that does not even say it was sealed here. The bytes are what counts: a file that was saved anew is another. */
export function readSealedFile(bytes: Uint8Array): SealedFile | null {
  try {
    const shape = sealedShape.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    if (!shape.success) return null
    const number = 'number' in shape.data ? shape.data.number : shape.data.receiptNumber
    return { number, checksum: createHash('sha256').update(bytes).digest('hex') }
  } catch {
    return null
  }
}

/** As people copy it: with spaces, long dashes, small letters. */
export function toNumber(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\u00ad\u200b]/g, '')
    .toUpperCase()
    .slice(0, 100)
}

/** Hexadecimal digits alone, or null when it cannot be a checksum. Empty stays empty. */
export function toChecksum(typed: string): string | null {
  const digits = typed.replace(/[\s:\u00ad\u200b]/g, '').toLowerCase()
  return digits === '' || /^[0-9a-f]{64}$/.test(digits) ? digits : null
}
