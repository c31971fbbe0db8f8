import type { Silence } from '#app/domain/altinn-rights'

/** A service said nothing that can be used. Carries no address, body or name: whoever asked about whom stays with the caller. */
export class Silent extends Error {
  override readonly name = 'Silent'
  constructor(
    readonly because: Silence,
    /** Seconds, where the service asked for a pause. */
    readonly retryAfter: number | null = null,
    /** It may go better in a moment: the network, 5xx, 429. Otherwise asking again is only noise. */
    readonly mayPass = false,
    /** The token was not taken. */
    readonly isUnauthorised = false,
  ) {
    super(because)
  }
}

/** What came back, read to the end. */
export interface Reply {
  readonly status: number
  readonly contentType: string
  readonly etag: string | null
  readonly body: string
}

export interface Request {
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | URLSearchParams
  readonly signal: AbortSignal
}

/** Larger answers are no answers to our questions. */
const mostBytes = 8 * 1024 * 1024

/**
 * Asks once. Refuses with Silent when nothing came back, and for 429 and 5xx; what other statuses mean is for the caller. Redirects
 * are not followed: what we send is for that service alone.
 */
export async function call(address: URL, { signal, ...request }: Request): Promise<Reply> {
  let reply: Reply & { retryAfter: number | null }
  try {
    const response = await fetch(address, { ...request, signal, redirect: 'manual' })
    reply = {
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      etag: response.headers.get('etag'),
      retryAfter: secondsOf(response.headers),
      body: await readAll(response),
    }
  } catch (error) {
    if (error instanceof Silent) throw error
    throw signal.aborted ? new Silent('time-out', null, true) : new Silent('failure', null, true)
  }
  if (reply.status === 429 || reply.status >= 500) throw new Silent('failure', reply.retryAfter, true)
  return reply
}

async function readAll(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const part of response.body ?? []) {
    bytes += part.length
    if (bytes > mostBytes) throw new Silent('malformed')
    text += decoder.decode(part, { stream: true })
  }
  return text + decoder.decode()
}

/** Seconds, or a date counted from the service's own clock, so that ours need not agree with it. */
function secondsOf(headers: Headers): number | null {
  const text = headers.get('retry-after')
  if (text === null) return null
  if (/^\d{1,6}$/.test(text.trim())) return Number(text)
  const seconds = (Date.parse(text) - Date.parse(headers.get('date') ?? '')) / 1000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null
}

/** Proxies answer in HTML, with any status: the content type is looked at before the text is. */
export function jsonOf({ contentType, body }: Reply): unknown {
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(contentType)) throw new Silent('malformed')
  try {
    return JSON.parse(body)
  } catch {
    throw new Silent('malformed')
  }
}

/** The parser's result, or Silent: what it says about the text could quote the text. */
export function shaped<T>(parse: (value: unknown) => T, value: unknown): T {
  try {
    return parse(value)
  } catch {
    throw new Silent('malformed')
  }
}

/** `https://x/api` and `/a/b` become `https://x/api/a/b`. */
export function addressUnder(base: string, path: string): URL {
  return new URL(base.replace(/\/+$/, '') + path)
}
