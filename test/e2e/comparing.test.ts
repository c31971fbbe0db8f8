import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp, type TestApp } from '../app'
import { aDeclaration, share } from '../vendor'
import { closeBrowser, expectAccessible, openWindow } from './browser'

let app: TestApp
let link: string
beforeAll(async () => {
  app = await openApp()
  const [nina, siv] = [await app.loginAs('nina'), await app.loginAs('siv')]
  const one = await aDeclaration(nina, { name: 'Nordlys Journal' })
  await share(nina, one.at, 'public')
  const other = await aDeclaration(siv, { name: 'Fjellvik Dialog' })
  link = app.address + (await share(siv, other.at, 'link', 'Helse Midt'))
})
afterAll(async () => {
  await closeBrowser()
  await app.close()
})

const words = {
  nb: {
    choose: 'Sammenlign de valgte',
    link: 'Lenken',
    add: 'Legg til i sammenligning',
    differences: /Bare krav/,
    show: 'Vis',
    same: 'Alle svarene er like.',
    evidence: /^Dokumentasjon \(1\)/,
  },
  en: {
    choose: 'Compare the chosen ones',
    link: 'The link',
    add: 'Add to comparison',
    differences: /Only requirements/,
    show: 'Show',
    same: 'All the answers are the same.',
    evidence: /^Evidence \(1\)/,
  },
} as const

describe.each([
  { language: 'nb', width: 1280 },
  { language: 'en', width: 320 },
] as const)('in $language, $width px', ({ language, width }) => {
  test('a buyer compares one that is open to all with one they have the link to, by the keyboard', async () => {
    const say = words[language]
    const { page } = await openWindow(app.address, { language, width })
    await page.goto('/egenvurdering/offentlig')
    await page.getByRole('checkbox', { name: /Nordlys Journal/ }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/sammenligning\?vurdering=EV-310000027-001$/)
    await page.getByLabel(say.link, { exact: true }).fill(link)
    await page.keyboard.press('Enter')
    await page.waitForURL(/lagt-til=ja$/)
    expect(page.url()).not.toContain(link.split('=')[1])
    await page.getByText('Fjellvik Dialog').filter({ visible: true }).first().waitFor()
    await expectAccessible(page)

    const more = page.locator('summary').filter({ hasText: say.evidence })
    expect(await more.count()).toBe(2)
    await more.first().focus()
    await page.keyboard.press('Enter')
    await page.getByText('Testrapport 14').first().waitFor()
    await page.getByRole('checkbox', { name: say.differences }).check()
    await page.getByRole('button', { name: say.show, exact: true }).click()
    await page.getByText(say.same).waitFor()
  }, 60_000)
})
