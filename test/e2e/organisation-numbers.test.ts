import { afterAll, expect, test } from 'vitest'
import { appWith } from '../app'
import { closeBrowser, expectAccessible, openWindow } from './browser'
import { choosePerson } from './choose-person'

const path = '/saksbehandling/foreldretilgang-barn/organisasjonsnumre'
afterAll(closeBrowser)

test.each([
  { width: 1280, dark: false, javaScript: true },
  { width: 320, dark: true, javaScript: false },
])('a case officer finds a number and confirms it, in $width px, JavaScript: $javaScript', async ({ width, dark, javaScript }) => {
  const app = await appWith()
  const { page } = await openWindow(app.address, { width, dark, javaScript })
  await page.goto(`/logg-inn?til=${path}`)
  await choosePerson(page, 'Ingrid Fiktiv')
  await page.getByRole('link', { name: 'Finn nummer for Løvemammaene' }).click()
  await page.getByRole('heading', { name: 'Løvemammaene', exact: true }).waitFor()
  if (javaScript) await expectAccessible(page)
  const field = page.getByLabel('Navn eller organisasjonsnummer')
  expect(await field.inputValue()).toBe('Løvemammaene')
  await field.fill('983544623')
  await page.getByRole('button', { name: 'Søk i Enhetsregisteret' }).click()
  await page.getByText('Dette er ikke et organisasjonsnummer').waitFor()
  await field.fill('løvemammaene')
  await field.press('Enter')
  await page.getByRole('button', { name: /^Bekreft at Løvemammaene er 312 \d{3} \d{3}, LØVEMAMMAENE \(TEST\)$/ }).click()
  await page.getByText(/Løvemammaene har nå organisasjonsnummer 312/).waitFor()
  if (javaScript) await expectAccessible(page)
  await page.getByRole('button', { name: 'Spør registeret nå' }).click()
  await page.getByText(/Spurte om 40 enheter/).waitFor()
})
