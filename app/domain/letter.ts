import { RuleViolation } from './errors'

/** Kinds of letter that can be attached to a response. What a file is, its content says; what it is called says nothing. */
export const letterKinds = ['pdf', 'docx', 'odt'] as const
export type LetterKind = (typeof letterKinds)[number]

/** Of one response. */
export const mostLetters = 5
export const mostLetterBytes = 20 * 1024 * 1024

/** A letter as its receipt seals it. */
export interface Letter {
  readonly name: string
  readonly kind: LetterKind
  readonly bytes: number
  /** Hexadecimal, of the file as it was attached. */
  readonly sha256: string
}

/** As it was attached, or without what tells who wrote it. */
export type LetterCopy = 'original' | 'publishable'

/** What a file shows from the outside: a PDF, or an archive that has to be opened to see which kind it is. */
export type Wrapping = 'pdf' | 'archive'

/**
 * The first look at a file, before anything in it is read or unpacked.
 * Refuses: letter.empty, letter.too-large, letter.kind, letter.old-format, letter.encrypted, letter.damaged.
 */
export function wrappingOf(bytes: Uint8Array, name: string): Wrapping {
  if (bytes.length === 0) throw new RuleViolation('letter.empty', { name })
  if (bytes.length > mostLetterBytes) throw new RuleViolation('letter.too-large', { name, limit: mostLetterBytes / 1024 / 1024 })
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (text.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return 'archive'
  if (text.subarray(0, 4).toString('hex') === 'd0cf11e0')
    throw new RuleViolation(isLocked(text) ? 'letter.encrypted' : 'letter.old-format', { name })
  if (text.subarray(0, 5).toString('latin1') !== '%PDF-') throw new RuleViolation('letter.kind', { name })
  assertWholePdf(text, name)
  return 'pdf'
}

/** A PDF ends with where its table is (ISO 32000-2, 7.5.5). One that is an archive as well is something else in disguise. */
function assertWholePdf(text: Buffer, name: string): void {
  const end = text.subarray(-2048).toString('latin1')
  if (!/startxref\s+\d+\s+%%EOF/.test(end)) throw new RuleViolation('letter.damaged', { name })
  if (isArchiveToo(text)) throw new RuleViolation('letter.kind', { name })
  if (isEncrypted(text)) throw new RuleViolation('letter.encrypted', { name })
}

/** As its trailer tells; a PDF that hides it better is seen through when it is opened. */
function isEncrypted(text: Buffer): boolean {
  for (let at = text.indexOf('/Encrypt'); at !== -1; at = text.indexOf('/Encrypt', at + 1)) {
    if (/^\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(text.toString('latin1', at, at + 100))) return true
  }
  return false
}

/** Programs that unpack find an archive by its last record, whose comment reaches to the very end. */
function isArchiveToo(text: Buffer): boolean {
  const longest = 22 + 0xffff
  for (let at = text.length - 22; at >= 0 && at >= text.length - longest; at -= 1) {
    if (text.readUInt32LE(at) === 0x06054b50 && at + 22 + text.readUInt16LE(at + 20) === text.length) return true
  }
  return false
}

/** Office keeps a document with a password, or with rights management, inside a file of its old kind. */
function isLocked(text: Buffer): boolean {
  return text.includes(Buffer.from('EncryptedPackage', 'utf16le')) || text.includes(Buffer.from('DRMEncryptedDataSpace', 'utf16le'))
}

/** The name a letter goes by, told from those that are there already. */
export function freeName(name: string, taken: readonly string[]): string {
  const dot = name.lastIndexOf('.')
  for (let n = 2, free = name; ; n += 1) {
    if (!taken.includes(free)) return free
    free = `${name.slice(0, dot)} (${n})${name.slice(dot)}`
  }
}

/** Looks through what somebody wants to attach. */
export interface LetterExaminer {
  /**
   * What it is, the copy that may be published (null where somebody must look at it first), and whether it was looked through for viruses.
   * Refuses what `wrappingOf` does, and letter.macros, letter.files-inside, letter.infected, letter.not-scanned, letter.busy.
   */
  examine(
    content: Buffer,
    name: string,
  ): Promise<{ readonly kind: LetterKind; readonly publishable: Buffer | null; readonly isScanned: boolean }>
}
