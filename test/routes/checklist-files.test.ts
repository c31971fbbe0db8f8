import excel from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { openApp, type TestApp } from '../app'
import { partsOf } from '../excel/workbook-checks'
import { aDeclaration, aProduct, endShare, met, page, save, share } from '../vendor'
import type { Visitor } from '../visitor'

const slug = 'foreldretilgang-barn'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
let app: TestApp
let nina: Visitor
beforeAll(async () => {
  app = await openApp()
  nina = await app.loginAs('nina')
  return () => app.close()
})

async function workbookAt(who: Visitor, path: string) {
  const response = await who.get(path)
  expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 200, spreadsheet])
  const bytes = Buffer.from(await response.arrayBuffer())
  const workbook = new excel.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const text = [...partsOf(bytes)].map(([, xml]) => xml).join('\n')
  const meta = workbook.getWorksheet('_innspill')
  return { response, workbook, text, meta: (row: number) => meta?.getRow(row).getCell(2).value ?? '' }
}

describe('the working file', () => {
  test('has everything the vendor has written, internal notes too, and says what it is', async () => {
    const at = await aProduct(nina, { name: 'Bølgen & Måken "X"' })
    await save(nina, at, 'K-1.1', { ...met, internalNote: 'Hemmelig notat' })
    const html = await page(nina, at)
    for (const file of ['sjekkliste.xlsx', 'sjekkliste.csv']) expect(html).toContain(`href="${at}/${file}"`)
    const { response, text, meta, workbook } = await workbookAt(nina, `${at}/sjekkliste.xlsx`)
    expect(response.headers.get('cache-control')).toBe('private, no-store, no-transform')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="egenvurdering_Bolgen-Maken-X-_4.10_2025-06-02.xlsx"; filename*=UTF-8''egenvurdering_B%C3%B8lgen-M%C3%A5ken-X-_4.10_2025-06-02.xlsx`,
    )
    expect([meta(2), meta(3)]).toEqual(['assessment', at.split('/').at(-1)])
    expect(text).toContain('Hemmelig notat')
    expect(workbook.getWorksheet('Dokumentasjon')?.getRow(4).getCell(4).value).toBe('Testrapport 14')
    const csv = await nina.get(`${at}/sjekkliste.csv`)
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(await csv.text()).toContain('"Hemmelig notat"')
  })

  test('is in the language the vendor reads', async () => {
    const at = await aProduct(nina, { name: 'Nynorsk' })
    const { workbook } = await workbookAt(nina, `${at}/sjekkliste.xlsx`)
    expect(workbook.worksheets.map(({ name }) => name).slice(0, 5)).toEqual([
      'Les meg',
      'Produkt',
      'Sjekkliste',
      'Dokumentasjon',
      'Oppsummering',
    ])
    await nina.post('/valg', { language: 'en', til: '/' })
    const english = await workbookAt(nina, `${at}/sjekkliste.xlsx`)
    expect(english.workbook.worksheets.map(({ name }) => name)).toContain('Evidence')
    await nina.post('/valg', { language: 'nb', til: '/' })
  })

  test('is nobody else’s, neither before nor after it is declared and shared with all', async () => {
    const { at } = await aDeclaration(nina, { name: 'Bare vårt' })
    await share(nina, at, 'public')
    for (const who of [app.visitor(), await app.loginAs('siv'), await app.loginAs('lise'), await app.loginAs('ingrid')]) {
      for (const file of ['sjekkliste.xlsx', 'sjekkliste.csv', 'erklaring.xlsx']) {
        const response = await who.request(`${at}/${file}`)
        expect([file, [302, 403, 404].includes(response.status)]).toEqual([file, true])
        expect(await response.text()).not.toContain('Hemmelig notat')
      }
    }
  })
})

describe('the declared file', () => {
  test('follows the declaration to those it is shared with, without internal notes, and no longer', async () => {
    const { at, number } = await aDeclaration(nina, { name: 'Delt med flere' })
    const [ingrid, buyer] = [await app.loginAs('ingrid'), app.visitor()]
    const open = `/egenvurdering/offentlig/${number}/egenvurdering.xlsx`
    const staff = `/saksbehandling/${slug}/egenvurderinger/${number}/egenvurdering.xlsx`
    expect([
      (await buyer.get(open)).status,
      (await ingrid.get(staff)).status,
      (await buyer.get('/egenvurdering/delt/egenvurdering.xlsx')).status,
    ]).toEqual([404, 404, 404])
    const own = await workbookAt(nina, `${at}/erklaring.xlsx`)
    expect(await page(nina, `${at}/erklaring`)).toContain(`href="${at}/erklaring.xlsx"`)

    const link = (await share(nina, at, 'link', 'Fjellvik kommune')) ?? ''
    const byLink = link.replace('/delt?', '/delt/egenvurdering.xlsx?')
    expect(await page(buyer, link)).toContain(byLink)
    const shared = await workbookAt(buyer, byLink)
    await share(nina, at, 'agency')
    const received = await workbookAt(ingrid, staff)
    for (const { text, meta, response } of [own, shared, received]) {
      expect([meta(2), meta(3), meta(4)]).toEqual(['declaration', '', number])
      expect(text).toContain('Kommer i versjon 5.')
      expect(text).not.toContain('Hemmelig notat')
      expect(text).not.toContain('nokkel')
      expect(response.headers.get('cache-control')).toContain('no-store')
    }
    await endShare(nina, at)
    await endShare(nina, at)
    expect([(await ingrid.get(staff)).status, (await buyer.get(byLink)).status]).toEqual([404, 404])
  })

  test('there is none of what has not been declared', async () => {
    const at = await aProduct(nina, { name: 'Uerklært' })
    expect((await nina.get(`${at}/erklaring.xlsx`)).status).toBe(404)
  })
})

describe('the empty checklist', () => {
  const at = `/horinger/${slug}/egenvurdering`

  test('is found from the høring, from each krav and from self-assessment, by anybody', async () => {
    for (const path of [`/horinger/${slug}`, `/horinger/${slug}/krav/K-2.3`, '/egenvurdering'])
      expect(await page(app.visitor(), path)).toContain(`href="${at}"`)
    expect(await page(app.visitor(), `/horinger/${slug}/rad/R-2.1`)).not.toContain(`href="${at}"`)
    const { headers } = await app.visitor().get(at)
    expect(headers.get('cache-control')).toBe('public, no-cache')
    expect(headers.get('etag')).not.toBe(null)
  })

  test.each([
    ['nb', 'Oppfylt', 'Ikke vurdert'],
    ['nn', 'Oppfylt', 'Ikkje vurdert'],
    ['en', 'Met', 'Not assessed'],
  ])('can be downloaded without a login in %s', async (language, _, unassessed) => {
    const path = (await page(app.visitor(), at)).match(new RegExp(`/horinger/[^"]*/sjekkliste-${language}.xlsx`))?.[0] ?? ''
    const { response, workbook, meta } = await workbookAt(app.visitor(), path)
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600, no-transform')
    expect([meta(2), meta(3), meta(10)]).toEqual(['template', '', language])
    const sheet = workbook.worksheets[2]
    expect([sheet?.rowCount, sheet?.getCell('G4').value]).toEqual([53, unassessed])
    const product = workbook.worksheets[1]
    expect(product?.getColumn(1).values.slice(4)).toEqual([
      'vendorName',
      'orgNumber',
      'productName',
      'productVersion',
      'productType',
      'assessedAt',
      'contactEmail',
    ])
    expect([product?.getCell('C4').value, product?.getCell('C4').protection?.locked]).toEqual([null, false])
  })

  test.each([
    `${at}/9.9/sjekkliste-nb.xlsx`,
    `${at}/2025.03-demo.1/sjekkliste-se.xlsx`,
    `${at}/2025.03-demo.1/..%2F..%2Fpackage.json`,
    '/horinger/finnes-ikke/egenvurdering',
  ])('%s is not there', async (path) => {
    expect((await app.visitor().get(path)).status).toBe(404)
  })
})
