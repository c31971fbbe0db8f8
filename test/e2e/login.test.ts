import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import '#app/messages/all'
import { translatorOf } from '#app/messages/registry'
import { appWith } from '../app'
import { closeBrowser, expectAccessible, openWindow } from './browser'
import { choosePerson } from './choose-person'

afterAll(closeBrowser)

const t = translatorOf('nb')
const chapter = '/horinger/foreldretilgang-barn/svar/kapittel/2'
const soltind = 'Soltind legesenter AS (test)'
const foreldrelaget = 'Foreldrelaget for barn på sjukehus (test)'
const remarkOf = (page: Page) => page.locator('[id="K-2.3/krav.kommentar"]')
const isSaved = (page: Page) => page.locator('.saved[data-state=saved]', { hasText: t('answer.saved') }).waitFor()
const who = (page: Page) => page.locator('.who').innerText()

describe.each([
  { language: 'nb', width: 1280, dark: false },
  { language: 'nn', width: 320, dark: true },
  { language: 'en', width: 390, dark: false },
] as const)('the pages on the way in, in $language at $width px', ({ language, width, dark }) => {
  test('are accessible, ours and those of the local login services', async () => {
    const app = await appWith()
    const { page } = await openWindow(app.address, { language, width, dark })
    const words = translatorOf(language)
    await page.goto('/logg-inn?til=/')
    await expectAccessible(page)
    await page.getByRole('link', { name: words('login.organisation') }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Runa Påfunn' }).click()
    await expectAccessible(page)
    // Nothing is chosen yet.
    await page.locator('button.main').click()
    await page.getByRole('alert').waitFor()
    await expectAccessible(page)
    for (const name of [soltind, foreldrelaget]) await page.getByRole('checkbox', { name }).check()
    await page.locator('button.main').click()
    await page.waitForURL('**/virksomhet?**')
    await expectAccessible(page)
    await page.getByRole('button', { name: foreldrelaget }).click()
    await page.waitForURL(`${app.address}/`)
    await page.goto('/virksomhet?til=/')
    await expectAccessible(page)

    await page.goto('/logg-inn?som=privat&til=/')
    await page.getByRole('button', { name: 'Lise Liksom' }).click()
    await page.waitForURL('**/logg-inn/navn?**')
    await expectAccessible(page)
    await page.locator('main form button').click()
    await page.locator('[aria-invalid=true]').waitFor()
    await expectAccessible(page)

    await page.goto('/logg-inn?som=ansatt&til=/')
    await expectAccessible(page)
    await page.locator('button[name=cancel]').click()
    await page.getByRole('heading', { name: words('error.login.cancelled.title') }).waitFor()
    await expectAccessible(page)
  }, 60_000)
})

test('a person with two organisations writes for one, switches, and writes for the other; neither sees the other’s', async () => {
  const app = await appWith()
  const { page } = await openWindow(app.address)
  await page.goto(`/logg-inn?til=${chapter}`)
  await choosePerson(page, 'Runa Påfunn')
  await page.getByRole('button', { name: soltind }).click()
  await page.waitForURL(`**${chapter}`)
  await page.waitForLoadState('networkidle')
  await remarkOf(page).fill('Skrevet for legesenteret.')
  await isSaved(page)

  // What is not saved yet holds one back, as when leaving in any other way.
  await remarkOf(page).pressSequentially(' Og mer')
  const asked = page.waitForEvent('dialog')
  const leaving = page.getByRole('link', { name: t('frame.switch') }).click()
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.accept()
  await leaving
  await page.waitForURL('**/virksomhet?**')
  expect(await who(page)).toContain(soltind)
  await page.getByRole('button', { name: foreldrelaget }).click()
  await page.waitForURL(`**${chapter}`)
  expect(await who(page)).toContain(foreldrelaget)
  expect(await remarkOf(page).inputValue()).toBe('')
  await page.waitForLoadState('networkidle')
  await remarkOf(page).fill('Skrive for laget.')
  await isSaved(page)

  await page.getByRole('link', { name: t('frame.switch') }).click()
  await page.getByRole('button', { name: soltind }).click()
  await page.waitForURL(`**${chapter}`)
  expect(await remarkOf(page).inputValue()).toContain('Skrevet for legesenteret.')
})

test('what another tab still shows of the organisation before is not saved for the new one', async () => {
  const app = await appWith()
  const { page, context } = await openWindow(app.address)
  await page.goto(`/logg-inn?til=${chapter}`)
  await choosePerson(page, 'Runa Påfunn')
  await page.getByRole('button', { name: soltind }).click()
  await page.waitForURL(`**${chapter}`)
  await page.waitForLoadState('networkidle')
  const other = await context.newPage()
  await other.goto('/virksomhet?til=/')
  await other.getByRole('button', { name: foreldrelaget }).click()
  await other.waitForURL(`${app.address}/`)
  await remarkOf(page).fill('Skrevet i gammel fane.')
  await page.locator('.saved[data-state=offline]').waitFor()
  expect(await remarkOf(page).inputValue()).toBe('Skrevet i gammel fane.')
  await other.goto(chapter)
  expect(await remarkOf(other).inputValue()).toBe('')
})

test('turning back at the login service changes nothing, and one can try again', async () => {
  const app = await appWith()
  const { page } = await openWindow(app.address)
  await page.goto('/horinger/foreldretilgang-barn/svar')
  await page.getByRole('link', { name: t('answer.start.organisation') }).click()
  await page.getByRole('button', { name: 'Siv Testdal' }).click()
  await page.locator('button[name=cancel]').click()
  await page.getByRole('heading', { name: t('error.login.cancelled.title') }).waitFor()
  await page.getByRole('link', { name: t('error.try-login') }).click()
  await choosePerson(page, 'Siv Testdal')
  await page.waitForURL('**/svar')
  expect(await who(page)).toContain('Siv Testdal')
})

test('logging out in another service logs one out here, and what one wrote is kept', async () => {
  const app = await appWith()
  const { page, context } = await openWindow(app.address)
  await page.goto(`/logg-inn?til=${chapter}`)
  await choosePerson(page, 'Siv Testdal')
  await page.waitForURL(`**${chapter}`)
  await page.waitForLoadState('networkidle')
  const elsewhere = await context.newPage()
  const login = await elsewhere.request.get(`${app.address}/logg-inn?som=virksomhet`, { maxRedirects: 0 })
  const issuer = (login.headers().location ?? '').split('/auth')[0]
  await elsewhere.goto(`${issuer}/logg-ut-annet-sted`)
  await expectAccessible(elsewhere)
  const told = elsewhere.waitForResponse('**/logg-ut/fra-tjenesten?**')
  await elsewhere.locator('button.main').click()
  expect((await told).status()).toBe(200)
  await elsewhere.getByRole('status').waitFor()
  await expectAccessible(elsewhere)
  await remarkOf(page).fill('Skrevet etterpå.')
  await page.locator('.saved[data-state=offline]').waitFor()
  expect(await page.locator('.saved').innerText()).toContain('logget ut')
  expect(await remarkOf(page).inputValue()).toBe('Skrevet etterpå.')

  // The line leads straight to the login service this person came by.
  const again = context.waitForEvent('page')
  await page.getByRole('link', { name: t('answer.saved.log-in') }).click()
  const tab = await again
  await choosePerson(tab, 'Siv Testdal')
  await remarkOf(page).press('End')
  await remarkOf(page).pressSequentially(' Ferdig.')
  await page.waitForTimeout(1500)
  await page.locator('.saved[data-state=saved]').waitFor({ timeout: 30_000 })
  await page.reload()
  expect(await remarkOf(page).inputValue()).toBe('Skrevet etterpå. Ferdig.')
})

test('logging out ends the login at the service too, and leads back', async () => {
  const app = await appWith()
  for (const javaScript of [true, false]) {
    const { page } = await openWindow(app.address, { javaScript })
    await page.goto('/logg-inn?til=/personvern')
    await choosePerson(page, 'Nina Mønster')
    await page.waitForURL('**/personvern')
    await page.getByRole('button', { name: t('frame.log-out') }).click()
    if (!javaScript) await page.getByRole('button', { name: t('logout.continue') }).click()
    await page.waitForURL(`${app.address}/`)
    await page.getByRole('link', { name: t('frame.log-in') }).waitFor()
  }
})
