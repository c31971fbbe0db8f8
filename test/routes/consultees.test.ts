import { beforeAll, expect, test } from 'vitest'
import { openApp, type TestApp } from '../app'

const path = '/horinger/foreldretilgang-barn/horingsinstanser'
let app: TestApp

beforeAll(async () => {
  app = await openApp()
  return () => app.close()
})

async function read(query = '', language = 'nb'): Promise<string> {
  const response = await fetch(`${app.address}${path}${query}`, { headers: { 'accept-language': language } })
  expect(response.status).toBe(200)
  return (await response.text()).replaceAll('<!-- -->', '')
}
const textOf = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('four groups with what is written twice shown once', async () => {
  const text = textOf(await read())
  for (const words of [
    'Offentlige etater 16 på listen',
    'Leverandører 11 på listen',
    'Foreninger og organisasjoner 26 på listen',
    '58 høringsinstanser',
  ]) {
    expect(text).toContain(words)
  }
  expect(text.match(/ DIPS /g)).toHaveLength(1)
  expect(text).toContain('Helse vest RHF')
})

test('collective lines unfold to their members, with Sámi and Kven names in their languages', async () => {
  const page = await read()
  expect(page.match(/<details class="collective">/g)).toHaveLength(4)
  expect(textOf(page)).toContain('Alle landets kommuner 357 virksomheter')
  expect(page).toContain('<span lang="se">Kárášjohka</span>')
  expect(textOf(page)).toContain('Pasient- og brukerombudene Samlelinje. Vi har ingen liste over medlemmene.')
})

test('synthetic organisations are not shown', async () => expect(await read()).not.toContain('Fjellvik'))

test.each(['958935420', '958+935+420'])('finds Oslo once by number, with both lines it is part of (%s)', async (typed) => {
  const text = textOf(await read(`?sok=${typed}`))
  expect(text).toContain('1 treff på')
  expect(text).toContain(
    'Oslo kommune Organisasjonsnummer 958 935 420 Offentlige etater : med i «Alle landets kommuner», «Alle landets fylkeskommuner»',
  )
})

test('nothing found says that the høring is open to all, and keeps what was typed', async () => {
  const page = await read('?sok=%3Cikke+her%3E')
  expect(textOf(page)).toContain('høringen er åpen for alle')
  expect(page).toContain('value="&lt;ikke her&gt;"')
})

test('group names are marked as bokmål on the English page', async () => {
  expect(await read('', 'en')).toContain('<span lang="nb">Offentlige etater</span>')
})
