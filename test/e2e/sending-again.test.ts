import { afterAll, expect, test } from 'vitest'
import { appWith } from '../app'
import { closeBrowser, expectAccessible, openWindow } from './browser'
import { choosePerson } from './choose-person'

afterAll(closeBrowser)

const svar = '/horinger/foreldretilgang-barn/svar'

test('one sends, changes, sends again and withdraws, with a receipt for each', async () => {
  const app = await appWith()
  const { page } = await openWindow(app.address, { width: 320 })
  await page.goto('/logg-inn')
  await choosePerson(page, 'Siv Testdal')
  const text = page.locator('textarea').first()
  const write = async (words: string) => {
    await page.goto(`${svar}/kapittel/2`)
    await text.fill(words)
    await page.getByRole('button', { name: 'Lagre og fortsett' }).click()
    await page.waitForURL('**/kapittel/3')
  }
  const send = async () => {
    await page.goto(`${svar}/oversikt`)
    await page.locator('#bekreftet').check()
    // Two clicks are one sending.
    await page.locator('form[action$="/innsending"] button').dblclick()
    await page.waitForURL('**/kvittering')
  }
  const receipt = () => page.locator('.receipt .ref').innerText()

  await write('Første ord')
  await page.goto(`${svar}/oversikt`)
  await page.locator('#forelopig').check()
  await expectAccessible(page, { colours: false })
  await page.locator('#epost').fill('siv@fjellvik.example')
  await page.locator('#bekreftet').check()
  await page.locator('form[action$="/innsending"] button').dblclick()
  await page.waitForURL('**/kvittering')
  expect(await receipt()).toBe('FTB25-0001')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Endre svaret' }).click()
  await page.getByRole('heading', { name: 'Dere endrer et svar som er sendt' }).waitFor()
  await page.goto(`${svar}/kapittel/2`)
  expect(await text.inputValue()).toBe('Første ord')
  await write('Andre ord')
  await send()
  expect(await receipt()).toBe('FTB25-0002')
  expect(await page.locator('main').innerText()).toContain('Andre ord')

  await page.getByRole('link', { name: 'FTB25-0001' }).first().click()
  expect(await page.locator('main').innerText()).toContain('erstattet av FTB25-0002')
  expect(await page.locator('main').innerText()).toContain('Første ord')

  await page.goto(`${svar}/kvittering`)
  await page.getByRole('link', { name: 'Trekk svaret' }).click()
  await expectAccessible(page, { colours: false })
  await page.locator('#bekreftet').check()
  await page.getByRole('button', { name: 'Trekk svaret' }).click()
  await page.waitForURL('**/kvittering')
  expect(await receipt()).toBe('FTB25-0003')
  await expectAccessible(page, { colours: false })
})
