import { createServer, request as httpRequest, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { createPageCache } from '#app/server/page-cache'

interface Answer {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

/** A server with nothing but the cache: renders are counted, and `next` answers 299. */
async function cached({ cacheControl = 'public, no-cache', body = 'æøå'.repeat(500) } = {}) {
  const state = { stamp: '1', renders: 0, isBroken: false }
  const serve = createPageCache({
    publicAddress: 'http://localhost',
    stamp: () => {
      if (state.isBroken) throw new Error('disk I/O error')
      return state.stamp
    },
    render: async () => {
      state.renders += 1
      return new Response(`${body} ${state.stamp}`, { headers: { 'cache-control': cacheControl, 'content-type': 'text/html' } })
    },
  })
  const server = createServer((request, response) => serve(request, response, () => response.writeHead(299).end()))
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answer>((resolve, reject) => {
      const asked = httpRequest({ port, path, headers, method, host: 'localhost' }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }))
      })
      asked.on('error', reject)
      asked.end()
    })
  return { ask, state }
}

const page = '/horinger/foreldretilgang-barn/utkast'

test('a reading page is rendered once, also when many ask at the same time', async () => {
  const { ask, state } = await cached()
  await Promise.all([ask(page), ask(page), ask(page)])
  const answer = await ask(page)
  expect(state.renders).toBe(1)
  expect(answer.body.toString()).toContain('æøå')
})

test('when the database fails, others answer, and the process lives', async () => {
  const { ask, state } = await cached()
  await ask(page)
  state.isBroken = true
  expect((await ask(page)).status).toBe(299)
})

test.each(['/', '/personvern', '/tilgangspakker', '/tilgjengelighet'])('%s is one of them', async (path) => {
  const { ask, state } = await cached()
  await ask(path)
  await ask(path)
  expect(state.renders).toBe(1)
})

test('each language and appearance has its own copy, and a new stamp makes a new one', async () => {
  const { ask, state } = await cached()
  await ask(page, { cookie: 'innspill-language=nn' })
  await ask(page, { 'accept-language': 'nn-NO,nn;q=0.9' })
  expect(state.renders).toBe(1)
  await ask(page, { cookie: 'innspill-language=en' })
  await ask(page, { cookie: 'innspill-language=nn; innspill-appearance=dark' })
  expect(state.renders).toBe(3)
  state.stamp = '2'
  expect((await ask(page, { cookie: 'innspill-language=nn' })).body.toString()).toContain(' 2')
})

test('it is sent in the encoding asked for, with the same words', async () => {
  const { ask } = await cached()
  const plain = await ask(page)
  const brotli = await ask(page, { 'accept-encoding': 'gzip, deflate, br' })
  const gzip = await ask(page, { 'accept-encoding': 'gzip' })
  const refused = await ask(page, { 'accept-encoding': 'br ; q=0, gzip;q=0' })
  expect([brotli.headers['content-encoding'], gzip.headers['content-encoding'], refused.headers['content-encoding']]).toEqual([
    'br',
    'gzip',
    undefined,
  ])
  expect(brotliDecompressSync(brotli.body)).toEqual(plain.body)
  expect(gunzipSync(gzip.body)).toEqual(plain.body)
})

test('whoever has it already is told so, and whoever asks for the head gets no body', async () => {
  const { ask } = await cached()
  const first = await ask(page)
  const again = await ask(page, { 'if-none-match': `"x", ${first.headers.etag}` })
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, first.headers.etag])
  const head = await ask(page, {}, 'HEAD')
  expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, first.headers['content-length']])
})

test('a kept page carries a policy without a nonce', async () => {
  const { ask } = await cached()
  const policy = String((await ask(page)).headers['content-security-policy'])
  expect(policy).toContain("script-src 'self';")
})

test.each([
  ['somebody who is logged in', page, { cookie: 'innspill-session=abc' }, 'GET'],
  ['a write', page, {}, 'POST'],
  ['a page one works in', '/horinger/foreldretilgang-barn/svar', {}, 'GET'],
  ['a data request', `${page}.data`, {}, 'GET'],
  ['an address longer than any of ours', `${page}?sok=${'x'.repeat(400)}`, {}, 'GET'],
])('%s goes past it', async (_, path, headers, method) => {
  const { ask, state } = await cached()
  expect((await ask(path, headers, method)).status).toBe(299)
  expect(state.renders).toBe(0)
})

test('what the framework does not mark as public is not kept', async () => {
  const { ask } = await cached({ cacheControl: 'private, no-store' })
  expect((await ask(page)).status).toBe(299)
})
