import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { crc32, inflateRaw } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { RuleViolation } from '#app/domain/errors'
import { mostPartBytes, mostParts, mostUnpackedBytes } from './upload-limits'

const inflate = promisify(inflateRaw)

/** The parts of a packed file. None is unpacked before it is asked for, and no more of it than there is room for. */
export interface Archive {
  /** As the file spells them. */
  readonly names: readonly string[]
  has(name: string): boolean
  /** Null where there is no such part. Refuses: upload.broken, upload.too-much. */
  part(name: string): Promise<Buffer | null>
}

/** How much of an archive there may be. Sizes a file declares are not believed. */
export interface ArchiveLimits {
  readonly parts: number
  /** Of one part, unpacked, and of all that are read. */
  readonly partBytes: number
  readonly unpackedBytes: number
}

const sheetLimits: ArchiveLimits = { parts: mostParts, partBytes: mostPartBytes, unpackedBytes: mostUnpackedBytes }

/** Refuses: upload.broken, upload.too-much, upload.encrypted. Nothing is ever written to disk. */
export async function openArchive(bytes: Buffer, limits: ArchiveLimits = sheetLimits): Promise<Archive> {
  const zip = await orBroken(fromBufferPromise(bytes, { strictFileNames: false }))
  if (zip.entryCount > limits.parts) throw new RuleViolation('upload.too-much')
  const entries = await entriesOf(zip, limits.parts)
  let left = limits.unpackedBytes
  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    has: (name) => entries.has(keyOf(name)),
    async part(name) {
      const entry = entries.get(keyOf(name))
      if (!entry) return null
      const part = await unpack(zip, entry, Math.min(limits.partBytes, left))
      left -= part.length
      return part
    },
  }
}

/** Parts are called the same whatever the case of their letters (ECMA-376-2, 6.2.2.3). */
const keyOf = (name: string) => name.toLowerCase()

async function entriesOf(zip: ZipFile, most: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  const walk = async () => {
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= most) throw new RuleViolation('upload.too-much')
      if (entry.isEncrypted()) throw new RuleViolation('upload.encrypted')
      if (![0, 8].includes(entry.compressionMethod) || entries.has(keyOf(entry.fileName))) throw new RuleViolation('upload.broken')
      entries.set(keyOf(entry.fileName), entry)
    }
  }
  await orBroken(walk())
  return entries
}

async function unpack(zip: ZipFile, entry: Entry, room: number): Promise<Buffer> {
  const packed = await orBroken(zip.openReadStreamPromise(entry, { decodeFileData: false }).then(buffer))
  if (entry.compressionMethod === 0 && packed.length > room) throw new RuleViolation('upload.too-much')
  const part = entry.compressionMethod === 0 ? packed : await orBroken(inflate(packed, { maxOutputLength: room }))
  if (part.length !== entry.uncompressedSize || crc32(part) !== entry.crc32) throw new RuleViolation('upload.broken')
  return part
}

async function orBroken<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof RuleViolation) throw error
    const isTooMuch = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new RuleViolation(isTooMuch ? 'upload.too-much' : 'upload.broken')
  }
}
