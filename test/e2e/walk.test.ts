import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import readWorkbook from 'read-excel-file/node'
import { afterAll, describe, expect, test } from 'vitest'
import '#app/messages/all'
import type { Language } from '#app/domain/language'
import { translatorOf } from '#app/messages/registry'
import { appWith } from '../app'
import { closeBrowser, expectAccessible, openWindow } from './browser'
import { choosePerson } from './choose-person'

afterAll(closeBrowser)

const slug = 'foreldretilgang-barn'
const remark = 'Registeret er ofte forsinket. «Æ, ø, å», čŋđ, 🙂 og <b>=1+1</b> skal stå.'

/** From a stranger's first page to a receipt, and on to the case officer's workbook. */
async function walk(
  page: Page,
  language: Language,
  check: () => Promise<void>,
  javaScript = true,
): Promise<{ receipt: string; workbook: string; csv: string }> {
  const t = translatorOf(language)
  await page.goto('/')
  await check()
  await page
    .getByRole('link', { name: t('item.give-input') })
    .first()
    .click()
  await check()
  await page.getByRole('link', { name: t('answer.start.organisation') }).click()
  await choosePerson(page, 'Siv Testdal')
  await check()

  await page.goto(`/horinger/${slug}/svar/kapittel/2`)
  const questions = (code: string) => page.locator(`[id="${code}"]`)
  await questions('R-2.1').locator('textarea').first().fill(remark)
  await questions('K-2.3').locator('input[type=radio][value=nyttig]').check()
  await questions('K-2.4').locator('input[type=radio][value=no-remarks]').check()
  await check()
  await page.getByRole('button', { name: t('answer.review') }).click()
  await page.waitForURL('**/oversikt')
  await check()
  expect(await page.locator('main').innerText()).toContain(remark)

  await page.locator('#bekreftet').check()
  await page.locator('form[action$="/innsending"] button').click()
  await page.waitForURL('**/kvittering')
  await check()
  const text = await page.locator('main').innerText()
  const receipt = /FTB25-\d{4}/.exec(text)?.[0] ?? ''
  expect(text).toContain(remark)
  expect(text).toMatch(/[0-9a-f]{64}/)

  await page.getByRole('button', { name: t('frame.log-out') }).click()
  // The form that leads on to the login service sends itself where it can.
  if (!javaScript) await page.getByRole('button', { name: t('logout.continue') }).click()
  await page.getByRole('link', { name: t('frame.log-in') }).waitFor()
  await page.goto(`/logg-inn?til=/saksbehandling/${slug}`)
  await choosePerson(page, 'Ingrid Fiktiv')
  await check()
  await page.getByRole('link', { name: 'Fjellvik kommune (test)' }).first().click()
  await check()
  expect(await page.locator('main').innerText()).toContain(remark)
  await page.goto(`/saksbehandling/${slug}/punkter/R-2.1`)
  await check()
  expect(await page.locator('main').innerText()).toContain(remark)

  await page.goto(`/saksbehandling/${slug}`)
  return { receipt, workbook: await downloaded(page, 'svar.xlsx'), csv: await downloaded(page, 'svar.csv') }
}

/** Where the browser put the file behind a link. */
async function downloaded(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download')
  await page.locator(`a[href$="/eksport/${name}"]`).first().click()
  return (await download).path()
}

/** Every cell of every sheet, as another program reads the file. */
async function cellsOf(file: string): Promise<string> {
  const sheets = await readWorkbook(readFileSync(file))
  return JSON.stringify(sheets)
}

describe.each(['nb', 'nn'] as const)('from the front page to the workbook, in %s', (language) => {
  test.each([1280, 320])(
    'at %s px',
    async (width) => {
      const app = await appWith()
      const { page } = await openWindow(app.address, { width, language })
      const { receipt, workbook, csv } = await walk(page, language, () => expectAccessible(page, { colours: language === 'nb' }))
      expect(receipt).toBe('FTB25-0001')
      const cells = await cellsOf(workbook)
      expect(cells).toContain(JSON.stringify(remark).slice(1, -1))
      expect(cells).toContain(receipt)
      expect(readFileSync(csv, 'utf8')).toContain(`\r\n"${receipt}";`)
    },
    120_000,
  )

  test('without JavaScript', async () => {
    const app = await appWith()
    const { page } = await openWindow(app.address, { language, javaScript: false })
    const { receipt } = await walk(page, language, async () => {}, false)
    expect(receipt).toBe('FTB25-0001')
  }, 120_000)
})

test('a one-line answer is seven clicks from the front page, the login included', async () => {
  const app = await appWith()
  const { page } = await openWindow(app.address)
  const t = translatorOf('nb')
  let clicks = 0
  const click = async (locator: ReturnType<Page['locator']>) => {
    await locator.click()
    clicks += 1
  }
  await page.goto('/')
  await click(page.getByRole('link', { name: t('item.give-input') }).first())
  await click(page.getByRole('link', { name: t('answer.start.yourself') }))
  await click(page.getByRole('button', { name: 'Lise Liksom' }))
  // ID-porten tells no name, so it is asked for once.
  await page.locator('#navn').fill('Lise Liksom')
  await click(page.getByRole('button', { name: t('name.save') }))
  await page.locator('textarea').first().fill('Dette er et godt forslag.')
  await click(page.getByRole('button', { name: t('answer.save-and-review') }))
  await page.waitForURL('**/oversikt')
  await click(page.locator('#bekreftet'))
  await click(page.locator('form[action$="/innsending"] button'))
  await page.waitForURL('**/kvittering')
  expect(clicks).toBe(7)
})
