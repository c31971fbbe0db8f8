import { beforeAll, describe, expect, test } from 'vitest'
import { appWith, openApp, type TestApp } from '../app'
import { aProduct, baseIn, met, page, product, save } from '../vendor'
import type { Visitor } from '../visitor'

describe('a vendor and its products', () => {
  let app: TestApp
  let nina: Visitor
  beforeAll(async () => {
    app = await openApp()
    nina = await app.loginAs('nina')
    return () => app.close()
  })

  test('a product with its version opens an empty checklist of all fifty requirements', async () => {
    const at = await aProduct(nina)
    const html = await page(nina, at)
    expect(html).toContain('0 av 50 krav vurdert')
    expect(html.match(/data-row="K-/g)).toHaveLength(50)
    expect(await page(nina, '/egenvurdering')).toContain(`href="${at}"`)
  })

  test.each([
    ['name', '', 'Skriv hva produktet heter.'],
    ['name', 'nordlys  JOURNAL', 'Dere har allerede et produkt med dette navnet'],
    ['type', 'rakett', 'Velg hva slags løsning det er.'],
    ['version', ' ', 'Skriv hvilken versjon vurderingen gjelder.'],
    ['contactEmail', 'nina', 'Skriv en e-postadresse'],
  ])('%s «%s» is refused beside its field, and what was typed is kept', async (field, value, words) => {
    const response = await nina.post('/egenvurdering/nytt-produkt', { ...product, name: 'Et annet', [field]: value })
    const html = await response.text()
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(html).toContain(words)
    expect(html).toContain(`id="${field}-error"`)
    expect(html).toContain('nina')
  })

  test('a visitor is told what it is, and asked to log in', async () => {
    expect(await page(app.visitor(), '/egenvurdering')).toContain('/logg-inn?til=%2Fegenvurdering')
    const krav = '/horinger/foreldretilgang-barn/krav/K-2.3'
    expect(await page(app.visitor(), krav)).toContain(`href="${krav}/egenvurdering"`)
    const response = await app.visitor().request(`${krav}/egenvurdering`)
    expect(response.headers.get('location')).toContain('/logg-inn?til=')
  })

  test('one click leads from a requirement to the same requirement in the checklist, and back to the høring', async () => {
    const at = await aProduct(nina, { name: 'Ett klikk' })
    const response = await nina.request('/horinger/foreldretilgang-barn/krav/K-2.3/egenvurdering')
    expect(response.headers.get('location')).toBe(`${at}/krav/K-2.3`)
    expect(await page(nina, `${at}/krav/K-2.3`)).toContain('href="/horinger/foreldretilgang-barn/krav/K-2.3"')
  })

  test('whoever has nothing to assess is led to their products', async () => {
    const siv = await app.loginAs('siv')
    const response = await siv.request('/horinger/foreldretilgang-barn/krav/K-2.3/egenvurdering')
    expect(response.headers.get('location')).toBe('/egenvurdering?krav=K-2.3')
  })

  test('private persons and staff have no products', async () => {
    for (const [person, status] of [
      ['lise', 302],
      ['ingrid', 403],
    ] as const) {
      const who = await app.loginAs(person)
      expect((await who.request('/egenvurdering/nytt-produkt')).status).toBe(status)
      expect((await who.post('/egenvurdering/nytt-produkt', product)).status).toBe(status)
      expect(await page(who, '/egenvurdering')).not.toContain('/egenvurdering/nytt-produkt')
    }
  })

  test("another organisation's product and assessment are not there, whatever is asked of them", async () => {
    const at = await aProduct(nina, { name: 'Hemmelig' })
    const productPath = (await page(nina, at)).match(/\/egenvurdering\/produkt\/[0-9a-f-]{36}/)?.[0] ?? ''
    const siv = await app.loginAs('siv')
    for (const path of [at, `${at}/krav/K-1.1`, `${at}/resultat`, productPath]) expect((await siv.request(path)).status).toBe(404)
    const posts: [string, Record<string, string>][] = [
      [at, { 'K-1.1/base': '', 'K-1.1/status': 'oppfylt' }],
      [`${at}/krav/K-1.1`, met],
      [`${at}/lagring`, { ...met, code: 'K-1.1' }],
      [`${at}/flere`, { valgt: 'K-1.1', 'K-1.1/base': '', 'K-1.1/status': 'ikke_vurdert', 'ny-status': 'oppfylt' }],
      [`${at}/angre`, { angre: crypto.randomUUID() }],
      [productPath, { version: '5.0' }],
    ]
    for (const [path, fields] of posts) expect([path, (await siv.post(path, fields)).status]).toEqual([path, 404])
    expect(await page(nina, at)).toContain('0 av 50 krav vurdert')
    expect(await page(siv, '/egenvurdering')).not.toContain('Hemmelig')
  })
})

describe('one requirement', () => {
  test('what is saved comes back, with evidence, history and the mark to build on', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const at = await aProduct(nina)
    const response = await save(nina, at, 'K-1.1', {
      ...met,
      'evidence-link': 'https://eksempel.no/r?a=1&b=2',
      internalNote: 'Spør Kari 🙂',
      til: 'K-1.2',
    })
    const [saved, next] = [response.headers.get('location') ?? '', await nina.get(response.headers.get('location') ?? '')]
    expect(saved).toContain('lagret=1')
    expect(await next.text()).toContain('Reglene ligger i ett versjonert regelsett')
    const html = await page(nina, `${at}/krav/K-1.1`)
    for (const text of ['Testrapport 14', 'https://eksempel.no/r?a=1&amp;b=2', 'Spør Kari 🙂', 'Status fra «Ikke vurdert» til «Oppfylt»'])
      expect(html).toContain(text)
  })

  test('what a status demands and forbids is said beside the fields; what was written is kept', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const at = await aProduct(nina)
    const response = await save(nina, at, 'K-1.1', { status: 'oppfylt', plannedDate: '2025-10-01', til: 'K-1.2' })
    const html = await (await nina.get(response.headers.get('location') ?? '')).text()
    for (const text of [
      'Legg ved dokumentasjon når kravet er oppfylt',
      'Denne statusen skal ikke ha planlagt dato',
      'href="#evidence"',
      'href="#plannedDate"',
      'value="2025-10-01"',
    ])
      expect(html).toContain(text)
    expect(await page(nina, `${at}?mangler=ja`)).toContain('data-row="K-1.1"')
  })

  test.each([
    ['status', 'godkjent', 400],
    ['plannedDate', '2025-02-30', 422],
    ['justification', 'x'.repeat(5001), 422],
    ['justification', 'å'.repeat(5000), 303],
  ])('%s %s gives %i', async (field, value, status) => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const at = await aProduct(nina)
    const response = await save(nina, at, 'K-1.1', { [field]: value })
    expect(response.status).toBe(status)
    if (status !== 303) expect(await page(nina, at)).toContain('0 av 50 krav vurdert')
  })

  test('two colleagues: different fields meet, the same field never overwrites, and a choice settles it', async () => {
    const app = await appWith()
    const [nina, again] = [await app.loginAs('nina'), await app.loginAs('nina')]
    const at = await aProduct(nina)
    const base = baseIn(await page(nina, `${at}/krav/K-1.1`))
    const first = await nina.post(`${at}/lagring`, { code: 'K-1.1', base, status: 'ikke_oppfylt' })
    expect(await first.json()).toMatchObject({ outcome: 'saved', tone: 'missing' })
    const other = await again.post(`${at}/lagring`, { code: 'K-1.1', base, justification: 'Mangler varsling.' })
    expect(await other.json()).toMatchObject({ outcome: 'saved', faults: [] })

    const stale = await again.post(`${at}/krav/K-1.1`, { base, status: 'planlagt', justification: 'Mangler varsling.' })
    expect(stale.status).toBe(409)
    const html = await stale.text()
    expect(html).toContain('Ikke oppfylt')
    expect(await page(nina, at)).toMatch(/K-1\.1\/status[\s\S]*?<option value="ikke_oppfylt" selected=""/)
    const chosen = await again.post(`${at}/krav/K-1.1`, {
      'their-base': baseIn(html, 'their-base'),
      velg: 'mine',
      status: 'planlagt',
      justification: 'Mangler varsling.',
      plannedDate: '2025-12-01',
    })
    expect(chosen.status).toBe(303)
    expect(await page(nina, `${at}?status=planlagt`)).toContain('data-row="K-1.1"')
  })
})

describe('the table', () => {
  test('rows are saved without scripts, many are set at once, and that can be undone', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const at = await aProduct(nina)
    const rows = Object.fromEntries(
      [...(await page(nina, `${at}?kapittel=1`)).matchAll(/name="(K-[\d.]+)\/base" value="([^"]*)"/g)].flatMap(([, code, base]) => [
        [`${code}/base`, base ?? ''],
        [`${code}/status`, 'ikke_vurdert'],
      ]),
    )
    expect(Object.keys(rows)).toHaveLength(4)
    const set = await nina.post(`${at}/flere?kapittel=1`, { ...rows, alle: 'ja', 'ny-status': 'ikke_oppfylt' })
    const location = set.headers.get('location') ?? ''
    expect(location).toContain('kapittel=1')
    const html = await page(nina, location)
    expect(html).toContain('2 krav er lagret.')
    expect(html).toContain('2 av 50 krav vurdert')

    await save(nina, at, 'K-1.1', { status: 'planlagt' })
    const actId = html.match(/name="angre" value="([^"]*)"/)?.[1] ?? ''
    const undone = await nina.post(`${at}/angre?kapittel=1`, { angre: actId })
    // What was changed since is left as it is.
    expect(await page(nina, undone.headers.get('location') ?? '')).toContain('1 krav er satt tilbake.')
    expect(await page(nina, at)).toContain('1 av 50 krav vurdert')
  })

  test('a row somebody else has changed is left, and told', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const at = await aProduct(nina)
    const base = baseIn(await page(nina, at), 'K-1.1/base')
    await save(nina, at, 'K-1.1', { status: 'ikke_oppfylt' })
    const stale = await nina.post(at, { 'K-1.1/base': base, 'K-1.1/status': 'oppfylt' })
    expect(await page(nina, stale.headers.get('location') ?? '')).toContain('er ikke rørt: K-1.1')
  })

  test.each([
    ['styrke=may', 2],
    ['alder=16-17&kapittel=1', 2],
    ['status=oppfylt', 0],
    ['mangler=ja', 0],
    ['kapittel=99&styrke=tull', 0],
  ])('%s shows %i requirements', async (query, count) => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const html = await page(nina, `${await aProduct(nina)}?${query}`)
    expect(html.match(/data-row="K-/g) ?? []).toHaveLength(count)
  })

  test('nothing chosen changes nothing', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const at = await aProduct(nina)
    const response = await nina.post(`${at}/flere`, { 'ny-status': 'oppfylt' })
    expect(await page(nina, response.headers.get('location') ?? '')).toContain('Ingenting er endret')
  })
})

describe('the result', () => {
  test('three figures together, never one without what is unmet', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const at = await aProduct(nina)
    await save(nina, at, 'K-1.1', met)
    await save(nina, at, 'K-2.1', { status: 'ikke_relevant', justification: 'Produktet har ikke <denne> funksjonen.' })
    const html = await page(nina, `${at}/resultat`)
    // 100 × 3 / (37 × 3 + 10) = 2.479…
    for (const text of [
      '36 skal-krav er ikke oppfylt',
      '2,5 %',
      'med 36 skal-krav ikke oppfylt',
      '100 × 3 / 121 = 2,5 %',
      'Foreløpig: 48 krav',
      '2 av 50',
      'Produktet har ikke &lt;denne&gt; funksjonen.',
    ])
      expect(html).toContain(text)
  })
})

describe('a new version of a product', () => {
  test('starts from the last, every answer waiting to be confirmed', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const at = await aProduct(nina)
    await save(nina, at, 'K-1.1', { ...met, internalNote: 'Husk rapport 15.' })
    await save(nina, at, 'K-1.2', { status: 'ikke_oppfylt', justification: 'Ingen plan.' })
    const productPath = (await page(nina, at)).match(/\/egenvurdering\/produkt\/[0-9a-f-]{36}/)?.[0] ?? ''
    expect((await nina.post(productPath, { version: '4.10' })).status).toBe(409)
    const next = (await nina.post(productPath, { version: '5.0' })).headers.get('location') ?? ''
    const html = await page(nina, next)
    expect(html).toContain('2 svar er ført over fra forrige versjon')
    expect(html).toContain('2 av 50 krav vurdert')
    expect(await page(nina, `${next}/krav/K-1.1`)).toContain('Husk rapport 15.')

    // A note to oneself confirms nothing; saving the line does.
    const base = baseIn(await page(nina, `${next}/krav/K-1.1`))
    const note = await nina.post(`${next}/lagring`, { code: 'K-1.1', base, internalNote: 'Ny merknad.' })
    expect(await note.json()).toMatchObject({ outcome: 'saved', isCarried: true })
    await save(nina, next, 'K-1.1', {})
    expect(await page(nina, next)).toContain('1 svar er ført over fra forrige versjon')

    const row = { 'K-1.2/base': baseIn(html, 'K-1.2/base'), 'K-1.2/status': 'ikke_oppfylt', valgt: 'K-1.2', 'ny-status': 'bekreft' }
    const confirmed = await nina.post(`${next}/flere`, row)
    expect(await page(nina, confirmed.headers.get('location') ?? '')).not.toContain('er ført over fra forrige versjon')
    expect(await page(nina, at)).not.toContain('ført over')
  })
})
