import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '#db/client'
import { appWith } from '../app'

const overview = '/horinger/foreldretilgang-barn'

describe('what stands around every page', () => {
  test('the language is chosen once and kept, without touching the address', async () => {
    const app = await appWith()
    const visitor = app.visitor()
    for (const [language, words] of [
      ['nn', 'Gi innspel'],
      ['en', '>Respond<'],
      ['nb', 'Gi innspill'],
    ] as const) {
      const chosen = await visitor.post('/valg', { language, til: `${overview}?a=1` })
      expect([chosen.status, chosen.headers.get('location')]).toEqual([303, `${overview}?a=1`])
      const page = await (await visitor.get(overview)).text()
      expect(page).toContain(`<html lang="${language}"`)
      expect(page).toContain(words)
      expect(page).toMatch(new RegExp(`<button[^>]* value="${language}"[^>]* aria-current="true"`))
    }
  })

  test('a page that is not there is plain, however many parts its address has', async () => {
    const app = await appWith()
    for (const path of ['/finnes-ikke', '/a'.repeat(7000), `${overview}/svar${'/a'.repeat(3000)}`]) {
      const page = await app.visitor().get(path)
      expect(page.status).toBe(404)
      expect(await page.text()).not.toContain('__reactRouter')
    }
  })

  test('appearance is kept too, and an unknown choice changes nothing', async () => {
    const app = await appWith()
    const visitor = app.visitor()
    await visitor.post('/valg', { appearance: 'dark', til: '/' })
    expect(await (await visitor.get('/')).text()).toContain('data-color-scheme="dark"')
    await visitor.post('/valg', { appearance: 'pink', language: 'xx', til: '/' })
    expect(await (await visitor.get('/')).text()).toContain('data-color-scheme="dark"')
  })

  test('reading pages may be kept for visitors, and never for those who are logged in', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    for (const path of ['/', overview, '/personvern', '/tilgangspakker', '/tilgjengelighet']) {
      expect((await app.visitor().get(path)).headers.get('cache-control'), path).toBe('public, no-cache')
      expect((await siv.get(path)).headers.get('cache-control'), path).toBe('private, no-store')
    }
    expect((await app.visitor().get('/demonstrasjon')).headers.get('cache-control')).toBe('private, no-store')
  })

  test('who one is, and for whom one acts, stands on every page', async () => {
    const app = await appWith()
    const page = await (await (await app.loginAs('siv')).get('/personvern')).text()
    for (const words of ['Siv Testdal', 'Svarer for Fjellvik kommune (test)', 'Logg ut', 'Svaret vårt', 'data-ends-at='])
      expect(page).toContain(words)
    const officer = await (await (await app.loginAs('ingrid')).get('/')).text()
    expect(officer).toContain('Saksbehandling')
    expect(officer).not.toContain('Svaret vårt')
    expect(await (await app.visitor().get('/')).text()).not.toContain('data-ends-at')
  })
})

describe('when something is refused', () => {
  test.each([
    ['a page that does not exist', '/finst-ikkje', 404, 'Siden finnes ikke'],
    ['an unknown consultation', '/horinger/ukjent', 404, 'Siden finnes ikke'],
    ['a page for others', '/saksbehandling', 403, 'Du har ikke tilgang'],
    ['an address that only receives', '/valg', 405, 'Slik kan ikke siden brukes'],
  ])('%s is answered with a whole page and a reference', async (_, path, status, title) => {
    const app = await appWith()
    const response = await (await app.loginAs('siv')).request(path, { headers: { accept: 'text/html' } })
    const page = await response.text()
    expect(response.status).toBe(status)
    expect(page).toContain(title)
    expect(page).toMatch(/Referanse: [0-9a-f]{12}/)
    expect(page).toContain('Gå til forsiden')
  })

  test('a form that is sent when the login has ended is answered with a page; a program gets data', async () => {
    const app = await appWith()
    const visitor = app.visitor()
    const page = await visitor.post(`${overview}/svar/innsending`, {}, { headers: { accept: 'text/html' } })
    expect(page.status).toBe(401)
    expect(await page.text()).toContain('Du er logget ut')
    const response = await visitor.post(`${overview}/svar/innsending`, {}, { headers: { accept: 'application/json' } })
    expect([response.status, await response.json()]).toEqual([401, { reason: 'logged-out' }])
  })

  test('a form from another site is not received', async () => {
    const app = await appWith()
    const foreign = { accept: 'text/html', origin: 'https://ond.example', 'sec-fetch-site': 'cross-site' }
    const response = await (await app.loginAs('siv')).post('/logg-ut', {}, { headers: foreign })
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('Forespørselen kom fra et annet nettsted')
  })

  test('the page for others says who one is, and offers another login', async () => {
    const app = await appWith()
    const page = await (await (await app.loginAs('nina')).get('/saksbehandling')).text()
    expect(page).toContain('Du er logget inn som Nina Mønster, Nordlys Journal AS (test).')
    expect(page).toContain('href="/logg-inn?til=%2Fsaksbehandling"')
  })

  test.each([
    ['application/json', '{"til":"/"}'],
    ['multipart/form-data; boundary=x', 'no such boundary'],
    ['text/plain', 'til=/'],
  ])('what is sent as %s is no form of ours, and no fault of ours', async (type, body) => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    for (const path of ['/valg', '/demonstrasjon/ny', `${overview}/svar/innsending`, `${overview}/svar/kapittel/1`]) {
      const response = await siv.post(path, {}, { body, headers: { 'content-type': type, accept: 'text/html' } })
      expect([path, response.status]).toEqual([path, 400])
      expect(await response.text()).toContain('Slik kan ikke siden brukes')
    }
  })

  test('a form larger than any of ours is not given back to whoever is logged out', async () => {
    const app = await appWith()
    const send = (body: string) =>
      app.visitor().post(`${overview}/svar/kapittel/1`, {}, { body, headers: { 'content-type': 'application/x-www-form-urlencoded' } })
    for (const body of ['a=b&'.repeat(5000), `a=${'"'.repeat(3_000_000)}`]) {
      const response = await send(body)
      expect(response.status).toBe(413)
      expect((await response.text()).length).toBeLessThan(20_000)
    }
    const longest = '😀'.repeat(20_000)
    const kept = await send(new URLSearchParams(Array.from({ length: 45 }, (_, i) => [`R-1.${i}/rad.kommentar`, longest])).toString())
    expect(kept.status).toBe(401)
    expect(await kept.text()).toContain(longest)
  })

  test('what is too large is refused in the reader’s language', async () => {
    const app = await appWith()
    const response = await app.visitor().post('/valg', { til: 'x'.repeat(70_000) }, { headers: { 'accept-language': 'nn' } })
    expect(response.status).toBe(413)
    const page = await response.text()
    expect(page).toContain('<html lang="nn"')
    expect(page).toContain('Det du sende, er for stort')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
  })
})

describe('the demonstration', () => {
  test('the clock is set to the last hour, then past the deadline, and back only by starting afresh', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    expect(await (await siv.get('/')).text()).toContain('11 dager igjen')
    expect((await siv.post('/demonstrasjon/klokke', { moment: 'last-hour' })).status).toBe(303)
    expect(await (await siv.get('/')).text()).toContain('1 time igjen')
    await siv.post('/demonstrasjon/klokke', { moment: 'after' })
    expect(await (await siv.get(overview)).text()).toContain('Høringen er avsluttet')
    await siv.post('/demonstrasjon/klokke', { moment: 'last-hour' })
    expect(await (await siv.get(overview)).text()).toContain('Høringen er avsluttet')
    expect((await siv.post('/demonstrasjon/klokke', { moment: 'yesterday' })).status).toBe(404)
  })

  test('starting afresh asks first, then deletes everything and logs everyone out', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await siv.post('/demonstrasjon/klokke', { moment: 'after' })
    const unsure = await siv.post('/demonstrasjon/ny', {})
    expect(unsure.headers.get('location')).toBe('/demonstrasjon?bekreft=mangler')
    expect(app.db.connection.all(sql`select id from sessions`)).toHaveLength(1)

    const sure = await siv.post('/demonstrasjon/ny', { bekreft: 'ja' })
    expect(sure.headers.get('location')).toBe('/demonstrasjon?ny=ja')
    expect(siv.cookie('innspill-session')).toBeUndefined()
    const page = await (await siv.get('/')).text()
    expect(page).toContain('11 dager igjen')
    expect(page).not.toContain('Siv Testdal')
  })

  test('pressed twice, and while others read, it begins anew once and nobody meets an error', async () => {
    const app = await appWith()
    const [siv, nina] = [await app.loginAs('siv'), await app.loginAs('nina')]
    const pressed = [siv, nina].map((who) => who.post('/demonstrasjon/ny', { bekreft: 'ja' }))
    const read = Array.from({ length: 20 }, (_, i) => app.visitor().request(`/?nr=${i}`))
    const answers = await Promise.all([...pressed, ...read])
    expect(answers.map(({ status }) => status)).toEqual([303, 303, ...read.map(() => 200)])
    await siv.logIn('siv')
    const seen = openDatabase(join(app.dataFolder, 'innspill.sqlite'))
    expect(seen.connection.all(sql`select id from sessions`)).toHaveLength(1)
    seen.close()
    expect(readdirSync(app.dataFolder)).not.toContain('ny-demonstrasjon')
  })
})
