import { describe, expect, test } from 'vitest'
import { lineOf, policy } from '#app/access/policy'
import type { Role } from '#app/domain/actor'
import { appWith } from '../app'
import type { Visitor } from '../visitor'

const values: Readonly<Record<string, string>> = {
  slug: 'foreldretilgang-barn',
  code: 'R-1.1',
  chapter: '1',
  receipt: 'FTB25-0001',
  file: 'svar.json',
  '*': 'finnes-ikke',
}
const people: Partial<Readonly<Record<Role, string>>> = { approver: 'siv', 'case-officer': 'ingrid' }
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'] as const

function pathOf(pattern: string): string {
  return pattern.replace(/:(\w+)|\*/g, (match, name?: string) => values[name ?? match] ?? match)
}

/** What the gate did, as far as an outsider can tell. */
function isTurnedAway(response: Response, body: string, role: Role): boolean {
  if (role === 'visitor' && response.status === 302) return response.headers.get('location')?.startsWith('/logg-inn?til=') ?? false
  // A data request is told of a redirect in its body.
  if (role === 'visitor' && response.status === 202) return body.includes('/logg-inn?til=')
  return [401, 403, 405].includes(response.status)
}

describe('the access table', () => {
  test('every page turns away exactly those who are not on its line, for every method, also for data requests', async () => {
    const app = await appWith()
    const visitors: Partial<Record<Role, Visitor>> = { visitor: app.visitor() }
    for (const [role, person] of Object.entries(people) as [Role, string][]) visitors[role] = await app.loginAs(person)
    let asked = 0
    const wrong: string[] = []
    for (const pattern of Object.keys(policy)) {
      // Sends people away by design (to the issuer), logs out, or deletes everything: these have tests of their own.
      if (pattern.startsWith('/logg-') || pattern.startsWith('/demonstrasjon/')) continue
      for (const [role, visitor] of Object.entries(visitors) as [Role, Visitor][]) {
        for (const method of methods) {
          // A data request's answer is in its body, which a HEAD has not.
          for (const suffix of method === 'HEAD' ? [''] : ['', '.data']) {
            const line = lineOf(pattern)
            const admitted = method === 'POST' ? line?.send : method === 'PUT' || method === 'DELETE' ? [] : line?.open
            const path = suffix && pattern === '/' ? '/_root.data' : pathOf(pattern) + suffix
            const isRead = method === 'GET' || method === 'HEAD'
            const response = await visitor.request(path, {
              method,
              headers: { origin: app.address, 'sec-fetch-site': 'same-origin' },
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
    expect(asked).toBeGreaterThan(800)
  }, 60_000)

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
