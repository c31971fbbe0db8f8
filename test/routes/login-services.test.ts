import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { appWith, type TestApp } from '../app'
import { breaks } from '../switches'
import type { Visitor } from '../visitor'

const front = '/horinger/foreldretilgang-barn'
const soltind = '310000043'
const foreldrelaget = '310000035'

interface SessionRow {
  readonly id: string
  readonly kind: string
  readonly role: string
  readonly organisation_number: string | null
  readonly level: number | null
  readonly issuer: string
  readonly sid: string
}

const sessionsOf = (app: TestApp) => app.db.connection.all<SessionRow>(sql`select * from sessions order by created_at`)
const textOf = async (visitor: Visitor, path: string) => (await visitor.get(path)).text()

describe('which login service', () => {
  test('is asked, in plain words, with a way to each that leads back', async () => {
    const app = await appWith()
    const page = await textOf(app.visitor(), `/logg-inn?til=${encodeURIComponent(front)}`)
    for (const words of ['For en virksomhet', 'Som privatperson', 'Som ansatt i Helsedirektoratet', 'Ansattporten', 'ID-porten'])
      expect(page).toContain(words)
    for (const as of ['virksomhet', 'privat', 'ansatt']) expect(page).toContain(`til=${encodeURIComponent(front)}&amp;som=${as}`)
  })

  test.each([
    ['virksomhet', '/ansattporten'],
    ['privat', '/idporten'],
    ['ansatt', '/entra'],
  ])('%s leads straight to %s', async (as, path) => {
    const app = await appWith()
    const address = new URL((await app.visitor().request(`/logg-inn?som=${as}`)).headers.get('location') ?? '')
    expect(address.pathname).toBe(`${path}/auth`)
    expect(address.searchParams.has('authorization_details')).toBe(as === 'virksomhet')
  })

  test('is known where only staff may go, and where a respondent begins', async () => {
    const app = await appWith()
    expect((await app.visitor().request('/saksbehandling')).headers.get('location')).toBe('/logg-inn?til=%2Fsaksbehandling&som=ansatt')
    const start = await textOf(app.visitor(), `${front}/svar`)
    expect(start).toContain('&amp;som=virksomhet')
    expect(start).toContain('&amp;som=privat')
  })
})

describe('at Ansattporten', () => {
  test('with one organisation, one acts for it, and Altinn has been asked about it', async () => {
    const app = await appWith()
    const landed = await app.visitor().logIn('siv', { returnTo: front })
    expect(landed.path).toBe(front)
    const [session] = app.db.connection.all<SessionRow & { altinn: string }>(sql`select * from sessions`)
    expect(session).toMatchObject({ kind: 'organisation', role: 'respondent', organisation_number: '310000019', level: 3 })
    expect(session?.issuer).toMatch(/\/ansattporten$/)
    expect(session?.sid).toBeTruthy()
    expect(JSON.parse(session?.altinn ?? '')).toMatchObject({ kind: 'answered', rights: { organisationNumber: '310000019' } })
  })

  test('with several, one is asked whom one answers for, and sent on', async () => {
    const app = await appWith()
    const runa = app.visitor()
    const landed = await runa.logIn('runa', { returnTo: front })
    expect(landed.path).toBe(`/virksomhet?til=${encodeURIComponent(front)}`)
    for (const words of ['Hvem svarer du for?', 'Soltind legesenter AS (test)', 'Foreldrelaget for barn på sjukehus (test)', 'Meg selv'])
      expect(landed.body).toContain(words)
    const chosen = await runa.post('/virksomhet', { virksomhet: foreldrelaget, til: front })
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, front])
    expect(await textOf(runa, front)).toContain('Svarer for Foreldrelaget for barn på sjukehus (test)')
  })

  test('one of several can be chosen there, and then it is the only one', async () => {
    const app = await appWith()
    const runa = app.visitor()
    expect((await runa.logIn('runa', { returnTo: front, organisations: [soltind] })).path).toBe(front)
    expect(await textOf(runa, '/virksomhet')).not.toContain('Foreldrelaget')
  })

  test('one may represent oneself, and then answers for nobody until one says so', async () => {
    const app = await appWith()
    const siv = app.visitor()
    await siv.logIn('siv', { returnTo: front, organisations: [] })
    expect(await textOf(siv, front)).toContain('Svarer ikke for noen ennå')
    await siv.post('/virksomhet', { til: front })
    expect(await textOf(siv, front)).toContain('Svarer som privatperson')
    expect(sessionsOf(app)).toMatchObject([{ kind: 'private', organisation_number: null }])
  })

  test.each(['tuva', 'bjarne'])('%s, who has no organisation to choose, comes back without one', async (id) => {
    const app = await appWith()
    const visitor = app.visitor()
    expect((await visitor.logIn(id, { returnTo: front })).path).toBe(front)
    expect(await textOf(visitor, '/virksomhet')).toContain('Du kan ikke svare for noen virksomhet ennå')
  })

  test('where representing somebody is required, whoever does not is stopped there', async () => {
    const app = await appWith({ env: { INNSPILL_ANSATTPORTEN_REPRESENTATION_REQUIRED: 'yes' } })
    const landed = await app.visitor().logIn('tuva')
    expect(landed.origin).not.toBe(app.address)
    expect(landed.body).toContain('Du representerer ingen virksomhet')
    expect((await app.visitor().logIn('siv', { stopAt: 'organisations' })).body).not.toContain('name="self"')
  })

  test('only main units are shown where only those are asked for, and one at a time where only one is', async () => {
    const env = { INNSPILL_ANSATTPORTEN_ORGANIZATIONFORM: 'enterprise', INNSPILL_ANSATTPORTEN_ALLOW_MULTIPLE: 'no' }
    const app = await appWith({ env })
    const page = (await app.visitor().logIn('runa', { stopAt: 'organisations' })).body
    expect(page).toContain(`<button name="organisation" value="${soltind}">`)
    expect(page).not.toContain('checkbox')
    const subunits = await appWith({ env: { INNSPILL_ANSATTPORTEN_ORGANIZATIONFORM: 'business' } })
    expect((await subunits.visitor().logIn('runa', { returnTo: front })).path).toBe(front)
  })

  test.each([
    ['pushed ahead', { INNSPILL_ANSATTPORTEN_PAR: 'yes' }],
    ['with actions as an array', { INNSPILL_ANSATTPORTEN_ACTIONS: 'write submit' }],
    ['with actions as one text', { INNSPILL_ANSATTPORTEN_ACTIONS: 'write submit', INNSPILL_ANSATTPORTEN_ACTIONS_FORM: 'string' }],
  ])('the request may go %s', async (_, env) => {
    const app = await appWith({ env: env as Record<string, string> })
    expect((await app.visitor().logIn('siv', { returnTo: front })).path).toBe(front)
    expect(sessionsOf(app)).toMatchObject([{ organisation_number: '310000019' }])
  })

  test('a login below the least level is refused, with what to do', async () => {
    const app = await appWith({ env: { INNSPILL_ANSATTPORTEN_ACR_MINIMUM: 'high' } })
    const landed = await app.visitor().logIn('siv')
    expect(landed.status).toBe(403)
    expect(landed.body).toContain('Du må logge inn på et høyere sikkerhetsnivå')
    expect(sessionsOf(app)).toHaveLength(0)
    const high = await appWith({ env: { INNSPILL_ANSATTPORTEN_ACR_MINIMUM: 'high', INNSPILL_ANSATTPORTEN_ACR: 'high' } })
    expect((await high.visitor().logIn('siv')).status).toBe(200)
    expect(sessionsOf(high)).toMatchObject([{ level: 4 }])
  })

  test('an answer is used once', async () => {
    const app = await appWith()
    const siv = app.visitor()
    let answer = ''
    const landed = await siv.logIn('siv', { onAnswer: (path) => (answer = path) })
    expect([landed.status, answer.startsWith('/logg-inn/tilbake?')]).toEqual([200, true])
    expect((await siv.request(answer)).status).toBe(400)
  })
})

describe('the same person', () => {
  test('is known again at the other login service, by no number that is stored', async () => {
    const app = await appWith()
    await app.visitor().logIn('lise', { returnTo: front })
    const other = app.visitor()
    const landed = await other.logIn('lise', { kind: 'organisation', returnTo: front })
    // The name was told the first time.
    expect([landed.path, landed.body.includes('Lise Liksom')]).toEqual([front, true])
    const accounts = app.db.connection.all<{ issuer: string; subject_hash: string }>(sql`select issuer, subject_hash from accounts`)
    expect(accounts).toMatchObject([{ issuer: 'pid' }])
    expect(accounts[0]?.subject_hash).toMatch(/^[\w-]{43}$/)
  })

  test('has a name from Altinn when the login tells none', async () => {
    const app = await appWith()
    const landed = await app.visitor().logIn('siv', { returnTo: front, stopAt: 'name' })
    expect(landed.body).toContain('Siv Testdal')
  })

  test('is asked for it once where nobody tells, before anything can be written', async () => {
    const app = await appWith()
    const lise = app.visitor()
    const landed = await lise.logIn('lise', { returnTo: `${front}/svar`, stopAt: 'name' })
    expect(landed.path).toBe(`/logg-inn/navn?til=${encodeURIComponent(`${front}/svar`)}`)
    expect(landed.body).toContain('Hva heter du?')
    expect((await lise.request(`${front}/svar`)).headers.get('location')).toContain('/logg-inn/navn?til=')
    for (const navn of ['', '  ', 'x'.repeat(201)]) {
      const refused = await lise.post('/logg-inn/navn', { navn, til: front })
      expect([refused.status, (await refused.text()).includes('aria-invalid="true"')]).toEqual([422, true])
    }
    const told = await lise.post('/logg-inn/navn', { navn: ' Lise  Liksom ', til: `${front}/svar` })
    expect([told.status, told.headers.get('location')]).toEqual([303, `${front}/svar`])
    expect(await textOf(lise, front)).toContain('Lise Liksom')
    await lise.post('/logg-inn/navn', { navn: 'En Annen', til: front })
    expect(await textOf(lise, front)).not.toContain('En Annen')
    expect((await lise.logIn('lise', { returnTo: front, stopAt: 'name' })).path).toBe(front)
  })
})

describe('whom one answers for', () => {
  test('is switched to under a new session id, and what the old cookie opened is closed', async () => {
    const app = await appWith()
    const runa = app.visitor()
    await runa.logIn('runa')
    await runa.post('/virksomhet', { virksomhet: soltind, til: '/' })
    const [before] = sessionsOf(app)
    const old = runa.cookie('innspill-session') ?? ''
    await runa.post('/virksomhet', { virksomhet: foreldrelaget, til: '/' })
    const [after, ...others] = sessionsOf(app)
    expect(others).toEqual([])
    expect(after?.id).not.toBe(before?.id)
    expect(after).toMatchObject({ organisation_number: foreldrelaget })
    const stale = await fetch(`${app.address}${front}`, { headers: { cookie: `innspill-session=${old}` } })
    expect(await stale.text()).not.toContain('Runa Påfunn')
    expect(await textOf(runa, '/virksomhet')).toContain('Du svarer for denne nå')
  })

  test('is switched to at once, however slow Altinn is: the page that needs its word waits for it', async () => {
    const app = await appWith()
    const runa = app.visitor()
    await runa.logIn('runa')
    await breaks(app, 'beslutninger', 'slow')
    const began = performance.now()
    expect((await runa.post('/virksomhet', { virksomhet: soltind, til: '/' })).status).toBe(303)
    expect(performance.now() - began).toBeLessThan(3000)
    expect(await textOf(runa, '/virksomhet')).toContain('Du svarer for denne nå')
  })

  test('keeps to its time: switching does not prolong the session', async () => {
    const app = await appWith()
    const runa = app.visitor()
    await runa.logIn('runa')
    for (let i = 0; i < 5; i++) {
      app.pass({ minutes: 23 })
      await runa.post('/virksomhet', { virksomhet: i % 2 ? soltind : foreldrelaget, til: '/' })
    }
    expect(await textOf(runa, '/')).toContain('Runa Påfunn')
    app.pass({ minutes: 6 })
    expect(await textOf(runa, '/')).not.toContain('Runa Påfunn')
  })

  test('can be none but those that are open to one', async () => {
    const app = await appWith()
    const runa = app.visitor()
    await runa.logIn('runa')
    for (const number of ['310000019', '', 'x', '310000018']) {
      const refused = await runa.post('/virksomhet', { virksomhet: number, til: '/' })
      expect([number, refused.status]).toEqual([number, 403])
      expect(await refused.text()).toContain('Du kan ikke lenger velge denne virksomheten')
    }
    expect(sessionsOf(app)).toMatchObject([{ organisation_number: null }])
    expect((await (await app.loginAs('ingrid')).request('/virksomhet')).status).toBe(403)
    expect((await app.visitor().request('/virksomhet')).headers.get('location')).toBe('/logg-inn?til=%2Fvirksomhet')
  })
})

describe('staff', () => {
  test.each([
    ['ingrid', 'case-officer'],
    ['aase', 'administrator'],
  ])('%s comes in as %s, by the name Entra ID tells', async (id, role) => {
    const app = await appWith()
    expect((await app.visitor().logIn(id, { returnTo: '/saksbehandling' })).path).toMatch(/^\/saksbehandling/)
    expect(sessionsOf(app)).toMatchObject([{ kind: 'staff', role, organisation_number: null }])
  })

  test('without an app role we know are not let in, and are told whom to ask', async () => {
    const app = await appWith({ env: { INNSPILL_ENTRA_ROLE_CASE_OFFICER: 'en-annen-rolle' } })
    const landed = await app.visitor().logIn('ingrid')
    expect(landed.status).toBe(403)
    expect(landed.body).toContain('Du har ikke fått tilgang ennå')
    expect(sessionsOf(app)).toHaveLength(0)
  })
})

describe('logging out', () => {
  test('sends the token to the issuer in a form the policy of that page lets through, and the session there ends', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const answer = await siv.post('/logg-ut', {})
    const page = await answer.text()
    const address = new URL(/action="([^"]+session\/end)"/.exec(page)?.[1] ?? '')
    expect(answer.headers.get('content-security-policy')).toMatch(new RegExp(`form-action 'self' ${address.origin}$`))
    expect((await siv.get('/')).headers.get('content-security-policy')).toMatch(/form-action 'self'$/)
    const hint = /name="id_token_hint" value="([^"]+)"/.exec(page)?.[1] ?? ''
    const fields = { id_token_hint: hint, post_logout_redirect_uri: `${app.address}/` }
    const there = await siv.request(address.href, { method: 'POST', body: new URLSearchParams(fields) })
    expect([there.status, there.headers.get('location')]).toEqual([303, `${app.address}/`])
  })

  test.each(['siv', 'lise', 'ingrid'])('in another service ends %s’s session here, without a cookie', async (id) => {
    const app = await appWith()
    const visitor = await app.loginAs(id)
    const stranger = await app.loginAs('nina')
    const { issuer = '', sid = '' } = sessionsOf(app)[0] ?? {}
    const tell = (iss: string, which: string) => fetch(`${app.address}/logg-ut/fra-tjenesten?${new URLSearchParams({ iss, sid: which })}`)
    for (const [iss, which] of [
      [issuer, 'another'],
      ['https://ond.example', sid],
      [issuer.replace(/\w+$/, 'annet'), sid],
    ] as const)
      expect((await tell(iss, which)).status).toBe(200)
    expect(sessionsOf(app)).toHaveLength(2)
    const told = await tell(issuer, sid)
    expect(told.status).toBe(200)
    expect(told.headers.get('content-security-policy')).toContain(`frame-ancestors ${new URL(issuer).origin};`)
    expect([told.headers.get('x-frame-options'), told.headers.get('cache-control')]).toEqual([null, 'no-store'])
    expect(sessionsOf(app)).toHaveLength(1)
    expect(await textOf(visitor, front)).not.toContain('Logg ut')
    expect(await textOf(stranger, front)).toContain('Nina Mønster')
  })

  test('elsewhere is told of by the issuer, in a frame', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const { issuer = '', sid = '' } = sessionsOf(app)[0] ?? {}
    const page = await (await siv.request(`${issuer}/logg-ut-annet-sted`, { method: 'POST' })).text()
    const notice = (/<iframe src="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&')
    expect(Object.fromEntries(new URL(notice).searchParams)).toEqual({ iss: issuer, sid })
    await fetch(notice)
    expect(await textOf(siv, front)).not.toContain('Siv Testdal')
  })

  test('every page but that one may be framed by nobody', async () => {
    const app = await appWith()
    for (const path of ['/', '/logg-inn', '/logg-ut/fra-tjenesten', '/logg-ut/fra-tjenesten?iss=https://ond.example&sid=x']) {
      const { headers } = await app.visitor().request(path)
      expect([path, headers.get('x-frame-options')]).toEqual([path, 'DENY'])
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    }
  })
})
