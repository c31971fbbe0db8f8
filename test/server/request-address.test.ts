import { request } from 'node:http'
import { expect, test } from 'vitest'
import { comparedPath, requestAddress } from '#app/server/request-address'
import { appWith } from '../app'

const ours = 'https://innspill.example.no'

test.each([
  ['/horinger/x?sok=a', '/horinger/x?sok=a'],
  ['//ond.example/logg-inn', '//ond.example/logg-inn'],
  ['/..//ond.example', '//ond.example'],
  ['http://ond.example/logg-inn?til=/', '/logg-inn?til=/'],
  ['mailto:ond@ond.example', '/'],
  ['*', '/'],
])('a request line that says %s is about our own %s', (url, path) => {
  expect(requestAddress({ url }, ours).href).toBe(ours + path)
})

test.each(['/Egenvurdering/Opplasting', '/egenvurdering/%6fpplasting', '/egenvurdering/opplasting///', '/egenvurdering/opplasting.data'])(
  '%s is compared as the page it leads to',
  (path) => expect(comparedPath(new URL(path, ours))).toBe('/egenvurdering/opplasting'),
)

/** As it stands: programs for the web would tidy the path first. */
function ask(address: string, path: string, method = 'GET'): Promise<number> {
  const { port } = new URL(address)
  return new Promise((done, reject) => {
    const asked = request({ port, host: 'localhost', path, method }, (response) => {
      response.resume()
      response.on('end', () => done(response.statusCode ?? 0))
    })
    asked.on('error', reject)
    asked.end()
  })
}

test('another host in the request line leads nowhere', async () => {
  const { address } = await appWith()
  expect(await ask(address, '//ond.example/logg-inn')).toBe(404)
  expect(await ask(address, '//saksbehandling')).toBe(404)
})

test('a method that no page can be asked with is refused, and no failure', async () => {
  const { address } = await appWith()
  expect(await ask(address, '/', 'TRACE')).toBe(405)
  expect(await ask(address, '/', 'PROPFIND')).toBe(405)
})

test('logins are limited however the address is written', async () => {
  const { address } = await appWith()
  const ways = ['/logg-inn', '/LOGG-INN', '/%6cogg-inn', '/x/../logg-inn', 'http://ond.example/logg-inn', '/logg-inn.data']
  const statuses: number[] = []
  for (let i = 0; i < 300; i++) statuses.push(await ask(address, ways[i % ways.length] ?? ''))
  expect(new Set(statuses)).toEqual(new Set([200]))
  for (const way of ways) expect(await ask(address, way), way).toBe(429)
})
