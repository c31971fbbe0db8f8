/** Kinds of file that are taken as evidence. What a file is, its content says; what it is called says nothing. */
const kinds = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  txt: 'text/plain; charset=utf-8',
} as const
export type FileKind = keyof typeof kinds
export const fileKinds = Object.keys(kinds) as FileKind[]

/** Of one assessment, whatever requirement they are for. */
export const mostFiles = 50
const longestName = 120

export function mediaTypeOf(kind: FileKind): string {
  return kinds[kind]
}

/** Null for everything that is not on the list. Nothing is unpacked to find out. */
export function kindOfFile(bytes: Uint8Array): FileKind | null {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf'
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpg'
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return kindOfArchive(bytes)
  return isPlainText(bytes) ? 'txt' : null
}

function startsWith(bytes: Uint8Array, ...first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte)
}

/** OpenDocument names itself first, unpacked (OpenDocument 1.3, part 2, 3.3); Office by its parts. With macros it is none of ours. */
function kindOfArchive(bytes: Uint8Array): FileKind | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const named = /^mimetype(application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet))PK/.exec(
    text.subarray(30, 120).toString('latin1'),
  )?.[1]
  if (named) return named === kinds.odt ? 'odt' : 'ods'
  if (!text.includes('[Content_Types].xml') || text.includes('vbaProject.bin')) return null
  if (text.includes('word/document.xml')) return 'docx'
  return text.includes('xl/workbook.xml') ? 'xlsx' : null
}

/** UTF-8 without control characters, and no page or picture that browsers would make something of. */
function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return text.trim() !== '' && !/[\x00-\x08\x0b\x0e-\x1f\x7f]/.test(text) && !/^\s*<[!?a-z]/i.test(text)
  } catch {
    return false
  }
}

/** A name that is safe on every disk, and ends as what the file is. */
export function toFileName(given: string, kind: FileKind): string {
  const base = given
    .slice(-300)
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{C}<>:"|?*%]+/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, longestName)
  return `${base || 'fil'}.${kind}`
}

/** Where the organisation's own file with this content is. The content names the file, so what is sealed with the link is sealed. */
export function fileAddress(publicAddress: string, sha256: string): string {
  return `${publicAddress}/egenvurdering/filer/${sha256}`
}

/** The SHA-256 of the file a link leads to; null for a link to somewhere else. */
export function fileInLink(link: string): string | null {
  return /^https?:\/\/[^/]+\/egenvurdering\/filer\/([0-9a-f]{64})$/.exec(link)?.[1] ?? null
}
