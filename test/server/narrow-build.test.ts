import fc from 'fast-check'
import { matchRoutes, type ServerBuild } from 'react-router'
import { expect, test } from 'vitest'
import { policy } from '#app/access/policy'
import { candidatesIn, narrowBuild } from '#app/server/narrow-build'

/** Routes as the build has them, each under the root. */
const patterns = [...new Set([...Object.keys(policy).map((pattern) => pattern.slice(1)), '*'])]
const routes = Object.fromEntries([
  ['root', { id: 'root', path: '' }],
  ...patterns.map((path) => [path || 'front', { id: path || 'front', parentId: 'root', ...(path ? { path } : { index: true }) }]),
]) as unknown as ServerBuild['routes']
const candidates = candidatesIn(routes)

/** What the framework finds among these routes. */
function found(ids: readonly string[], path: string): string | undefined {
  const children = Object.values(routes).flatMap((route) => (route && route.id !== 'root' && ids.includes(route.id) ? [{ ...route }] : []))
  return matchRoutes([{ id: 'root', path: '', children }] as never, path)?.at(-1)?.route.id
}

const words = [...new Set(patterns.flatMap((pattern) => pattern.split('/')).filter((part) => part !== ''))]
const part = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom('foreldretilgang-barn', 'K-2.3', 'UTKAST', 'Svar', 'x', '%41', 'æ', 'svar.data', '_x'),
)
const path = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...patterns),
      fc.array(part, { maxLength: 7 }).map((parts) => parts.join('/')),
    ),
    fc.constantFrom('', '/', '//'),
  )
  .map(([middle, end]) => `/${middle}${end}`)

test('whatever is asked for, the framework finds among the candidates what it finds among all', () => {
  fc.assert(
    fc.property(path, (asked) => {
      const address = new URL(`https://innspill.example.no${asked.startsWith('//') ? '/.' : ''}${asked}`)
      const ids = candidates(address)
      if (ids) expect(found(ids, address.pathname)).toBe(found(Object.keys(routes), address.pathname))
    }),
    { numRuns: 2000 },
  )
})

test('an ordinary address has few candidates, and what only the framework can read has none', () => {
  const at = (path: string) => candidates(new URL(path, 'https://innspill.example.no'))
  expect(at('/horinger/foreldretilgang-barn/svar/kapittel/2')).toEqual(['root', 'horinger/:slug/svar/kapittel/:chapter', '*'])
  expect(at('/horinger/foreldretilgang-barn/svar/kapittel/2.data')).toEqual(at('/horinger/x/SVAR/kapittel/3/'))
  for (const odd of ['/%70ersonvern', '/__manifest?p=/', '/_root.data', '/horinger//x']) expect(at(odd)).toBeNull()
})

test('a build is narrowed to them in what it can do and in what it tells browsers', () => {
  const build = { routes, assets: { version: '1', routes: { root: {}, personvern: {}, other: {} } } } as unknown as ServerBuild
  const narrow = narrowBuild(build, ['root', 'personvern'])
  expect(Object.keys(narrow.routes)).toEqual(['root', 'personvern'])
  expect(Object.keys(narrow.assets.routes)).toEqual(['root', 'personvern'])
})
