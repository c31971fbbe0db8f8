import { createHash } from 'node:crypto'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { appWith, type TestApp } from '../app'
import { slug } from '../builders'
import { aClamd, eicar } from '../clamd'
import { aDocx, anOdt, aPdf, author, docxParts, packed } from '../letter-files'
import { letIn } from '../rights'
import type { Visitor } from '../visitor'

const svar = `/horinger/${slug}/svar`
const page = `${svar}/brev`
const read = async (who: Visitor, path: string) => (await who.get(path)).text()
const rows = (app: TestApp, sql: string) => app.db.connection.$client.prepare(sql).all() as Record<string, unknown>[]
const count = (app: TestApp, table: string) => Number(rows(app, `select count(*) n from ${table}`)[0]?.n)

async function attach(app: TestApp, who: Visitor, content: Buffer, name: string, more: Record<string, string> = {}): Promise<Response> {
  const form = new FormData()
  for (const [field, value] of Object.entries(more)) form.set(field, value)
  form.set('fil', new File([new Uint8Array(content)], name))
  return who.request(page, { method: 'POST', body: form, headers: { origin: app.address, 'sec-fetch-site': 'same-origin' } })
}

async function send(who: Visitor, more: Record<string, string> = {}): Promise<string> {
  const mark = (await read(who, `${svar}/oversikt`)).match(/name="sett" value="(\w+)"/)?.[1] ?? ''
  expect((await who.post(`${svar}/innsending`, { sett: mark, bekreftet: 'ja', ...more })).headers.get('location')).toBe(
    `${svar}/kvittering`,
  )
  return (await read(who, `${svar}/kvittering`)).match(/FTB25-\d{4}/)?.[0] ?? ''
}

const linkIn = (html: string, pattern: RegExp) => html.match(pattern)?.[1] ?? expect.fail(`no ${pattern} in the page`)
const removal = async (who: Visitor) => linkIn(await read(who, page), /action="([^"]+\/fjerning)"/)

describe('a letter', () => {
  test('alone is a response: attached, looked over, sealed, received, and given to those who may read it', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    expect(await read(siv, svar)).toContain(`href="${page}"`)
    expect(await read(siv, `${svar}/hele-utkastet`)).toContain(`href="${page}"`)
    expect(await read(siv, `${svar}/oversikt`)).toContain(`href="${page}"`)

    const content = await aDocx()
    const sha256 = createHash('sha256').update(content).digest('hex')
    const attached = await attach(app, siv, content, 'C:\\Brev\\Høringsbrev fra oss.exe')
    expect([attached.status, attached.headers.get('location')]).toEqual([303, `${page}?lagtved=1`])
    const letters = await read(siv, attached.headers.get('location') ?? '')
    expect(letters).toContain('Høringsbrev fra oss.docx er lagt ved.')
    expect(letters).toContain('Word (docx)')
    expect(letters).toMatch(/Lagt ved 2\. juni 2025 kl\. [\d.]+ av Siv Testdal/)

    const overview = await read(siv, `${svar}/oversikt`)
    expect(overview).toContain('Brev som sendes med')
    expect(overview).toContain('Høringssvar med merknad')
    const line = new RegExp(`Høringsbrev fra oss\\.docx \\(\\d+ kB, SHA-256 ${sha256}\\)`)
    expect(await read(siv, `${svar}/nedlasting/utkast.html`)).toMatch(line)
    const number = await send(siv)
    const receipt = await read(siv, `${svar}/kvittering`)
    expect(receipt).toContain(sha256)
    const sealed = JSON.parse(await read(siv, `${svar}/nedlasting/svar.json`))
    expect(sealed).toMatchObject({ formatVersion: 3, receiptNumber: number })
    expect(sealed.attachments).toEqual([{ name: 'Høringsbrev fra oss.docx', kind: 'docx', bytes: content.length, sha256 }])
    expect((await read(siv, `${svar}/nedlasting/svar.html`)).match(new RegExp(line, 'g'))).toHaveLength(1)

    const ingrid = await app.loginAs('ingrid')
    expect(await read(ingrid, `/saksbehandling/${slug}`)).toContain('1 brev')
    const response = await read(ingrid, `/saksbehandling/${slug}/svar/${number}`)
    expect(response).toContain('Svaret er gitt i brevet.')
    const workbook = Buffer.from(await (await ingrid.get(`/saksbehandling/${slug}/eksport/svar.xlsx`)).arrayBuffer())
    const senders = await readSheet(workbook, 'Avsendere')
    expect(senders[0]?.slice(-2)).toEqual(['Antall brev', 'Brev'])
    expect(senders[1]?.slice(-2)).toEqual([1, 'Høringsbrev fra oss.docx'])
    expect(response).toContain('Ikke kontrollert for skadelig programvare.')
    for (const [who, at] of [
      [siv, `${svar}/kvittering/${number}/brev/1`],
      [ingrid, `/saksbehandling/${slug}/svar/${number}/brev/1`],
    ] as const) {
      const original = await who.request(at)
      expect(original.headers.get('content-disposition')).toBe(
        `attachment; filename="H_ringsbrev_fra_oss.docx"; filename*=UTF-8''H%C3%B8ringsbrev%20fra%20oss.docx`,
      )
      expect(original.headers.get('x-content-type-options')).toBe('nosniff')
      expect(original.headers.get('content-type')).toContain('wordprocessingml')
      expect(original.headers.get('cache-control')).toContain('no-store')
      expect(Buffer.from(await original.arrayBuffer()).equals(content)).toBe(true)
      const copy = await who.request(`${at}?eksemplar=publisering`)
      expect(copy.headers.get('content-disposition')).toContain(`filename="${number}-brev-1.docx"`)
      const bytes = Buffer.from(await copy.arrayBuffer())
      expect(bytes.subarray(0, 2).toString()).toBe('PK')
      expect(bytes.includes(author)).toBe(false)
      expect((await who.request(at.replace(/1$/, '2'))).status).toBe(404)
    }
  })

  test('is refused with its name, the reason and what to do; what was there is untouched', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await attach(app, siv, await aPdf(), 'Brev.pdf')
    for (const [content, name, status, words] of [
      [Buffer.from('MZ program'), 'Brev.pdf', 415, '«Brev.pdf» er verken PDF, Word'],
      [await packed(docxParts({ 'word/vbaProject.bin': 'x' })), 'Makroer.docx', 415, '«Makroer.docx» inneholder makroer'],
      [(await aDocx()).subarray(0, 4000), 'Halvt.docx', 422, '«Halvt.docx» er skadet'],
      [Buffer.alloc(0), 'Tomt.odt', 422, '«Tomt.odt» er tom'],
      [Buffer.alloc(20 * 1024 * 1024 + 1, 'x'), 'Stort.pdf', 413, '«Stort.pdf» er for stor. Et brev kan være på inntil 20 MB'],
    ] as const) {
      const refused = await attach(app, siv, content, name)
      const html = await refused.text()
      expect([refused.status, html.includes(words)], words).toEqual([status, true])
      expect(html).toContain('aria-invalid="true"')
      expect(html).toContain('<b class="letter-name">Brev.pdf</b>')
    }
    const far = await attach(app, siv, Buffer.alloc(41 * 1024 * 1024), 'Altfor stort.pdf').catch(() => null)
    if (far) expect([far.status, (await far.text()).includes('Brevet er for stort')]).toEqual([413, true])
    const none = await siv.request(page, {
      method: 'POST',
      body: new FormData(),
      headers: { origin: app.address, 'sec-fetch-site': 'same-origin' },
    })
    expect(await none.text()).toContain('Velg en fil først.')
    expect(count(app, 'response_letters')).toBe(1)
  })

  test('can be one of five; the same one twice is one, and two of a name are told apart', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const first = await aPdf('1')
    await attach(app, siv, first, 'Brev.pdf')
    await attach(app, siv, first, 'Samme.pdf')
    for (const text of ['2', '3', '4', '5']) await attach(app, siv, await aPdf(text), 'Brev.pdf')
    const html = await read(siv, page)
    for (const name of ['Brev.pdf', 'Brev (2).pdf', 'Brev (5).pdf']) expect(html).toContain(`<b class="letter-name">${name}</b>`)
    expect(html).not.toContain('Samme.pdf')
    expect(html).not.toContain('type="file"')
    const sixth = await attach(app, siv, await aPdf('6'), 'Sjette.pdf')
    expect([sixth.status, (await sixth.text()).includes('«Sjette.pdf» ble ikke lagt ved: Det er allerede 5 brev.')]).toEqual([422, true])
  })

  test('is told of in the mailed receipt: its name, size and checksum', async () => {
    const app = await appWith()
    app.db.writer.$client.exec("create trigger waits after insert on outbox begin update outbox set due_at = '2099' where id = new.id; end")
    const siv = await app.loginAs('siv')
    const content = await aPdf()
    await attach(app, siv, content, 'Oslo & Bærum.pdf')
    await send(siv, { epost: 'siv@fjellvik.example' })
    const [mail] = rows(app, 'select plain, html from outbox')
    const told = `(1 kB, SHA-256 ${createHash('sha256').update(content).digest('hex')})`
    expect(mail?.plain).toContain(`Brev: Oslo & Bærum.pdf ${told}\n`)
    expect(mail?.html).toContain(`<p>Brev: Oslo &amp; Bærum.pdf ${told}</p>`)
  })

  test('stays behind when the kind of response goes alone, and that is said', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await attach(app, siv, await anOdt(), 'Brev.odt')
    await siv.post(`${svar}/hele-utkastet`, { 'G/base': '', 'G/generelt.svartype': 'uten_merknad' })
    const html = await read(siv, `${svar}/oversikt`)
    expect(html).toContain('Ett brev blir ikke sendt')
    await send(siv)
    expect(JSON.parse(await read(siv, `${svar}/nedlasting/svar.json`)).attachments).toBeUndefined()
    expect(count(app, 'submitted_letters')).toBe(0)
  })

  test('that came while somebody looked over is not what was looked over', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await siv.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Uklart' })
    const mark = (await read(siv, `${svar}/oversikt`)).match(/name="sett" value="(\w+)"/)?.[1] ?? ''
    await attach(app, await app.loginAs('omar'), await aPdf(), 'Brev.pdf')
    const early = await siv.post(`${svar}/innsending`, { sett: mark, bekreftet: 'ja' })
    expect(early.headers.get('location')).toContain('response.changed-since-review')
  })

  test('is replaced and withdrawn as answers are: what was sent is kept, byte for byte', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const [old, next] = [await aPdf('Gammelt'), await aPdf('Nytt')]
    await attach(app, siv, old, 'Gammelt.pdf')
    const first = await send(siv)
    expect(await read(siv, page)).toContain('Svaret er sendt.')
    expect((await attach(app, siv, next, 'Nytt.pdf')).status).toBe(409)
    await siv.post(`${svar}/endring`, { kvittering: first })
    await siv.post(await removal(siv), {})
    await attach(app, siv, next, 'Nytt.pdf')
    const second = await send(siv)
    const ingrid = await app.loginAs('ingrid')
    for (const [number, content] of [
      [first, old],
      [second, next],
    ] as const) {
      for (const at of [`/saksbehandling/${slug}/svar/${number}/brev/1`, `${svar}/kvittering/${number}/brev/1`]) {
        const given = await (at.startsWith('/saks') ? ingrid : siv).request(at)
        expect(Buffer.from(await given.arrayBuffer()).equals(content)).toBe(true)
      }
    }
    for (const sql of [
      "update submitted_letters set name = ''",
      'delete from submitted_letters',
      'delete from stored_file_contents where file_id in (select file_id from submitted_letters)',
    ]) {
      expect(() => app.db.writer.$client.prepare(sql).run(), sql).toThrow(/frozen|kept/)
    }
  })

  test('that is not sent goes with the draft, or when it is removed, and takes its content with it', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await attach(app, siv, await aPdf('1'), 'Ett.pdf')
    await siv.post(await removal(siv), {})
    expect([count(app, 'response_letters'), count(app, 'stored_files'), count(app, 'stored_file_contents')]).toEqual([0, 0, 0])
    await attach(app, siv, await aPdf('2'), 'To.pdf')
    const number = await send(siv)
    await siv.post(`${svar}/endring`, { kvittering: number })
    expect((await attach(app, siv, await aPdf('3'), 'Tre.pdf')).status).toBe(303)
    expect(count(app, 'stored_files')).toBe(4)
    expect((await siv.post(`${svar}/sletting`, { bekreftet: 'ja', for: 'org:310000019' })).status).toBe(303)
    expect([count(app, 'response_letters'), count(app, 'submitted_letters'), count(app, 'stored_files')]).toEqual([0, 1, 2])
    await siv.post(`${svar}/endring`, { kvittering: number })
    expect(await read(siv, page)).toContain('To.pdf')
  })
})

describe('whose a letter is', () => {
  test('others find none of it: drafts by nobody else, sent ones by staff alone', async () => {
    const app = await appWith()
    await app.loginAs('tuva')
    await letIn(app.db, 'Tuva Tenkt', '310000019', 'reader')
    const siv = await app.loginAs('siv')
    await attach(app, siv, await aPdf(), 'Brev.pdf')
    const html = await read(siv, page)
    const draft = linkIn(html, /href="([^"?]+\/brev\/[0-9a-f-]{36})"/)
    const remove = linkIn(html, /action="([^"]+\/fjerning)"/)
    const tuva = await app.loginAs('tuva')
    expect(await read(tuva, page)).toContain('Du kan lese svaret, men ikke legge ved brev.')
    expect((await tuva.request(draft)).status).toBe(200)
    expect((await tuva.post(remove, {})).status).toBe(403)
    expect((await attach(app, tuva, await aPdf('2'), 'Mitt.pdf')).status).toBe(403)
    const others = await Promise.all(['nina', 'lise', 'ingrid', 'aase'].map((id) => app.loginAs(id)))
    for (const who of [app.visitor(), ...others]) {
      expect([404, 403, 302]).toContain((await who.request(draft)).status)
      expect([404, 403, 401, 303]).toContain((await who.post(remove, {})).status)
    }
    const [nina, , ingrid] = others
    if (!nina || !ingrid) return expect.fail()
    expect((await nina.request(draft)).status).toBe(404)
    expect((await ingrid.request(draft)).status).toBe(403)
    expect(await read(ingrid, `/saksbehandling/${slug}`)).not.toContain('brev')
    const sha256 = String(rows(app, 'select sha256 from stored_files limit 1')[0]?.sha256)
    for (const who of [siv, nina, ingrid, app.visitor()]) expect((await who.request(`/egenvurdering/filer/${sha256}`)).status).toBe(404)
    expect(count(app, 'response_letters')).toBe(1)

    const number = await send(siv)
    const own = `${svar}/kvittering/${number}/brev/1`
    const staff = `/saksbehandling/${slug}/svar/${number}/brev/1`
    for (const path of [own, `${own}?eksemplar=publisering`]) {
      expect((await nina.request(path)).status).toBe(404)
      expect((await app.visitor().request(path)).status).toBe(302)
      expect((await tuva.request(path)).status).toBe(200)
    }
    expect((await nina.request(staff)).status).toBe(403)
    expect((await siv.request(staff)).status).toBe(403)
    expect((await ingrid.request(staff)).status).toBe(200)
  })

  test('one of them who is late, or writes for somebody else by now, attaches nothing', async () => {
    const app = await appWith({ at: '2026-06-30T10:00:00' })
    const siv = await app.loginAs('siv')
    const late = await attach(app, siv, await aPdf(), 'Brev.pdf')
    expect(late.status).toBe(403)
    expect(await read(siv, page)).toContain('Fristen er ute')
    expect(count(app, 'stored_files')).toBe(0)
  })
})

describe('where clamd is set up', () => {
  test('what it finds is refused, and what it has looked through is marked so', async () => {
    const clamd = await aClamd()
    const app = await appWith({ env: { INNSPILL_CLAMD: `127.0.0.1:${clamd.port}` } })
    const siv = await app.loginAs('siv')
    const infected = await attach(app, siv, Buffer.from(`%PDF-1.4\n${eicar}\nstartxref\n0\n%%EOF\n`), 'Smittet.pdf')
    expect([infected.status, (await infected.text()).includes('«Smittet.pdf» ble stoppet av viruskontrollen')]).toEqual([422, true])
    await attach(app, siv, await aPdf(), 'Rent.pdf')
    expect(rows(app, 'select name, is_scanned from response_letters')).toEqual([{ name: 'Rent.pdf', is_scanned: 1 }])

    // Gone: nothing is taken in, and nothing else is hindered.
    await clamd.close()
    const later = await attach(app, siv, await aPdf('2'), 'Senere.pdf')
    expect([later.status, (await later.text()).includes('Viruskontrollen svarer ikke akkurat nå. Prøv igjen')]).toEqual([503, true])
    expect((await siv.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Uklart' })).status).toBe(303)
    expect(await send(siv)).toMatch(/FTB25/)
  })
})
