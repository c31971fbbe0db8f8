import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { RuleViolation } from '#app/domain/errors'
import { type ArchiveLimits, openArchive } from '#app/excel/archive'

/** The parts of a document, unpacked, in their order. Folders are left out: they are no parts. */
export type Parts = ReadonlyMap<string, Buffer>

/** A letter with many pictures has some hundred parts; a trap has thousands, or unpacks to more than anybody writes. */
const limits: ArchiveLimits = { parts: 3000, partBytes: 60 * 1024 * 1024, unpackedBytes: 150 * 1024 * 1024 }

/** Refuses: letter.damaged, letter.encrypted, letter.macros, letter.files-inside. */
export async function openDocument(bytes: Buffer, name: string): Promise<Parts> {
  try {
    const archive = await openArchive(bytes, limits)
    const parts = new Map<string, Buffer>()
    for (const part of archive.names) {
      if (part.endsWith('/')) continue
      const content = await archive.part(part)
      if (content) parts.set(part, content)
    }
    for (const [part, content] of parts) assertHarmless(part, content, name)
    return parts
  } catch (error) {
    if (!(error instanceof RuleViolation) || !error.code.startsWith('upload.')) throw error
    throw new RuleViolation(error.code === 'upload.encrypted' ? 'letter.encrypted' : 'letter.damaged', { name })
  }
}

const programs =
  /\.(?:exe|dll|com|scr|pif|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|jar|class|msi|msix|lnk|reg|sh|app|apk|deb|rpm|iso|img|html?|zip|7z|rar|pdf)$/i
/** Windows, Linux, macOS, Java, scripts. */
const programStarts = /^(?:4d5a|7f454c46|feedfac[ef]|c[ef]faedfe|cafebabe|2321)/

/** Programs, macros and packed files have no place in a letter, whatever they are called. */
function assertHarmless(part: string, content: Buffer, name: string): void {
  if (/(?:^|\/)vba(?:project|data)[^/]*$/i.test(part) || /(?:^|\/)(?:activex|macrosheets)\//i.test(part))
    throw new RuleViolation('letter.macros', { name })
  if (programs.test(part) || programStarts.test(content.subarray(0, 4).toString('hex')))
    throw new RuleViolation('letter.files-inside', { name })
  if (isCompound(content)) {
    if (content.includes(Buffer.from('VBA', 'utf16le'))) throw new RuleViolation('letter.macros', { name })
    // Any file at all, packed as an object. Source: MS-OLEDS, 2.3.6.
    if (content.includes(Buffer.from('Ole10Native', 'utf16le'))) throw new RuleViolation('letter.files-inside', { name })
  }
  if (content.subarray(0, 4).toString('latin1') === 'PK\x03\x04') {
    if (content.includes('vbaProject')) throw new RuleViolation('letter.macros', { name })
    if (!content.includes('[Content_Types].xml') && !content.includes('opendocument'))
      throw new RuleViolation('letter.files-inside', { name })
  }
  if (content.subarray(0, 5).toString('latin1') === '%PDF-') throw new RuleViolation('letter.files-inside', { name })
}

/** Objects from other programs: nobody has looked into what they say of their makers. */
export function isObject(content: Buffer): boolean {
  return isCompound(content) || content.subarray(0, 4).toString('latin1') === 'PK\x03\x04'
}

const isCompound = (content: Buffer) => content.subarray(0, 4).toString('hex') === 'd0cf11e0'

/** Packs parts together again; `first` is written first, unpacked, where the kind of document wants it so. */
export async function packDocument(parts: Parts, first: string | null = null): Promise<Buffer> {
  const zip = new ZipFile()
  const names = [...parts.keys()].sort((a, b) => Number(b === first) - Number(a === first))
  for (const name of names) zip.addBuffer(parts.get(name) ?? Buffer.alloc(0), name, { compress: name !== first })
  zip.end()
  return Buffer.concat(await Readable.from(zip.outputStream).toArray())
}
