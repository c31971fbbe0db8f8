import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import pino from 'pino'
import { expect, test } from 'vitest'
import { loggedPath } from '#app/platform/logged-path'
import { logRequest } from '#app/server/request-log'
import { loginAddress } from '#app/ui/login-address'

test('a request leaves a line without what people searched for, and without cookies', () => {
  const lines: string[] = []
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void lines.push(line) })
  const request = { method: 'GET', url: '/horinger/x/horingsinstanser?sok=Kari+Nordmann', headers: { cookie: 'innspill-session=hemmelig' } }
  const response = Object.assign(new EventEmitter(), { statusCode: 200, writableFinished: true })
  logRequest(log, request as IncomingMessage, response as unknown as ServerResponse)
  response.emit('close')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ method: 'GET', path: '/horinger/x/horingsinstanser', status: 200 })
  expect(lines.join()).not.toMatch(/Kari|hemmelig/)
})

test.each(['/invitasjon/', '/INVITASJON/', '/%69nvitasjon/', '//invitasjon/', '/lenke/', '/folg/', '/avmelding/'])(
  'what a link from a mail is opened with is not logged: %s',
  (start) => {
    for (const end of ['', '.data', '/']) expect(loggedPath(`${start}hemmelig${end}`)).not.toContain('hemmelig')
  },
)

test('an address of nothing but percent signs takes no longer than another', () => {
  const odd = `/${'%'.repeat(60_000)}`
  const begun = performance.now()
  expect(loggedPath(odd)).toBe(odd)
  expect(loginAddress(odd)).toMatch(/^\/logg-inn\?til=%2F%25%25/)
  expect(performance.now() - begun).toBeLessThan(1000)
})
