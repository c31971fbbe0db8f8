/** A browser without the browser: cookies, redirects and same-origin forms, as a person's would send them. */
export interface Visitor {
  /** A request to our own app; redirects are not followed. */
  request(path: string, init?: RequestInit): Promise<Response>
  /** A page, following redirects. */
  get(path: string): Promise<Response>
  /** A form as the browser would post it, from our own page; redirects are not followed. */
  post(path: string, fields: Record<string, string>, init?: RequestInit): Promise<Response>
  cookie(name: string): string | undefined
  /** Chooses a person at the login service (nobody: turns back there), and tells where that led. */
  logIn(personId: string, returnTo?: string): Promise<{ status: number; origin: string; path: string; body: string }>
}

/** Cookies are kept for localhost as a whole, as browsers do whatever the port. */
export function createBrowserless(address: string): Visitor {
  const jar = new Map<string, string>()

  async function send(url: URL, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
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

  const form = (fields: Record<string, string>, origin: string): RequestInit => ({
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
    async logIn(personId, returnTo = '/') {
      const picker = await follow(new URL(`/logg-inn?til=${encodeURIComponent(returnTo)}`, address))
      await picker.response.arrayBuffer()
      const landed = await follow(picker.url, form({ person: personId }, picker.url.origin))
      const body = await landed.response.text()
      return { status: landed.response.status, path: landed.url.href.slice(landed.url.origin.length), origin: landed.url.origin, body }
    },
  }
}
