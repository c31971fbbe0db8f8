import { beforeAll, describe, expect, test } from 'vitest'
import { getDraft } from '#db/guidelines'
import { openApp, type TestApp } from '../app'
import { theConsultation } from '../builders'
import { readPdf } from '../pdf'

const print = '/horinger/foreldretilgang-barn/utkast/utskrift'
let app: TestApp
let codes: string[]

beforeAll(async () => {
  app = await openApp()
  const { items } = await getDraft(app.db, (await theConsultation(app.db)).currentVersionId)
  codes = items.map(({ code }) => code)
  return () => app.close()
})

const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${app.address}${print}${path}`, { headers })
async function page(query: string): Promise<string> {
  const response = await ask(query)
  expect(response.status).toBe(200)
  return response.text()
}
async function pdf(query: string, language = 'nb') {
  const response = await ask(`.pdf${query}`, { 'accept-language': language })
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  return readPdf(new Uint8Array(await response.arrayBuffer()))
}
const itemsOf = (html: string) => [...html.matchAll(/<article class="draft-item" id="([^"]+)"/g)].map(([, code]) => code)
const inChapters = (...chapters: number[]) => codes.filter((code) => chapters.includes(Number(code[2])))

describe('the page', () => {
  test('has every item once, and no room for notes unless asked for', async () => {
    const html = await page('')
    expect(itemsOf(html)).toEqual(codes)
    expect(html).not.toContain('class="paper-notes"')
  })

  test('may be narrowed to chapters, and says that it is only part of the draft', async () => {
    const html = await page('?kapittel=5&kapittel=2')
    expect(itemsOf(html)).toEqual(inChapters(2, 5))
    expect(html).toContain('Dette er bare en del av utkastet: kapittel 2, 5. Hele utkastet har 8 kapitler.')
    expect(html).toContain(`href="${print}.pdf?kapittel=2&amp;kapittel=5"`)
  })

  test('has room for notes under each item: boxes for what is chosen, lines for what is written', async () => {
    const html = await page('?kapittel=2&notater=ja')
    expect([...html.matchAll(/id="([^"]+)-notater"/g)].map(([, code]) => code)).toEqual(inChapters(2))
    const [one = ''] = /<section class="paper-notes" aria-labelledby="K-2.3-notater">.*?<\/section>/s.exec(html) ?? []
    expect(one).toContain('<li>Svært nyttig</li>')
    expect(one).toContain('<p>Kommentar til kravet</p><div class="paper-lines"><div></div>')
    expect(html).toContain('Svaret må føres inn og sendes på nett før fristen.')
  })

  test('asks about the draft as a whole when all of it is there', async () => {
    expect(await page('?notater=ja')).toContain('id="G-notater"')
    expect(await page('?notater=ja&kapittel=1')).not.toContain('id="G-notater"')
  })

  test('all chapters, or none, is the whole draft', async () => {
    expect(itemsOf(await page('?kapittel='))).toEqual(codes)
    expect(await page(`?${[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `kapittel=${number}`).join('&')}`)).not.toContain(
      'bare en del av utkastet',
    )
  })

  test('is found from the draft, and from every page of answering', async () => {
    expect(await (await fetch(`${app.address}/horinger/foreldretilgang-barn/utkast`)).text()).toContain(`href="${print}"`)
    const siv = await app.loginAs('siv')
    const svar = '/horinger/foreldretilgang-barn/svar'
    expect(await (await siv.get(`${svar}/kapittel/3`)).text()).toContain(`href="${print}?kapittel=3&amp;notater=ja"`)
    expect(await (await siv.get(`${svar}/hele-utkastet`)).text()).toContain(`href="${print}?notater=ja"`)
  })
})

describe('the PDF', () => {
  test('has every item once, in the contents, the bookmarks and the tagged text', async () => {
    const { elements, bookmarks, pages, title, lang, isMarked } = await pdf('')
    const sections = elements.filter(({ tag, title: code }) => tag === 'Sect' && /^[RK]-/.test(code)).map(({ title: code }) => code)
    expect(sections).toEqual(codes)
    expect(bookmarks.filter((words) => /^[RK]-/.test(words)).map((words) => words.split(' ')[0])).toEqual(codes)
    expect(bookmarks).toHaveLength(codes.length + 8)
    expect(elements.filter(({ tag }) => tag === 'TOCI')).toHaveLength(codes.length + 8)
    const count = (wanted: string) => elements.filter(({ tag }) => tag === wanted).length
    expect([count('H1'), count('H2'), count('H3')]).toEqual([1, 9, codes.length])
    expect(pages.every(({ width, height }) => Math.round(width) === 595 && Math.round(height) === 842)).toBe(true)
    expect(title).toBe('Foreldres tilgang til barns digitale innbyggertjenester fra helse- og omsorgstjenesten')
    expect([lang, isMarked]).toEqual(['nb-NO', true])
  })

  test('holds its fonts, and every character of the draft comes out', async () => {
    const { fonts, characters } = await pdf('?notater=ja')
    expect(fonts.map(({ name }) => name).sort()).toEqual(['SourceSans3-Regular', 'SourceSans3-Semibold'])
    expect(fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true)
    const { version, items, questions } = await getDraft(app.db, (await theConsultation(app.db)).currentVersionId)
    const written = [
      ...version.chapters.map(({ title, intro }) => title.nb + intro.nb),
      ...items.map(({ text: { nb } }) => [nb.title, nb.text, nb.rationale, nb.practical, nb.verification.map(({ text }) => text)].join()),
      ...questions.map((question) => question.label.nb + (question.type === 'single' ? question.choices.map(({ label }) => label.nb) : '')),
    ].join('')
    expect([...new Set(written)].filter((character) => character !== '\n' && !characters.has(character))).toEqual([])
  })

  test('of a chapter has its items, and a box for every choice', async () => {
    const [bare, noted] = [await pdf('?kapittel=2'), await pdf('?kapittel=2&notater=ja')]
    const ofItems = (read: typeof bare) => read.bookmarks.filter((words) => /^[RK]-/.test(words)).map((words) => words.split(' ')[0])
    expect([ofItems(bare), ofItems(noted)]).toEqual([inChapters(2), inChapters(2)])
    expect(noted.title).toMatch(/– kapittel 2$/)
    const { questions, items } = await getDraft(app.db, (await theConsultation(app.db)).currentVersionId)
    const choices = items
      .filter(({ chapter }) => chapter === 2)
      .flatMap(({ kind }) => questions.filter((question) => question.kind === kind))
      .reduce((sum, question) => sum + (question.type === 'single' ? question.choices.length : 0), 0)
    const entries = (read: typeof bare) => read.elements.filter(({ tag }) => tag === 'LI').length
    expect(entries(noted) - entries(bare)).toBe(choices)
  })

  test('is in nynorsk for those who read that, and marks Norwegian text for those who read English', async () => {
    expect((await pdf('?kapittel=1', 'nn')).lang).toBe('nn-NO')
    const english = await pdf('?kapittel=1', 'en')
    expect(english.lang).toBe('en-GB')
    expect(english.elements.filter(({ tag }) => tag === 'H3').every(({ lang }) => lang === 'nb-NO')).toBe(true)
  })

  test('is kept: whoever has it already is told so', async () => {
    const first = await ask('.pdf?kapittel=4')
    const again = await ask('.pdf?kapittel=4', { 'if-none-match': first.headers.get('etag') ?? '' })
    expect([first.status, again.status]).toEqual([200, 304])
    expect(first.headers.get('content-disposition')).toBe('attachment; filename="foreldretilgang-barn_utkast_kapittel-4.pdf"')
  })
})

test.each(['?kapittel=9', '?kapittel=0', '?kapittel=2&kapittel=to', '?kapittel=..%2F'])('%s is not there', async (query) => {
  for (const path of [query, `.pdf${query}`]) {
    const response = await ask(path, { accept: 'text/html' })
    expect([path, response.status]).toEqual([path, 404])
    expect(await response.text()).toContain('Siden finnes ikke')
  }
})
