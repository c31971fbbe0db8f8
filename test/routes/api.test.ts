import { beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import routes from '#app/routes'
import { endpoints } from '#app/routes/api/endpoints'
import { consulteesSchema, draftSchema, problemSchema } from '#app/routes/api/schemas'
import { openApp, type TestApp } from '../app'
import { aDeclaration, share } from '../vendor'

const slug = 'foreldretilgang-barn'
const addressOf = (path: string) => path.replace(':slug', slug).replace(':number', 'EV-310000027-001')
let app: TestApp
let ask: (path: string, init?: RequestInit) => Promise<Response>

beforeAll(async () => {
  app = await openApp()
  const nina = await app.loginAs('nina')
  await share(nina, (await aDeclaration(nina)).at, 'public')
  ask = (path, init) => fetch(`${app.address}${path}`, init)
  return () => app.close()
})

async function answer<S extends z.ZodType>(path: string, schema: S): Promise<z.infer<S>> {
  return schema.parse(await (await ask(addressOf(path))).json())
}

describe('every answer', () => {
  const all = [...endpoints.map(({ path, schema }) => ({ path, schema })), { path: '/api/v1/openapi.json', schema: null }]

  test.each(all)('$path is what the description says, and no more', async ({ path, schema }) => {
    const response = await ask(addressOf(path))
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    const given = await response.json()
    if (schema) expect(schema.parse(given)).toEqual(given)
  })

  test.each(all)('$path may be read by any site, and kept for a minute', async ({ path }) => {
    const { headers } = await ask(addressOf(path))
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(headers.get('cache-control')).toBe('public, max-age=60, must-revalidate, no-transform')
    expect(headers.get('vary')).toContain('Accept-Encoding')
  })

  test.each(all)('$path is not sent again to whoever has it', async ({ path }) => {
    const etag = (await ask(addressOf(path))).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]+"$/)
    const again = await ask(addressOf(path), {
      headers: { 'if-none-match': `"other", ${etag}` },
    })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect(again.headers.get('access-control-allow-origin')).toBe('*')
    expect(
      (
        await ask(addressOf(path), {
          headers: { 'if-none-match': '"other"' },
        })
      ).status,
    ).toBe(200)
  })

  test.each(all)('$path answers HEAD with the same headers and no body', async ({ path }) => {
    const [get, head] = await Promise.all([ask(addressOf(path)), ask(addressOf(path), { method: 'HEAD' })])
    expect([head.status, await head.text()]).toEqual([200, ''])
    for (const name of ['etag', 'content-type', 'cache-control', 'content-encoding'])
      expect(head.headers.get(name)).toBe(get.headers.get(name))
  })

  test('each encoding has a tag of its own, as a strong tag vouches for every byte', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (encoding) => {
        const response = await ask(addressOf('/api/v1/horinger/:slug/utkast'), {
          headers: { 'accept-encoding': encoding },
        })
        expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding)
        expect(draftSchema.parse(await response.json()).items).toHaveLength(75)
        return response.headers.get('etag')
      }),
    )
    expect(new Set(tags).size).toBe(3)
  })
})

describe('what is not there', () => {
  test.each(endpoints.filter(({ path }) => path.includes(':')))('$path says so in JSON', async ({ path }) => {
    const response = await ask(path.replace(/:\w+/, 'finnes-ikke'))
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(problemSchema.parse(await response.json()).status).toBe(404)
  })
  test('also at an address nobody has thought of', async () => {
    const response = await ask('/api/v2/noe')
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8'])
  })
})

describe('openapi.json', () => {
  interface Description {
    openapi: string
    paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>
    components: { schemas: Record<string, unknown> }
  }
  const description = async () => (await (await ask('/api/v1/openapi.json')).json()) as Description

  test('lists exactly the addresses there are', async () => {
    const served = routes.flatMap(({ path }) => (path?.startsWith('api/v1/') && !path.endsWith('openapi.json') ? [`/${path}`] : []))
    expect(Object.keys((await description()).paths)).toEqual(served.map((path) => path.replace(/:(\w+)/g, '{$1}')))
  })

  test('every reference leads somewhere', async () => {
    const { components, ...rest } = await description()
    const references = [...JSON.stringify({ components, rest }).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference ?? '')
    expect(references.length).toBeGreaterThan(10)
    for (const reference of references) {
      const [, , kind = '', id = ''] = reference.split('/')
      expect((components as unknown as Record<string, Record<string, unknown>>)[kind]?.[id], reference).toBeDefined()
    }
  })

  test('is OpenAPI 3.1 with names that are used once', async () => {
    const { openapi, paths } = await description()
    expect(openapi).toMatch(/^3\.1\./)
    const names = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId))
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('the draft', () => {
  test('says that the wording is a demonstration', async () => {
    const { contentStatus, provenance } = await answer('/api/v1/horinger/:slug/utkast', draftSchema)
    expect(contentStatus).toBe('demonstration')
    expect(provenance.nn).toContain('demonstrasjonsinnhald')
  })
  test('has 25 råd and 50 krav in order, in both languages, with addresses that work', async () => {
    const { items } = await answer('/api/v1/horinger/:slug/utkast', draftSchema)
    expect(items.filter(({ kind }) => kind === 'recommendation')).toHaveLength(25)
    expect(items.filter(({ kind }) => kind === 'requirement')).toHaveLength(50)
    expect(items.map(({ position }) => position)).toEqual(items.map((_, i) => i + 1))
    expect(items.every(({ text }) => text.nb.title !== '' && text.nn.title !== '')).toBe(true)
    expect((await fetch(items[0]?.page ?? '')).status).toBe(200)
  })
  test('references lead to what is there', async () => {
    const { items, legalBasis, sources } = await answer('/api/v1/horinger/:slug/utkast', draftSchema)
    const known = new Set([...legalBasis.nb, ...sources.nb].map(({ id }) => id))
    const codes = new Set(items.map(({ code }) => code))
    for (const item of items) {
      expect([...item.legalRefs, ...item.sourceRefs].filter((id) => !known.has(id))).toEqual([])
      expect(item.related.filter((code) => !codes.has(code))).toEqual([])
    }
  })
})

test('synthetic organisations are not open data', async () => {
  const { groups, counts } = await answer('/api/v1/horinger/:slug/horingsinstanser', consulteesSchema)
  expect(counts).toEqual({
    lines: 60,
    distinctLines: 58,
    collectives: 5,
    bodies: 466,
  })
  expect(JSON.stringify(groups)).not.toMatch(/\(test\)|310000019/)
})
