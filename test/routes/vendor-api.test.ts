import { generateKeyPairSync } from 'node:crypto'
import { SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { markOf } from '#app/domain/edit'
import {
  declarationListSchema,
  declarationSchema,
  detailedProblemSchema,
  ownAssessmentSchema,
  ownLinesSchema,
  ownProductsSchema,
  ownResultSchema,
} from '#app/routes/api/assessment-schemas'
import { auditLog } from '#db/schema'
import { appWith, type TestApp } from '../app'
import { breaks } from '../switches'
import { aSystem, aToken, fjellvik, maskinporten, nordlys, systemScope } from '../system'
import { aDeclaration, aProduct, endShare, page, product, save, share } from '../vendor'
import type { Visitor } from '../visitor'

const products = '/api/v1/leverandor/produkter'
const room = (id: string) => `/api/v1/leverandor/egenvurderinger/${id}`

const send = (who: Visitor, path: string, body: unknown, headers: Record<string, string> = {}) =>
  who.request(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } })

/** The answer as the description has it, and no more. */
async function read<S extends z.ZodType>(who: Visitor, path: string, schema: S): Promise<z.infer<S>> {
  const response = await who.request(path)
  expect([path, response.status]).toEqual([path, 200])
  const given = await response.json()
  expect(schema.parse(given)).toEqual(given)
  return schema.parse(given)
}

async function problemIn(response: Response): Promise<{ status: number; detail: string; pointers: string[]; codes: string[] }> {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  const { status, detail, errors = [] } = detailedProblemSchema.parse(await response.json())
  expect(status).toBe(response.status)
  return { status, detail, pointers: errors.map(({ pointer }) => pointer), codes: errors.map(({ code }) => code) }
}

async function anAssessment(who: Visitor, name = product.name): Promise<string> {
  const response = await send(who, products, { ...product, name })
  expect(response.status).toBe(201)
  const { id } = (await response.json()) as { id: string }
  expect(response.headers.get('location')).toContain(room(id))
  return id
}

/** The mark of a line nobody has touched. */
const blank = markOf({ status: 'ikke_vurdert' })
const testReport = { kind: 'test', text: 'Testrapport 14', link: '' }

describe("a vendor's own system", () => {
  test('makes a product, reads the lines, writes them, and reads the result; the people see the same', async () => {
    const app = await appWith()
    const system = await aSystem(app)
    const id = await anAssessment(system)
    const { lines } = await read(system, `${room(id)}/linjer`, ownLinesSchema)
    expect(lines).toHaveLength(50)
    const saved = await send(system, `${room(id)}/linjer`, {
      lines: [
        { code: 'K-1.1', mark: lines[0]?.mark, status: 'oppfylt', evidence: [testReport] },
        { code: 'K-1.2', mark: blank, status: 'planlagt', justification: 'Kommer.' },
      ],
    })
    expect(saved.status).toBe(200)
    const [first, second] = ownLinesSchema.parse(await saved.json()).lines
    expect(first).toMatchObject({ status: 'oppfylt', evidence: [testReport], faults: [] })
    expect(second?.faults).toEqual([{ field: 'plannedDate', code: 'assessment.date-missing' }])
    expect((await read(system, `${room(id)}/resultat`, ownResultSchema)).result).toMatchObject({ assessed: 2, total: 50 })
    expect(await read(system, room(id), ownAssessmentSchema)).toMatchObject({ number: null, product: { version: '4.10' } })
    expect((await read(system, products, ownProductsSchema)).products[0]?.assessments[0]?.id).toBe(id)

    const nina = await app.loginAs('nina')
    const html = await page(nina, `/egenvurdering/vurdering/${id}/krav/K-1.1`)
    expect(html).toContain('Testrapport 14')
    expect(html).toContain('System leverandorsystem')
    const version = await send(system, `${products}/${(await read(system, products, ownProductsSchema)).products[0]?.id}/versjoner`, {
      version: '5.0',
    })
    expect(version.status).toBe(201)
  })

  test('is named in the log by client and organisation, also when it acts for somebody else, and nobody else is', async () => {
    const app = await appWith()
    const id = await anAssessment(await aSystem(app, { leverandor: fjellvik }))
    const system = await aSystem(app)
    await send(system, `${room(id)}/linjer`, { lines: [{ code: 'K-1.1', mark: blank, status: 'ikke_oppfylt' }] })
    const logged = app.db.connection.select().from(auditLog).all()
    expect(logged.map(({ act, accountId, subject, detail }) => ({ act, accountId, subject, detail }))).toEqual([
      {
        ...{ act: 'system-create', accountId: null, subject: id },
        detail: { clientId: 'leverandorsystem', organisationNumber: nordlys, supplier: fjellvik },
      },
      {
        ...{ act: 'system-save', accountId: null, subject: id },
        detail: { clientId: 'leverandorsystem', organisationNumber: nordlys, supplier: null, lines: 1 },
      },
    ])
  })

  test('writes all or nothing, and is told where each fault is', async () => {
    const app = await appWith()
    const system = await aSystem(app)
    const id = await anAssessment(system)
    const write = (lines: readonly object[], headers = {}) => send(system, `${room(id)}/linjer`, { lines }, headers)
    const good = { code: 'K-1.1', mark: blank, status: 'oppfylt', evidence: [testReport] }
    for (const [bad, pointer, status] of [
      [{ code: 'K-1.2', mark: blank, status: 'nesten' }, '/lines/1/status', 400],
      [{ code: 'K-1.2', mark: blank, plannedDate: '2025-02-30' }, '/lines/1/plannedDate', 422],
      [{ code: 'K-1.2', mark: blank, evidence: [{ kind: 'test', link: 'javascript:alert(1)' }] }, '/lines/1/evidence', 422],
      [{ code: 'K-99.1', mark: blank, status: 'oppfylt' }, '/lines/1/code', 400],
      [{ code: 'K-1.1', mark: blank, status: 'oppfylt' }, '/lines/1/code', 400],
      [{ code: 'K-1.2', status: 'oppfylt' }, '/lines/1/mark', 422],
      [{ code: 'K-1.2', mark: 7 }, '/lines/1/mark', 422],
      [{ code: 'K-1.2', mark: blank, tull: 'x' }, '/lines/1', 422],
    ] as const) {
      const problem = await problemIn(await write([good, bad]))
      expect([bad, problem.status, problem.pointers]).toEqual([bad, status, [pointer]])
    }
    expect((await read(system, `${room(id)}/resultat`, ownResultSchema)).result.assessed).toBe(0)
    expect((await problemIn(await send(system, products, { ...product, contactEmail: 'nei' }))).pointers).toEqual(['/contactEmail'])
    expect((await problemIn(await send(system, products, product))).codes).toEqual(['product.name-taken'])
  })

  test('overwrites nobody: marks and If-Match tell, and sending the same again changes nothing', async () => {
    const app = await appWith()
    const system = await aSystem(app)
    const id = await anAssessment(system)
    const lines = [{ code: 'K-1.1', mark: blank, status: 'oppfylt', evidence: [testReport] }]
    const first = await send(system, `${room(id)}/linjer`, { lines })
    const again = await send(system, `${room(id)}/linjer`, { lines })
    expect([again.status, again.headers.get('etag')]).toEqual([200, first.headers.get('etag')])
    expect(app.db.writer.$client.prepare('select count(*) as n from assessment_history').get()).toEqual({ n: 1 })

    const nina = await app.loginAs('nina')
    await save(nina, `/egenvurdering/vurdering/${id}`, 'K-1.1', { status: 'delvis_oppfylt', justification: 'Noe mangler.' })
    const late = await problemIn(await send(system, `${room(id)}/linjer`, { lines: [{ ...lines[0], status: 'ikke_relevant' }] }))
    expect(late).toMatchObject({ status: 409, pointers: ['/lines/0/status'], codes: ['conflict'] })
    const unmarked = { lines: [{ code: 'K-1.1', status: 'ikke_oppfylt' }] }
    const stale = await send(system, `${room(id)}/linjer`, unmarked, { 'if-match': first.headers.get('etag') ?? '' })
    expect((await problemIn(stale)).status).toBe(412)
    const fresh = (await system.request(`${room(id)}/linjer`)).headers.get('etag') ?? ''
    expect((await send(system, `${room(id)}/linjer`, unmarked, { 'if-match': fresh })).status).toBe(200)
  })

  test('neither declares nor shares, and changes nothing that is declared', async () => {
    const app = await appWith()
    const [system, nina] = [await aSystem(app), await app.loginAs('nina')]
    const { at } = await aDeclaration(nina)
    const id = at.split('/').at(-1) ?? ''
    const problem = await problemIn(
      await send(system, `${room(id)}/linjer`, { lines: [{ code: 'K-1.1', mark: blank, status: 'ikke_relevant' }] }),
    )
    expect(problem).toMatchObject({ status: 409, codes: ['assessment.declared'] })
    for (const path of [`${at}/erklaring`, `${at}/deling`]) {
      const headers = { origin: app.address, 'sec-fetch-site': 'same-origin' }
      const response = await system.request(path, {
        method: 'POST',
        body: new URLSearchParams({ bekreftet: 'ja', kind: 'public' }),
        headers,
      })
      expect([path, response.status]).toEqual([path, 401])
    }
  })

  test("finds nothing that is another organisation's", async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const id = (await aProduct(nina)).split('/').at(-1) ?? ''
    const theirs = (await read(await aSystem(app), products, ownProductsSchema)).products[0]?.id
    const other = await aSystem(app, { organisasjon: fjellvik })
    expect((await read(other, products, ownProductsSchema)).products).toEqual([])
    const unknown = crypto.randomUUID()
    for (const [path, body] of [
      [(of: string) => room(of), null],
      [(of: string) => `${room(of)}/linjer`, null],
      [(of: string) => `${room(of)}/resultat`, null],
      [(of: string) => `${room(of)}/linjer`, { lines: [{ code: 'K-1.1', mark: blank, status: 'oppfylt' }] }],
    ] as const) {
      const answers = await Promise.all(
        [id, unknown].map(async (of) => problemIn(await (body ? send(other, path(of), body) : other.request(path(of))))),
      )
      expect(answers[0]).toEqual(answers[1])
      expect(answers[0]?.status).toBe(404)
    }
    for (const of of [theirs, unknown])
      expect((await problemIn(await send(other, `${products}/${of}/versjoner`, { version: '9' }))).status).toBe(404)
  })
})

describe('the door', () => {
  async function withToken(app: TestApp, token: string, path = products): Promise<Response> {
    return app.visitor().request(path, { headers: { authorization: `Bearer ${token}` } })
  }

  test('is shut for every token that does not wholly hold', async () => {
    const app = await appWith()
    const issuer = `${await maskinporten(app)}/`
    const now = Math.floor(Date.parse(app.now()) / 1000)
    const claims = {
      ...{ iss: issuer, scope: systemScope, client_id: 'x', iat: now, exp: now + 100 },
      consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${nordlys}` },
    }
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const good = await aToken(app)
    expect((await withToken(app, good)).status).toBe(200)
    const own = (key: Parameters<SignJWT['sign']>[0], alg: string, kid: string) =>
      new SignJWT(claims).setProtectedHeader({ alg, kid }).sign(key)
    const [header = '', payload = '', signature = ''] = good.split('.')
    const jwk = new TextEncoder().encode(JSON.stringify(publicKey.export({ format: 'jwk' })))
    const refused: Record<string, string> = {
      'another key under the known name': await own(privateKey, 'RS256', 'lokal-maskinporten'),
      'another key under another name': await own(privateKey, 'RS256', 'ukjent'),
      'the public key as a secret': await own(jwk, 'HS256', 'lokal-maskinporten'),
      'alg none': new UnsecuredJWT(claims).encode(),
      'alg none beside a good signature': `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.${signature}`,
      'an algorithm that is not on the list': await own(privateKey, 'PS256', 'lokal-maskinporten'),
      'a changed payload': `${header}.${Buffer.from(JSON.stringify({ ...claims, client_id: 'y' })).toString('base64url')}.${signature}`,
      expired: await aToken(app, { sekunder: '-60' }),
      'an organisation that is none': await aToken(app, { organisasjon: '123456789' }),
      'a supplier that is none': await aToken(app, { leverandor: '123456789' }),
      'no token at all': 'tull',
      'too long': 'a'.repeat(9000),
    }
    for (const [what, token] of Object.entries(refused)) {
      const response = await withToken(app, token)
      expect([what, response.status, response.headers.get('www-authenticate')]).toEqual([what, 401, 'Bearer error="invalid_token"'])
      await problemIn(response)
    }
    const scopeless = await withToken(app, await aToken(app, { scope: 'annet:scope' }))
    expect([scopeless.status, scopeless.headers.get('www-authenticate')]).toEqual([
      403,
      `Bearer error="insufficient_scope", scope="${systemScope}"`,
    ])
    const none = await app.visitor().request(products)
    expect([none.status, none.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
  })

  test('is shut for people, whatever their cookies say, and for other methods and kinds', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    expect((await nina.request(products)).status).toBe(401)
    const headers = { origin: app.address, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
    expect((await nina.request(products, { method: 'POST', body: JSON.stringify(product), headers })).status).toBe(401)
    const system = await aSystem(app)
    expect((await problemIn(await system.request(products, { method: 'DELETE' }))).status).toBe(405)
    expect((await problemIn(await system.request(products, { method: 'POST', body: new URLSearchParams({ ...product }) }))).status).toBe(
      415,
    )
    expect((await problemIn(await send(system, products, { name: 'x'.repeat(3 * 1024 * 1024) }))).status).toBe(413)
    const broken = await system.request(products, { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } })
    expect((await problemIn(broken)).status).toBe(400)
  })

  test('says so when the keys cannot be had, and holds to a minute’s worth of requests', async () => {
    const app = await appWith()
    const token = await aToken(app)
    await breaks(app, 'maskinporten', '500')
    const silent = await withToken(app, token)
    expect([silent.status, silent.headers.get('retry-after')]).toEqual([503, '30'])
    await breaks(app, 'maskinporten', '')
    const answers = await Promise.all(Array.from({ length: 620 }, () => withToken(app, 'tull')))
    const many = answers.filter(({ status }) => status === 429)
    expect(many.length).toBeGreaterThan(10)
    expect((await problemIn(many[0] as Response)).status).toBe(429)
  })
})

test('what is shared with all can be read by all, until it no longer is', async () => {
  const app = await appWith()
  const nina = await app.loginAs('nina')
  const { at, number } = await aDeclaration(nina)
  const list = '/api/v1/egenvurderinger'
  expect((await read(app.visitor(), list, declarationListSchema)).assessments).toEqual([])
  await share(nina, at, 'public')
  const [entry] = (await read(app.visitor(), list, declarationListSchema)).assessments
  expect(entry).toMatchObject({ number, vendor: { organisationNumber: nordlys, isTest: true } })
  const one = await read(app.visitor(), `${list}/${number}`, declarationSchema)
  expect(one.lines[0]).toMatchObject({ code: 'K-1.1', status: 'oppfylt' })
  expect(JSON.stringify(one)).not.toMatch(/Hemmelig notat|Nina/)
  await endShare(nina, at)
  expect((await app.visitor().request(`${list}/${number}`)).status).toBe(404)
})
