import { createHash } from 'node:crypto'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { appWith, type TestApp } from '../app'
import { aDraft, aSubmission, slug } from '../builders'
import { aDocx, aPdf } from '../letter-files'
import { aRegistered, attachesTo, beginsRegistering, registering, registers, typedResponse } from '../registering'
import type { Visitor } from '../visitor'

const cases = `/saksbehandling/${slug}`
const read = async (who: Visitor, path: string) => (await (await who.get(path)).text()).replace(/<!-- -->/g, '')
const rows = (app: TestApp, sql: string) => app.db.connection.$client.prepare(sql).all() as Record<string, unknown>[]
const count = (app: TestApp, table: string) => Number(rows(app, `select count(*) n from ${table}`)[0]?.n)
const afterDeadline = { at: '2025-06-20T10:00:00' }
const sealedOf = async (who: Visitor, receipt: string) => JSON.parse(await read(who, `${cases}/svar/${receipt}/svar.json`))

describe('a response that came another way', () => {
  test('is registered through the same door: numbered in the series, sealed, found by its receipt, and counted', async () => {
    const app = await appWith(afterDeadline)
    await aSubmission(
      app.db,
      { 'K-2.3': { 'krav.nytte': 'nyttig' } },
      { respondent: { kind: 'private', accountId: 'x', name: 'Kari', isTest: true } },
    )
    const ingrid = await app.loginAs('ingrid')
    expect(await read(ingrid, cases)).toContain(`href="${registering}"`)
    const form = await read(ingrid, registering)
    expect(form).toContain('Fristen var 13. juni 2025')
    expect(form).toContain('<option value="Fjellvik kommune (test) (310000019)"')

    const at = await beginsRegistering(ingrid, { mate: 'post', om: '', dag: '14.6.2025', arkivref: '25/1234-17', tekst: '' })
    expect(count(app, 'submissions')).toBe(1)
    expect(await read(ingrid, at)).toContain('Et svar med merknad må ha en tekst eller et brev')
    const pdf = await aPdf()
    const attached = await attachesTo(app, ingrid, at, pdf, 'Høringssvar.pdf')
    expect([attached.status, attached.headers.get('location')]).toEqual([303, `${at}/brev?lagtved=1`])
    const review = await read(ingrid, at)
    for (const words of [
      'Fjellvik kommune (test)',
      '310 000 019',
      'I posten',
      '14. juni 2025',
      'Kom etter fristen 13. juni 2025',
      '25/1234-17',
      'Høringssvar.pdf',
    ])
      expect(review).toContain(words)
    const receipt = await registers(ingrid, at)
    expect(receipt).toBe('FTB25-0002')

    const sealed = await sealedOf(ingrid, receipt)
    expect(sealed).toMatchObject({
      ...{
        format: 'innspill-response',
        formatVersion: 3,
        receiptNumber: receipt,
        receivedAt: '2025-06-20T08:00:00Z',
        submittedBy: 'Ingrid Fiktiv',
      },
      respondent: {
        name: 'Fjellvik kommune (test)',
        organisationNumber: null,
        knownBy: 'staff',
        statedNumber: '310000019',
        type: 'kommune',
      },
      arrival: { way: 'post', arrivedOn: '2025-06-14', archiveReference: '25/1234-17', registeredBy: 'Ingrid Fiktiv' },
      sending: { kind: 'first', isLate: true },
      attachments: [{ name: 'Høringssvar.pdf', kind: 'pdf', sha256: createHash('sha256').update(pdf).digest('hex') }],
    })
    const bytes = Buffer.from(await (await ingrid.get(`${cases}/svar/${receipt}/svar.json`)).arrayBuffer())
    const check = new FormData()
    check.set('nummer', receipt)
    check.set('kontrollsum', createHash('sha256').update(bytes).digest('hex'))
    const verdict = await app
      .visitor()
      .request('/kvittering', { method: 'POST', body: check, headers: { origin: app.address, 'sec-fetch-site': 'same-origin' } })
    expect(await verdict.text()).toContain('Ekte og uendret')

    const page = await read(ingrid, `${cases}/svar/${receipt}?registrert=1`)
    for (const words of [
      'Svaret er registrert, og har fått kvittering',
      'Registrert av saksbehandler',
      'I posten',
      '14. juni 2025',
      'For sent',
      '25/1234-17',
      'Ingrid Fiktiv',
    ])
      expect(page).toContain(words)
    expect((await ingrid.get(`${cases}/svar/${receipt}/brev/1`)).status).toBe(200)
    const list = await read(ingrid, `${cases}?sok=25/1234`)
    expect(list).toContain('Kom i posten 14. juni 2025')
    const consultees = await read(ingrid, `${cases}/horingsinstanser?sok=fjellvik&status=svart`)
    expect(consultees).toContain(receipt)
    expect(consultees).toContain('Registrert av saksbehandler')
    // Nothing is left of the registration itself, and the address of it leads to what it became.
    expect(count(app, 'registrations')).toBe(0)
    expect((await ingrid.request(at)).headers.get('location')).toBe(`${cases}/svar/${receipt}`)
  })

  test('never touches what the organisation is writing itself, and both stand when it has answered', async () => {
    const app = await appWith()
    await aDraft(app.db, { 'R-1.1': { 'rad.kommentar': 'Vår egen kladd' } })
    const [siv, ingrid] = [await app.loginAs('siv'), await app.loginAs('ingrid')]
    const registered = await aRegistered(ingrid)
    expect(await read(siv, `/horinger/${slug}/svar/oversikt`)).toContain('Vår egen kladd')
    expect(await read(siv, `/horinger/${slug}/svar`)).not.toContain(registered)

    const own = await aSubmission(app.db, {})
    const at = await beginsRegistering(ingrid, { tekst: 'Et svar til' })
    const review = await read(ingrid, at)
    expect(review).toContain('Det er alt mottatt svar fra Fjellvik kommune (test)')
    expect(review).toContain(registered)
    expect(review).toContain(own.receiptNumber)
    const second = await registers(ingrid, at)
    const consultees = await read(ingrid, `${cases}/horingsinstanser?sok=fjellvik`)
    for (const one of [registered, own.receiptNumber, second]) expect(consultees).toContain(one)
    const list = await read(ingrid, cases)
    for (const one of [registered, own.receiptNumber, second]) expect(list).toContain(one)
  })

  test('is of the kind and place of its sender: on the list, outside it, or a person', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    await aRegistered(ingrid, { arkivref: '25/1-2' })
    await aRegistered(ingrid, { fra: 'organisation', virksomhet: '=1+1 & <b>Vellet</b>', orgnr: '984 936 923' })
    await aRegistered(ingrid, { fra: 'person', person: 'Kari Nordmann', mate: 'other', 'om-maten': 'levert i resepsjonen' })
    const found = rows(
      app,
      'select respondent_name name, organisation_number number, stated_number stated, consultee_group g, respondent_type type, known_by known from submissions join segments on segments.id = segment_id order by submissions.id',
    )
    expect(found).toEqual([
      expect.objectContaining({ name: 'Fjellvik kommune (test)', number: null, stated: '310000019', type: 'kommune', known: 'staff' }),
      expect.objectContaining({
        name: '=1+1 & <b>Vellet</b>',
        number: null,
        stated: '984936923',
        g: 'unlisted',
        type: 'annet',
        known: 'staff',
      }),
      expect.objectContaining({ name: 'Kari Nordmann', number: null, stated: null, g: 'private', type: 'privatperson', known: 'staff' }),
    ])
    expect(found[0]?.g).not.toBe('unlisted')
    const outside = await read(ingrid, `${cases}/horingsinstanser`)
    expect(outside).toContain('=1+1 &amp; &lt;b&gt;Vellet')
    const workbook = Buffer.from(await (await ingrid.get(`${cases}/eksport/svar.xlsx`)).arrayBuffer())
    const senders = await readSheet(workbook, 'Avsendere')
    for (const words of [
      'Kom på e-post 1. juni 2025 (310000019)',
      'Kom på e-post 1. juni 2025 (984936923)',
      'Kom på annen måte 1. juni 2025',
    ])
      expect(senders.flat()).toContain(`registrert av saksbehandler: ${words}`)
    expect(senders[1]).toEqual(expect.arrayContaining([new Date('2025-06-01T00:00:00Z'), '25/1-2']))
    expect(senders.flat()).toContain('=1+1 & <b>Vellet</b>')
  })

  test('a letter goes with every kind of response, since the letter is what came', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    const at = await beginsRegistering(ingrid, { svartype: 'uten_merknad', tekst: '' })
    await attachesTo(app, ingrid, at, await aDocx(), 'brev.docx')
    const receipt = await registers(ingrid, at)
    expect((await sealedOf(ingrid, receipt)).attachments).toHaveLength(1)
  })

  test('whoever has more time is in time until their own day', async () => {
    const app = await appWith({ at: '2025-06-10T10:00:00' })
    const ingrid = await app.loginAs('ingrid')
    await ingrid.post(`${cases}/frister`, { orgnr: '310000019', dag: '2025-06-20', grunn: 'Ringte og ba om det.' })
    app.pass({ hours: 24 * 12 })
    await ingrid.logIn('ingrid')
    const inTime = await aRegistered(ingrid, { dag: '2025-06-20' })
    expect((await sealedOf(ingrid, inTime)).sending.isLate).toBe(false)
    const late = await aRegistered(ingrid, { dag: '2025-06-21', tekst: 'Dagen etter.' })
    expect((await sealedOf(ingrid, late)).sending.isLate).toBe(true)
  })
})

describe('what is wrong is told by its field, and what was typed stays', () => {
  test('every fault leads to its field', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    const refused = await ingrid.post(registering, {
      ...typedResponse,
      fra: '',
      mate: '',
      dag: '31.02.2025',
      svartype: '',
      tekst: `Min tekst ${'x'.repeat(20_000)}`,
    })
    expect(refused.status).toBe(422)
    const html = (await refused.text()).replace(/<!-- -->/g, '')
    for (const field of ['fra-liste', 'kom-email', 'dag', 'type-med_merknad', 'tekst']) {
      expect(html, field).toContain(`href="#${field}"`)
      expect(html, field).toContain(`id="${field}"`)
      expect(html, field).toContain(`id="${field}-error"`)
    }
    expect(html).toContain('Min tekst xxx')
    expect(html).toMatch(/Teksten er på 20.010 tegn/)
    expect(count(app, 'registrations')).toBe(0)
  })

  test('each fault has words that say what to do', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    const faults = [
      [{ instans: 'Atlantis' }, 'instans', 'Vi finner ingen med det navnet'],
      [{ fra: 'organisation', virksomhet: 'X', orgnr: '123456789' }, 'orgnr', 'nummer'],
      [{ fra: 'organisation', virksomhet: 'X', orgnr: '310000019' }, 'orgnr', 'er til Fjellvik kommune (test), som står på høringslisten'],
      [{ fra: 'person', person: '' }, 'person', 'Skriv navnet'],
      [{ mate: 'other' }, 'om-maten', 'Skriv noen ord'],
      [{ dag: '2025-06-03' }, 'dag', 'Dagen har ikke vært ennå'],
      [{ dag: '2025-01-01' }, 'dag', 'før høringen ble sendt ut'],
      [{ arkivref: 'x'.repeat(61) }, 'arkivref', 'plass til 60'],
      [{ svartype: 'onsker_ikke' }, 'type-med_merknad', 'Du har skrevet en tekst'],
    ] as const
    for (const [more, field, words] of faults) {
      const html = (await (await ingrid.post(registering, { ...typedResponse, ...more })).text()).replace(/<!-- -->/g, '')
      for (const part of [`href="#${field}"`, words, 'Vi støtter utkastet.']) expect(html, field).toContain(part)
    }
    expect(count(app, 'registrations')).toBe(0)
  })

  test('a name that may be several is asked about, without scripts', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    const html = await (await ingrid.post(registering, { ...typedResponse, instans: 'fjellvik' })).text()
    expect(html).toContain('Hvilken av disse?')
    const chosen = html.match(/name="valgt" value="([^"]+)"/)?.[1] ?? ''
    expect(await read(ingrid, `${registering}?fra=${chosen}`)).toMatch(/id="instans"[^>]*value="[^"]+"/)
    const at = await beginsRegistering(ingrid, { instans: 'fjellvik', valgt: chosen })
    expect(await read(ingrid, at)).toContain('Fjellvik')
  })

  test('a file of another kind is refused by name, and one must choose again', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    const at = await beginsRegistering(ingrid)
    const refused = await attachesTo(app, ingrid, at, Buffer.from('MZ'), 'brev.exe')
    expect(refused.status).toBe(415)
    const html = (await refused.text()).replace(/<!-- -->/g, '')
    expect(html).toContain('«brev.exe» er verken PDF')
    expect(html).toContain('Velg den på nytt')
    expect(html).toContain('href="#fil"')
  })

  test('it must be said that it has been looked over', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    const at = await beginsRegistering(ingrid)
    const mark = (await read(ingrid, at)).match(/name="sett" value="(\w+)"/)?.[1] ?? ''
    const refused = await ingrid.post(at, { sett: mark })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('href="#bekreftet"')
    expect(count(app, 'submissions')).toBe(0)
  })
})

test('a number is looked up in the register, so that a wrong one is seen before it is registered', async () => {
  const app = await appWith()
  const ingrid = await app.loginAs('ingrid')
  const gone = await beginsRegistering(ingrid, { fra: 'organisation', virksomhet: 'Helselaget', orgnr: '310000051' })
  expect(await read(ingrid, gone)).toContain('Virksomheten er slettet.')
  const unknown = await beginsRegistering(ingrid, { fra: 'organisation', virksomhet: 'Vellet', orgnr: '984 936 923' })
  expect(await read(ingrid, unknown)).toContain('Nummeret finnes ikke der')
})

describe('two of everything', () => {
  test('a double click, and going back, makes one response', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    const forsok = (await read(ingrid, registering)).match(/name="forsok" value="([\w-]+)"/)?.[1] ?? ''
    const at = await beginsRegistering(ingrid, { forsok })
    expect(await beginsRegistering(ingrid, { forsok, tekst: 'Rettet i farten.' })).toBe(at)
    const page = await read(ingrid, at)
    expect(page).toContain('Rettet i farten.')
    const sent = { sett: page.match(/name="sett" value="(\w+)"/)?.[1] ?? '', bekreftet: 'ja' }
    const both = await Promise.all([ingrid.post(at, sent), ingrid.post(at, sent)])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect(new Set(both.map(({ headers }) => headers.get('location'))).size).toBe(1)
    expect(count(app, 'submissions')).toBe(1)
    // The form that was gone back to is another response, not lost in the first.
    expect(await beginsRegistering(ingrid, { forsok, fra: 'person', person: 'Kari' })).not.toBe(at)
  })

  test('in two tabs: what was changed in the one must be looked over in the other', async () => {
    const app = await appWith()
    const [ingrid, aase] = [await app.loginAs('ingrid'), await app.loginAs('aase')]
    const at = await beginsRegistering(ingrid)
    const mark = (await read(ingrid, at)).match(/name="sett" value="(\w+)"/)?.[1] ?? ''
    expect((await aase.post(`${at}/opplysninger`, { ...typedResponse, tekst: 'Annerledes.' })).status).toBe(303)
    const refused = await ingrid.post(at, { sett: mark, bekreftet: 'ja' })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Annerledes.')
    // Somebody else registers the same meanwhile.
    const seen = (await read(ingrid, at)).match(/name="sett" value="(\w+)"/)?.[1] ?? ''
    await aRegistered(aase)
    expect((await ingrid.post(at, { sett: seen, bekreftet: 'ja' })).status).toBe(409)
    expect(count(app, 'submissions')).toBe(1)
  })

  test('more time granted meanwhile changes what is sealed, and is looked over', async () => {
    const app = await appWith({ at: '2025-06-13T10:00:00' })
    await (await app.loginAs('siv')).post(`/horinger/${slug}/svar/utsettelse`, { dag: '2025-06-20', grunn: 'Kommunestyret møtes i juni' })
    app.pass({ hours: 30 })
    const ingrid = await app.loginAs('ingrid')
    const at = await beginsRegistering(ingrid, { dag: '2025-06-14' })
    const page = await read(ingrid, at)
    expect(page).toContain('Kom etter fristen')
    const wish = (await read(ingrid, `${cases}/frister`)).match(/frister\/([\w-]{36})\/innvilgelse/)?.[1] ?? ''
    expect((await ingrid.post(`${cases}/frister/${wish}/innvilgelse`, { dag: '2025-06-20' })).status).toBe(303)
    const seen = page.match(/name="sett" value="(\w+)"/)?.[1] ?? ''
    const refused = await ingrid.post(at, { sett: seen, bekreftet: 'ja' })
    expect([refused.status, (await refused.text()).includes('Kom etter fristen')]).toEqual([409, false])
    expect((await sealedOf(ingrid, await registers(ingrid, at))).sending.isLate).toBe(false)
  })

  test('given up, nothing is left of it', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    const at = await beginsRegistering(ingrid)
    await attachesTo(app, ingrid, at, await aPdf(), 'brev.pdf')
    expect(await read(ingrid, registering)).toContain('Påbegynte registreringer')
    const done = await ingrid.post(`${at}/forkasting`, {})
    expect(done.headers.get('location')).toBe(`${registering}?forkastet=1`)
    for (const table of ['registrations', 'responses', 'response_letters', 'stored_files', 'submissions'])
      expect([table, count(app, table)]).toEqual([table, 0])
    expect((await ingrid.request(at)).status).toBe(404)
  })
})

describe('what it says of single råd and krav', () => {
  /** Enters a remark on the page as it is now, or as it was. */
  const note = async (who: Visitor, at: string, punkt: string, merknad: string, page?: string) =>
    who.post(`${at}/merknader`, { punkt, merknad, ...marksIn(page ?? (await read(who, `${at}/merknader`))) })
  const marksIn = (page: string) =>
    Object.fromEntries([...page.matchAll(/name="(sett:[^"]+)" value="([^"]*)"/g)].map(([, name, mark]) => [name, mark]))

  test('is entered one at a time, looked over, sealed, and stands beside the other answers to the item', async () => {
    const app = await appWith(afterDeadline)
    const ingrid = await app.loginAs('ingrid')
    const at = await beginsRegistering(ingrid, { tekst: '' })
    expect(await read(ingrid, at)).toContain(`href="${at}/merknader"`)
    expect(await read(ingrid, `${at}/merknader`)).toContain('<option value="K-2.3">K-2.3 ')
    const hostile = '=1+1 <b>24 timer</b> er kort.\r\n🙂'
    const entered = await note(ingrid, at, 'K-2.3', hostile)
    expect([entered.status, entered.headers.get('location')]).toEqual([303, `${at}/merknader?notert=K-2.3`])
    await note(ingrid, at, 'R-2.1', 'Skrives om.')
    await note(ingrid, at, 'R-2.1', 'Registeret er ofte forsinket.')
    await note(ingrid, at, 'R-1.1', 'Ført på feil råd.')
    const removal = { fjern: 'R-1.1', ...marksIn(await read(ingrid, `${at}/merknader`)) }
    expect((await ingrid.post(`${at}/merknader`, removal)).status).toBe(303)
    expect((await ingrid.post(`${at}/merknader`, removal)).status).toBe(303)
    const page = await read(ingrid, `${at}/merknader?punkt=R-2.1`)
    expect(page).toContain('2 merknader er ført')
    expect(page.match(/<textarea[^>]*>([^<]*)/)?.[1]).toBe('Registeret er ofte forsinket.')
    const review = await read(ingrid, at)
    expect(review).toContain('&lt;b&gt;24 timer&lt;/b&gt; er kort.')
    expect(review).not.toContain('Ført på feil råd.')
    const receipt = await registers(ingrid, at)
    const { answers } = await sealedOf(ingrid, receipt)
    expect(answers.map(({ code, values }: { code: string; values: object }) => [code, values])).toEqual([
      ['G', { 'generelt.svartype': 'med_merknad' }],
      ['R-2.1', { 'rad.kommentar': 'Registeret er ofte forsinket.' }],
      ['K-2.3', { 'krav.kommentar': '=1+1 <b>24 timer</b> er kort.\n🙂' }],
    ])
    expect(await read(ingrid, `${cases}/punkter/K-2.3`)).toContain('&lt;b&gt;24 timer&lt;/b&gt; er kort.')
    expect(await (await ingrid.get(`${cases}/eksport/svar.csv`)).text()).toContain('Registeret er ofte forsinket.')
    expect(count(app, 'answers')).toBe(0)
  })

  test('is never overwritten unseen by another case officer, and what one wrote is given back when the other has finished', async () => {
    const app = await appWith()
    const [ingrid, aase] = [await app.loginAs('ingrid'), await app.loginAs('aase')]
    const at = await beginsRegistering(ingrid)
    const before = await read(ingrid, `${at}/merknader`)
    await note(aase, at, 'K-2.3', 'Åses ord')
    const refused = await note(ingrid, at, 'K-2.3', 'Ingrids ord', before)
    const page = (await refused.text()).replace(/<!-- -->/g, '')
    expect(refused.status).toBe(409)
    for (const words of ['En kollega har ført noe annet på K-2.3', 'Åses ord', '>Ingrids ord<']) expect(page).toContain(words)
    expect((await note(ingrid, at, 'K-2.3', 'Ingrids ord', page)).status).toBe(303)
    expect((await note(aase, at, 'R-2.1', 'Et annet punkt', before)).status).toBe(303)
    const late = await read(ingrid, `${at}/merknader`)
    await registers(aase, at)
    const lost = await note(ingrid, at, 'R-1.1', 'Skrevet mens en annen ble ferdig', late)
    expect(lost.status).toBe(410)
    const kept = await lost.text()
    for (const words of ['avsluttet i mellomtiden', 'Skrevet mens en annen ble ferdig']) expect(kept).toContain(words)
    const details = await ingrid.post(`${at}/opplysninger`, { ...typedResponse, tekst: 'Skrevet mens en annen ble ferdig' })
    expect([details.status, (await details.text()).includes('Skrevet mens en annen ble ferdig')]).toEqual([410, true])
  })

  test('comes back when the registration is corrected', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    const at = await beginsRegistering(ingrid)
    await note(ingrid, at, 'K-2.3', 'Slik det ble registrert.')
    const receipt = await registers(ingrid, at)
    const correction = (await ingrid.post(`${cases}/registrerte-svar/${receipt}/retting`, {})).headers.get('location') ?? ''
    expect(await read(ingrid, correction)).toContain('Slik det ble registrert.')
    await note(ingrid, correction, 'K-2.3', 'Slik det skulle stått.')
    const { answers } = await sealedOf(ingrid, await registers(ingrid, correction))
    expect(JSON.stringify(answers)).toContain('Slik det skulle stått.')
    expect(JSON.stringify(answers)).not.toContain('Slik det ble registrert.')
  })

  test('is refused with what to do, and what was typed stands', async () => {
    const app = await appWith()
    const [ingrid, siv] = [await app.loginAs('ingrid'), await app.loginAs('siv')]
    const at = await beginsRegistering(ingrid, { svartype: 'uten_merknad', tekst: '' })
    for (const [punkt, merknad, words] of [
      ['', 'Uten punkt', 'Velg rådet eller kravet merknaden gjelder'],
      ['G', 'Om alt', 'Velg rådet eller kravet merknaden gjelder'],
      ['K-99.9', 'Om ingenting', 'Velg rådet eller kravet merknaden gjelder'],
      ['K-2.3', ' ', 'Skriv merknaden, eller fjern den fra listen'],
      ['K-2.3', 'x'.repeat(20_001), '20 000'],
    ] as const) {
      const refused = await note(ingrid, at, punkt, merknad)
      const html = (await refused.text()).replace(/<!-- -->/g, '').replaceAll('\u00a0', ' ')
      expect([punkt, refused.status]).toEqual([punkt, 422])
      expect(html).toContain(words)
      expect(html).toContain(merknad.trim())
    }
    expect((await note(siv, at, 'K-2.3', 'Ikke min', '')).status).toBe(403)
    await note(ingrid, at, 'K-2.3', 'En merknad likevel')
    expect(await read(ingrid, at)).toContain('Svartypen sier at det ikke er noen merknader')
    expect((await ingrid.post(at, { sett: '', bekreftet: 'ja' })).status).toBe(422)
    expect(count(app, 'submissions')).toBe(0)
  })
})

describe('a wrong registration', () => {
  test('is corrected by a new one, also when it was from somebody else, and the earlier is kept', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    const at = await beginsRegistering(ingrid)
    await attachesTo(app, ingrid, at, await aPdf(), 'brev.pdf')
    const first = await registers(ingrid, at)
    const acts = `${cases}/registrerte-svar/${first}`
    expect(await read(ingrid, `${cases}/svar/${first}`)).toContain(`action="${acts}/retting"`)
    const correction = (await ingrid.post(`${acts}/retting`, {})).headers.get('location') ?? ''
    expect((await ingrid.post(`${acts}/retting`, {})).headers.get('location')).toBe(correction)
    const details = await read(ingrid, `${correction}/opplysninger`)
    expect(details).toContain('Vi støtter utkastet.')
    expect(details).toContain('value="Fjellvik kommune (test) (310000019)"')
    expect(await read(ingrid, correction)).toContain('brev.pdf')
    await ingrid.post(`${correction}/opplysninger`, { ...typedResponse, fra: 'person', person: 'Kari Nordmann', dag: '2025-05-30' })
    const second = await registers(ingrid, correction)
    expect((await sealedOf(ingrid, second)).sending).toMatchObject({ kind: 'replacement', replaces: first })
    expect(await read(ingrid, `${cases}/svar/${first}`)).toContain(second)
    const list = await read(ingrid, cases)
    expect(list).toContain('Kari Nordmann')
    expect(list).not.toContain('Fjellvik kommune (test)</a>')
    expect((await ingrid.get(`${cases}/svar/${first}/brev/1`)).status).toBe(200)
    // What no longer holds cannot be corrected again.
    expect((await ingrid.post(`${acts}/retting`, {})).headers.get('location')).toBe(`${cases}/svar/${first}`)
  })

  test('is taken back with a reason, which is sealed, shown and logged', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    const receipt = await aRegistered(ingrid)
    const at = `${cases}/registrerte-svar/${receipt}/tilbaketrekking`
    expect((await ingrid.get(at)).status).toBe(200)
    const refused = await ingrid.post(at, { grunn: ' ' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('href="#grunn"')
    const done = await ingrid.post(at, { grunn: 'Registrert ved en feil' })
    expect(done.headers.get('location')).toBe(`${cases}/svar/${receipt}`)
    await ingrid.post(at, { grunn: 'En gang til' })
    expect(rows(app, 'select reason, canonical from withdrawals')).toEqual([
      { reason: 'Registrert ved en feil', canonical: expect.stringContaining('"reason":"Registrert ved en feil"') },
    ])
    expect(await read(ingrid, `${cases}/svar/${receipt}`)).toContain('Grunn: Registrert ved en feil')
    expect(await read(ingrid, cases)).toContain('Grunn: Registrert ved en feil')
    expect(await read(ingrid, `${cases}/horingsinstanser?sok=fjellvik&status=svart`)).not.toContain(receipt)
    const acts = rows(app, "select act from audit_log where act in ('begin-registration', 'register', 'withdraw') order by id").map(
      ({ act }) => act,
    )
    expect(acts).toEqual(['begin-registration', 'register', 'withdraw'])
  })

  test('only what staff registered can be put right by staff', async () => {
    const app = await appWith()
    const sent = await aSubmission(app.db, { 'K-2.3': { 'krav.nytte': 'nyttig' } })
    const ingrid = await app.loginAs('ingrid')
    const acts = `${cases}/registrerte-svar/${sent.receiptNumber}`
    expect((await ingrid.request(`${acts}/tilbaketrekking`)).status).toBe(404)
    expect((await ingrid.post(`${acts}/tilbaketrekking`, { grunn: 'Feil' })).status).toBe(404)
    expect((await ingrid.post(`${acts}/retting`, {})).status).toBe(404)
    expect(await read(ingrid, `${cases}/svar/${sent.receiptNumber}`)).not.toContain('Rett registreringen')
  })
})

test('when the form is shut, one is told that a late response can come another way', async () => {
  const app = await appWith(afterDeadline)
  const start = `/horinger/${slug}/svar`
  for (const who of [app.visitor(), await app.loginAs('siv')])
    expect(await read(who, start)).toContain('Et sent svar kan også sendes på e-post eller i posten')
})

test('nobody else gets anywhere near it', async () => {
  const app = await appWith()
  const ingrid = await app.loginAs('ingrid')
  const at = await beginsRegistering(ingrid)
  const siv = await app.loginAs('siv')
  for (const path of [registering, at, `${at}/opplysninger`, `${at}/brev`]) {
    expect((await siv.request(path)).status, path).toBe(403)
    expect((await app.visitor().request(path)).status, path).toBe(302)
    expect((await siv.post(path, typedResponse)).status, path).toBe(403)
  }
  expect((await siv.post(`${at}/forkasting`, {})).status).toBe(403)
  expect(count(app, 'registrations')).toBe(1)
})
