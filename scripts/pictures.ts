/** Makes the pictures in the README from the running product, on a demonstration of its own: `npm run pictures`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { choosePerson } from '../test/e2e/choose-person'
import { findOrInstallChromium } from './setup/browser.mjs'

const folder = 'docs/pictures'
const slug = 'foreldretilgang-barn'
const chapter = `/horinger/${slug}/svar/kapittel/2`

interface Picture {
  readonly name: string
  readonly path: string
  readonly person?: string
  readonly width?: number
  readonly height?: number
  readonly first?: (page: Page) => Promise<void>
}

const pictures: readonly Picture[] = [
  { name: 'horing', path: `/horinger/${slug}` },
  { name: 'utkast', path: `/horinger/${slug}/utkast#K-2.3` },
  { name: 'svar', path: chapter, person: 'Lise Liksom', first: (page) => write(page, 'Bra at tilgangen følger foreldreansvaret.') },
  { name: 'svar-mobil', path: `${chapter}#K-2.3`, person: 'Lise Liksom', width: 390, height: 780 },
  { name: 'punkt', path: `/saksbehandling/${slug}/punkter/K-2.3`, person: 'Ingrid Fiktiv' },
]

/** Answers that are sent before the pictures are taken, from test organisations only. */
const senders = [
  { person: 'Siv Testdal', choice: 'nyttig', remark: 'Registeret er ofte forsinket. 24 timer er kort når det er helg.' },
  { person: 'Nina Mønster', choice: 'svaert_nyttig', remark: 'Vi kan levere dette i dag, men kilden må varsle om nedetid.' },
  { person: 'Per Eksempelvik', choice: 'nyttig', remark: 'Foreldre må få vite kvifor tilgangen er stengd.' },
]

async function write(page: Page, remark: string): Promise<void> {
  const field = page.locator('textarea').first()
  await field.fill(remark)
  await field.blur()
  await page.waitForTimeout(2000)
}

async function logIn(page: Page, person: string): Promise<void> {
  await page.goto('/logg-inn')
  await choosePerson(page, person)
}

async function withPage(browser: Browser, address: string, size: { width: number; height: number }, use: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ baseURL: address, viewport: size, locale: 'nb-NO', reducedMotion: 'reduce' })
  await use(await context.newPage())
  await context.close()
}

async function send(page: Page, { person, choice, remark }: (typeof senders)[number]): Promise<void> {
  await logIn(page, person)
  await page.goto(chapter)
  await page.locator(`[id="K-2.3"] input[value=${choice}]`).check()
  await page.locator('[id="K-2.3/krav.kommentar"]').fill(remark)
  await page.getByRole('button', { name: 'Se over og send' }).click()
  await page.waitForURL('**/oversikt')
  await page.locator('#bekreftet').check()
  await page.locator('form[action$="/innsending"] button').click()
  await page.waitForURL('**/kvittering')
}

process.env.NODE_ENV = 'production'
const dataFolder = mkdtempSync(join(tmpdir(), 'innspill-pictures-'))
const program = new URL('../build/server/demo.js', import.meta.url).href
const { start } = (await import(program)) as typeof import('../app/server/demo')
const running = await start({ port: 0, dataFolder, env: { LOG_LEVEL: 'silent' } })
const browser = await chromium.launch({ executablePath: await findOrInstallChromium(), args: ['--no-sandbox'] })
const desk = { width: 1280, height: 800 }
mkdirSync(folder, { recursive: true })
for (const sender of senders) await withPage(browser, running.address, desk, (page) => send(page, sender))
for (const { name, path, person, first, ...size } of pictures) {
  await withPage(browser, running.address, { ...desk, ...size }, async (page) => {
    if (person) await logIn(page, person)
    await page.goto(path)
    await first?.(page)
    await page.waitForTimeout(500)
    await page.screenshot({ path: `${folder}/${name}.png` })
  })
}
await browser.close()
await running.close()
rmSync(dataFolder, { recursive: true, force: true })
