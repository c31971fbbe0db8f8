import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Handed, handed, useHanded } from '#app/ui/handed'

const value = { text: '</script> «æ» 🙂', list: [1, 2], nothing: null }

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

test('the server’s page is given the very value, and a browser’s page an equal one', () => {
  const given = handed(value)
  expect(received(given)).toBe(value)
  const sent = JSON.parse(JSON.stringify(given)) as typeof given
  expect(received(sent)).toEqual(value)
})
