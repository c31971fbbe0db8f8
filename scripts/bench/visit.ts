import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Program } from './child'

/** The production edition believes it is behind https here; the bench stands where the proxy would. */
export const publicAddress = 'https://innspill.example'

/** The headers a browser's request has when it has passed the proxy. Each visitor has an address of their own, as in life. */
export function browserHeaders(cookie: string | null, visitor = 0): Record<string, string> {
  return {
    host: new URL(publicAddress).host,
    'x-forwarded-proto': 'https',
    'x-forwarded-for': addressOf(visitor),
    'accept-encoding': 'gzip, deflate, br',
    'accept-language': 'nb',
    ...(cookie === null ? {} : { cookie }),
  }
}

export function formHeaders(cookie: string, visitor = 0): Record<string, string> {
  return {
    ...browserHeaders(cookie, visitor),
    'content-type': 'application/x-www-form-urlencoded',
    origin: publicAddress,
    'sec-fetch-site': 'same-origin',
  }
}

/** From the block reserved for measuring (RFC 2544). */
export function addressOf(visitor: number): string {
  return `198.18.${(visitor >> 8) & 255}.${visitor & 255}`
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** As sent, compressed or not. */
  readonly bytes: Buffer
  readonly text: string
  readonly milliseconds: number
}

/** One request on a connection of its own, redirects not followed. */
export function visit(program: Program, path: string, headers: Record<string, string>, body?: string): Promise<Answer> {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const sent = body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) }
    const request = httpRequest(
      new URL(path, program.address),
      { method: body === undefined ? 'GET' : 'POST', headers: sent },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const bytes = Buffer.concat(chunks)
          const text = decoded(bytes, response.headers['content-encoding'])
          resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text, milliseconds: performance.now() - started })
        })
      },
    )
    request.setTimeout(120_000, () => request.destroy(new Error(`No answer from ${path}`)))
    request.on('error', reject)
    request.end(body)
  })
}

function decoded(bytes: Buffer, encoding: string | undefined): string {
  if (encoding === 'br') return brotliDecompressSync(bytes).toString('utf8')
  return encoding === 'gzip' ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8')
}
