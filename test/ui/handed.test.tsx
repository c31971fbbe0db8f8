import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { type Aside, asideScripts, type Handed, handed, useHanded } from '#app/ui/handed'

const value = { text: '</script><!-- «æ» 🙂 \u2028', list: [1, 2], nothing: null }

afterEach(() => vi.unstubAllGlobals())

/** What the page is given. */
function received<T>(given: Handed<T>): T {
  let found: T | undefined
  const Page = () => {
    found = useHanded(given)
    return null
  }
  renderToString(<Page />)
  if (found === undefined) throw new Error('The page was given nothing')
  return found
}

/** What is left of it on the way to a browser. */
const sent = <T,>(given: Handed<T>) => JSON.parse(JSON.stringify(given)) as Handed<T>

test('the server’s page is given the very value', () => {
  expect(received(handed([], value))).toBe(value)
  expect(received(handed(null, value))).toBe(value)
})

test('a browser’s page is given an equal one, from a script that ends nothing but itself', () => {
  const aside: Aside = []
  const [first, second] = [handed(aside, { other: 1 }), handed(aside, value)]
  const scripts = [...asideScripts(aside).matchAll(/<script type="application\/json" id="([^"]+)">([^<]*)<\/script>/g)]
  expect(scripts.map(([whole]) => whole).join('')).toBe(asideScripts(aside))
  const document = { getElementById: (id: string) => ({ textContent: scripts.find(([, found]) => found === id)?.[2] ?? null }) }
  vi.stubGlobal('document', document)
  expect(received(sent(first))).toEqual({ other: 1 })
  expect(received(sent(second))).toEqual(value)
})

test('where data is asked for alone, it is in the data', () => {
  expect(received(sent(handed(null, value)))).toEqual(value)
})
