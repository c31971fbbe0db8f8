import { describe, expect, test } from 'vitest'
import { appWith, type TestApp } from '../app'
import { slug } from '../builders'
import type { Visitor } from '../visitor'

const svar = `/horinger/${slug}/svar`
const wish = `${svar}/utsettelse`
const deadlines = `/saksbehandling/${slug}/frister`
const text = async (who: Visitor, path: string) => (await who.get(path)).text()
const value = (html: string, name: string) => html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? ''
const write = (who: Visitor) => who.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Våre ord' })
const idOf = (html: string) => html.match(/frister\/([0-9a-f-]{36})\/innvilgelse/)?.[1] ?? ''

async function send(who: Visitor): Promise<Response> {
  const page = await text(who, `${svar}/oversikt`)
  return who.post(`${svar}/innsending`, { sett: value(page, 'sett'), forsok: value(page, 'forsok'), bekreftet: 'ja' })
}

const ask = (who: Visitor, more = {}) => who.post(wish, { dag: '2025-08-15', grunn: 'Kommunestyret møtes i august', ...more })

/** On the morning after the deadline: those who were logged in are not any more. */
function deadlinePasses(app: TestApp): void {
  app.pass({ hours: 24 * 12 })
}

describe('an extension', () => {
  test('is asked for with a reason, granted, and then that organisation’s deadline everywhere, and nobody else’s', async () => {
    const app = await appWith()
    const omar = await app.loginAs('omar')
    expect((await ask(omar)).status).toBe(303)
    expect(await text(omar, wish)).toContain('Venter på svar')
    const ingrid = await app.loginAs('ingrid')
    const list = await text(ingrid, deadlines)
    for (const words of ['Fjellvik kommune (test)', 'Kommunestyret møtes i august', '15. august 2025']) expect(list).toContain(words)
    expect((await ingrid.post(`${deadlines}/${idOf(list)}/innvilgelse`, { dag: '2025-08-20', svar: 'Greit' })).status).toBe(303)
    for (const path of [wish, svar, `${svar}/kapittel/2`, `/horinger/${slug}`, `/horinger/${slug}/utkast`, '/']) {
      expect([path, await text(omar, path)]).toEqual([path, expect.stringContaining('20. august 2025')])
    }
    expect(await text(omar, `/horinger/${slug}/frist.ics`)).toContain('DTEND;TZID=Europe/Oslo:20250820T235900')
    const everybodys = await app.visitor().request(`/horinger/${slug}/frist.ics`)
    expect(everybodys.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(await everybodys.text()).toContain('DTEND;TZID=Europe/Oslo:20250613T235900')
    const nina = await app.loginAs('nina')
    for (const [who, path] of [
      [nina, svar],
      [nina, `/horinger/${slug}`],
      [app.visitor(), `/horinger/${slug}`],
    ] as const) {
      expect(await text(who, path)).not.toContain('20. august 2025')
    }
    expect((await ask(nina, { dag: '2025-07-01' })).status).toBe(303)

    deadlinePasses(app)
    const siv = await app.loginAs('siv')
    expect((await write(siv)).status).toBe(303)
    const item = `${svar}/arbeid/punkt/K-2.3`
    const seen = await text(siv, item)
    const ready = await siv.post(`${item}/tilstand`, { til: 'ready', beskjed: '', fra: value(seen, 'fra'), sett: value(seen, 'sett') })
    expect(ready.status).toBe(303)
    expect((await send(siv)).headers.get('location')).toBe(`${svar}/kvittering`)
    expect(await text(siv, `${svar}/kvittering`)).not.toContain('For sent')
    expect((await write(await app.loginAs('nina'))).status).toBe(403)
  })

  test('is refused with a reason, which the organisation reads; nobody decides twice', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await ask(siv)
    const ingrid = await app.loginAs('ingrid')
    const id = idOf(await text(ingrid, deadlines))
    const empty = await ingrid.post(`${deadlines}/${id}/avslag`, { svar: ' ' })
    expect(empty.headers.get('location')).toContain('extension.reason-missing')
    await ingrid.post(`${deadlines}/${id}/avslag`, { svar: 'Saken haster' })
    expect(await text(siv, wish)).toContain('Saken haster')
    const second = await ingrid.post(`${deadlines}/${id}/innvilgelse`, { dag: '2025-08-20' })
    expect(second.headers.get('location')).toContain('extension.decided')
    expect(await text(siv, svar)).not.toContain('20. august 2025')
  })

  test('keeps what was typed when something is missing, and takes one wish at a time', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const early = await ask(siv, { dag: '2025-06-01' })
    const html = await early.text()
    expect(early.status).toBe(422)
    for (const words of ['Kommunestyret møtes i august', 'value="2025-06-01"', 'aria-invalid="true"']) expect(html).toContain(words)
    await Promise.all([ask(siv), ask(siv)])
    expect(app.db.connection.$client.prepare('select count(*) from extensions').pluck().get()).toBe(1)
  })

  test('can be asked for by a private person too, who then has a deadline of their own', async () => {
    const app = await appWith()
    const lise = await app.loginAs('lise')
    expect(await text(lise, svar)).toContain('Trenger du mer tid?')
    expect((await ask(lise, { grunn: 'Eksamen i juni' })).status).toBe(303)
    expect(await text(lise, wish)).toContain('Du har bedt om mer tid')
    const ingrid = await app.loginAs('ingrid')
    const list = await text(ingrid, deadlines)
    for (const words of ['Eksamen i juni', 'Privatperson']) expect(list).toContain(words)
    await ingrid.post(`${deadlines}/${idOf(list)}/innvilgelse`, { dag: '2025-06-25' })
    for (const path of [wish, svar, `/horinger/${slug}`]) expect(await text(lise, path)).toContain('25. juni 2025')
    deadlinePasses(app)
    const again = await app.loginAs('lise')
    expect((await write(again)).status).toBe(303)
    expect((await send(again)).headers.get('location')).toBe(`${svar}/kvittering`)
    expect(await text(again, `${svar}/kvittering`)).not.toContain('For sent')
  })

  test.each([
    ['innvilgelse', { dag: '2025-08-20', svar: 'Greit for oss' }, 'Ny frist til 20. august 2025', 'Greit for oss'],
    ['avslag', { svar: 'Saken hastar' }, 'Ikkje utsett frist', 'Saken hastar'],
  ])('is answered by mail too where an address was stated, in the language of whoever asked: %s', async (way, form, subject, reason) => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await siv.post('/valg', { language: 'nn', til: '/' })
    expect((await ask(siv, { epost: 'siv@' })).status).toBe(422)
    expect((await ask(siv, { epost: 'siv@fjellvik.example' })).status).toBe(303)
    const ingrid = await app.loginAs('ingrid')
    expect(await text(ingrid, deadlines)).not.toContain('siv@')
    await ingrid.post(`${deadlines}/${idOf(await text(ingrid, deadlines))}/${way}`, form)
    let mail = ''
    for (let tries = 0; tries < 40 && !mail.includes(subject); tries++) {
      mail = await text(app.visitor(), '/demonstrasjon/post')
      if (!mail.includes(subject)) await new Promise((wait) => setTimeout(wait, 50))
    }
    for (const words of [subject, reason, 'siv@fjellvik.example', 'lang="nn"', `${app.address}${wish}`]) expect(mail).toContain(words)
    const rows = (table: string) => JSON.stringify(app.db.connection.$client.prepare(`select * from ${table}`).all())
    expect(rows('extension_contacts') + rows('outbox')).not.toContain('siv@')
  })

  test('is one’s own alone', async () => {
    const app = await appWith()
    const lise = await app.loginAs('lise')
    await ask(await app.loginAs('siv'))
    for (const who of [await app.loginAs('nina'), lise]) expect(await text(who, wish)).not.toContain('Kommunestyret')
    const ingrid = await app.loginAs('ingrid')
    expect((await ingrid.post(`${deadlines}/c0ffee00-0000-4000-8000-000000000000/avslag`, { svar: 'x' })).status).toBe(404)
  })
})

describe('after the deadline', () => {
  test('the pages say how a late response can still be sent', async () => {
    const app = await appWith({ at: '2025-06-14T08:00:00' })
    expect(await text(app.visitor(), svar)).toContain('merket som for sent innkommet')
    const siv = await app.loginAs('siv')
    expect(await text(siv, svar)).toContain(`href="${wish}"`)
  })

  test('what comes through a door staff open for one organisation is marked late, wherever it shows', async () => {
    const app = await appWith({ at: '2025-06-14T08:00:00' })
    const siv = await app.loginAs('siv')
    expect((await write(siv)).status).toBe(403)
    const ingrid = await app.loginAs('ingrid')
    const open = { orgnr: '310 000 019', dag: '2025-06-20', grunn: 'Avtalt på telefon' }
    expect((await ingrid.post(deadlines, { ...open, orgnr: '999' })).status).toBe(404)
    expect((await ingrid.post(deadlines, open)).status).toBe(303)
    expect(await text(siv, wish)).toContain('merkes som for sent innkommet')
    await write(siv)
    await send(siv)
    expect(await text(siv, `${svar}/kvittering`)).toContain('merket som for sent innkommet')
    expect(JSON.parse(await text(siv, `${svar}/nedlasting/svar.json`)).sending.isLate).toBe(true)
    for (const path of [`/saksbehandling/${slug}`, `/saksbehandling/${slug}/svar/FTB25-0001`, `/saksbehandling/${slug}/punkter/K-2.3`]) {
      expect([path, await text(ingrid, path)]).toEqual([path, expect.stringContaining('For sent</span>')])
    }
    expect(await text(ingrid, `/saksbehandling/${slug}/eksport/svar.csv`)).toContain('"For sent"')
    const nina = await app.loginAs('nina')
    expect((await write(nina)).status).toBe(403)
  })
})
