import { describe, expect, test } from 'vitest'
import { appWith } from '../app'
import { aDraft, aSubmission } from '../builders'
import { partsOf } from '../excel/workbook-checks'

const svar = '/horinger/foreldretilgang-barn/svar'

describe('a response as a Word document', () => {
  test('is given to those who write it, and to nobody else', async () => {
    const app = await appWith()
    await aDraft(app.db, { 'K-1.1': { 'krav.kommentar': 'Dette er vårt.' } })
    const siv = await app.loginAs('siv')
    const file = await siv.request(`${svar}/nedlasting/skjema.docx`)
    expect([file.status, file.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('.docx')])
    const parts = partsOf(Buffer.from(await file.arrayBuffer()))
    expect(parts.get('word/document.xml')).toContain('Dette er vårt.')
    expect(parts.get('docProps/custom.xml')).toContain('org:310000019')

    const nina = await app.loginAs('nina')
    const other = await nina.request(`${svar}/nedlasting/skjema.docx`)
    expect(partsOf(Buffer.from(await other.arrayBuffer())).get('word/document.xml')).not.toContain('Dette er vårt.')
    expect((await siv.request(`${svar}/nedlasting/svar.docx`)).status).toBe(404)
  })

  test('that is sent is read, and not written in', async () => {
    const app = await appWith()
    await aSubmission(app.db, { 'K-1.1': { 'krav.kommentar': 'Dette er sendt.' } })
    const siv = await app.loginAs('siv')
    expect(await (await siv.get(`${svar}/kvittering`)).text()).toContain('nedlasting/svar.docx')
    const file = await siv.request(`${svar}/nedlasting/svar.docx`)
    expect(partsOf(Buffer.from(await file.arrayBuffer())).get('word/document.xml')).toContain('Dette er sendt.')
    expect((await siv.request(`${svar}/nedlasting/skjema.docx`)).status).toBe(404)
  })
})
