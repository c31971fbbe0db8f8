import { request as httpRequest } from 'node:http'
import { describe, expect, test } from 'vitest'
import { appWith, type TestApp } from '../app'
import { slug } from '../builders'
import { letIn } from '../rights'
import { breaks } from '../switches'
import type { Visitor } from '../visitor'

const svar = `/horinger/${slug}/svar`
const circle = `${svar}/virksomheten`
const text = async (who: Visitor, path: string) => (await who.get(path)).text()
const write = (who: Visitor, comment = 'Et innspill', code = 'K-2.3') =>
  who.post(`${svar}/kapittel/2`, { [`${code}/krav.kommentar`]: comment })

/** Invites by the form, and gives the link from the mail as it arrived over SMTP. */
async function invite(app: TestApp, who: Visitor, position: string, email = 'tuva@fjellvik.example'): Promise<string> {
  const before = (await linksIn(app)).length
  const sent = await who.post(circle, { epost: email, tilgang: position, sprak: 'nn' })
  expect(sent.headers.get('location')).toContain('gjort=invited')
  for (let tries = 0; tries < 100; tries++) {
    const [newest, ...rest] = await linksIn(app)
    if (newest && rest.length === before) return newest
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error('No mail came')
}

/** Links in everything that was sent, the newest first. */
async function linksIn(app: TestApp): Promise<string[]> {
  const page = await text(app.visitor(), '/demonstrasjon/post')
  return [...page.matchAll(/href="http:\/\/[^"/]+(\/invitasjon\/[\w-]{43})"/g)].map(([, link = '']) => link)
}

const takes = (who: Visitor, link: string) => who.post(link, {})

describe('an invitation', () => {
  test('goes by mail, tells who invites to what, and lets a colleague without any right in Altinn write at once', async () => {
    const app = await appWith()
    const [siv, tuva] = [await app.loginAs('siv'), await app.loginAs('tuva')]
    await write(siv, 'Sivs innspill')
    const link = await invite(app, siv, 'writer')
    const mail = await text(app.visitor(), '/demonstrasjon/post')
    for (const words of ['Invitasjon til høyringssvaret frå Fjellvik kommune (test)', 'Siv Testdal', 'skrivar', 'tuva@fjellvik.example']) {
      expect(mail).toContain(words)
    }
    expect((await write(tuva)).status).toBe(403)
    const page = await text(tuva, link)
    for (const words of ['Siv Testdal', 'Fjellvik kommune (test)', 'Skriver', 'Ja, bli med som Tuva Tenkt']) expect(page).toContain(words)
    expect((await write(tuva)).status).toBe(403)
    expect((await takes(tuva, link)).headers.get('location')).toBe(svar)
    expect(await text(tuva, `${svar}/oversikt`)).toContain('Sivs innspill')
    expect((await write(tuva, 'Tuvas innspill', 'K-2.4')).status).toBe(303)
    const everybody = await text(tuva, circle)
    for (const words of ['Siv Testdal', 'Godkjenner', 'Gjennom Altinn', 'Tuva Tenkt', 'Invitert inn']) expect(everybody).toContain(words)
    expect(everybody).not.toContain('tuva@fjellvik.example')
  })

  test('leaves its token nowhere: not in the database, not where the login remembers the way back', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const link = await invite(app, siv, 'reader')
    const stranger = app.visitor()
    const page = await text(stranger, link)
    expect(page).toContain('Logg inn for å svare på invitasjonen')
    expect(page).not.toContain(link)
    expect(await text(siv, link)).not.toMatch(new RegExp(`href="[^"]*${link.slice(-20)}`))
    const landed = await stranger.logIn('lise', { returnTo: '/invitasjon/fortsett' })
    expect(landed.path).toBe(link)
    const token = link.split('/').at(-1) ?? ''
    const { $client } = app.db.connection
    const tables = $client.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[]
    for (const table of tables)
      expect([table, JSON.stringify($client.prepare(`select * from "${table}"`).all()).includes(token)]).toEqual([table, false])
    expect(tables.length).toBeGreaterThan(15)
  })

  test('works once', async () => {
    const app = await appWith()
    const link = await invite(app, await app.loginAs('siv'), 'writer')
    const [tuva, lise] = [await app.loginAs('tuva'), await app.loginAs('lise')]
    expect((await takes(tuva, link)).status).toBe(303)
    const again = await takes(lise, link)
    expect([again.status, (await again.text()).includes('Invitasjonen er brukt')]).toEqual([410, true])
    expect((await lise.get(link)).status).toBe(410)
  })

  test('lasts seven days, and no more when it is taken back or sent anew', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const first = await invite(app, siv, 'writer')
    const second = await invite(app, siv, 'reader')
    expect(second).not.toBe(first)
    expect(await text(app.visitor(), first)).toContain('trukket tilbake')
    const id = (await text(siv, circle)).match(/invitasjoner\/([\w-]{36})\/tilbaketrekking/)?.[1]
    expect((await siv.post(`${circle}/invitasjoner/${id}/tilbaketrekking`, {})).status).toBe(303)
    expect((await takes(await app.loginAs('tuva'), second)).status).toBe(410)
    const third = await invite(app, siv, 'reader', 'ny@fjellvik.example')
    app.pass({ hours: 7 * 24 })
    expect(await text(app.visitor(), third)).toContain('utløpt')
  })

  test('is for a colleague: whoever sent it cannot use it, and keeps it unused', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const link = await invite(app, siv, 'approver')
    const page = await text(siv, link)
    expect(page).toContain('Du har sendt denne invitasjonen selv')
    expect(page).not.toContain('Ja, bli med')
    expect((await takes(siv, link)).status).toBe(403)
    expect((await takes(await app.loginAs('tuva'), link)).status).toBe(303)
  })

  test('sent by somebody who is taken out, or made less than approver, stops working with that', async () => {
    const app = await appWith()
    const [siv, tuva, lise] = [await app.loginAs('siv'), await app.loginAs('tuva'), await app.loginAs('lise')]
    await takes(tuva, await invite(app, siv, 'approver'))
    const first = await invite(app, tuva, 'approver', 'lise@example.no')
    const member = async () => (await text(siv, circle)).match(/medlemmer\/(\d+)\/avslutning/)?.[1]
    await siv.post(`${circle}/medlemmer/${await member()}/tilgang`, { tilgang: 'writer' })
    expect((await takes(lise, first)).status).toBe(410)
    await siv.post(`${circle}/medlemmer/${await member()}/tilgang`, { tilgang: 'approver' })
    const second = await invite(app, tuva, 'approver', 'lise@example.no')
    await siv.post(`${circle}/medlemmer/${await member()}/avslutning`, {})
    expect((await takes(lise, second)).status).toBe(410)
  })

  test('cannot be used to fill a stranger’s mailbox', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const send = () => siv.post(circle, { epost: 'lise@example.no', tilgang: 'reader' })
    expect((await send()).headers.get('location')).toContain('gjort=invited')
    const copy = app.db.writer.$client.prepare(
      `insert into invitations (id, consultation_id, organisation_number, organisation_name, is_test, email, position, token_hash, created_by, created_at, expires_at, revoked_at)
       select id || ?, consultation_id, organisation_number, organisation_name, is_test, '', position, token_hash || ?, created_by, created_at, expires_at, created_at from invitations limit 1`,
    )
    for (let i = 0; i < 59; i++) copy.run(i, i)
    const refused = await send()
    expect([refused.status, (await refused.text()).includes('Det er sendt mange invitasjoner')]).toEqual([429, true])
    app.pass({ hours: 24 })
    await siv.logIn('siv')
    expect((await send()).headers.get('location')).toContain('gjort=invited')
  })

  test('is sent by somebody who has the right then: Altinn is asked anew, and taking away needs no word from it', async () => {
    const app = await appWith()
    const [siv, tuva] = [await app.loginAs('siv'), await app.loginAs('tuva')]
    await letIn(app.db, 'Tuva Tenkt', '310000019', 'writer')
    const link = await invite(app, siv, 'reader', 'lise@example.no')
    const member = (await text(siv, circle)).match(/medlemmer\/(\d+)\/tilgang/)?.[1]
    await breaks(app, 'beslutninger', '500')
    const silent = await siv.post(circle, { epost: 'ond@example.no', tilgang: 'approver' })
    expect(await silent.text()).toContain('Altinn svarer ikke nå, og derfor er ingenting endret')
    await siv.post(`${circle}/medlemmer/${member}/tilgang`, { tilgang: 'approver' })
    expect((await tuva.post(`${svar}/innsending`, {})).status).toBe(403)
    const id = (await text(siv, circle)).match(/invitasjoner\/([\w-]{36})\/tilbaketrekking/)?.[1]
    expect((await siv.post(`${circle}/invitasjoner/${id}/tilbaketrekking`, {})).headers.get('location')).toContain('gjort=revoked')
    expect((await takes(await app.loginAs('lise'), link)).status).toBe(410)
    await siv.post(`${circle}/medlemmer/${member}/tilgang`, { tilgang: 'reader' })
    expect((await write(tuva)).status).toBe(403)
  })

  test('is for the organisation of the page: nobody lets people into another by having turned to it meanwhile', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const owner = (await text(siv, circle)).match(/name="for" value="(org:\d{9})"/)?.[1]
    expect(owner).toBe('org:310000019')
    const fields = { epost: 'kari@example.no', tilgang: 'reader' }
    expect((await siv.post(circle, { ...fields, for: 'org:310000027' })).status).toBe(403)
    expect((await siv.post(`${circle}/utmelding`, { for: 'org:310000027' })).status).toBe(403)
    expect((await siv.post(circle, { ...fields, for: 'org:310000019' })).headers.get('location')).toContain('gjort=invited')
  })

  test('that nobody has sent is explained, and a wrong address too', async () => {
    const app = await appWith()
    const unknown = await app.visitor().get('/invitasjon/abc')
    expect([unknown.status, (await unknown.text()).includes('Vi kjenner ikke denne lenken')]).toEqual([404, true])
    const siv = await app.loginAs('siv')
    const wrong = await siv.post(circle, { epost: 'tuva', tilgang: 'writer' })
    expect(wrong.status).toBe(422)
    const html = await wrong.text()
    expect(html).toContain('ser ikke riktig ut')
    expect(html).toContain('value="tuva"')
  })
})

describe('a membership', () => {
  test('that ends is over at the next request', async () => {
    const app = await appWith()
    const [siv, tuva] = [await app.loginAs('siv'), await app.loginAs('tuva')]
    expect((await takes(tuva, await invite(app, siv, 'approver'))).status).toBe(303)
    expect((await write(tuva)).status).toBe(303)
    const member = (await text(siv, circle)).match(/medlemmer\/(\d+)\/avslutning/)?.[1]
    expect((await siv.post(`${circle}/medlemmer/${member}/tilgang`, { tilgang: 'reader' })).status).toBe(303)
    const refused = await write(tuva, 'Dette skal ikke gå tapt')
    expect([refused.status, (await refused.text()).includes('Dette skal ikke gå tapt')]).toEqual([403, true])
    expect(await text(tuva, `${svar}/kapittel/2`)).not.toContain('<textarea')
    const now = (await text(siv, circle)).match(/medlemmer\/(\d+)\/avslutning/)?.[1]
    expect((await siv.post(`${circle}/medlemmer/${now}/avslutning`, {})).status).toBe(303)
    expect((await tuva.request(`${svar}/oversikt`)).headers.get('location')).toContain('/min-tilgang')
  })

  test('that ends while a form is still on its way is over when the form has come', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await app.loginAs('tuva')
    await letIn(app.db, 'Tuva Tenkt', '310000019', 'writer')
    const tuva = await app.loginAs('tuva')
    const body = new URLSearchParams({ 'K-2.3/krav.kommentar': 'For sent' }).toString()
    const slow = httpRequest(`${app.address}${svar}/kapittel/2`, {
      method: 'POST',
      headers: {
        cookie: `innspill-session=${tuva.cookie('innspill-session')}`,
        origin: app.address,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': body.length,
      },
    })
    const answered = new Promise<number>((resolve) => slow.once('response', (answer) => resolve(answer.resume().statusCode ?? 0)))
    slow.write(body.slice(0, 5))
    await new Promise((later) => setTimeout(later, 300))
    const member = (await text(siv, circle)).match(/medlemmer\/(\d+)\/avslutning/)?.[1]
    expect((await siv.post(`${circle}/medlemmer/${member}/avslutning`, {})).status).toBe(303)
    slow.end(body.slice(5))
    expect(await answered).toBe(403)
    expect(await text(siv, `${svar}/oversikt`)).not.toContain('For sent')
  })

  test('can be left by oneself', async () => {
    const app = await appWith()
    const [siv, tuva] = [await app.loginAs('siv'), await app.loginAs('tuva')]
    await takes(tuva, await invite(app, siv, 'writer'))
    expect((await tuva.post(`${circle}/utmelding`, {})).status).toBe(303)
    expect((await write(tuva)).status).toBe(403)
    expect((await tuva.post(`${circle}/utmelding`, {})).status).toBe(403)
  })

  test('as approver lets one send without Altinn', async () => {
    const app = await appWith()
    const [siv, tuva] = [await app.loginAs('siv'), await app.loginAs('tuva')]
    await write(siv)
    await takes(tuva, await invite(app, siv, 'approver'))
    const mark = (await text(tuva, `${svar}/oversikt`)).match(/name="sett" value="(\w+)"/)?.[1] ?? ''
    const sent = await tuva.post(`${svar}/innsending`, { sett: mark, bekreftet: 'ja' })
    expect(sent.headers.get('location')).toBe(`${svar}/kvittering`)
  })

  test("of another organisation is out of everybody's reach", async () => {
    const app = await appWith()
    const [siv, nina] = [await app.loginAs('siv'), await app.loginAs('nina')]
    await invite(app, siv, 'writer')
    const invitation = (await text(siv, circle)).match(/invitasjoner\/([\w-]{36})\/tilbaketrekking/)?.[1]
    await app.loginAs('tuva')
    await letIn(app.db, 'Tuva Tenkt', '310000019', 'writer')
    const member = (await text(siv, circle)).match(/medlemmer\/(\d+)\/avslutning/)?.[1]
    for (const path of [`invitasjoner/${invitation}/tilbaketrekking`, `medlemmer/${member}/tilgang`, `medlemmer/${member}/avslutning`]) {
      for (const suffix of ['', '.data']) {
        expect([path, (await nina.post(`${circle}/${path}${suffix}`, { tilgang: 'approver' })).status]).toEqual([path, 404])
      }
    }
    for (const words of ['Siv Testdal', 'Tuva Tenkt', 'Fjellvik']) expect(await text(nina, circle)).not.toContain(words)
    expect((await (await app.loginAs('lise')).request(circle)).status).toBe(404)
  })
})
