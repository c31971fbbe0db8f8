import { RuleViolation } from '#app/domain/errors'
import { type Archive, openArchive } from './archive'
import { textOf } from './decode-text'
import { mostFileBytes } from './upload-limits'

/** What somebody sent, after the limits and before anything in it is read. */
export type Upload = { readonly kind: 'workbook'; readonly archive: Archive } | { readonly kind: 'csv'; readonly text: string }

/**
 * The door every uploaded file comes through: what it is by its content, whatever it is called, and whether it is one we read.
 * Refuses: upload.nothing, upload.too-large, upload.encrypted, upload.old-format, upload.other-format, upload.macros,
 * upload.external-links, upload.too-much, upload.broken.
 */
export async function openUpload(bytes: Buffer): Promise<Upload> {
  if (bytes.length === 0) throw new RuleViolation('upload.nothing')
  if (bytes.length > mostFileBytes) throw new RuleViolation('upload.too-large', { limit: mostFileBytes / 1024 / 1024 })
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new RuleViolation(isLocked(bytes) ? 'upload.encrypted' : 'upload.old-format')
  if (startsWith(bytes, 0x50, 0x4b)) return { kind: 'workbook', archive: await openWorkbookArchive(bytes) }
  const text = isKnownOther(bytes) ? null : textOf(bytes)
  if (text === null) throw new RuleViolation('upload.other-format')
  return { kind: 'csv', text }
}

async function openWorkbookArchive(bytes: Buffer): Promise<Archive> {
  const archive = await openArchive(bytes)
  const names = archive.names.map((name) => name.toLowerCase())
  if (names.some((name) => /(?:^|\/)vbaproject\.bin$|\/macrosheets\//.test(name))) throw new RuleViolation('upload.macros')
  // An OpenDocument sheet, a text document, a workbook in binary, pictures in an archive …
  if (!archive.has('[Content_Types].xml') || !names.some((name) => /^xl\/.*\.xml$/.test(name)))
    throw new RuleViolation('upload.other-format')
  const types = (await archive.part('[Content_Types].xml'))?.toString('utf8') ?? ''
  if (/macroEnabled/i.test(types)) throw new RuleViolation('upload.macros')
  if (names.some((name) => name.includes('/externallinks/'))) throw new RuleViolation('upload.external-links')
  return archive
}

/** With a password, or with rights management: the workbook is inside, and cannot be read without. */
function isLocked(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) || bytes.includes(Buffer.from('DRMEncryptedDataSpace', 'utf16le'))
}

/** Texts that are no tables; the rest are told from text by what no text has. */
function isKnownOther(bytes: Buffer): boolean {
  return /^\s*(?:%PDF-|\{\\rtf|<)/.test(bytes.subarray(0, 512).toString('latin1').replace(/^ï»¿/, ''))
}

const startsWith = (bytes: Buffer, ...first: readonly number[]) => first.every((byte, at) => bytes[at] === byte)
