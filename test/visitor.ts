import { loginWords } from '#app/access/login-word'
import { people } from '#app/demo/people'
import type { LoginKind } from '#app/domain/party'

/** A browser without the browser: cookies, redirects and same-origin forms, as a person's would send them. */
export interface Visitor {
  /** A request to our own app; redirects are not followed. */
  request(path: string, init?: RequestInit): Promise<Response>
  /** A page, following redirects. */
  get(path: string): Promise<Response>
  /** A form as the browser would post it, from our own page; redirects are not followed. */
  post(path: string, fields: Record<string, string>, init?: RequestInit): Promise<Response>
  cookie(name: string): string | undefined
  /** Every address that was asked for or led to, and every cookie that was set, at the login services too. */
  readonly trail: readonly string[]
  /** Chooses a person at their login service (nobody: turns back there), tells their name if asked, and tells where that led. */
  logIn(personId: string, options?: LoginOptions): Promise<Landing>
}

export interface LoginOptions {
  readonly returnTo?: string
  /** Another login service than the person's own. */
  readonly kind?: LoginKind
  /** Those chosen at Ansattporten; all that are open when not said, none for oneself. */
  readonly organisations?: readonly string[]
  /** Goes no further than that page. */
  readonly stopAt?: 'organisations' | 'name'
  /** Hears the address of ours that the login service leads back to. */
  readonly onAnswer?: (path: string) => void
}

/** Where one ended up. */
export interface Landing {
  readonly status: number
  readonly origin: string
  readonly path: string
  readonly body: string
}

function kindOf(personId: string): LoginKind {
  return people.find(({ id }) => id === personId)?.login ?? 'organisation'
}

/** Cookies are kept for localhost as a whole, as browsers do whatever the port. */
export function createBrowserless(address: string): Visitor {
  const jar = new Map<string, string>()
  const trail: string[] = []

  async function send(url: URL, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    trail.push(url.href, response.headers.get('location') ?? '', ...response.headers.getSetCookie())
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
      const [name = '', ...value] = pair.split('=')
      const isGone = attributes.some((attribute) => /^max-age=0$|^expires=Thu, 01 Jan 1970/i.test(attribute))
      if (isGone || value.join('=') === '') jar.delete(name)
      else jar.set(name, value.join('='))
    }
    return response
  }

  async function follow(url: URL, init?: RequestInit): Promise<{ response: Response; url: URL }> {
    let at = url
    let response = await send(at, init)
    for (let steps = 0; steps < 10 && response.status >= 300 && response.status < 400 && response.headers.has('location'); steps++) {
      // An unread answer would keep its connection, and the server waiting for it.
      await response.arrayBuffer()
      at = new URL(response.headers.get('location') ?? '', at)
      response = await send(at)
    }
    return { response, url: at }
  }

  const landOn = async ({ response, url }: { response: Response; url: URL }) => ({
    status: response.status,
    url,
    body: await response.text(),
  })

  const form = (fields: Record<string, string> | [string, string][], origin: string): RequestInit => ({
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin, 'sec-fetch-site': 'same-origin' },
  })

  return {
    request: (path, init) => send(new URL(path, address), init),
    get: async (path) => (await follow(new URL(path, address))).response,
    post(path, fields, init = {}) {
      const asForm = form(fields, address)
      return send(new URL(path, address), { ...asForm, ...init, headers: { ...asForm.headers, ...init.headers } })
    },
    cookie: (name) => jar.get(name),
    trail,
    async logIn(personId, { returnTo = '/', kind = kindOf(personId), organisations, stopAt, onAnswer }: LoginOptions = {}) {
      const begun = await follow(new URL(`/logg-inn?som=${loginWords[kind]}&til=${encodeURIComponent(returnTo)}`, address))
      let at = await landOn(begun)
      const send = async (fields: [string, string][]) => {
        at = await landOn(await follow(at.url, form(fields, at.url.origin)))
      }
      await send(personId === '' ? [['cancel', 'yes']] : [['person', personId]])
      if (at.body.includes('name="asked"') && stopAt !== 'organisations') {
        const open = [...at.body.matchAll(/name="organisation" value="(\d{9})"/g)].map(([, number = '']) => number)
        const chosen = (organisations ?? open).map((number): [string, string] => ['organisation', number])
        await send([
          ['person', personId],
          ['asked', 'organisation'],
          ...(chosen.length > 0 ? chosen : [['self', 'yes'] as [string, string]]),
        ])
      }
      if (at.url.pathname === '/logg-inn/navn' && stopAt !== 'name') {
        const name = people.find(({ id }) => id === personId)?.name ?? ''
        await send([
          ['navn', name],
          ['til', at.url.searchParams.get('til') ?? '/'],
        ])
      }
      const answer = trail.findLast((line) => line.startsWith(`${address}/logg-inn/tilbake?`))
      if (answer) onAnswer?.(answer.slice(address.length))
      return { status: at.status, path: at.url.href.slice(at.url.origin.length), origin: at.url.origin, body: at.body }
    },
  }
}
