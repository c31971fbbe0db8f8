import { RuleViolation } from '#app/domain/errors'
import { type Archive, openArchive } from '#app/excel/archive'
import { mostFileBytes } from '#app/excel/upload-limits'
import { attribute, walkXml } from '#app/excel/xml-walk'
import { type FileStamp, readStamp, stampProperty } from './file-stamp'

/** A Word document after the limits, before anything in it is read. */
export interface OpenedDocument {
  readonly body: Buffer
  /** Footnotes and endnotes. */
  readonly notes: readonly Buffer[]
  /** What its properties say it is; null where they say nothing. */
  readonly stamp: FileStamp | 'newer' | null
}

/** Whether a file is a text rather than a table, by its content and not by its name. Refuses nothing. */
export async function isTextDocument(bytes: Buffer): Promise<boolean> {
  if (isOldFormat(bytes)) return holds(bytes, 'WordDocument')
  if (!isPacked(bytes)) return /^\s*(?:%PDF-|\{\\rtf)/.test(bytes.subarray(0, 64).toString('latin1'))
  const archive = await openArchive(bytes).catch(() => null)
  if (!archive) return false
  return archive.names.some((name) => /^word\//i.test(name)) || /opendocument\.text/.test(await textOf(archive, 'mimetype'))
}

/**
 * The door a Word document comes through: whether it is one, and one we read.
 * Refuses: upload.nothing, upload.too-large, document.encrypted, document.old-format, document.pdf, document.other-format,
 * document.macros, document.too-much, document.broken.
 */
export async function openDocument(bytes: Buffer): Promise<OpenedDocument> {
  if (bytes.length === 0) throw new RuleViolation('upload.nothing')
  if (bytes.length > mostFileBytes) throw new RuleViolation('upload.too-large', { limit: mostFileBytes / 1024 / 1024 })
  if (isOldFormat(bytes)) {
    const isLocked = holds(bytes, 'EncryptedPackage') || holds(bytes, 'DRMEncryptedDataSpace')
    throw new RuleViolation(isLocked ? 'document.encrypted' : 'document.old-format')
  }
  if (/^\s*%PDF-/.test(bytes.subarray(0, 64).toString('latin1'))) throw new RuleViolation('document.pdf')
  if (!isPacked(bytes)) throw new RuleViolation('document.other-format')
  const archive = await openArchive(bytes)
  if (archive.names.some((name) => /(?:^|\/)vbaproject\.bin$/i.test(name))) throw new RuleViolation('document.macros')
  const types = await textOf(archive, '[Content_Types].xml')
  if (/macroEnabled/i.test(types)) throw new RuleViolation('document.macros')
  const main = await relatedPart(archive, 'officeDocument', 'word/document.xml')
  const body = /wordprocessingml/.test(types) ? await archive.part(main) : null
  if (!body) throw new RuleViolation('document.other-format')
  const notes = archive.names.filter((name) => /^word\/(?:foot|end)notes\d*\.xml$/i.test(name))
  return {
    body,
    notes: await Promise.all(notes.map(async (name) => (await archive.part(name)) ?? Buffer.alloc(0))),
    stamp: await stampIn(await archive.part(await relatedPart(archive, 'custom-properties', 'docProps/custom.xml'))),
  }
}

async function stampIn(part: Buffer | null): Promise<OpenedDocument['stamp']> {
  if (!part) return null
  let [isHere, text] = [false, '']
  await walkXml(part, {
    open(name, attributes) {
      if (name === 'property') isHere = attribute(attributes, 'name') === stampProperty
    },
    text(words) {
      if (isHere) text += words
    },
  })
  return readStamp(text)
}

/** Some programs give parts other names than Word does, and say so. */
async function relatedPart(archive: Archive, type: string, usual: string): Promise<string> {
  let found = usual
  const part = await archive.part('_rels/.rels')
  if (!part) return found
  await walkXml(part, {
    open(name, attributes) {
      if (name === 'Relationship' && attribute(attributes, 'Type')?.endsWith(`/${type}`)) found = attribute(attributes, 'Target') ?? usual
    },
  })
  return found.replace(/^\//, '')
}

const textOf = async (archive: Archive, name: string) => (await archive.part(name))?.toString('utf8') ?? ''
const isOldFormat = (bytes: Buffer) => bytes.indexOf('d0cf11e0', 0, 'hex') === 0
const isPacked = (bytes: Buffer) => bytes[0] === 0x50 && bytes[1] === 0x4b
const holds = (bytes: Buffer, name: string) => bytes.includes(Buffer.from(name, 'utf16le'))
