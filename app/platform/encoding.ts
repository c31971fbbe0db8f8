import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Named, and not with the quality that says no. */
const isNamed = {
  br: /\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/,
  gzip: /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/,
} as const

const brotli = promisify(brotliCompress)
const gz = promisify(gzip)

/** The best of ours that the reader takes, by its Accept-Encoding. */
export function preferredEncoding(accepted: string | null | undefined): Encoding {
  if (!accepted) return 'identity'
  if (isNamed.br.test(accepted)) return 'br'
  return takesGzip(accepted) ? 'gzip' : 'identity'
}

export function takesGzip(accepted: string | null): boolean {
  return isNamed.gzip.test(accepted ?? '')
}

/** Thoroughly, off the main thread: for what is kept and sent many times. */
export async function encode(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return body
  if (encoding === 'gzip') return gz(body, { level: 9 })
  return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } })
}

/** From here on, the second quality takes half as long again as the first, for a seventh fewer bytes. */
const longPage = 64 * 1024

/**
 * Quickly, at once: for a page that is sent to one person. A third of a millisecond for the longest; handing it to another thread costs
 * more than the work itself.
 */
export function encodeOnce(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'identity') return body
  if (encoding === 'gzip') return gzipSync(body, { level: 4 })
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_SIZE_HINT: size, BROTLI_PARAM_LGWIN: window } = constants
  // A window larger than the text is only memory to clear.
  return brotliCompressSync(body, { params: { [quality]: body.length < longPage ? 2 : 1, [size]: body.length, [window]: 18 } })
}
