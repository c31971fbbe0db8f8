import {
  decodePDFRawStream,
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib'
import { RuleViolation } from '#app/domain/errors'
import { cleanJpeg } from './clean-picture'

/** All that is unpacked of one file, together. The library itself knows no limit. */
const mostUnpackedBytes = 128 * 1024 * 1024

/**
 * A copy without what tells who wrote it: properties, XMP, private data of programs, names on comments, signatures. Null where the file
 * cannot be read through. For a thread of its own: what is unpacked is counted there, once.
 * Refuses: letter.encrypted, letter.macros, letter.files-inside.
 */
export async function cleanPdf(bytes: Buffer, name: string): Promise<Buffer | null> {
  limitUnpacking()
  try {
    return await cleaned(bytes, name)
  } finally {
    // Whoever unpacks something else in this process is not counted.
    unpacked = Number.NEGATIVE_INFINITY
  }
}

async function cleaned(bytes: Buffer, name: string): Promise<Buffer | null> {
  const document = await load(bytes)
  if (!document) return null
  const { context } = document
  if (document.isEncrypted) throw new RuleViolation('letter.encrypted', { name })
  try {
    delete context.trailerInfo.Info
    removeUnreachable(context)
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      for (const dict of dictsIn(object)) {
        assertHarmless(dict, name)
        for (const key of ['Metadata', 'PieceInfo', 'LastModified']) dict.delete(PDFName.of(key))
        if (isComment(dict)) for (const key of ['T', 'RC', 'CreationDate']) dict.delete(PDFName.of(key))
        if (dict.get(PDFName.of('FT')) === PDFName.of('Sig')) dict.delete(PDFName.of('V'))
      }
      if (object instanceof PDFRawStream && object.dict.get(PDFName.of('Filter')) === PDFName.of('DCTDecode')) {
        const picture = cleanJpeg(bufferOf(object.contents))
        if (!picture) return null
        context.assign(ref, PDFRawStream.of(object.dict, picture))
      }
    }
    document.catalog.delete(PDFName.of('Perms'))
    removeUnreachable(context)
    return bufferOf(await document.save({ updateFieldAppearances: false, addDefaultPage: false, rewrite: true }))
  } catch (error) {
    if (error instanceof RuleViolation) throw error
    return null
  }
}

/** The same bytes: a letter is large enough to be had once. */
const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => Buffer.from(buffer, byteOffset, byteLength)

async function load(bytes: Buffer): Promise<PDFDocument | null> {
  try {
    const options = { ignoreEncryption: true, updateMetadata: false, throwOnInvalidObject: true, parseSpeed: Number.POSITIVE_INFINITY }
    const document = await PDFDocument.load(bytes, options)
    return document.getPageCount() > 0 ? document : null
  } catch {
    return null
  }
}

/** Scripts, programs to start, and files inside. Source: ISO 32000-2, 12.6.4 and 7.11.4. */
function assertHarmless(dict: PDFDict, name: string): void {
  const is = (key: string, value: string) => dict.get(PDFName.of(key)) === PDFName.of(value)
  if (dict.has(PDFName.of('JS')) || is('S', 'JavaScript') || is('S', 'Launch')) throw new RuleViolation('letter.macros', { name })
  if (is('Type', 'EmbeddedFile') || dict.has(PDFName.of('EF')) || is('Subtype', 'RichMedia'))
    throw new RuleViolation('letter.files-inside', { name })
}

/** What somebody has put on a page. Fields of forms have a name of their own in the same place. */
function isComment(dict: PDFDict): boolean {
  const subtype = dict.get(PDFName.of('Subtype'))
  return dict.has(PDFName.of('Rect')) && subtype !== undefined && subtype !== PDFName.of('Widget')
}

/** Earlier versions of what was changed are still in the file, and would go along. */
function removeUnreachable(context: PDFContext): void {
  const seen = new Set<PDFRef>()
  const waiting: PDFObject[] = context.trailerInfo.Root ? [context.trailerInfo.Root] : []
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (seen.has(object)) continue
      seen.add(object)
      const target = context.lookup(object)
      if (target) waiting.push(target)
    } else if (object instanceof PDFArray) waiting.push(...object.asArray())
    else if (object instanceof PDFDict) waiting.push(...object.values())
    else if (object instanceof PDFStream) waiting.push(...object.dict.values())
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!seen.has(ref)) context.delete(ref)
}

/** A dictionary and those written inside it; what it refers to comes by itself. */
function* dictsIn(object: PDFObject): Generator<PDFDict> {
  const waiting: PDFObject[] = [object]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next instanceof PDFStream) waiting.push(next.dict)
    else if (next instanceof PDFArray) waiting.push(...next.asArray())
    else if (next instanceof PDFDict) {
      yield next
      waiting.push(...next.values())
    }
  }
}

interface Unpacking {
  ensureBuffer(requested: number): Uint8Array
}

let isLimited = false
let unpacked = 0

/** The library grows its buffers through one method, which is reached by way of any of its unpacked streams. */
function limitUnpacking(): void {
  unpacked = 0
  if (isLimited) return
  const filter = new Map([[PDFName.of('Filter'), PDFName.of('FlateDecode')]])
  const nothing = new Uint8Array([0x78, 0x9c, 3, 0, 0, 0, 0, 1])
  const stream = decodePDFRawStream(PDFRawStream.of(PDFDict.fromMapWithContext(filter, PDFContext.create()), nothing))
  const unpacking = Object.getPrototypeOf(Object.getPrototypeOf(stream)) as Unpacking
  const grow = unpacking.ensureBuffer
  unpacking.ensureBuffer = function ensureBuffer(requested) {
    const had = (this as unknown as { readonly buffer: Uint8Array }).buffer.byteLength
    if (requested > had) {
      unpacked += Math.max(requested - had, had)
      if (unpacked > mostUnpackedBytes) throw new Error('Too much is unpacked')
    }
    return grow.call(this, requested)
  }
  isLimited = true
}
