import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { cookieName, readCookie } from '#app/access/cookies'
import { appearanceOf } from '#app/access/frame'
import { setSecurityHeaders } from '#app/access/headers'
import { preferredLanguage } from '#app/access/language'
import { type Encoding, encode, preferredEncoding } from '#app/platform/encoding'
import { wholeBodyOf } from '#app/platform/whole-response'

/** A page as it is sent: rendered once, compressed once. */
interface Page {
  readonly etag: string
  readonly headers: Headers
  readonly bodies: Readonly<Record<Encoding, { readonly headers: Headers; readonly body: Buffer }>>
}
type Headers = Readonly<Record<string, string | number>>

export interface PageCacheSettings {
  readonly publicAddress: string
  /** Changes whenever something that any reading page depends on has changed: content, the words about time. */
  readonly stamp: () => string
  /** Renders the page through the framework. */
  readonly render: (request: IncomingMessage) => Promise<Response>
  readonly maxBytes?: number
}

/** Longer addresses are no page of ours; they are answered, but not kept. */
const longestAddress = 300

/**
 * Keeps the reading pages of visitors who are not logged in. A page is kept when the framework marks it `public`; it belongs to
 * one address, language, appearance and stamp. Returns false when the request is not one for the cache.
 */
export function createPageCache({ publicAddress, stamp, render, maxBytes = 64 * 1024 * 1024 }: PageCacheSettings) {
  const kept = new LRUCache<string, Page>({
    maxSize: maxBytes,
    sizeCalculation: sizeOf,
  })
  const underWay = new Map<string, Promise<Page | null>>()
  const sessionCookie = cookieName('session', publicAddress)

  return function serve(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    const address = request.url ?? '/'
    if (!isCandidate(request, address) || readCookie(request.headers.cookie, sessionCookie)) {
      next()
      return
    }
    const key = keyOf(request, address)
    if (key === null) {
      next()
      return
    }
    const page = kept.get(key)
    if (page) {
      send(request, response, page)
      return
    }
    make(key, request).then(
      (made) => (made ? send(request, response, made) : next()),
      () => next(),
    )
  }

  /** Null when the stamp cannot be had, as from a database that fails: this is no place to say so. */
  function keyOf({ headers: { cookie, 'accept-language': acceptLanguage } }: IncomingMessage, address: string): string | null {
    try {
      return [stamp(), preferredLanguage(cookie, acceptLanguage), appearanceOf(cookie), address].join('\n')
    } catch {
      return null
    }
  }

  /** Requests for the same page that arrive together share one rendering. */
  function make(key: string, request: IncomingMessage): Promise<Page | null> {
    const found = underWay.get(key)
    if (found) return found
    const making = render(request)
      .then((rendered) => toPage(rendered, publicAddress))
      .then((page) => {
        if (page) kept.set(key, page)
        return page
      })
      .finally(() => underWay.delete(key))
    underWay.set(key, making)
    return making
  }
}

const readingPaths =
  /^\/(?:horinger\/[^/?]+(?:\/(?:utkast(?:\/utskrift)?|rad\/[^/?]+|krav\/[^/?]+|egenvurdering|horingsinstanser))?|personvern|tilgangspakker|tilgjengelighet)?(?:\?|$)/

function isCandidate({ method, headers }: IncomingMessage, address: string): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || address.length > longestAddress) return false
  return readingPaths.test(address) && !headers.range
}

async function toPage(rendered: Response, publicAddress: string): Promise<Page | null> {
  if (rendered.status !== 200 || !rendered.headers.get('cache-control')?.includes('public') || rendered.headers.has('set-cookie'))
    return null
  const identity = wholeBodyOf(rendered) ?? Buffer.from(await rendered.arrayBuffer())
  // A plain document has no inline script: its policy needs no nonce, which would have to be new each time.
  setSecurityHeaders(rendered.headers, publicAddress, null)
  const [br, gzip] = await Promise.all([encode(identity, 'br'), encode(identity, 'gzip')])
  const etag = `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`
  const headers: Headers = { ...Object.fromEntries(rendered.headers), etag }
  const ready = (body: Buffer, named?: Encoding) => ({
    headers: { ...headers, ...(named ? { 'content-encoding': named } : {}), 'content-length': body.length },
    body,
  })
  return { etag, headers, bodies: { br: ready(br, 'br'), gzip: ready(gzip, 'gzip'), identity: ready(identity) } }
}

function send(request: IncomingMessage, response: ServerResponse, page: Page): void {
  if (request.headers['if-none-match']?.split(',').some((tag) => tag.trim() === page.etag)) {
    const { 'content-type': _, ...headers } = page.headers
    response.writeHead(304, headers).end()
    return
  }
  const { headers, body } = page.bodies[preferredEncoding(request.headers['accept-encoding'])]
  response.writeHead(200, headers)
  response.end(request.method === 'HEAD' ? undefined : body)
}

function sizeOf({ bodies: { br, gzip, identity } }: Page): number {
  return br.body.length + gzip.body.length + identity.body.length
}
