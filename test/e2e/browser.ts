import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import type { Language } from '#app/domain/language'

let browser: Promise<Browser> | null = null

/** One browser for the file; each window has cookies of its own. */
function launch(): Promise<Browser> {
  const executablePath = process.env.INNSPILL_CHROMIUM ?? '/usr/bin/chromium'
  browser ??= chromium.launch({
    executablePath,
    // A container's root user has no sandbox to give; the pages are our own.
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
  return browser
}

export async function closeBrowser(): Promise<void> {
  const open = browser
  // One that would not start is tried anew by the next file.
  browser = null
  await (await open)?.close()
}

export interface WindowOptions {
  readonly width?: number
  readonly height?: number
  readonly language?: Language
  readonly javaScript?: boolean
  readonly dark?: boolean
}

/** A person at a screen. Whatever the page logs as an error, or the policy blocks, fails the test. */
export async function openWindow(
  address: string,
  { width = 1280, height = 900, language = 'nb', javaScript = true, dark = false }: WindowOptions = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await (await launch()).newContext({
    baseURL: address,
    viewport: { width, height },
    locale: { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }[language],
    javaScriptEnabled: javaScript,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    // A refused or missing page is what some tests ask for; the browser logs it as a failed load.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(`${page.url()}: ${message.text()}`)
  })
  onTestFinished(async () => {
    await context.close()
    expect(faults).toEqual([])
  })
  return { page, context }
}

/**
 * No findings of axe at WCAG 2.1 A and AA or its best practices, and no sideways scrolling. Contrast takes most of the time and is
 * the same in every language, so whoever looks at a page in several asks for it once.
 */
export async function expectAccessible(page: Page, { colours = true } = {}): Promise<void> {
  // What is out of sight is laid out by estimate until one scrolls there; it is judged as it looks when one does.
  await page.evaluate(() => {
    const sheet = document.styleSheets[0]
    sheet?.insertRule('* { content-visibility: visible !important; }', sheet.cssRules.length)
  })
  // Half a megabyte of axe, and getting warm in it, is half of what a look costs: another look at the same page uses what is there.
  const isThere = await page.evaluate(() => 'axe' in window)
  const { violations } = await new AxeBuilder({ page, ...(isThere ? { axeSource: ';' } : {}) })
    // Our pages have no frames, which is all the other mode is for; and what passes need not be described in full.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .disableRules(colours ? [] : ['color-contrast'])
    .analyze()
  const found = violations.map(
    ({ id, nodes }) =>
      `${page.url()} ${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(' | ')}`,
  )
  expect(found).toEqual([])
  const [scrolled, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
  expect([page.url(), Math.max(Number(scrolled) - Number(shown), 0)]).toEqual([page.url(), 0])
}
