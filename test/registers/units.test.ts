import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { fjellvik, nedlagt } from '#app/demo/organisations'
import { removedUnit } from '#app/demo/services/unit-register'
import { createUnitRegister } from '#app/registers/units'
import { localServices, silentLog, standingClock } from './local'

const helsestasjon = '310000086'

describe('a number', () => {
  test('a main unit, however the number is written', async () => {
    const { units, asked } = await localServices()
    expect(await units.find('NO 310 000 019 MVA')).toMatchObject({
      kind: 'found',
      unit: { number: fjellvik.number, name: 'FJELLVIK KOMMUNE (TEST)', form: 'KOMM', status: 'active', deletedOn: null, isSubunit: false },
    })
    expect(asked.map(({ url }) => url)).toEqual(['/enhetsregisteret/api/enheter/310000019'])
    expect(asked[0]?.headers['user-agent']).toContain('Innspill')
  })
  test('a subunit is looked for after the main units', async () => {
    const { units } = await localServices()
    expect(await units.find(helsestasjon)).toMatchObject({ unit: { isSubunit: true, form: 'BEDR', parent: fjellvik.number } })
  })
  test('deleted, with the day', async () => {
    const { units } = await localServices()
    expect(await units.find(nedlagt.number)).toMatchObject({ kind: 'found', unit: { status: 'deleted', deletedOn: '2024-11-26' } })
  })
  test('taken out of the open data, with an empty body', async () => {
    const { units } = await localServices()
    expect(await units.find(removedUnit)).toMatchObject({
      kind: 'found',
      unit: { number: removedUnit, status: 'deleted', deletedOn: null },
    })
  })
  test('unknown', async () => {
    const { units } = await localServices()
    expect(await units.find('311111116')).toEqual({ kind: 'unknown' })
  })
  test('what is no number is never asked about', async () => {
    const { units, asked } = await localServices()
    expect(await units.find('983544623')).toEqual({ kind: 'invalid-number' })
    expect(await units.find('../roller')).toEqual({ kind: 'invalid-number' })
    expect(asked).toEqual([])
  })
  test('the same as last time', async () => {
    const { units, world } = await localServices()
    const first = await units.find(fjellvik.number)
    const etag = first.kind === 'found' ? first.etag : null
    expect(await units.find(fjellvik.number, etag)).toEqual({ kind: 'unchanged' })
    world.deleteUnit(fjellvik.number)
    expect(await units.find(fjellvik.number, etag)).toMatchObject({ kind: 'found', unit: { status: 'deleted' } })
  })
})

describe('a name', () => {
  test('the very name comes first, though others come before it in the alphabet', async () => {
    const { units } = await localServices()
    const found = await units.search('visma', 0)
    expect(found).toMatchObject({ kind: 'found', total: 2 })
    expect(found.kind === 'found' && found.units.map(({ name }) => name)).toEqual(['VISMA AS (TEST)', 'VISMA HOLDING AS (TEST)'])
  })
  test('candidates for bodies without a number are synthetic, and say so', async () => {
    const { units } = await localServices()
    const found = await units.search('Foreningen for hjertesyke barn', 0)
    for (const { name, number } of found.kind === 'found' ? found.units : []) {
      expect(name).toMatch(/\(TEST\)$/)
      expect(number).toMatch(/^3/)
    }
  })
  test('no hits, and nothing to search for', async () => {
    const { units } = await localServices()
    expect(await units.search('finnes ikke', 0)).toMatchObject({ kind: 'found', units: [], total: 0 })
    expect(await units.search('  ', 0)).toMatchObject({ kind: 'found', units: [] })
  })
  test('page by page, and not beyond what the register gives', async () => {
    const { units } = await localServices()
    const second = await units.search('kommune', 1)
    expect(second).toMatchObject({ kind: 'found', page: 1 })
    expect(second.kind === 'found' && second.units).toHaveLength(20)
    expect(await units.search('kommune', 499)).toMatchObject({ kind: 'found', units: [] })
    expect(await units.search('kommune', 500)).toEqual({ kind: 'too-far' })
  })
})

test('what has changed since an event, or since a moment', async () => {
  const { units, world, clock } = await localServices()
  const moment = clock.now().toString({ smallestUnit: 'millisecond' })
  expect(await units.changesSince({ moment }, 0)).toEqual({ kind: 'found', numbers: [], lastEventId: null, hasMore: false })
  world.deleteUnit(fjellvik.number)
  const changes = await units.changesSince({ moment }, 0)
  expect(changes).toMatchObject({ numbers: [fjellvik.number], lastEventId: 2 })
  expect(await units.changesSince({ eventId: 1 }, 0)).toMatchObject({ numbers: [fjellvik.number], lastEventId: 2 })
  expect(await units.changesSince({ eventId: 2 }, 0)).toMatchObject({ numbers: [], lastEventId: null })
})

describe('when the register fails, it is silent', () => {
  test.each(['slow', '500', 'malformed', 'html'] as const)('%s', async (fault) => {
    const local = await localServices()
    await local.flip('enhetsregisteret', fault)
    expect(await local.units.find(fjellvik.number)).toEqual({ kind: 'silent', retryAfter: null })
    expect(await local.units.search('kommune', 0)).toEqual({ kind: 'silent', retryAfter: null })
    expect(await local.units.changesSince({ eventId: 0 }, 0)).toEqual({ kind: 'silent', retryAfter: null })
  })
  test('two failures are tried again, a third is not', async () => {
    const local = await localServices()
    await local.flip('enhetsregisteret', '500', { ganger: 2 })
    expect(await local.units.find(fjellvik.number)).toMatchObject({ kind: 'found' })
    await local.flip('enhetsregisteret', '500', { ganger: 3 })
    expect(await local.units.find(fjellvik.number)).toMatchObject({ kind: 'silent' })
    expect(local.askedFor('/enheter/')).toBe(6)
  })
  test('asked to wait, it is left alone until then', async () => {
    const local = await localServices()
    await local.flip('enhetsregisteret', '429', { sekunder: 40, ganger: 1 })
    expect(await local.units.find(fjellvik.number)).toEqual({ kind: 'silent', retryAfter: 40 })
    expect(await local.units.find(fjellvik.number)).toEqual({ kind: 'silent', retryAfter: 40 })
    expect(local.askedFor('/enheter/')).toBe(1)
    local.clock.pass({ seconds: 41 })
    expect(await local.units.find(fjellvik.number)).toMatchObject({ kind: 'found' })
  })
})

describe('answers the stand-in never gives', () => {
  const bare = async (listener: RequestListener) => {
    const server = createServer(listener)
    await new Promise<void>((done) => server.listen(0, 'localhost', done))
    onTestFinished(() => void server.close())
    const address = `http://localhost:${(server.address() as AddressInfo).port}/api`
    return createUnitRegister(
      { address, userAgent: 'test', times: { attempt: 500, total: 900, pauses: [10, 10] } },
      standingClock(),
      silentLog,
    )
  }
  const json = (status: number, body: unknown, type = 'application/json;charset=UTF-8'): RequestListener => {
    return (_, response) => response.writeHead(status, { 'content-type': type }).end(JSON.stringify(body))
  }
  const real = {
    organisasjonsnummer: '991825827',
    navn: 'DIGITALISERINGSDIREKTORATET',
    organisasjonsform: { kode: 'ORGL', beskrivelse: 'Organisasjonsledd', _links: {} },
    forretningsadresse: { land: 'Norge', adresse: ['Lørenfaret 1C'], kommune: 'OSLO', kommunenummer: '0301' },
    overordnetEnhet: '932384469',
    konkurs: false,
    nytt: [{ felt: true }],
    _links: { self: { href: 'x' } },
  }

  test('a unit as documented, with a media type of its own and unknown fields', async () => {
    const units = await bare(json(200, real, 'application/vnd.brreg.enhetsregisteret.enhet.v2+json'))
    expect(await units.find('991825827')).toEqual({
      kind: 'found',
      etag: null,
      unit: {
        number: '991825827',
        name: 'DIGITALISERINGSDIREKTORATET',
        form: 'ORGL',
        status: 'active',
        deletedOn: null,
        parent: '932384469',
        isSubunit: false,
        isBankruptOrClosing: false,
        municipality: 'OSLO',
      },
    })
  })
  test('410 with a body tells the day', async () => {
    const units = await bare(json(410, { organisasjonsnummer: '991825827', slettedato: '2020-02-01' }))
    expect(await units.find('991825827')).toMatchObject({ unit: { status: 'deleted', deletedOn: '2020-02-01', name: '' } })
  })
  test.each([
    [406, {}],
    [400, {}],
    [302, {}],
    [200, { organisasjonsnummer: '983544622', navn: 'EN ANNEN' }],
    [200, { navn: 'UTEN NUMMER' }],
    [200, null],
  ])('%i %j is nothing we can use', async (status, body) => {
    const units = await bare(json(status, body))
    expect(await units.find('991825827')).toEqual({ kind: 'silent', retryAfter: null })
  })
  test('the window is smaller than we were told', async () => {
    const units = await bare(json(400, { feilmelding: 'for langt' }))
    expect(await units.search('kommune', 3)).toEqual({ kind: 'too-far' })
    expect(await units.search('kommune', 0)).toEqual({ kind: 'silent', retryAfter: null })
  })
  test('a list without hits has no _embedded; deleted ones among hits are left out', async () => {
    const page = { size: 20, totalElements: 0, totalPages: 0, number: 0 }
    expect(await (await bare(json(200, { page }))).search('x', 0)).toMatchObject({ kind: 'found', units: [], total: 0 })
    const deleted = { ...real, slettedato: '2020-01-01' }
    expect(await (await bare(json(200, { _embedded: { enheter: [deleted, real] }, page }))).search('x', 1)).toMatchObject({
      units: [{ status: 'active' }],
    })
  })
})
