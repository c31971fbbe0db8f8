import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { appWith, type TestApp } from '../app'
import { faultsOf, partsOf, validate } from '../excel/workbook-checks'
import { aDeclaration, declare, endShare, met, page, save, share } from '../vendor'
import type { Visitor } from '../visitor'

const slug = 'foreldretilgang-barn'
const staffPage = `/saksbehandling/${slug}/egenvurderinger/sammenligning`
const compare = (...numbers: string[]) => `/egenvurdering/sammenligning?${numbers.map((number) => `vurdering=${number}`).join('&')}`

/** One of Nordlys and one of Fjellvik, both open to all, which differ in K-1.1. */
async function twoPublic(app: TestApp) {
  const [nina, siv] = [await app.loginAs('nina'), await app.loginAs('siv')]
  const one = await aDeclaration(nina, { name: 'Nordlys' })
  const other = await aDeclaration(siv, { name: 'Fjellvik Dialog' })
  await share(nina, one.at, 'public')
  await share(siv, other.at, 'public')
  return { nina, siv, one, other }
}

describe('comparing', () => {
  test('two that are shared with all stand side by side for anybody, with the three figures and what each rests on', async () => {
    const app = await appWith()
    const { one, other } = await twoPublic(app)
    const html = await page(app.visitor(), compare(one.number, other.number))
    for (const text of [
      'Nordlys',
      'Fjellvik Dialog',
      '1 av 38',
      'foreløpig',
      '4 % (2 av 50 krav)',
      'Testrapport 14',
      'Kommer i versjon 5.',
    ])
      expect(html).toContain(text)
    expect(html).not.toContain('Hemmelig notat')
    expect(html).toContain('Svarene er ulike på 0 krav')
    expect(html).toContain('Skal-krav som ikke er oppfylt av alle (37)')
    // «No answer» is as visible as «not met».
    expect(html.match(/Ikke vurdert<\/span>/g)).toHaveLength(2 * 48)
  })

  test('only the differences are shown when that is asked for, and one chapter when that is', async () => {
    const app = await appWith()
    const { nina, one, other } = await twoPublic(app)
    const at = (await nina.post(`${one.at}/ny`, {})).headers.get('location') ?? ''
    await save(nina, at, 'K-2.3', met)
    await save(nina, at, 'K-1.2', { plannedDate: '2026-01-01' })
    await declare(nina, at)
    await share(nina, at, 'public')
    const numbers = [one.number.replace('001', '002'), other.number]
    const codes = async (query: string) =>
      [...(await page(app.visitor(), compare(...numbers) + query)).matchAll(/<span class="item-code">(K-[\d.]+)/g)].map(([, code]) => code)
    expect(await codes('&forskjeller=ja')).toEqual(['K-2.3', 'K-1.2'])
    expect(await codes('&forskjeller=ja&kapittel=1')).toEqual(['K-1.2'])
    expect((await codes('&kapittel=1')).every((code) => code?.startsWith('K-1'))).toBe(true)
    const html = await page(app.visitor(), compare(...numbers))
    expect(html).toContain('flyttet 1 gang')
    // The one it replaced is marked, the newest is not.
    const index = await page(app.visitor(), '/egenvurdering/offentlig')
    expect(index.match(/Erstattet av EV-/g)).toHaveLength(1)
    expect(index).toContain(`Erstattet av ${numbers[0]}`)
  })

  test('a date that was moved is told of to nobody who could not see it before', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const first = await aDeclaration(nina, { name: 'Nordlys' })
    const at = (await nina.post(`${first.at}/ny`, {})).headers.get('location') ?? ''
    await save(nina, at, 'K-1.2', { plannedDate: '2026-01-01' })
    await save(nina, at, 'K-1.2', { plannedDate: '2026-02-01' })
    await declare(nina, at)
    await share(nina, at, 'public')
    const number = first.number.replace('001', '002')
    expect(await page(app.visitor(), compare(number))).not.toContain('flyttet')
    await share(nina, first.at, 'agency')
    expect(await page(app.visitor(), compare(number))).not.toContain('flyttet')
    const ingrid = await app.loginAs('ingrid')
    expect(await page(ingrid, `${staffPage}?vurdering=${number}`)).toContain('flyttet 1 gang')
  })

  test('more than six are cut, and what is not shared with all is not there', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const numbers: string[] = []
    for (const name of ['A', 'B', 'C', 'D', 'E', 'F', 'G']) {
      const { at, number } = await aDeclaration(nina, { name: `Produkt ${name}` })
      if (name !== 'B') await share(nina, at, 'public')
      numbers.push(number)
    }
    const hidden = await aDeclaration(nina, { name: 'Skjult' })
    await share(nina, hidden.at, 'agency')
    const html = await page(app.visitor(), compare(...numbers, hidden.number))
    expect(html.match(/class="compared-name"/g)).toHaveLength(6)
    expect(html).toContain('2 av dem du valgte')
    expect(html).not.toMatch(/Produkt B|Skjult/)
    expect(await page(nina, compare(hidden.number))).not.toContain('Skjult')
    const ingrid = await app.loginAs('ingrid')
    expect(await page(ingrid, `${staffPage}?vurdering=${hidden.number}&vurdering=${numbers[1]}`)).toMatch(/Skjult/)
    expect(await page(ingrid, `${staffPage}?vurdering=${numbers[1]}`)).not.toContain('Produkt B')
    await page(app.visitor(), '/egenvurdering/sammenligning?vurdering=%00&kapittel=-1&vurdering=EV-1')
  })
})

describe('one that was given by link', () => {
  async function byLink(app: TestApp): Promise<{ nina: Visitor; at: string; number: string; link: string; key: string }> {
    const nina = await app.loginAs('nina')
    const { at, number } = await aDeclaration(nina, { name: 'Bare med lenke' })
    const link = (await share(nina, at, 'link', 'Helse Midt')) ?? ''
    return { nina, at, number, link, key: link.split('=')[1] ?? '' }
  }

  test('is added by pasting the link, and the key is in no address, no page and no log', async () => {
    const app = await appWith()
    const { link, key, number } = await byLink(app)
    const buyer = app.visitor()
    const response = await buyer.post('/egenvurdering/sammenligning?vurdering=EV-310000019-001', { lenke: `${app.address}${link}` })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/egenvurdering/sammenligning?vurdering=EV-310000019-001&lagt-til=ja')
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
    const html = await page(buyer, '/egenvurdering/sammenligning')
    expect(html).toContain('Bare med lenke')
    expect(html).toContain('Testrapport 14')
    expect(html).not.toContain(key)
    expect((await buyer.get('/egenvurdering/sammenligning')).headers.get('cache-control')).toContain('no-store')
    // The address shows others nothing of it, whoever they are.
    for (const other of [app.visitor(), await app.loginAs('ingrid'), await app.loginAs('siv')])
      expect(await page(other, `/egenvurdering/sammenligning?vurdering=${number}`)).not.toContain('Bare med lenke')
    const file = await buyer.get('/egenvurdering/sammenligning.xlsx')
    expect(file.status).toBe(200)
    expect([...partsOf(Buffer.from(await file.arrayBuffer())).values()].join('')).not.toContain(key)
  })

  test('is added from its own page, also when several are open, taken out again, and gone when the share ends', async () => {
    const app = await appWith()
    const { nina, at, number, link, key } = await byLink(app)
    const second = await aDeclaration(nina, { name: 'Den andre' })
    const otherLink = (await share(nina, second.at, 'link', 'Helse Midt')) ?? ''
    const buyer = app.visitor()
    for (const path of [link, otherLink]) await page(buyer, path)
    for (const one of [number, second.number]) {
      const response = await buyer.post('/egenvurdering/sammenligning', { nummer: one })
      expect([one, response.status]).toEqual([one, 303])
    }
    expect(await page(buyer, '/egenvurdering/sammenligning')).toMatch(/Bare med lenke[\s\S]*Den andre/)
    expect((await buyer.post('/egenvurdering/sammenligning/fjerning', { nummer: number })).status).toBe(303)
    expect(await page(buyer, '/egenvurdering/sammenligning')).not.toContain('Bare med lenke')
    await endShare(nina, second.at)
    const html = await page(buyer, '/egenvurdering/sammenligning')
    expect(html).not.toContain('Den andre')
    expect(html).toContain('ikke lenger delt')
    await endShare(nina, at)
    expect((await buyer.post('/egenvurdering/sammenligning', { lenke: key })).status).toBe(422)
  })

  test.each(['', 'tull', 'https://eksempel.no/?nokkel=kort', `x${'A'.repeat(43)}`])('«%s» opens nothing, and is said to', async (lenke) => {
    const app = await appWith()
    const response = await app.visitor().post('/egenvurdering/sammenligning', { lenke })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('Lenken åpner ingen vurdering')
    expect((await app.visitor().post('/egenvurdering/sammenligning', { nummer: 'EV-310000027-001' })).status).toBe(422)
  })
})

describe('the list of those shared with all', () => {
  test('tells who has assessed what and when, can be searched, and keeps what is chosen', async () => {
    const app = await appWith()
    const { one, other, nina } = await twoPublic(app)
    const hidden = await aDeclaration(nina, { name: 'Nordlys skjult' })
    const html = await page(app.visitor(), '/egenvurdering/offentlig')
    for (const text of [one.number, other.number, '2. juni 2025', '2025.03-demo.1', '2 egenvurderinger.']) expect(html).toContain(text)
    expect(html).not.toContain(hidden.number)
    const found = await page(app.visitor(), `/egenvurdering/offentlig?sok=fjellvik&vurdering=${one.number}`)
    expect(found).toContain('1 egenvurdering.')
    expect(found).toMatch(
      new RegExp(`type="checkbox" name="vurdering"[^>]*checked[^>]*value="${one.number}"|value="${one.number}"[^>]*checked`),
    )
    expect(await page(app.visitor(), '/egenvurdering/offentlig?sok=skjult')).toContain('0 egenvurderinger')
  })
})

describe('the workbook', () => {
  test('opens clean, holds what the page shows, and keeps every text as text', async () => {
    const app = await appWith()
    const [nina, siv] = [await app.loginAs('nina'), await app.loginAs('siv')]
    const { at: open } = {
      at:
        (
          await nina.post('/egenvurdering/nytt-produkt', { name: '=HYPERLINK("x")', type: 'epj', version: '4.10', contactEmail: 'n@e.no' })
        ).headers.get('location') ?? '',
    }
    await save(nina, open, 'K-1.1', {
      ...met,
      'evidence-text': `=1+1 😀_x0041_\n${'æ'.repeat(4900)}`,
      'evidence-link': 'https://eksempel.no/a?b=1&c=2',
    })
    await save(nina, open, 'K-1.2', { status: 'planlagt', justification: '- punkt', plannedDate: '2025-12-31' })
    await declare(nina, open)
    await share(nina, open, 'public')
    const other = await aDeclaration(siv, { name: 'Fjellvik Dialog', version: '1-2' })
    await share(siv, other.at, 'public')
    const response = await app.visitor().get(compare('EV-310000027-001', other.number).replace('?', '.xlsx?'))
    expect(response.headers.get('content-disposition')).toMatch(/sammenligning_2025-06-02\.xlsx/)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(faultsOf(partsOf(bytes))).toEqual([])
    const findings = await validate(join(mkdtempSync(join(tmpdir(), 'innspill-')), 'sammenligning.xlsx'), bytes)
    if (findings) expect(findings).toEqual([])
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Les meg',
      'Produkter',
      'Sammenligning',
      'Dokumentasjon',
      'Per kapittel',
      '_meta',
    ])
    const rows = workbook.getWorksheet('Sammenligning')
    expect(rows?.rowCount).toBe(51)
    expect(rows?.getRow(1).getCell(6).value).toBe('=HYPERLINK("x"), versjon 4.10')
    const planned = rows?.getColumn(1).values.indexOf('K-1.2') ?? 0
    expect(rows?.getRow(planned).getCell(7).value).toEqual(new Date(Date.UTC(2025, 11, 31)))
    const texts = (await readSheet(bytes, 'Dokumentasjon', { trim: false })).map((row) => row[5])
    expect(texts).toContain(`=1+1 😀_x0041_\n${'æ'.repeat(4900)}`)
    expect(texts).toContain('- punkt')
    expect(workbook.getWorksheet('Produkter')?.getRow(3).getCell(3).value).toBe('1-2')
  })

  test('there is none of nothing, nor of what one may not see', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const { number } = await aDeclaration(nina)
    for (const path of ['/egenvurdering/sammenligning.xlsx', compare(number).replace('?', '.xlsx?')])
      expect([path, (await app.visitor().get(path)).status]).toEqual([path, 404])
    const ingrid = await app.loginAs('ingrid')
    expect((await ingrid.get(`${staffPage}.xlsx?vurdering=${number}`)).status).toBe(404)
  })
})

describe('staff', () => {
  test('see who has assessed what, and how products stand to each krav, by the newest of each that is shared with them', async () => {
    const app = await appWith()
    const { nina, one } = await twoPublic(app)
    const ingrid = await app.loginAs('ingrid')
    const item = `/saksbehandling/${slug}/punkter/K-1.2`
    expect(await page(ingrid, item)).toContain('2 produkter planlagt innen 1. desember 2025')
    // The next one counts instead of the last, as soon as it is shared; and a draft does not.
    const at = (await nina.post(`${one.at}/ny`, {})).headers.get('location') ?? ''
    await save(nina, at, 'K-1.2', { status: 'ikke_relevant', justification: 'Gjelder ikke.', plannedDate: '' })
    await declare(nina, at)
    expect(await page(ingrid, item)).toContain('2 produkter planlagt')
    await share(nina, at, 'agency')
    const html = await page(ingrid, item)
    expect(html).toContain('1 produkt planlagt innen 1. desember 2025')
    expect(html).toMatch(/Ikke relevant<\/dt><dd>1 av 2 \(50 %\)/)
    expect(html).toContain('Oppfylt av ingen')
    const all = await page(ingrid, `/saksbehandling/${slug}/egenvurderinger/krav?sorter=most-irrelevant`)
    expect(all.match(/<span class="item-code">(K-[\d.]+)/)?.[1]).toBe('K-1.2')
    expect(all).toContain('2 produkter')
    const list = await page(ingrid, `/saksbehandling/${slug}/egenvurderinger`)
    expect(list).toContain(`Erstattet av ${one.number.replace('001', '002')}`)
    expect(await page(app.visitor(), '/egenvurdering/offentlig')).not.toContain('Erstattet av')
  })
})
