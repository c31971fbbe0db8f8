import { constants, crc32, deflateRawSync } from 'node:zlib'
import { Pieces } from './pieces'

/** A stretch of a text, deflated so that it can stand between any others: whole blocks that end with a byte (RFC 1951, 3.2.4). */
export interface GzipPart {
  readonly deflated: Buffer
  /** How long it was before. */
  readonly bytes: number
  readonly crc: number
}

/** `level` as zlib's: 0 only wraps the text, which costs next to nothing. */
export function gzipPart(text: Uint8Array, level: number): GzipPart {
  return { deflated: deflateRawSync(text, { level, finishFlush: constants.Z_SYNC_FLUSH }), bytes: text.length, crc: crc32(text) }
}

const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
const lastBlock = Buffer.from([3, 0])

/** The parts as one gzip file of one member, since browsers read no further than the first (RFC 1952). */
export async function* gzipOf(parts: AsyncIterable<GzipPart>): AsyncGenerator<Buffer> {
  const pieces = new Pieces()
  pieces.add(head)
  let [crc, bytes] = [0, 0]
  for await (const part of parts) {
    pieces.add(part.deflated)
    crc = crcOfBoth(crc, part.crc, part.bytes)
    bytes += part.bytes
    yield* pieces.takeFull()
  }
  pieces.add(lastBlock)
  const tail = Buffer.alloc(8)
  tail.writeUInt32LE(crc, 0)
  tail.writeUInt32LE(bytes % 2 ** 32, 4)
  pieces.add(tail)
  yield pieces.takeAll()
}

/** CRC-32's polynomial, bits reversed: the highest is the term of degree 0. */
const polynomial = 0xedb88320
const one = 0x80000000

/** The CRC-32 of two texts one after the other, from theirs and the length of the second in bytes (as zlib's crc32_combine). */
export function crcOfBoth(first: number, second: number, secondBytes: number): number {
  return (times(xToThe(8 * secondBytes), first) ^ second) >>> 0
}

/** The product of two polynomials modulo CRC-32's. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = one, shifted = b; bit !== 0; bit >>>= 1) {
    if (a & bit) product ^= shifted
    shifted = shifted & 1 ? (shifted >>> 1) ^ polynomial : shifted >>> 1
  }
  return product >>> 0
}

/** The polynomial x to this power. */
function xToThe(power: number): number {
  let result = one
  for (let left = power, square = one >>> 1; left > 0; left = Math.floor(left / 2), square = times(square, square)) {
    if (left % 2 === 1) result = times(square, result)
  }
  return result
}
