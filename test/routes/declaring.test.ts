import { createHash } from 'node:crypto'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { policy } from '#app/access/policy'
import { appWith, type TestApp } from '../app'
import { aDeclaration, aProduct, baseIn, declare, endShare, met, page, product, save, share } from '../vendor'
import type { Visitor } from '../visitor'

const slug = 'foreldretilgang-barn'

describe('declaring', () => {
  test('a declaration has number, date and name, is sealed, and holds no internal note', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const { at, number } = await aDeclaration(nina)
    expect(number).toBe('EV-310000027-001')
    const html = await page(nina, `${at}/erklaring`)
    for (const text of ['av Nina Mønster', '2. juni 2025', '37 skal-krav er ikke oppfylt']) expect(html).toContain(text)
    const file = await nina.get(`${at}/erklaring.json`)
    const sealed = await file.text()
    expect(html).toContain(createHash('sha256').update(sealed, 'utf8').digest('hex'))
    expect(sealed).not.toContain('Hemmelig notat')
    expect(JSON.parse(sealed)).toMatchObject({
      format: 'innspill-declaration',
      number,
      product: { name: product.name, version: '4.10' },
      vendor: { organisationNumber: '310000027', isTest: true },
    })
    expect(JSON.parse(sealed).lines).toHaveLength(50)
    const again = await nina.post(`${at}/erklaring`, { bekreftet: 'ja', sett: '' })
    expect(again.status).toBe(303)
    expect((await aDeclaration(nina, { name: 'Enda et' })).number).toBe('EV-310000027-002')
  })

  test('from then on nothing about it changes, whichever way one tries', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const { at } = await aDeclaration(nina)
    const before = await (await nina.get(`${at}/erklaring.json`)).text()
    const base = baseIn(await page(nina, `${at}/krav/K-1.1`))
    expect((await nina.post(`${at}/krav/K-1.1`, { base, status: 'ikke_oppfylt' })).status).toBe(409)
    expect((await nina.post(`${at}/lagring`, { code: 'K-1.1', base, status: 'ikke_oppfylt' })).status).toBe(409)
    await nina.post(`${at}/flere`, { valgt: 'K-1.1', 'K-1.1/base': base, 'K-1.1/status': 'oppfylt', 'ny-status': 'ikke_oppfylt' })
    expect(await (await nina.get(`${at}/erklaring.json`)).text()).toBe(before)
    for (const sql of [
      "update declarations set declared_by = 'En annen'",
      'delete from declarations',
      "update declared_lines set status = 'oppfylt'",
      'delete from declared_lines',
      "update assessment_lines set status = 'oppfylt'",
      'delete from assessment_evidence',
      'update assessments set declared_at = null',
      "update assessment_history set by = 'En annen'",
    ])
      expect(() => app.db.writer.$client.prepare(sql).run(), sql).toThrow(/frozen|kept/)
  })

  test('what lacks something, is empty, unconfirmed, or changed since one looked, is not declared', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const at = await aProduct(nina)
    expect(await page(nina, `${at}/erklaring`)).toContain('Ingenting er vurdert ennå')
    expect((await nina.post(`${at}/erklaring`, { bekreftet: 'ja', sett: '' })).status).toBe(422)
    await save(nina, at, 'K-1.1', { status: 'oppfylt' })
    expect(await page(nina, `${at}/erklaring`)).toContain('1 ting må rettes')
    expect((await nina.post(`${at}/erklaring`, { bekreftet: 'ja', sett: '' })).status).toBe(422)
    await save(nina, at, 'K-1.1', met)
    expect((await declare(nina, at, {})).status).toBe(422)
    const seen = baseIn(await page(nina, `${at}/erklaring`), 'sett')
    await save(nina, at, 'K-1.1', { 'evidence-kind': 'test', 'evidence-text': 'Testrapport 15', 'evidence-link': '' })
    const stale = await nina.post(`${at}/erklaring`, { bekreftet: 'ja', sett: seen })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('Se over den en gang til')
    expect((await declare(nina, at)).status).toBe(303)
  })

  test('a planned date that passes while one works keeps it from being declared', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const at = await aProduct(nina)
    await save(nina, at, 'K-1.2', { status: 'planlagt', justification: 'Snart.', plannedDate: '2025-06-03' })
    app.pass({ hours: 72 })
    const later = await app.loginAs('nina')
    expect(await page(later, `${at}/erklaring`)).toContain('kan ikke være før datoen for egenvurderingen')
  })

  test('who may assess but not bind is told who can', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const at = await aProduct(siv)
    await save(siv, at, 'K-1.1', met)
    const omar = await app.loginAs('omar')
    const html = await page(omar, `${at}/erklaring`)
    expect(html).toContain('ikke binde')
    expect(html).not.toContain('name="bekreftet"')
    const sett = baseIn(await page(siv, `${at}/erklaring`), 'sett')
    expect((await omar.post(`${at}/erklaring`, { bekreftet: 'ja', sett })).status).toBe(403)
    expect((await declare(siv, at)).status).toBe(303)
  })

  test('a new assessment of the same version starts from the same answers, and there is one of them', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const { at } = await aDeclaration(nina)
    const next = (await nina.post(`${at}/ny`, {})).headers.get('location') ?? ''
    expect((await nina.post(`${at}/ny`, {})).headers.get('location')).toBe(next)
    const html = await page(nina, next)
    expect(html).toContain('2 av 50 krav vurdert')
    expect(html).not.toContain('ført over fra forrige versjon')
  })
})

describe('sharing', () => {
  test('with a buyer by a link that shows everything but what is internal, until it is ended', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const { at, number } = await aDeclaration(nina)
    const [one, other] = [(await share(nina, at, 'link', 'Fjellvik kommune')) ?? '', (await share(nina, at, 'link', 'Helse Midt')) ?? '']
    const html = await page(app.visitor(), one)
    for (const text of [number, 'Testrapport 14', 'Kommer i versjon 5.', 'ikke en godkjenning', '37 skal-krav er ikke oppfylt', 'noindex'])
      expect(html).toContain(text)
    expect(html).not.toContain('Hemmelig notat')
    const file = await app.visitor().get(one.replace('/delt?', '/delt/egenvurdering.json?'))
    expect(html).toContain(
      createHash('sha256')
        .update(await file.text(), 'utf8')
        .digest('hex'),
    )
    expect(JSON.stringify(app.db.writer.$client.prepare('select * from declaration_shares').all())).not.toContain(one.split('=')[1])

    await endShare(nina, at)
    const still = await Promise.all([one, other].map(async (path) => (await app.visitor().get(path)).status))
    expect(still.toSorted()).toEqual([200, 404])
    expect(await page(nina, `${at}/deling`)).toContain('Avsluttet 2. juni 2025')
    const logged = app.db.writer.$client
      .prepare("select act, detail from audit_log where act in ('declare', 'share', 'end-share') order by id")
      .all()
    expect(logged.map((row) => (row as { act: string }).act)).toEqual(['declare', 'share', 'share', 'end-share'])
    expect(JSON.stringify(logged)).not.toContain('Fjellvik')
  })

  test('with the agency, whose staff then see it, and with all', async () => {
    const app = await appWith()
    const [nina, ingrid] = [await app.loginAs('nina'), await app.loginAs('ingrid')]
    const { at, number } = await aDeclaration(nina)
    await share(nina, at, 'agency')
    const list = await page(ingrid, `/saksbehandling/${slug}/egenvurderinger`)
    expect(list).toContain(number)
    expect(await page(ingrid, `/saksbehandling/${slug}/egenvurderinger/${number}`)).toContain('Testrapport 14')
    expect((await ingrid.get(`/saksbehandling/${slug}/egenvurderinger/${number}/egenvurdering.json`)).status).toBe(200)
    expect((await app.visitor().get(`/egenvurdering/offentlig/${number}`)).status).toBe(404)
    expect(await page(app.visitor(), '/egenvurdering')).not.toContain(number)

    await share(nina, at, 'public')
    await share(nina, at, 'public')
    expect(await page(app.visitor(), '/egenvurdering')).toContain(`/egenvurdering/offentlig/${number}`)
    expect(await page(app.visitor(), `/egenvurdering/offentlig/${number}`)).toContain('Testrapport 14')
    await endShare(nina, at)
    await endShare(nina, at)
    expect((await app.visitor().get(`/egenvurdering/offentlig/${number}`)).status).toBe(404)
    expect((await ingrid.get(`/saksbehandling/${slug}/egenvurderinger/${number}`)).status).toBe(404)
    expect(await page(ingrid, `/saksbehandling/${slug}/egenvurderinger`)).not.toContain(number)
  })

  test('the key of a link stands in no other address on its page, and the way back finds it again', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const { at, number } = await aDeclaration(nina)
    const link = (await share(nina, at, 'link', 'Fjellvik kommune')) ?? ''
    const buyer = app.visitor()
    const html = await page(buyer, link)
    const key = link.split('=')[1] ?? ''
    const named = [...html.matchAll(/(?:href|value|action)="([^"]*)"/g)]
      .map(([, address = '']) => address)
      .filter((address) => address.includes(key))
    const files = ['egenvurdering.xlsx', 'egenvurdering.json', 'oscal.json']
    expect(named).toEqual(files.map((file) => `/egenvurdering/delt/${file}?nokkel=${key}`))
    expect(await page(buyer, '/egenvurdering/delt')).toContain(number)
    expect((await app.visitor().get('/egenvurdering/delt')).status).toBe(404)
    await endShare(nina, at)
    expect((await buyer.get('/egenvurdering/delt')).status).toBe(404)
  })

  test.each([
    ['', '', 'Velg hvem erklæringen skal deles med.'],
    ['rykte', '', 'Velg hvem erklæringen skal deles med.'],
    ['link', ' ', 'Skriv hvem lenken er til.'],
    ['link', 'x'.repeat(121), 'Navnet er for langt.'],
  ])('«%s» with «%s» is refused beside its field', async (kind, recipient, words) => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const { at } = await aDeclaration(nina)
    const response = await nina.post(`${at}/deling`, { kind, recipient })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(words)
  })
})

describe('until it is shared', () => {
  /** Every page of the access table, with everything filled in that a stranger could have guessed or found. */
  async function pathsOf(app: TestApp, at: string, number: string): Promise<string[]> {
    const { product_id: productId } = app.db.writer.$client.prepare('select product_id from product_versions').get() as {
      product_id: string
    }
    const values: Readonly<Record<string, string>> = {
      slug,
      number,
      assessment: at.split('/').at(-1) ?? '',
      product: productId,
      code: 'K-1.1',
      chapter: '1',
      receipt: 'FTB25-0001',
      file: 'svar.json',
      share: crypto.randomUUID(),
    }
    const paths = Object.keys(policy)
      .filter((pattern) => !/^\/(logg-|demonstrasjon\/)/.test(pattern))
      .map((pattern) => pattern.replace(/:(\w+)|\*/g, (match, name?: string) => values[name ?? ''] ?? match))
    const searches = ['Zebraprodukt', number, 'Nordlys'].flatMap((words) => {
      const query = encodeURIComponent(words)
      return [
        `/saksbehandling/${slug}?sok=${query}`,
        `/horinger/${slug}/horingsinstanser?sok=${query}`,
        `/horinger/${slug}/utkast?sok=${query}`,
      ]
    })
    const comparisons = ['/egenvurdering/sammenligning', `/saksbehandling/${slug}/egenvurderinger/sammenligning`].flatMap((path) => [
      `${path}?vurdering=${number}`,
      `${path}.xlsx?vurdering=${number}`,
    ])
    const chosen = [`/egenvurdering/offentlig?vurdering=${number}`, '/egenvurdering/offentlig?sok=Zebraprodukt']
    return [...paths, ...searches, ...comparisons, ...chosen, `/egenvurdering/delt?nokkel=${number}`]
  }

  async function textOf(response: Response): Promise<string> {
    if (!response.headers.get('content-type')?.includes('spreadsheet')) return response.text()
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await response.arrayBuffer())
    return JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()))
  }

  test('no other role can open, list, search, count or export it, on any path', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const others: [string, Visitor][] = [['visitor', app.visitor()]]
    for (const person of ['siv', 'omar', 'lise', 'ingrid', 'aase']) others.push([person, await app.loginAs(person)])
    const look = async (paths: readonly string[]) => {
      const seen = new Map<string, string>()
      for (const [who, visitor] of others) {
        for (const path of paths) {
          const response = await visitor.request(path)
          // The path itself is in links to other languages; a refusal has its own reference.
          const text = (await textOf(response)).replaceAll(/Referanse: \w+|nonce="[^"]*"|data-(now|ends-at)="[^"]*"/g, '')
          seen.set(`${who} ${path}`, `${response.status} ${text}`)
        }
      }
      return seen
    }
    const shared = [
      ...['/', '/egenvurdering', '/egenvurdering/offentlig', `/saksbehandling/${slug}`, `/saksbehandling/${slug}/egenvurderinger`],
      ...[`/saksbehandling/${slug}/egenvurderinger/krav`, `/saksbehandling/${slug}/punkter/K-1.1`, `/api/v1/horinger/${slug}`],
    ]
    const before = await look(shared)
    const { at, number } = await aDeclaration(nina, { name: 'Zebraprodukt' })
    const open = await aProduct(nina, { name: 'Zebraprodukt under arbeid' })
    await save(nina, open, 'K-1.1', { ...met, 'evidence-text': 'Zebrabevis' })

    const paths = await pathsOf(app, at, number)
    const after = await look([
      ...paths,
      ...paths.filter((path) => path.startsWith('/egenvurdering')).map((path) => `${path.split('?')[0]}.data`),
    ])
    expect(after.size).toBeGreaterThan(400)
    const leaks = [...after].filter(([, text]) => /Zebra|Testrapport 14|Kommer i versjon 5|Hemmelig notat/.test(text))
    expect(leaks.map(([where]) => where).filter((where) => !/sok=Zebraprodukt/.test(where))).toEqual([])
    const opened = [...after].filter(
      ([where, text]) => /\/(vurdering|produkt|offentlig|delt|egenvurderinger)\/[^ ]/.test(where) && text.startsWith('200'),
    )
    // Pages about all of them open for staff, and hold nothing.
    const onAll = /\/egenvurderinger\/(sammenligning(\?|$)|krav$)/
    expect(opened.map(([where]) => where).filter((where) => !onAll.test(where))).toEqual([])
    // Neither a number nor a count anywhere tells that it exists.
    const same = await look(shared)
    for (const [where, text] of before) expect([where, same.get(where)]).toEqual([where, text])
    for (const [where, visitor] of others) {
      for (const [path, fields] of [
        [`${at}/deling`, { kind: 'public' }],
        [`${at}/ny`, {}],
        [`${at}/erklaring`, { bekreftet: 'ja' }],
        [`${at}/deling/${crypto.randomUUID()}/slutt`, {}],
        ['/egenvurdering/sammenligning', { nummer: number }],
        ['/egenvurdering/sammenligning', { lenke: number }],
      ] as const)
        expect([where, path, [401, 403, 404, 422].includes((await visitor.post(path, fields)).status)]).toEqual([where, path, true])
    }
    expect(app.db.writer.$client.prepare('select count(*) as n from declaration_shares').get()).toEqual({ n: 0 })
    // The same look finds it as soon as it is shared.
    await share(nina, at, 'public')
    const found = [...(await look(shared))].filter(([, text]) => text.includes('Zebraprodukt'))
    expect(found).toHaveLength(2 * others.length + 2)
  }, 120_000)
})
