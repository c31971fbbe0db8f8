import { describe, expect, test } from 'vitest'
import { lineOf, policy } from '#app/access/policy'
import type { Role } from '#app/domain/actor'
import { appWith, type TestApp } from '../app'
import { letIn } from '../rights'
import { aSystem } from '../system'
import type { Visitor } from '../visitor'

const values: Readonly<Record<string, string>> = {
  slug: 'foreldretilgang-barn',
  code: 'R-1.1',
  chapter: '1',
  receipt: 'FTB25-0001',
  file: 'svar.json',
  invitation: 'c0ffee00-0000-4000-8000-000000000000',
  member: '999999',
  comment: '999999',
  revision: '999999',
  letter: 'c0ffee00-0000-4000-8000-000000000000',
  registration: 'c0ffee00-0000-4000-8000-000000000000',
  registered: 'FTB25-0001',
  token: 'ikke-en-lenke',
  '*': 'finnes-ikke',
}
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'] as const

function pathOf(pattern: string): string {
  return pattern.replace(/:(\w+)|\*/g, (match, name?: string) => values[name ?? match] ?? match)
}

/** What the gate did, as far as an outsider can tell. */
function isTurnedAway(response: Response, body: string, role: Role): boolean {
  const onward = role === 'visitor' || role === 'system' ? '/logg-inn?til=' : `/horinger/${values.slug}/svar/min-tilgang?til=`
  if (response.status === 302) return response.headers.get('location')?.startsWith(onward) ?? false
  // A data request is told of a redirect in its body.
  if (response.status === 202) return body.includes(onward)
  return [401, 403, 405].includes(response.status)
}

/** One of each role in Fjellvik's answer; what they are is found from what is stored. */
async function everyRole(app: TestApp): Promise<Record<Role, Visitor>> {
  // Without a package and without a colleague's word; then, logged in again, with one.
  const guest = await app.loginAs('tuva')
  await letIn(app.db, 'Tuva Tenkt', '310000019', 'reader')
  const reader = await app.loginAs('tuva')
  const writer = await app.loginAs('omar')
  const approver = await app.loginAs('siv')
  for (const who of [writer, approver]) await who.get(`/horinger/${values.slug}/svar`)
  const [officer, administrator] = [await app.loginAs('ingrid'), await app.loginAs('aase')]
  return { visitor: app.visitor(), guest, reader, writer, approver, 'case-officer': officer, administrator, system: await aSystem(app) }
}

describe('the access table', () => {
  // Half at a time: each login may write a certain number of times a minute, and here they all do.
  const patterns = Object.keys(policy)
  const halves = [patterns.filter((_, at) => at % 2 === 0), patterns.filter((_, at) => at % 2 === 1)]
  test.each(halves.map((half) => ({ half })))(
    'every page turns away exactly those who are not on its line, for every method, also for data requests',
    async ({ half }) => {
      const app = await appWith()
      const visitors = await everyRole(app)
      let asked = 0
      const wrong: string[] = []
      for (const pattern of half) {
        // Sends people away by design (to the issuer), logs out, or deletes everything: these have tests of their own.
        if (pattern.startsWith('/logg-') || pattern.startsWith('/demonstrasjon/') || pattern.endsWith('/utmelding')) continue
        for (const [role, visitor] of Object.entries(visitors) as [Role, Visitor][]) {
          for (const method of methods) {
            // A data request's answer is in its body, which a HEAD has not; systems have no use for any.
            for (const suffix of method === 'HEAD' || role === 'system' ? [''] : ['', '.data']) {
              const line = lineOf(pattern)
              const admitted = method === 'POST' ? line?.send : method === 'PUT' || method === 'DELETE' ? [] : line?.open
              const path = suffix && pattern === '/' ? '/_root.data' : pathOf(pattern) + suffix
              const isRead = method === 'GET' || method === 'HEAD'
              const response = await visitor.request(path, {
                method,
                headers: {
                  ...{ origin: app.address, 'sec-fetch-site': 'same-origin' },
                  // Those without a session share what their address may write in a minute, which is less than this.
                  ...(role === 'visitor' || role === 'system' ? { cookie: `innspill-session=${asked}` } : {}),
                },
                ...(isRead ? {} : { body: new URLSearchParams({}) }),
              })
              const body = await response.text()
              asked += 1
              const expected = !(admitted as readonly Role[] | undefined)?.includes(role)
              if (isTurnedAway(response, body, role) !== expected)
                wrong.push(`${method} ${path} as ${role}: ${response.status}, expected ${expected ? 'away' : 'in'}`)
            }
          }
        }
      }
      expect(wrong).toEqual([])
      expect(asked).toBeGreaterThan(2000)
    },
    240_000,
  )

  test('a write that does not come from our own pages is refused, on pages and on resources', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    for (const path of [
      '/horinger/foreldretilgang-barn/svar/hele-utkastet',
      '/horinger/foreldretilgang-barn/svar/lagring',
      '/logg-ut',
      '/valg',
    ]) {
      const foreign = await siv.post(path, {}, { headers: { origin: 'https://ond.example', 'sec-fetch-site': 'cross-site' } })
      expect([path, foreign.status]).toEqual([path, 403])
      const silent = await siv.request(path, { method: 'POST', body: new URLSearchParams({}) })
      expect([path, silent.status]).toEqual([path, 403])
    }
  })
})
