import { describe, expect, test } from 'vitest'
import { appWith, type TestApp } from '../app'
import { fill, workbookOf } from '../excel/checklist-file-parts'
import { hostileFiles } from '../excel/hostile-files'
import { anUpload, preview, send, sheetsAt, templateSheets } from '../upload'
import { aDeclaration, aProduct, baseIn, page, save } from '../vendor'

const upload = '/egenvurdering/opplasting'
const counted = (app: TestApp, table: string) => app.db.connection.$client.prepare(`select count(*) from ${table}`).pluck().get()
const decoded = (html: string) => html.replace(/<!-- -->/g, '').replaceAll('&quot;', '"')

describe('a file for an assessment there is', () => {
  test('is looked over before anything is saved, saved whole, can be undone, and says nothing new the second time', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const at = await aProduct(nina)
    expect(await page(nina, at)).toContain(`href="${at}/opplasting"`)
    const sheets = await sheetsAt(app, at)
    fill(sheets, 'K-1.1', { status: 'Ikke oppfylt', justification: '=cmd|x 🙂 æøå' })
    fill(sheets, 'K-1.2', { status: 'ja' })
    sheets.checklist.push([null, 'K-9.9', null, null, null, null, 'Oppfylt'])
    const file = workbookOf(sheets)
    const where = await preview(await send(app, nina, `${at}/opplasting`, file))
    const html = decoded(await page(nina, where))
    for (const text of [
      '51 rader i filen',
      '1 ny<',
      '48 uendret',
      '1 avvist',
      '1 ukjent',
      'Sjekkliste G5',
      'Skriv «Oppfylt».',
      '=cmd|x 🙂 æøå',
      'slettes når du lagrer, og senest',
    ])
      expect(html).toContain(text)
    expect(await page(nina, at)).toContain('0 av 50 krav vurdert')

    const saved = await nina.post(where, {})
    expect(saved.status).toBe(303)
    const after = await page(nina, saved.headers.get('location') ?? '')
    expect(after).toContain('1 av 50 krav vurdert')
    expect(after).toContain(`${at}/angre`)
    expect((await nina.post(where, {})).headers.get('location')).toBe(saved.headers.get('location'))
    expect(counted(app, 'assessment_history')).toBe(1)

    const again = await preview(await send(app, nina, `${at}/opplasting`, file))
    const second = await page(nina, again)
    expect(second).toContain('49 uendret')
    expect(second).toContain('Det er ingenting nytt å lagre.')
  })

  test('what both file and page changed is chosen, field by field; until then nothing is saved', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const at = await aProduct(nina)
    const sheets = await sheetsAt(app, at)
    fill(sheets, 'K-1.1', { status: 'Ikke oppfylt', justification: 'Fra filen' })
    fill(sheets, 'K-1.2', { status: 'Oppfylt' })
    const where = await preview(await send(app, nina, `${at}/opplasting`, workbookOf(sheets)))
    await save(nina, at, 'K-1.1', { status: 'planlagt', justification: 'Fra siden' })
    const html = await page(nina, where)
    expect(html).toContain('1 må velges')
    const none = await nina.post(where, {})
    expect(none.status).toBe(409)
    expect(await none.text()).toContain('Ingenting er lagret ennå.')
    expect(await page(nina, at)).toContain('1 av 50 krav vurdert')
    const seen = baseIn(html, 'sett:K-1.1')
    const choices = { 'sett:K-1.1': seen, 'valg:K-1.1/status': 'file', 'valg:K-1.1/justification': 'page' }
    // Somebody changes it once more after it was seen: the choice is of what was seen.
    await save(nina, at, 'K-1.1', { status: 'ikke_relevant', justification: 'Fra siden' })
    expect((await nina.post(where, choices)).status).toBe(409)
    const fresh = { ...choices, 'sett:K-1.1': baseIn(await page(nina, where), 'sett:K-1.1') }
    expect((await nina.post(where, fresh)).status).toBe(303)
    const line = await page(nina, `${at}/krav/K-1.1`)
    expect(line).toContain('Fra siden')
    expect(line).toContain('Ikke oppfylt')
  })

  test('what was read is its sender’s alone, lasts a day, and is saved once however many say yes', async () => {
    const app = await appWith()
    const [nina, again, siv] = [await app.loginAs('nina'), await app.loginAs('nina'), await app.loginAs('siv')]
    const at = await aProduct(nina)
    const where = await anUpload(app, nina, at)
    expect((await siv.request(where)).status).toBe(404)
    expect((await siv.post(where, {})).status).toBe(404)
    const both = await Promise.all([nina.post(where, {}), again.post(where, {}), nina.post(where, {})])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([303]))
    expect(new Set(both.map(({ headers }) => headers.get('location'))).size).toBe(1)
    expect(counted(app, 'assessment_history')).toBe(1)
    expect(app.db.connection.$client.prepare('select content from uploads').pluck().get()).toBeNull()

    const old = await anUpload(app, nina, at)
    app.pass({ hours: 25 })
    const later = await app.loginAs('nina')
    expect((await later.request(old)).status).toBe(404)
    expect((await later.post(old, {})).status).toBe(404)
    await anUpload(app, later, at)
    expect(counted(app, 'uploads')).toBe(1)
  })

  test('no more than ten of one person’s are kept', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const at = await aProduct(nina)
    const all = await Promise.all(Array.from({ length: 12 }, () => anUpload(app, nina, at)))
    expect(new Set(all).size).toBe(12)
    expect(counted(app, 'uploads')).toBe(10)
  })

  test('a file of another’s assessment is answered as a file of none, and one of another høring is refused', async () => {
    const app = await appWith()
    const [nina, siv] = [await app.loginAs('nina'), await app.loginAs('siv')]
    const at = await aProduct(nina)
    const theirs = await aProduct(siv, { name: 'Deres' })
    const bodies = []
    for (const assessment of [theirs.split('/').at(-1) ?? '', crypto.randomUUID()]) {
      const sheets = await sheetsAt(app, at, { assessment })
      for (const path of [`${at}/opplasting`, upload]) {
        const response = await send(app, nina, path, workbookOf(sheets))
        expect(response.status).toBe(422)
        const html = await response.text()
        expect(html).toContain('Filen hører til en annen vurdering')
        bodies.push(html.replace(/nonce="[^"]*"/g, ''))
      }
    }
    expect([bodies[2], bodies[3]]).toEqual([bodies[0], bodies[1]])
    const other = await send(app, nina, `${at}/opplasting`, workbookOf(await sheetsAt(app, at, { consultation: 'en-annen' })))
    expect(await other.text()).toContain('Filen gjelder kravene i en annen høring')
    expect(counted(app, 'uploads')).toBe(0)
  })

  test('a declared assessment is frozen: the page says so and offers a new one, also when it was declared meanwhile', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const { at } = await aDeclaration(nina)
    expect(await page(nina, `${at}/opplasting`)).toContain(`action="${at}/ny"`)
    const sheets = await sheetsAt(app, at)
    fill(sheets, 'K-2.1', { status: 'Ikke oppfylt' })
    const frozen = await send(app, nina, `${at}/opplasting`, workbookOf(sheets))
    expect(frozen.status).toBe(409)
    const renewed = (await nina.post(`${at}/ny`, {})).headers.get('location') ?? ''
    const where = await preview(await send(app, nina, `${renewed}/opplasting`, workbookOf(sheets)))
    expect(await page(nina, where)).toContain('1 ny<')
    app.db.writer.$client.prepare("update assessments set declared_at = '2025-06-02T09:00:00Z' where declared_at is null").run()
    expect((await nina.post(where, {})).status).toBe(409)
    expect(await page(nina, where)).toContain(`action="${renewed}/ny"`)
  })

  test('a file for an older version of the draft is read where the requirement is the same, and told where it is not', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const at = await aProduct(nina)
    const sheets = await sheetsAt(app, at, { contentHash: 'ukjent', guidelineVersion: '2024.12' })
    fill(sheets, 'K-1.1', { status: 'Ikke oppfylt' })
    fill(sheets, 'K-1.2', { status: 'Ikke oppfylt' })
    const mark = sheets.marks.find(([, code]) => code === 'K-1.2') ?? []
    mark[2] = 'en annen ordlyd'
    const html = await page(nina, await preview(await send(app, nina, `${at}/opplasting`, workbookOf(sheets))))
    for (const text of ['Filen er laget for versjon 2024.12', '1 ny<', '1 avvist', 'endret i sak']) expect(html).toContain(text)
  })
})

describe('a file made from the empty template', () => {
  test('becomes product, version and assessment when somebody says yes, and not before', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const sheets = await templateSheets(app, { productVersion: 4.1 })
    fill(sheets, 'K-2.3', { status: 'Planlagt', justification: 'Kommer.', plannedDate: '31.12.2025' })
    const where = await preview(await send(app, nina, upload, workbookOf(sheets)))
    const html = await page(nina, where)
    for (const text of ['Nordlys Portal', 'Innbyggerportal', 'mister nullen', 'value="4.1"', '1 ny<']) expect(html).toContain(text)
    expect(counted(app, 'products')).toBe(0)
    const saved = await nina.post(where, { version: '4.10' })
    expect(saved.status).toBe(303)
    const made = await page(nina, saved.headers.get('location') ?? '')
    expect(made).toContain('Nordlys Portal, versjon 4.10')
    expect(made).toContain('1 av 50 krav vurdert')
    expect((await nina.post(where, { version: '4.10' })).headers.get('location')).toBe(saved.headers.get('location'))
    expect(counted(app, 'products')).toBe(1)
    // The same file once more is of the assessment there is now.
    fill(sheets, 'K-2.3', { status: 'Ikke oppfylt' })
    sheets.product = (await templateSheets(app)).product
    const again = await page(nina, await preview(await send(app, nina, upload, workbookOf(sheets))))
    expect(again).toContain('Nordlys Portal, versjon 4.10')
    expect(counted(app, 'products')).toBe(1)
  })

  test('what is missing or wrong of the product is told at its cell, and nothing can be saved', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const sheets = await templateSheets(app, { productName: '', contactEmail: 'nina', productType: 'Nettbutikk', orgNumber: '310000019' })
    const where = await preview(await send(app, nina, upload, workbookOf(sheets)))
    const html = await page(nina, where)
    for (const cell of ['C4', 'C6', 'C7', 'C8']) expect(html).toContain(`<b>Produkt ${cell}</b>`)
    expect((await nina.post(where, {})).status).toBe(422)
    expect(counted(app, 'products')).toBe(0)
  })

  test('two people who say yes at once get one product each time, and the second is told', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const bytes = workbookOf(await templateSheets(app))
    const [one, two] = [await preview(await send(app, nina, upload, bytes)), await preview(await send(app, nina, upload, bytes))]
    const statuses = await Promise.all([nina.post(one, {}), nina.post(two, {})])
    expect(statuses.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(counted(app, 'product_versions')).toBe(1)
  })
})

describe('a file that is not taken in', () => {
  test.each(['nothing at all', 'a macro', 'a password', 'entities that multiply', 'a sheet called __proto__', 'a PDF', 'half a file'])(
    '%s: said on the page, in each language, and nothing is kept',
    async (name) => {
      const app = await appWith()
      const nina = await app.loginAs('nina')
      const bytes = hostileFiles.find((file) => file.name === name)?.bytes() ?? Buffer.alloc(0)
      const response = await send(app, nina, upload, bytes)
      expect([413, 415, 422]).toContain(response.status)
      const html = await response.text()
      expect(html).toContain('id="fil-error"')
      expect(html).toContain('href="#fil"')
      expect(counted(app, 'uploads')).toBe(0)
    },
  )

  test('50 MB is refused before it is read, on a page that says so; so is a form that is none', async () => {
    const app = await appWith()
    const nina = await app.loginAs('nina')
    const large = await send(app, nina, upload, Buffer.alloc(50 * 1024 * 1024)).catch(() => null)
    if (large) {
      expect(large.status).toBe(413)
      expect(await large.text()).toContain('Filen er for stor')
    }
    expect((await nina.post(upload, { fil: 'x' })).status).toBe(400)
    const visitor = await send(app, app.visitor(), upload, Buffer.from('PK'))
    expect(visitor.status).toBe(401)
  })
})
