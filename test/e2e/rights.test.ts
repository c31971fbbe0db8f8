import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import '#app/messages/all'
import type { Language } from '#app/domain/language'
import { translatorOf } from '#app/messages/registry'
import { appWith, type TestApp } from '../app'
import { closeBrowser, expectAccessible, openWindow, type WindowOptions } from './browser'
import { choosePerson } from './choose-person'

afterAll(closeBrowser)

const svar = '/horinger/foreldretilgang-barn/svar'
const t = translatorOf('nb')

async function at(app: TestApp, person: string, path: string, options: WindowOptions = {}): Promise<Page> {
  const { page } = await openWindow(app.address, options)
  await page.goto(`/logg-inn?til=${encodeURIComponent(path)}`)
  await choosePerson(page, person)
  return page
}

async function sends(page: Page): Promise<void> {
  await page.goto(`${svar}/oversikt`)
  await page.locator('#bekreftet').check()
  await page.locator('form[action$="/innsending"] button').click()
  await page.waitForURL('**/kvittering')
}

async function writes(page: Page): Promise<void> {
  await page.goto(`${svar}/kapittel/2`)
  await page.locator('textarea').first().fill('Vi støtter rådet.')
  await page.getByRole('button', { name: t('answer.review') }).click()
  await page.waitForURL('**/oversikt')
}

describe.each(['nb', 'nn'] as const)('in %s', (language: Language) => {
  const words = translatorOf(language)

  test('a colleague with one package writes, cannot send, and is told who can; the daglig leder sends', async () => {
    const app = await appWith()
    const omar = await at(app, 'Omar Prøvestad', svar, { language, width: 390 })
    await omar.goto(`${svar}/kapittel/2`)
    await omar.locator('textarea').first().fill('Vi støtter rådet.')
    await omar.getByRole('button', { name: words('answer.review') }).click()
    await omar.waitForURL('**/oversikt')
    expect(await omar.locator('#bekreftet').count()).toBe(0)
    await omar.getByRole('link', { name: words('overview.not-approver.link') }).click()
    const text = await omar.locator('main').innerText()
    for (const word of [words('access.case.not-approver.title'), words('package.kommuneoverlege')]) expect(text).toContain(word)
    await expectAccessible(omar)
    const siv = await at(app, 'Siv Testdal', svar, { language })
    await sends(siv)
  }, 120_000)

  test('somebody without any package finds the organisation and copies the words to ask with', async () => {
    const app = await appWith()
    const { page, context } = await openWindow(app.address, { language })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`/logg-inn?til=${svar}/oversikt`)
    await choosePerson(page, 'Tuva Tenkt')
    await page.locator('#sok').fill('fjellvik')
    await page.getByRole('button', { name: words('access.find.button') }).click()
    await page.getByRole('link', { name: /310 000 019/ }).click()
    await expectAccessible(page)
    await page.locator('button[data-copies=brev-nn]').click()
    await page.locator('#brev-nn-svar').getByText(words('access.letter.copied'), { exact: true }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      'Eg vil svare for Fjellvik kommune (test) (org.nr. 310 000 019)',
    )
  }, 120_000)
})

test('an invitation: from the form, through the mail and the login, to a sent response, without JavaScript', async () => {
  const app = await appWith()
  const siv = await at(app, 'Siv Testdal', `${svar}/virksomheten`)
  await writes(siv)
  await siv.goto(`${svar}/virksomheten`)
  await expectAccessible(siv)
  await siv.getByLabel(t('circle.email')).fill('tuva@fjellvik.example')
  await siv.getByRole('radio', { name: /Godkjenner/ }).check()
  await siv.getByRole('button', { name: t('circle.send-invitation') }).click()
  await siv.getByRole('link', { name: t('circle.invited.demo') }).click()
  const link = siv.locator('.demo-mail a')
  for (let tries = 0; tries < 40 && (await link.count()) === 0; tries++) {
    await siv.waitForTimeout(100)
    await siv.reload()
  }
  await expectAccessible(siv)
  const { page: tuva } = await openWindow(app.address, { javaScript: false, width: 320, dark: true })
  await tuva.goto((await link.first().getAttribute('href')) ?? '')
  expect(await tuva.locator('main').innerText()).toContain('Siv Testdal inviterer deg')
  await tuva.getByRole('link', { name: t('invitation.log-in') }).click()
  await choosePerson(tuva, 'Tuva Tenkt')
  await tuva.getByRole('button', { name: 'Ja, bli med som Tuva Tenkt' }).click()
  await sends(tuva)
  await siv.goto(`${svar}/virksomheten`)
  expect(await siv.locator('main').innerText()).toContain('Tuva Tenkt')
}, 120_000)

test('a private person sends, and an administrator’s new choice shows to everybody', async () => {
  const app = await appWith()
  const lise = await at(app, 'Lise Liksom', svar)
  await writes(lise)
  await sends(lise)
  const aase = await at(app, 'Åse Påhitt', '/saksbehandling/foreldretilgang-barn/tilgang')
  await expectAccessible(aase)
  await aase.locator('#pakke-barnevern-nothing').check()
  await aase.getByRole('button', { name: t('choice.save') }).click()
  await expectAccessible(aase)
  await aase.locator('#bekreftet').check()
  await aase.getByRole('button', { name: t('choice.save') }).click()
  await aase.getByText(t('choice.saved')).waitFor()
  const { page: anybody } = await openWindow(app.address)
  await anybody.goto('/horinger/foreldretilgang-barn')
  const section = await anybody.locator('section[aria-labelledby=for-virksomheten]').innerText()
  expect(section).toContain('Kommuneoverlege')
  expect(section).not.toMatch(/kan skrive, men ikke sende:[^\n]*Barnevern/)
}, 120_000)
