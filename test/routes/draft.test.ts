import { beforeAll, describe, expect, test } from 'vitest'
import { readDraftQuery } from '#app/routes/consultations/draft-query'
import { openApp, type TestApp } from '../app'

const consultation = '/horinger/foreldretilgang-barn'
let app: TestApp

beforeAll(async () => {
  app = await openApp()
  return () => app.close()
})

async function read(path: string, language = 'nb'): Promise<string> {
  const response = await fetch(`${app.address}${consultation}${path}`, { headers: { 'accept-language': language } })
  expect(response.status).toBe(200)
  return response.text()
}
const itemsOf = (page: string) => [...page.matchAll(/<article class="draft-item" id="([^"]+)"/g)].map(([, code]) => code)
/** The page as it is read: without tags. */
const textOf = (page: string) => page.replace(/<[^>]+>/g, '').replaceAll('&#x27;', "'")

describe('the draft', () => {
  test('reads from end to end: eight chapters, 25 råd and 50 krav, in order', async () => {
    const page = await read('/utkast')
    expect(page.match(/<section class="chapter"/g)).toHaveLength(8)
    const codes = itemsOf(page)
    expect(codes).toHaveLength(75)
    expect(codes.filter((code) => code?.startsWith('R-'))).toHaveLength(25)
    expect(codes.slice(0, 5)).toEqual(['R-1.1', 'R-1.2', 'R-1.3', 'K-1.1', 'K-1.2'])
  })

  test.each([
    ['', 'nb', 'demonstrasjonsinnhold'],
    ['/utskrift', 'nb', 'demonstrasjonsinnhold'],
    ['', 'nn', 'demonstrasjonsinnhald'],
    ['', 'en', 'demonstration content'],
  ])('utkast%s in %s says that the wording is a demonstration, before the text', async (page, language, words) => {
    const html = await read(`/utkast${page}`, language)
    expect(html.indexOf(words)).toBeGreaterThan(0)
    expect(html.indexOf(words)).toBeLessThan(html.indexOf('class="chapter"'))
  })

  test('each item has a lasting address and a way to answer it', async () => {
    const page = await read('/utkast')
    expect(page).toContain(`href="${consultation}/krav/K-2.3"`)
    expect(page).toContain(`href="${consultation}/svar?til=${encodeURIComponent('kapittel/2?punkt=K-2.3')}"`)
  })

  test('needs no framework in the browser', async () => {
    const scripts = [...(await read('/utkast')).matchAll(/<script[^>]*>/g)].map(([tag]) => tag)
    expect(scripts).toHaveLength(1)
    expect(scripts[0]).toContain('/assets/contents-')
  })

  test('is in bokmål for English readers, and marked as such', async () => {
    const page = await read('/utkast', 'en')
    expect(page).toMatch(/<h3 class="item-title" id="R-1.1-t" lang="nb">/)
    expect(page).toContain('<html lang="en"')
  })

  test('may be kept for everybody who is not logged in', async () => {
    const { headers } = await fetch(`${app.address}${consultation}/utkast`)
    expect(headers.get('cache-control')).toContain('public')
  })
})

describe('searching and narrowing', () => {
  test('states how many match, shows them alone and marks the hits', async () => {
    const page = await read('/utkast?sok=MELLOMLAGRET+levetid')
    expect(itemsOf(page)).toEqual(['K-2.3'])
    expect(page).toContain('1 av 75 punkter vises')
    expect(page).toContain('<mark>Mellomlagret</mark>')
    expect(page).toContain(`<a href="${consultation}/utkast">Vis hele utkastet</a>`)
  })

  test('links to related items that are not shown lead to their own pages', async () => {
    expect(await read('/utkast?sok=K-2.3')).toMatch(new RegExp(`<a href="${consultation}/krav/K-2.4"[^>]*>K-2.4 `))
  })

  test('choices are kept in the form', async () => {
    const page = await read('/utkast?type=krav&styrke=bor&styrke=kan')
    expect([...page.matchAll(/<input[^>]*checked=""[^>]*value="([^"]+)"|<input[^>]*value="([^"]+)"[^>]*checked=""/g)]).toHaveLength(3)
    expect(itemsOf(page).every((code) => code?.startsWith('K-'))).toBe(true)
    expect(page).not.toContain('data-strength="must"')
  })

  test('nothing found says what to try', async () => expect(textOf(await read('/utkast?sok=qqq'))).toContain('Ingen punkter passer'))

  test('what the address asks for that we do not know, is passed over and said so', async () => {
    const page = await read(`/utkast?styrke=${encodeURIComponent('<må>')}&utm_source=x`)
    expect(itemsOf(page)).toHaveLength(75)
    expect(page).toContain('«&lt;må&gt;»')
    expect(page).not.toContain('utm_source&quot;')
  })

  test('names every object has are not choices', () => {
    expect(readDraftQuery(new URLSearchParams('type=constructor&type=__proto__')).unknown).toEqual(['constructor', '__proto__'])
  })
})

describe('the print version', () => {
  test('has all the text, the version, the date and the address, and nothing to choose', async () => {
    const page = await read('/utkast/utskrift')
    expect(itemsOf(page)).toHaveLength(75)
    for (const words of ['2025.03-demo.1', '20. mars 2025', `${app.address}${consultation}/utkast`]) expect(textOf(page)).toContain(words)
    expect(page).not.toMatch(/role="search"|class="draft-contents"|class="give-input"/)
  })
})

describe("an item's own page", () => {
  test('has everything the item says, and its neighbours', async () => {
    const text = textOf(await read('/krav/K-2.3'))
    for (const words of [
      'Begrunnelse',
      'I praksis',
      'Slik kan kravet vises oppfylt',
      'Målgruppe',
      'Henger sammen med',
      'Lov',
      'Skal: må være oppfylt.',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).toMatch(/K-2\.2 .+K-2\.4 /)
  })

  test('the first and the last have one neighbour', async () => {
    expect(await read('/rad/R-1.1')).not.toContain('rel="prev"')
    expect(await read('/krav/K-8.9')).not.toContain('rel="next"')
  })

  test.each([
    ['/rad/K-2.3', '/krav/K-2.3'],
    ['/krav/k-2.3', '/krav/K-2.3'],
    ['/krav/R-1.1', '/rad/R-1.1'],
  ])('%s leads to %s', async (wrong, right) => {
    const response = await fetch(`${app.address}${consultation}${wrong}`, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([301, `${consultation}${right}`])
  })

  test.each(['/krav/K-9.9', '/krav/G', '/rad/..%2F..'])('%s is not there', async (path) => {
    expect((await fetch(`${app.address}${consultation}${path}`)).status).toBe(404)
  })

  test('after the deadline it can be read, but not answered', async () => {
    const late = await openApp({ at: '2025-06-14T00:00:00' })
    const page = await (await fetch(`${late.address}${consultation}/krav/K-2.3`)).text()
    await late.close()
    expect(page).toContain('Mellomlagret representasjon')
    expect(page).not.toContain('Gi innspill til K-2.3')
  })
})

test.each(['/utkast', '/utkast/utskrift', '/krav/K-2.3', '/horingsinstanser'])('%s of an unknown høring is not there', async (path) => {
  expect((await fetch(`${app.address}/horinger/finnes-ikke${path}`)).status).toBe(404)
})
