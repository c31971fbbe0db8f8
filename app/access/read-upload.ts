import type { ReadableStream } from 'node:stream/web'
import { data } from 'react-router'
import { readMultipart, type UploadedFile } from '#app/platform/multipart'

/** The fields of a form with files. */
export type Upload = ReadonlyMap<string, string | UploadedFile>

/**
 * A form with files, as browsers send it (multipart/form-data). How large it may be is server/body-limits.ts's to say, before a byte is
 * read. Anything else, or what cannot be read, is answered with 400.
 */
export async function readUpload(request: Request): Promise<Upload> {
  const contentType = request.headers.get('content-type') ?? ''
  const isUpload = contentType.toLowerCase().startsWith('multipart/form-data')
  const upload = isUpload ? readMultipart(await bodyOf(request), contentType) : null
  if (!upload) throw data({ reason: 'unreadable' }, { status: 400 })
  return upload
}

/** `request.arrayBuffer()` and `request.formData()` make three copies; server/framework.ts gives the body as one piece. */
async function bodyOf(request: Request): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of (request.body ?? []) as ReadableStream<Uint8Array> | []) pieces.push(piece)
  const [first, ...more] = pieces
  return first && more.length === 0 ? Buffer.from(first.buffer, first.byteOffset, first.byteLength) : Buffer.concat(pieces)
}

/** A text field; empty when it was not sent, or a file was. */
export function textOf(upload: Upload, name: string): string {
  const value = upload.get(name)
  return typeof value === 'string' ? value : ''
}

/** The file of a field; null when none was chosen. */
export function fileOf(upload: Upload, name: string): UploadedFile | null {
  const value = upload.get(name)
  return typeof value === 'string' || value === undefined || (value.content.length === 0 && value.name === '') ? null : value
}
