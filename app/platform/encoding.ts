import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Named, and not with the quality that says no. */
const isNamed = {
  br: /\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/,
  gzip: /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/,
} as const

const brotli = promisify(brotliCompress)
const gz = promisify(gzip)

/** The best of ours that the reader takes, by its Accept-Encoding. */
export function preferredEncoding(accepted: string | null | undefined): Encoding {
  if (!accepted) return 'identity'
  if (isNamed.br.test(accepted)) return 'br'
  return isNamed.gzip.test(accepted) ? 'gzip' : 'identity'
}

/** `thorough` is for what is kept and sent many times. */
export async function encode(body: Buffer, encoding: Encoding, { thorough = false } = {}): Promise<Buffer> {
  if (encoding === 'identity') return body
  if (encoding === 'gzip') return gz(body, { level: thorough ? 9 : 6 })
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_SIZE_HINT: size, BROTLI_PARAM_LGWIN: window } = constants
  // A window larger than the text is only memory to clear.
  return brotli(body, { params: thorough ? { [quality]: 9, [size]: body.length } : { [quality]: 4, [size]: body.length, [window]: 18 } })
}
