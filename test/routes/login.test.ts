import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { tokenId } from '#app/access/cookies'
import { appWith } from '../app'

const front = '/horinger/foreldretilgang-barn'

describe('logging in', () => {
  test('leads through the login service back to where one was, as the person one chose', async () => {
    const app = await appWith()
    const visitor = app.visitor()
    const landed = await visitor.logIn('siv', { returnTo: front })
    expect([landed.origin, landed.path]).toEqual([app.address, front])
    const page = await (await visitor.get(front)).text()
    expect(page).toContain('Siv Testdal')
    expect(page).toContain('Fjellvik kommune (test)')
  })

  test('asks the issuer with PKCE, state and nonce, and is used once', async () => {
    const app = await appWith()
    const visitor = app.visitor()
    const begun = await visitor.request('/logg-inn?som=virksomhet&til=/')
    const address = new URL(begun.headers.get('location') ?? '')
    expect(address.searchParams.get('code_challenge_method')).toBe('S256')
    for (const name of ['state', 'nonce', 'code_challenge']) expect(address.searchParams.get(name)?.length).toBeGreaterThan(20)

    const answer = await visitor.request('/logg-inn/tilbake?code=x&state=another')
    expect(answer.status).toBe(400)
    expect((await visitor.request(`/logg-inn/tilbake?code=x&state=${address.searchParams.get('state')}`)).status).toBe(400)
    expect(await (await visitor.get(front)).text()).not.toContain('Siv Testdal')
  })

  test('turning back at the login service is no error, and says how to try again', async () => {
    const app = await appWith()
    const visitor = app.visitor()
    const landed = await visitor.logIn('')
    expect(landed.status).toBe(200)
    expect(landed.body).toContain('Du avbrøt innloggingen')
    expect(landed.body).toContain('/logg-inn?til=')
  })

  test('never leads to another site afterwards', async () => {
    const app = await appWith()
    for (const path of ['https://ond.example/', '//ond.example/x', '/\\ond.example']) {
      const landed = await app.visitor().logIn('siv', { returnTo: path })
      expect(landed.origin).toBe(app.address)
    }
  })

  test('gives a cookie that scripts cannot read and other sites do not get, and keeps only its hash', async () => {
    const app = await appWith()
    const visitor = app.visitor()
    const begun = await visitor.request('/logg-inn?som=privat')
    expect(begun.headers.getSetCookie().join()).toMatch(/^innspill-login=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=3600$/)
    await visitor.logIn('siv')
    const [session] = app.db.connection.all<{ id: string }>(sql`select id from sessions`)
    expect(session?.id).toBe(tokenId(visitor.cookie('innspill-session') ?? ''))
    expect(visitor.cookie('innspill-session')).not.toBe(session?.id)
  })

  test('gives a new session each time and ends the one before', async () => {
    const app = await appWith()
    const visitor = await app.loginAs('siv')
    const [first] = app.db.connection.all<{ id: string }>(sql`select id from sessions`)
    await visitor.logIn('nina')
    const sessions = app.db.connection.all<{ id: string }>(sql`select id from sessions`)
    expect(sessions).toHaveLength(1)
    expect(sessions[0]?.id).not.toBe(first?.id)
  })
})

describe('a session', () => {
  test('lives while it is used, and ends after 30 idle minutes', async () => {
    const app = await appWith()
    const visitor = await app.loginAs('siv')
    for (let i = 0; i < 3; i++) {
      app.pass({ minutes: 29 })
      expect(await (await visitor.get(front)).text()).toContain('Siv Testdal')
    }
    app.pass({ minutes: 30 })
    expect(await (await visitor.get(front)).text()).not.toContain('Siv Testdal')
  })

  test('ends after 120 minutes however much it is used', async () => {
    const app = await appWith()
    const visitor = await app.loginAs('siv')
    for (let i = 0; i < 5; i++) {
      app.pass({ minutes: 23 })
      await visitor.get(front)
    }
    expect(await (await visitor.get(front)).text()).toContain('Siv Testdal')
    app.pass({ minutes: 6 })
    expect(await (await visitor.get(front)).text()).not.toContain('Siv Testdal')
  })

  test('can be kept alive from the page, which learns when it ends', async () => {
    const app = await appWith()
    const visitor = await app.loginAs('siv')
    const first = (await (await visitor.post('/okt', {})).json()) as { endsAt: string }
    app.pass({ minutes: 10 })
    const second = (await (await visitor.post('/okt', {})).json()) as { endsAt: string }
    expect(Date.parse(second.endsAt) - Date.parse(first.endsAt)).toBe(10 * 60_000)
  })

  test('ends at logging out, here and at the login service', async () => {
    const app = await appWith()
    const visitor = await app.loginAs('siv')
    const answer = await visitor.post('/logg-ut', {})
    const page = await answer.text()
    expect(page).toMatch(/<form data-now="true" action="http:\/\/localhost:\d+\/ansattporten\/session\/end" method="post">/)
    expect(page).toMatch(/name="id_token_hint" value="[^"]{100,}"/)
    expect(app.db.connection.all(sql`select id from sessions`)).toHaveLength(0)
    expect(await (await visitor.get(front)).text()).not.toContain('Siv Testdal')
  })
})
