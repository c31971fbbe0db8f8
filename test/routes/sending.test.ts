import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { newToken } from '#app/access/cookies'
import { type AccessChoice, firstAccessChoice } from '#app/domain/access-choice'
import { putAccessChoice } from '#db/access-choices'
import { inTransaction } from '#db/client'
import { countSubmissions } from '#db/submissions'
import { appWith, type TestApp } from '../app'
import { slug } from '../builders'
import { letIn } from '../rights'
import { breaks, flip } from '../switches'
import type { Visitor } from '../visitor'

const svar = `/horinger/${slug}/svar`
const write = (who: Visitor, fields: Record<string, string>, path = 'kapittel/2') => who.post(`${svar}/${path}`, fields)
const text = async (who: Visitor, path: string) => (await who.get(`${svar}${path}`)).text()
const sent = (app: TestApp) => countSubmissions(app.db, slug)

/** Sends as the overview's form would, with what was on the page. */
async function send(who: Visitor, more: Record<string, string> = {}, html?: string): Promise<Response> {
  const mark = (html ?? (await text(who, '/oversikt'))).match(/name="sett" value="(\w+)"/)?.[1] ?? ''
  return who.post(`${svar}/innsending`, { sett: mark, bekreftet: 'ja', ...more })
}

async function withComment(at?: string) {
  const app = await appWith(at ? { at } : {})
  const siv = await app.loginAs('siv')
  await write(siv, { 'K-2.3/krav.kommentar': 'Uklart «krav» 👍', 'R-2.1/rad.vurdering': 'no-remarks' })
  return { app, siv }
}

describe('the overview', () => {
  test('shows what is sent, for whom, and that silence is not the same as nothing', async () => {
    const { siv } = await withComment()
    const html = await text(siv, '/oversikt')
    expect(html).toContain('Uklart «krav» 👍')
    expect(html).toContain('Fjellvik kommune (test)')
    for (const words of ['1 punkt med innspill', '1 uten merknad', '0 utenfor eget område', '73 ikke vurdert'])
      expect(html).toContain(words)
  })

  test('shows what hinders, with the way there, and has no button', async () => {
    const { siv } = await withComment()
    await write(siv, { 'R-2.2/rad.vurdering': 'no-remarks', 'R-2.2/rad.kommentar': 'Men …' })
    const html = await text(siv, '/oversikt')
    expect(html).toContain('Én ting må på plass')
    expect(html).toContain(`href="${svar}/kapittel/2#R-2.2"`)
    expect(html).not.toContain('name="bekreftet"')
  })

  test('shows what stays behind when «Uten merknad» is chosen, and why', async () => {
    const { siv } = await withComment()
    const chosen = await write(siv, { 'G/base': '', 'G/generelt.svartype': 'uten_merknad', til: 'oversikt' }, 'hele-utkastet')
    expect(chosen.headers.get('location')).toBe(`${svar}/oversikt`)
    const html = await text(siv, '/oversikt')
    expect(html).toContain('2 svar blir ikke sendt')
    expect(html).toContain('sendes ikke med denne svartypen')
  })
})

describe('sending', () => {
  test('asks for the tick, and loses nothing when it is missing', async () => {
    const { app, siv } = await withComment()
    const response = await send(siv, { bekreftet: '' })
    expect([response.status, response.headers.get('location')]).toEqual([303, `${svar}/oversikt?feil=response.not-confirmed`])
    const html = await text(siv, '/oversikt?feil=response.not-confirmed')
    expect(html).toContain('href="#bekreftet"')
    expect(html).toContain('Uklart «krav» 👍')
    expect(await sent(app)).toBe(0)
  })

  test('does not send what a colleague changed after one looked', async () => {
    const { app, siv } = await withComment()
    const seen = await text(siv, '/oversikt')
    await write(await app.loginAs('omar'), { 'K-2.4/krav.kommentar': 'Omar la til noe' })
    expect((await send(siv, {}, seen)).headers.get('location')).toContain('feil=response.changed-since-review')
    expect(await sent(app)).toBe(0)
  })

  test('a double click, a reload and two colleagues at once give one submission and one receipt', async () => {
    const { app, siv } = await withComment()
    const omar = await app.loginAs('omar')
    await letIn(app.db, 'Omar Prøvestad', '310000019', 'approver')
    const [mine, his] = [await text(siv, '/oversikt'), await text(omar, '/oversikt')]
    const responses = await Promise.all([send(siv, {}, mine), send(siv, {}, mine), send(omar, {}, his)])
    expect(responses.map(({ headers }) => headers.get('location'))).toEqual(Array(3).fill(`${svar}/kvittering`))
    expect((await send(siv, {}, mine)).headers.get('location')).toBe(`${svar}/kvittering`)
    expect(await sent(app)).toBe(1)
    const numbers = [await text(siv, '/kvittering'), await text(omar, '/kvittering')].map((html) => html.match(/FTB25-\d+/)?.[0])
    expect(numbers).toEqual(['FTB25-0001', 'FTB25-0001'])
  })

  test('with nothing written is refused, also for those who make their own form', async () => {
    const app = await appWith()
    expect((await send(await app.loginAs('lise'))).headers.get('location')).toContain('feil=response.type-missing')
    expect(await sent(app)).toBe(0)
  })

  test('afterwards nothing can be written, and what is typed too late is given back', async () => {
    const { siv } = await withComment()
    await send(siv)
    const response = await write(siv, { 'K-2.4/krav.kommentar': 'Kom på noe mer' })
    const html = await response.text()
    expect(response.status).toBe(409)
    expect(html).toContain('Kom på noe mer')
    expect(html).toContain(`${svar}/kvittering`)
    expect((await siv.request(svar)).headers.get('location')).toBe(`${svar}/kvittering`)
  })
})

describe('the receipt', () => {
  test('tells the number, the second and the checksum, which anybody can check on the file', async () => {
    const { siv } = await withComment('2025-06-02T14:41:07')
    await send(siv)
    const html = await text(siv, '/kvittering')
    for (const words of ['FTB25-0001', '2. juni 2025 kl. 14.41.07', 'Siv Testdal', 'Uklart «krav» 👍']) expect(html).toContain(words)
    expect(html).toContain('<dt>Innhold</dt><dd>1 punkt med innspill, 1 uten merknad, 73 ikke vurdert</dd>')
    const file = await siv.request(`${svar}/nedlasting/svar.json`)
    const checksum = createHash('sha256')
      .update(Buffer.from(await file.arrayBuffer()))
      .digest('hex')
    expect(html).toContain(checksum)
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="hoeringssvar-FTB25-0001.json"; filename*=UTF-8''h%C3%B8ringssvar-FTB25-0001.json`,
    )
  })

  test('comes with a document that can be read by itself', async () => {
    const { siv } = await withComment()
    await send(siv)
    const html = await text(siv, '/nedlasting/svar.html')
    expect(html).toMatch(/^<!doctype html><html lang="nb">/)
    expect(html).toMatch(/<title>Høringssvar fra Fjellvik kommune \(test\)<\/title>/)
    expect(html).not.toMatch(/<script|<link|src=/)
    for (const words of ['<h1>', '<h2', 'Uklart «krav» 👍', 'FTB25-0001', 'demonstrasjonsinnhold']) expect(html).toContain(words)
  })

  test("is nobody else's", async () => {
    const { app, siv } = await withComment()
    await send(siv)
    for (const other of ['nina', 'lise']) {
      const who = await app.loginAs(other)
      expect((await who.request(`${svar}/kvittering`)).headers.get('location')).toBe(svar)
      expect((await who.request(`${svar}/nedlasting/svar.json`)).status).toBe(404)
      expect((await who.request(`${svar}/nedlasting/svar.html`)).status).toBe(404)
    }
  })
})

describe('the deadline', () => {
  test('the last thousandth of a second is in time', async () => {
    const { app, siv } = await withComment('2025-06-13T23:59:59.999')
    expect((await send(siv)).headers.get('location')).toBe(`${svar}/kvittering`)
    expect(await sent(app)).toBe(1)
  })

  test('a moment later nothing is saved or sent, what was written can be read and downloaded, and what is typed is given back', async () => {
    const { app, siv } = await withComment('2025-06-13T23:59:59')
    const overview = await text(siv, '/oversikt')
    app.pass({ seconds: 1 })
    const late = await write(siv, { 'K-2.4/krav.kommentar': 'For sent' })
    expect(late.status).toBe(403)
    expect(await late.text()).toContain('For sent')
    expect((await send(siv, {}, overview)).headers.get('location')).toContain('feil=consultation.closed')
    expect(await sent(app)).toBe(0)
    expect(await text(siv, '')).toContain('Uklart «krav» 👍')
    expect(await text(siv, '/kapittel/2')).not.toContain('<textarea')
    const stranger = await text(app.visitor(), '')
    expect(stranger).toContain('<h1>Finn svaret deres</h1>')
    expect(stranger).not.toContain('picker')
    const file = await text(siv, '/nedlasting/utkast.html')
    expect(file).toContain('Uklart «krav» 👍')
    expect(file).toContain('ikke sendt')
  })
})

describe('the right to send', () => {
  const feil = (response: Response) => new URL(response.headers.get('location') ?? '', 'http://x').searchParams.get('feil')

  test('is asked of Altinn then and there: silence sends nothing, loses nothing, and says when to try again', async () => {
    const { app, siv } = await withComment()
    const overview = await text(siv, '/oversikt')
    await breaks(app, 'beslutninger', '500')
    const refused = await send(siv, {}, overview)
    expect([refused.status, feil(refused)]).toEqual([303, 'rights.silent'])
    const html = await (await siv.get(refused.headers.get('location') ?? '')).text()
    for (const words of ['Altinn svarer ikke nå', 'er lagret', 'Prøv igjen om noen minutter', 'Uklart «krav» 👍', 'name="bekreftet"']) {
      expect(html).toContain(words)
    }
    expect(await sent(app)).toBe(0)
    await breaks(app, 'beslutninger', '')
    app.pass({ minutes: 2 })
    expect((await send(siv, {}, overview)).headers.get('location')).toBe(`${svar}/kvittering`)
  })

  test('that Altinn takes back before one sends is gone', async () => {
    const app = await appWith()
    const omar = await app.loginAs('omar')
    await chooseThat(app, {
      leadersSubmit: true,
      packages: { ...firstAccessChoice.packages, kommuneoverlege: { answering: 'submit', selfAssess: false } },
    })
    await omar.post(`${svar}/min-tilgang/sporring`, {})
    await write(omar, { 'K-2.3/krav.kommentar': 'Klart' })
    const overview = await text(omar, '/oversikt')
    expect(overview).toContain('name="bekreftet"')
    await flip(app, { person: 'omar', virksomhet: '310000019', pakke: 'kommuneoverlege', handling: 'trekk' }, '/fullmakt')
    expect(feil(await send(omar, {}, overview))).toBe('rights.denied')
    expect(await sent(app)).toBe(0)
  })

  test('that the administrator takes back is gone at the next request', async () => {
    const { app, siv } = await withComment()
    const overview = await text(siv, '/oversikt')
    await chooseThat(app, {
      leadersSubmit: false,
      packages: { ...firstAccessChoice.packages, barnevern: { answering: 'submit', selfAssess: true } },
    })
    // Siv holds all the packages, barnevern among them.
    expect((await send(siv, {}, overview)).headers.get('location')).toBe(`${svar}/kvittering`)
    const omar = await app.loginAs('omar')
    expect((await send(omar, {}, overview)).status).toBe(403)
  })

  test('needs a login that is remembered: after a restart one logs in again, and nothing is lost', async () => {
    const { app, siv } = await withComment()
    const mark = (await text(siv, '/oversikt')).match(/name="sett" value="(\w+)"/)?.[1] ?? ''
    // A session of Siv's that this process has never heard of.
    const { token, id } = newToken()
    const { $client } = app.db.writer
    $client.pragma('foreign_keys = OFF')
    $client.prepare("update sessions set id = ? where organisation_number = '310000019'").run(id)
    const response = await app
      .visitor()
      .post(`${svar}/innsending`, { sett: mark, bekreftet: 'ja' }, { headers: { cookie: `innspill-session=${token}` } })
    expect(feil(response)).toBe('rights.log-in-again')
    expect(await sent(app)).toBe(0)
  })

  test('leaves in the log what gave it, and nobody’s name or number', async () => {
    const { app, siv } = await withComment()
    await send(siv)
    const rows = app.db.connection.$client
      .prepare("select act, subject, detail from audit_log where act in ('rights', 'submit')")
      .all() as {
      act: string
      detail: string
    }[]
    expect(JSON.parse(rows.at(-1)?.detail ?? '{}')).toMatchObject({ organisationNumber: '310000019', by: 'roles', codes: 'DAGL' })
    expect(rows.filter(({ act }) => act === 'rights').length).toBeGreaterThan(1)
    for (const { detail } of rows) expect(detail).not.toMatch(/Siv|Testdal|04837110063/)
  })
})

async function chooseThat(app: TestApp, choice: AccessChoice): Promise<void> {
  await inTransaction(app.db, (tx) => putAccessChoice(tx, { consultationId: slug, choice, chosenAt: app.now(), chosenBy: null }))
}
