/** A file somebody has sent. Its content is a part of the body it came in, and keeps that in memory. */
export interface UploadedFile {
  readonly name: string
  readonly content: Buffer
}

const mostParts = 100
const mostHeadBytes = 8 * 1024

/**
 * The fields of a form with files, the first of each name; null where the body is no such form. Files are not copied: a letter of 20 MB
 * goes through many hands. Source: RFC 7578, RFC 2046 5.1; for the names, HTML 4.10.21.7.
 */
export function readMultipart(body: Buffer, contentType: string): ReadonlyMap<string, string | UploadedFile> | null {
  const boundary = boundaryIn(contentType)
  if (boundary === null || body.indexOf(`--${boundary}`) !== 0) return null
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  const fields = new Map<string, string | UploadedFile>()
  let at = delimiter.length - 2
  for (let parts = 0; parts < mostParts; parts += 1) {
    const after = body.toString('latin1', at, at + 2)
    if (after === '--') return fields
    const head = body.indexOf('\r\n\r\n', at)
    if (after !== '\r\n' || head === -1 || head - at > mostHeadBytes) return null
    const end = body.indexOf(delimiter, head + 4)
    const named = namesIn(body.toString('utf8', at, head))
    if (end === -1 || !named) return null
    const content = body.subarray(head + 4, end)
    const { name, fileName } = named
    if (!fields.has(name)) fields.set(name, fileName === null ? content.toString('utf8') : { name: fileName, content })
    at = end + delimiter.length
  }
  return null
}

function boundaryIn(contentType: string): string | null {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? []
  return quoted ?? plain ?? null
}

/** Browsers write quotes and line breaks in names as bytes in percent, and nothing else. */
function namesIn(head: string): { readonly name: string; readonly fileName: string | null } | null {
  const [, name, fileName] = /^content-disposition: *form-data; *name="([^"]*)"(?:; *filename="([^"]*)")?/im.exec(head) ?? []
  return name === undefined ? null : { name: asTyped(name), fileName: fileName === undefined ? null : asTyped(fileName) }
}

function asTyped(name: string): string {
  return name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n')
}
