import { describe, expect, test } from 'vitest'
import { ownerOf } from '#app/domain/response'
import { listAnswers } from '#db/answers'
import { findResponse } from '#db/responses'
import { appWith, type TestApp } from '../app'
import { aDraft, aSubmission, fjellvik, slug, theConsultation } from '../builders'
import { partsOf } from '../excel/workbook-checks'
import { preview, send } from '../upload'
import { page } from '../vendor'
import type { Visitor } from '../visitor'
import { edited, inField, typed, withContent, withParts } from '../word/elsewhere'

const svar = `/horinger/${slug}/svar`
const upload = `${svar}/opplasting`

async function form(who: Visitor): Promise<Buffer> {
  const file = await who.request(`${svar}/nedlasting/skjema.docx`)
  expect([file.status, file.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('.docx')])
  return Buffer.from(await file.arrayBuffer())
}

const textOf = (bytes: Buffer) => partsOf(bytes).get('word/document.xml') ?? ''

async function stored(app: TestApp) {
  const room = await findResponse(app.db, (await theConsultation(app.db)).id, ownerOf(fjellvik))
  return room ? Object.fromEntries(await listAnswers(app.db, room)) : {}
}

const post = (app: TestApp, who: Visitor, path: string, fields: Record<string, string>) =>
  who.request(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: app.address, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
  })

describe('a response as a Word document', () => {
  test('goes out, is written in elsewhere, and comes in again', async () => {
    const app = await appWith()
    await aDraft(app.db, { 'K-1.1': { 'krav.kommentar': 'Dette er vårt.' } })
    const siv = await app.loginAs('siv')
    for (const path of ['', '/kapittel/1', '/oversikt', '/opplasting'])
      expect(await page(siv, svar + path)).toContain('nedlasting/skjema.docx')
    const bytes = await form(siv)
    expect(textOf(bytes)).toContain('Dette er vårt.')

    const written = edited(bytes, (body) =>
      inField(
        inField(body, 'K-1.1/krav.kommentar', withContent(`<w:ins>${typed('Nytt i Word')}</w:ins>`)),
        'R-1.1/rad.niva',
        withContent(typed('Passe')),
      ).replace('<w:sectPr', `<w:p>${typed('Skrevet nederst.')}</w:p><w:sectPr`),
    )
    const where = await preview(await send(app, siv, upload, written, 'svar.docx'))
    const html = await page(siv, where)
    expect(html).toMatch(/sporede endringer/)
    expect(html).toMatch(/K-1\.1.*Kommentar til kravet/s)
    for (const words of ['Nytt i Word', 'Ikke lest (1)', 'Skrevet nederst.']) expect(html).toContain(words)
    expect(await stored(app)).toMatchObject({ 'K-1.1': { 'krav.kommentar': 'Dette er vårt.' } })

    expect((await post(app, siv, where, {})).status).toBe(303)
    const after = { 'K-1.1': { 'krav.kommentar': 'Nytt i Word' }, 'R-1.1': { 'rad.niva': 'passe' } }
    expect(await stored(app)).toEqual(after)

    // The same file again says nothing new, and neither does saving it once more.
    expect((await post(app, siv, where, {})).status).toBe(303)
    const again = await preview(await send(app, siv, upload, written, 'svar.docx'))
    expect(await page(siv, again)).toContain('2 uendret')
    expect(await stored(app)).toEqual(after)
  })

  test('is nobody else’s: their document is their own, and this one is theirs only if they say so', async () => {
    const app = await appWith()
    await aDraft(app.db, { 'K-1.1': { 'krav.kommentar': 'Dette er vårt.' } })
    const bytes = await form(await app.loginAs('siv'))
    const nina = await app.loginAs('nina')
    expect(textOf(await form(nina))).not.toContain('Dette er vårt.')
    expect((await nina.request(`${svar}/nedlasting/svar.docx`)).status).toBe(404)
    const where = await preview(await send(app, nina, upload, bytes, 'svar.docx'))
    expect(await page(nina, where)).toContain('laget for Fjellvik kommune')
    expect((await post(app, nina, where, {})).status).toBeGreaterThanOrEqual(400)
    expect((await (await app.loginAs('siv')).request(where)).status).toBe(404)
  })

  test('that cannot be read is refused, and the answer says what to do', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const bytes = await form(siv)
    const old = (stream: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')])
    const files: readonly [Buffer, string][] = [
      [edited(bytes, (own) => own.replace(`/ ${slug} /`, '/ en-annen /'), 'docProps/custom.xml'), 'gjelder en annen høring'],
      [withParts(bytes, { 'word/vbaProject.bin': 'x' }), 'makroer'],
      [old('WordDocument'), 'gamle Word-formatet'],
      [old('EncryptedPackage'), 'Beskytt dokument'],
      [Buffer.from('%PDF-1.7'), 'Dette er en PDF'],
    ]
    for (const [file, words] of files) {
      const refused = await send(app, siv, upload, file, 'svar.docx')
      expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining(words)])
    }
  })

  test('that is sent is read, and not written in', async () => {
    const app = await appWith()
    await aSubmission(app.db, { 'K-1.1': { 'krav.kommentar': 'Dette er sendt.' } })
    const siv = await app.loginAs('siv')
    expect(await page(siv, `${svar}/kvittering`)).toContain('nedlasting/svar.docx')
    const file = await siv.request(`${svar}/nedlasting/svar.docx`)
    expect(textOf(Buffer.from(await file.arrayBuffer()))).toContain('Dette er sendt.')
    expect((await siv.request(`${svar}/nedlasting/skjema.docx`)).status).toBe(404)
  })
})
