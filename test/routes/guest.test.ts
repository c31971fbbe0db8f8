import { describe, expect, test } from 'vitest'
import { appWith, type TestApp } from '../app'
import { slug } from '../builders'
import { aGuest, askedLink, askPage, backPage, council, linksTo, openedBy, parent } from '../guest'
import type { Visitor } from '../visitor'

const svar = `/horinger/${slug}/svar`
const staffPage = `/saksbehandling/${slug}`
const text = async (who: Visitor, path: string) => (await who.get(path)).text()
const value = (html: string, name: string) => html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? ''
const rows = (app: TestApp, sql: string) => app.db.connection.$client.prepare(sql).all() as Record<string, unknown>[]

/** One text for the whole draft, looked over and sent, as the two forms do it. */
async function sayOneThing(who: Visitor, words: string): Promise<string> {
  await who.post(`${svar}/hele-utkastet`, { 'G/base': '', 'G/generelt.hovedsynspunkt': words, til: 'oversikt' })
  const page = await text(who, `${svar}/oversikt`)
  const epost = value(page, 'epost')
  await who.post(`${svar}/innsending`, { sett: value(page, 'sett'), forsok: value(page, 'forsok'), bekreftet: 'ja', epost })
  return text(who, `${svar}/kvittering`)
}

describe('a parent without any login', () => {
  test('says one thing: asks for a link, opens it, writes, sends, and gets a receipt that tells how they were known', async () => {
    const app = await appWith()
    const visitor = app.visitor()
    expect(await text(visitor, svar)).toContain(`href="${askPage}"`)
    const sent = await (await visitor.post(askPage, parent)).text()
    expect(sent).toContain('Sjekk e-posten din')
    expect(sent).toContain('kari@eksempel.example')
    const [link = ''] = await linksTo(app, parent.epost)
    expect(await text(visitor, link)).toContain('Kari Forelder')
    expect((await visitor.post(link, {})).headers.get('location')).toBe(svar)
    expect(await text(visitor, svar)).toContain('Skriv ett samlet svar')
    const receipt = await sayOneThing(visitor, 'Det må bli lettere for foreldre som ikke bor sammen.')
    expect(receipt).toContain('FTB25-0001')
    expect(receipt).toContain('Bekreftet e-postadresse, ikke innlogget')
    const sealed = await (await visitor.get(`${svar}/nedlasting/svar.json`)).json()
    expect(sealed).toMatchObject({
      formatVersion: 3,
      submittedBy: 'Kari Forelder',
      respondent: { name: 'Kari Forelder', organisationNumber: null, type: 'privatperson', knownBy: 'email' },
    })
    expect(rows(app, 'select email from submission_contacts')).toEqual([{ email: parent.epost }])
  })

  test('comes back in another browser by the same link, to what was written, and ends the link so that nobody else does', async () => {
    const app = await appWith()
    const link = await askedLink(app)
    const kari = await openedBy(app, link)
    await kari.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Halvferdig' })
    app.pass({ hours: 60 })
    expect(await text(app.visitor(), link)).toContain('Velkommen tilbake')
    const athome = await openedBy(app, link)
    expect(await text(athome, `${svar}/kapittel/2`)).toContain('Halvferdig')
    const elsewhere = await openedBy(app, link)
    expect(await text(athome, svar)).toContain('Avslutt lenken')
    expect((await athome.post(`${askPage}/lenkeslutt`, {})).headers.get('location')).toContain('lenke=avsluttet')
    expect(await text(athome, `${svar}?lenke=avsluttet`)).toContain('ingen lenke tilbake')
    expect((await elsewhere.request(`${svar}/kapittel/2`)).headers.get('location')).toContain('/logg-inn')
    const over = await app.visitor().get(link)
    expect([over.status, (await over.text()).includes('Send meg en ny lenke')]).toEqual([410, true])
    expect((await app.visitor().post(link, {})).status).toBe(410)
  })

  test('gets a new link by the address alone, and the old one ends when the new is used, not when it is asked for', async () => {
    const app = await appWith()
    const first = await askedLink(app)
    await openedBy(app, first)
    await app.visitor().post(backPage, { epost: 'KARI@eksempel.example' })
    const [second = ''] = await linksTo(app, 'KARI@eksempel.example')
    // A stranger may have asked: nothing is lost until whoever reads the mail uses it.
    expect((await app.visitor().get(first)).status).toBe(200)
    const kari = await openedBy(app, second)
    expect((await app.visitor().get(first)).status).toBe(410)
    expect(await text(kari, svar)).toContain('Kari Forelder')
    expect(rows(app, 'select count(*) as n from accounts')).toEqual([{ n: 1 }])
  })

  test('deletes the draft at any time, and comes back after the deadline to do it', async () => {
    const app = await appWith()
    const kari = await aGuest(app)
    await kari.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Angret' })
    await kari.post('/demonstrasjon/klokke', { moment: 'after' })
    app.pass({ hours: 49 })
    await app.visitor().post(backPage, { epost: parent.epost })
    const [link = ''] = await linksTo(app, parent.epost, 1)
    const later = await openedBy(app, link)
    const closed = await text(later, svar)
    expect(closed).toContain('Angret')
    expect(closed).toContain('/svar/sletting')
    await later.post(`${svar}/sletting`, { bekreftet: 'ja' })
    expect(rows(app, 'select * from responses')).toEqual([])
    expect((await app.visitor().post(askPage, parent)).status).toBe(403)
  })
})

describe('a link', () => {
  test('opened by a scanner, however often and whichever way, changes nothing and sends nothing', async () => {
    const app = await appWith()
    const link = await askedLink(app)
    for (const method of ['GET', 'HEAD', 'GET']) {
      const seen = await app.visitor().request(link, { method })
      expect([method, seen.status]).toEqual([method, 200])
      expect(seen.headers.getSetCookie().join()).not.toContain('innspill-session')
    }
    await app.visitor().request(link, { method: 'POST', body: new URLSearchParams({}) })
    for (const table of ['accounts', 'sessions', 'responses', 'submissions']) {
      expect([table, rows(app, `select * from ${table}`)]).toEqual([table, []])
    }
    expect(rows(app, 'select confirmed_at from guest_links')).toEqual([{ confirmed_at: null }])
  })

  test('that was never used is over in two days; a new one comes to the same address, with what was typed', async () => {
    const app = await appWith()
    const link = await askedLink(app, council)
    app.pass({ hours: 49 })
    const over = await app.visitor().get(link)
    expect(over.status).toBe(410)
    expect(await over.text()).toContain(`action="${link}/ny"`)
    expect((await app.visitor().post(link, {})).status).toBe(410)
    expect(await (await app.visitor().post(`${link}/ny`, {})).text()).toContain('Sjekk e-posten din')
    const [fresh = ''] = await linksTo(app, council.epost, 1)
    expect(await text(app.visitor(), fresh)).toContain('FAU ved Solvik skole')
  })

  test('that nobody knows leads on to where one can ask for one', async () => {
    const app = await appWith()
    const unknown = await app.visitor().get('/lenke/ikke-en-lenke')
    expect(unknown.status).toBe(404)
    expect(await unknown.text()).toContain(`href="${backPage}"`)
    expect((await app.visitor().post('/lenke/ikke-en-lenke', {})).status).toBe(404)
    expect((await app.visitor().post('/lenke/ikke-en-lenke/ny', {})).status).toBe(404)
  })

  test('is written down nowhere but in the mail: not in rows, the log, other addresses, or the page’s own links', async () => {
    const app = await appWith()
    const link = await askedLink(app)
    const token = link.replace('/lenke/', '')
    const html = await text(app.visitor(), link)
    expect(html.split(token).length - 1).toBe(1)
    expect(html).toContain('value="/lenke/fortsett"')
    for (const table of ['guest_links', 'outbox', 'audit_log', 'login_attempts']) {
      expect(JSON.stringify(rows(app, `select * from ${table}`))).not.toContain(token)
    }
  })

  test('opens no more than what it was asked for: not an organisation, not another’s response, not an invitation for colleagues', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await siv.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Fjellviks ord' })
    const fau = await aGuest(app, { ...council, orgnr: '310000019' })
    expect(await text(fau, `${svar}/kapittel/2`)).not.toContain('Fjellviks ord')
    expect((await fau.post('/virksomhet', { til: '/', virksomhet: '310000019' })).status).toBe(403)
    expect((await fau.post('/virksomhet', { til: '/' })).status).toBe(403)
    for (const path of ['arbeid', 'virksomheten']) expect((await fau.get(`${svar}/${path}`)).status).toBe(404)
    await siv.post(`${svar}/virksomheten`, { epost: 'ny@fjellvik.example', tilgang: 'writer', for: '310000019' })
    const mail = await text(app.visitor(), '/demonstrasjon/post')
    const [, invitation = ''] = mail.match(/href="https?:\/\/[^/"]+(\/invitasjon\/[^"]+)"/) ?? []
    if (invitation) expect((await fau.post(invitation, {})).status).toBe(403)
    expect(rows(app, "select * from responses where owner like 'org:%'")).toHaveLength(1)
  })
})

describe('asking for a link', () => {
  test('is answered the same whether the address is known or not', async () => {
    const app = await appWith()
    await aGuest(app)
    const answers = []
    for (const epost of [parent.epost, 'ukjent@eksempel.example']) {
      const page = await (await app.visitor().post(askPage, { ...parent, epost })).text()
      const back = await (await app.visitor().post(backPage, { epost })).text()
      answers.push([page, back].map((html) => html.replaceAll(epost, 'X').replace(/nonce="[^"]*"/g, '')))
    }
    expect(answers[0]).toEqual(answers[1])
    const [none] = await linksTo(app, 'ukjent@eksempel.example', 1)
    expect(none).toBe(undefined)
  })

  test('fills nobody’s mailbox: three an hour to an address, known or not, and then again', async () => {
    const app = await appWith()
    for (const page of [askPage, backPage]) {
      const epost = `${page.length}@eksempel.example`
      for (let n = 0; n < 3; n++) expect((await app.visitor().post(page, { ...parent, epost })).status).toBe(200)
      const refused = await app.visitor().post(page, { ...parent, epost: epost.toUpperCase() })
      expect([page, refused.status]).toEqual([page, 429])
      expect(await refused.text()).toContain('tre lenker')
      app.pass({ minutes: 61 })
      expect((await app.visitor().post(page, { ...parent, epost })).status).toBe(200)
    }
  })

  test('is limited for each sender, whatever addresses they try', async () => {
    const app = await appWith()
    const statuses = []
    for (let n = 0; n < 31; n++) statuses.push((await app.visitor().post(backPage, { epost: 'ikke en adresse' })).status)
    expect(statuses.slice(0, 30).every((status) => status === 422)).toBe(true)
    expect(statuses[30]).toBe(429)
  })

  test('tells every fault at once, and keeps what was typed', async () => {
    const app = await appWith()
    const wrong = await app
      .visitor()
      .post(askPage, { navn: 'se www.ond.example', epost: 'feil', for: 'virksomhet', virksomhet: '', orgnr: '123456789' })
    expect(wrong.status).toBe(422)
    const html = await wrong.text()
    for (const id of ['navn', 'epost', 'virksomhet', 'orgnr']) expect(html).toContain(`id="${id}-error"`)
    expect(html).toContain('value="123456789"')
    expect(rows(app, 'select * from guest_links')).toEqual([])
  })

  test('puts nothing somebody typed into a mail to an address they may not own', async () => {
    const app = await appWith()
    await askedLink(app, council)
    const mail = await text(app.visitor(), '/demonstrasjon/post')
    for (const typed of [council.navn, council.virksomhet, council.grunn]) expect(mail).not.toContain(typed)
  })
})

describe('an organisation that is only stated', () => {
  test('is marked so wherever staff see it, is in a group of its own, and never counts as the body’s answer', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await siv.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Fra kommunen selv' })
    const stated = await aGuest(app, { ...council, virksomhet: 'Fjellvik kommune', orgnr: '310 000 019' })
    expect(await text(stated, svar)).toContain('oppgitt, ikke bekreftet')
    expect(await text(stated, `${svar}/min-tilgang`)).not.toContain('privatperson')
    const receipt = await sayOneThing(stated, 'Vi sier det vi sier')
    expect(receipt).toContain('Oppgitt, ikke bekreftet')
    expect(receipt).toContain('310')
    const sealed = await (await stated.get(`${svar}/nedlasting/svar.json`)).json()
    expect(sealed.respondent).toMatchObject({ organisationNumber: null, knownBy: 'email', statedNumber: '310000019', type: 'annet' })

    const ingrid = await app.loginAs('ingrid')
    const list = await text(ingrid, staffPage)
    expect(list).toContain('Oppgitt, ikke bekreftet')
    expect(list).toContain('Virksomheter som ikke er bekreftet')
    expect(await text(ingrid, `${staffPage}?gruppe=unverified`)).toContain('FTB25-0001')
    const one = await text(ingrid, `${staffPage}/svar/FTB25-0001`)
    for (const words of ['Oppgitt, ikke bekreftet', '310 000 019 (Fjellvik kommune (test))', 'Vi er ikke registrert'])
      expect(one).toContain(words)
    const csv = await (await ingrid.get(`${staffPage}/eksport/svar.csv`)).text()
    expect(csv).toContain('Avsenderen er kjent ved')

    const before = await text(ingrid, `${staffPage}/horingsinstanser?sok=fjellvik`)
    expect(before).toContain('Ikke svart')
    expect(before).toContain('Oppgitt, ikke bekreftet')
    await sayOneThing(siv, 'Kommunens eget')
    const both = await text(ingrid, `${staffPage}/horingsinstanser?sok=fjellvik`)
    for (const words of ['FTB25-0001', 'FTB25-0002', 'Oppgitt, ikke bekreftet']) expect(both).toContain(words)
    expect(rows(app, 'select owner from submissions').map(({ owner }) => String(owner).split(':')[0])).toEqual(['person', 'org'])
  })

  test('and the same person’s own answer are two, with the same address', async () => {
    const app = await appWith()
    const own = await aGuest(app, { ...parent, epost: council.epost })
    await own.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Mitt eget' })
    const fau = await openedBy(app, await askedLink(app, council, 1))
    expect(await text(fau, `${svar}/kapittel/2`)).not.toContain('Mitt eget')
    await app.visitor().post(backPage, { epost: council.epost })
    expect(await linksTo(app, council.epost, 2)).toHaveLength(2)
  })
})

describe('a body that is invited', () => {
  async function invited(app: TestApp) {
    const ingrid = await app.loginAs('ingrid')
    const list = await text(ingrid, `${staffPage}/horingsinstanser?sok=fjellvik`)
    const [, path = ''] = list.match(/href="(\/saksbehandling\/[^"]*invitasjoner\?til=[^"]+)"/) ?? []
    const til = new URL(path, 'http://x').searchParams.get('til') ?? ''
    expect(await text(ingrid, path)).toContain('Inviter Fjellvik')
    expect((await ingrid.post(path, { til, epost: 'feil' })).status).toBe(422)
    expect((await ingrid.post(path, { til, epost: 'post@fjellvik.example', sprak: 'nn' })).status).toBe(303)
    const [link = ''] = await linksTo(app, 'post@fjellvik.example')
    return { ingrid, link }
  }

  test('answers by its link without login, counts as answered, and its own answer stands beside it', async () => {
    const app = await appWith()
    const { link } = await invited(app)
    const page = await text(app.visitor(), link)
    for (const words of ['Fjellvik kommune (test) er invitert', 'som=virksomhet', 'Svar uten innlogging']) expect(page).toContain(words)
    expect((await app.visitor().post(link, { navn: '' })).status).toBe(422)
    app.pass({ hours: 72 })
    const somebody = await openedBy(app, link, { navn: 'Ada Arkivar' })
    expect(await text(somebody, svar)).toContain('ved invitasjonen')
    await sayOneThing(somebody, 'Fra postmottaket')
    const sealed = await (await somebody.get(`${svar}/nedlasting/svar.json`)).json()
    expect(sealed.respondent).toMatchObject({
      organisationNumber: null,
      knownBy: 'invitation',
      type: 'kommune',
      name: 'Fjellvik kommune (test)',
    })
    expect(sealed.submittedBy).toBe('Ada Arkivar')
    const fjellvik = `${staffPage}/horingsinstanser?sok=fjellvik&status=svart`
    const ingrid = await app.loginAs('ingrid')
    expect(await text(ingrid, fjellvik)).toContain('Svarte ved invitasjon')
    const siv = await app.loginAs('siv')
    await sayOneThing(siv, 'Kommunens eget')
    const both = await text(ingrid, fjellvik)
    for (const receipt of ['FTB25-0001', 'FTB25-0002']) expect(both).toContain(receipt)
  })

  test('can be taken back: the link, its sessions and new links by it are over; what was sent stays', async () => {
    const app = await appWith()
    const { ingrid, link } = await invited(app)
    const somebody = await openedBy(app, link, { navn: 'Ada Arkivar' })
    await sayOneThing(somebody, 'Fra postmottaket')
    const list = await text(ingrid, `${staffPage}/invitasjoner`)
    const [, end = ''] = list.match(/action="([^"]+\/slutt)"/) ?? []
    expect((await ingrid.post(end, {})).status).toBe(303)
    expect(await text(ingrid, `${staffPage}/invitasjoner`)).toContain('Trukket tilbake')
    expect((await somebody.request(`${svar}/oversikt`)).headers.get('location')).toContain('/logg-inn')
    const over = await app.visitor().get(link)
    expect([over.status, (await over.text()).includes('trukket tilbake')]).toEqual([410, true])
    expect((await app.visitor().post(`${link}/ny`, {})).status).toBe(404)
    await app.visitor().post(backPage, { epost: 'post@fjellvik.example' })
    expect(await linksTo(app, 'post@fjellvik.example', 1)).toEqual([])
    expect(await text(ingrid, `${staffPage}/svar/FTB25-0001`)).toContain('Fra postmottaket')
  })

  test('has as long as the body itself has been given', async () => {
    const app = await appWith()
    const { ingrid, link } = await invited(app)
    await ingrid.post(`${staffPage}/frister`, { orgnr: '310000019', dag: '2025-06-20', grunn: 'Ferie' })
    await ingrid.post('/demonstrasjon/klokke', { moment: 'after' })
    app.pass({ hours: 72 })
    const somebody = await openedBy(app, link, { navn: 'Ada Arkivar' })
    expect(await text(somebody, svar)).toContain('20. juni')
    expect(await sayOneThing(somebody, 'I tide for oss')).toContain('FTB25-0001')
  })
})
