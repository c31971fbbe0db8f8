import { request as httpRequest } from 'node:http'
import type { Person } from '../data/people'
import { encodeForm, readForm } from '../forms'
import { addressOf } from '../visit'

/** Where the service is asked, as the proxy in front of it would. */
export interface Door {
  readonly address: string
  readonly publicAddress: string
  readonly slug: string
}

export interface Reply {
  readonly status: number
  readonly location: string
  readonly text: string
}

/** Something one organisation did, and what it was told. */
export interface Act {
  /** By which the server tells when it arrived. */
  readonly id: string
  readonly owner: string
  readonly kind: 'save' | 'send'
  readonly outcome: 'accepted' | 'closed' | 'failed'
  /** What failed, for whoever must find out why. */
  readonly why: string
  readonly milliseconds: number
  /** What was saved. */
  readonly answer: { readonly code: string; readonly question: string; readonly text: string } | null
}

/** A råd or krav, and the question whose answer is written. */
export interface WrittenItem {
  readonly code: string
  readonly question: string
}

/** Somebody who writes, saves as they write, looks it over and sends it: as the pages do, over HTTP, from an address of their own. */
export function createWriter(door: Door, { cookie, owner }: Person, number: number) {
  const base = `/horinger/${door.slug}/svar`
  let asked = 0

  async function act(kind: Act['kind'], answer: Act['answer'], ask: (id: string) => Promise<Pick<Act, 'outcome' | 'why'>>): Promise<Act> {
    const id = `${number}-${asked++}`
    const started = performance.now()
    const result = await ask(id).catch((error: unknown) => ({ outcome: 'failed' as const, why: String(error) }))
    return { id, owner, kind, answer, milliseconds: performance.now() - started, ...result }
  }

  return {
    owner,
    /** Writes to an item nobody has written to, as the page saves while one types. */
    save({ code, question }: WrittenItem): Promise<Act> {
      const text = `Svar ${asked} fra ${owner}: æøå 🙂, det nytter å si fra om ${code}.`
      return act('save', { code, question, text }, async (id) => {
        const body = JSON.stringify({ code, base: '', writtenFor: owner, values: { [question]: text } })
        const reply = await ask(door, { path: `${base}/lagring`, cookie, number, id, type: 'application/json', body })
        const told = reply.text === '' ? null : (JSON.parse(reply.text) as { refused?: { code: string } | null; trouble?: unknown } | null)
        if (told?.refused?.code === 'consultation.closed') return { outcome: 'closed', why: '' }
        const isSaved = reply.status === 200 && told?.refused === null && told.trouble === null
        return isSaved ? { outcome: 'accepted', why: '' } : { outcome: 'failed', why: `${reply.status} ${reply.text.slice(0, 200)}` }
      })
    },
    /** Looks the response over; gives the form that sends it. */
    async lookOver(): Promise<string> {
      const { status, text } = await ask(door, { path: `${base}/oversikt`, cookie, number })
      if (status !== 200) throw new Error(`The overview answered ${status}`)
      const fields = readForm(text, '/innsending').map((field) => (field.name === 'bekreftet' ? { ...field, value: 'ja' } : field))
      return encodeForm(fields)
    },
    send(form: string): Promise<Act> {
      return act('send', null, async (id) => {
        const type = 'application/x-www-form-urlencoded'
        const { status, location } = await ask(door, { path: `${base}/innsending`, cookie, number, id, type, body: form })
        if (status === 303 && location.endsWith('/svar/kvittering')) return { outcome: 'accepted', why: '' }
        if (status === 303 && location.endsWith('feil=consultation.closed')) return { outcome: 'closed', why: '' }
        return { outcome: 'failed', why: `${status} ${location}` }
      })
    },
  }
}
export type Writer = ReturnType<typeof createWriter>

interface Asked {
  readonly path: string
  readonly cookie: string
  readonly number: number
  readonly id?: string
  readonly type?: string
  readonly body?: string
}

/** One request on a connection of its own, so that none is sent on one the server is about to close. */
function ask({ address, publicAddress }: Door, { path, cookie, number, id, type, body }: Asked): Promise<Reply> {
  const { host, protocol } = new URL(publicAddress)
  const headers: Record<string, string> = {
    host,
    cookie,
    connection: 'close',
    'x-forwarded-proto': protocol.slice(0, -1),
    'x-forwarded-for': addressOf(number),
    'accept-language': 'nb',
    ...(id === undefined ? {} : { 'x-bench': id }),
    ...(body === undefined ? {} : { origin: publicAddress, 'sec-fetch-site': 'same-origin' }),
    ...(type === undefined || body === undefined ? {} : { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) }),
  }
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      new URL(path, address),
      { method: body === undefined ? 'GET' : 'POST', headers, agent: false },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? '',
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        )
      },
    )
    request.setTimeout(60_000, () => request.destroy(new Error(`No answer from ${path}`)))
    request.on('error', reject)
    request.end(body)
  })
}
