import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

const brotli = promisify(brotliCompress)
const gz = promisify(gzip)

/** The best of ours that the reader takes, by its Accept-Encoding. */
export function preferredEncoding(accepted: string | null | undefined): Encoding {
  const isTaken = (encoding: Encoding) => new RegExp(`\\b${encoding}\\b(?!;\\s*q=0(?:\\.0*)?(?:,|$))`).test(accepted ?? '')
  return encodings.find((encoding) => encoding !== 'identity' && isTaken(encoding)) ?? 'identity'
}

/** `thorough` is for what is kept and sent many times. */
export async function encode(body: Buffer, encoding: Encoding, { thorough = false } = {}): Promise<Buffer> {
  if (encoding === 'identity') return body
  if (encoding === 'gzip') return gz(body, { level: thorough ? 9 : 6 })
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_SIZE_HINT: size } = constants
  return brotli(body, {
    params: { [quality]: thorough ? 9 : 5, [size]: body.length },
  })
}
