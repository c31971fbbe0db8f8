import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import '#app/messages/all'
import { translatorOf } from '#app/messages/registry'
import { appWith, type TestApp } from '../app'
import { closeBrowser, expectAccessible, openWindow, type WindowOptions } from './browser'
import { choosePerson } from './choose-person'

afterAll(closeBrowser)

const chapter = '/horinger/foreldretilgang-barn/svar/kapittel/2'
const t = translatorOf('nb')
const remarkOf = (page: Page) => page.locator('[id="K-2.3/krav.kommentar"]')
const isSaved = (page: Page) => page.locator('.saved[data-state=saved]', { hasText: t('answer.saved') }).waitFor()

async function at(app: TestApp, person: string, options: WindowOptions = {}): Promise<Page> {
  const { page } = await openWindow(app.address, options)
  await page.goto(`/logg-inn?til=${chapter}`)
  await choosePerson(page, person)
  await page.waitForURL(`**${chapter}`)
  // Typing before the page has woken up is saved too, but then by the button.
  await page.waitForLoadState('networkidle')
  return page
}

test('what one writes is saved as one goes, said where the eye is, and there when one comes back', async () => {
  const app = await appWith()
  const page = await at(app, 'Siv Testdal')
  await remarkOf(page).fill('24 timer er kort. 🙂 «<b>=1+1</b>»')
  await page.locator('[id="K-2.4"] input[value=no-remarks]').check()
  await page.locator('[id="R-2.1"] .quick-ways button').first().click()
  await page.locator('[id="K-2.3"] .precision summary').click()
  await page.locator('[id="K-2.3/krav.merknadstype"]').selectOption('juridisk')
  await isSaved(page)
  await page.waitForTimeout(1500)
  await isSaved(page)
  await page.reload()
  expect(await remarkOf(page).inputValue()).toBe('24 timer er kort. 🙂 «<b>=1+1</b>»')
  expect(await page.locator('[id="K-2.4"] input[value=no-remarks]').isChecked()).toBe(true)
  expect(await page.locator('[id="R-2.1"] input[value=helt_enig]').isChecked()).toBe(true)
  expect(await page.locator('[id="K-2.3/krav.merknadstype"]').inputValue()).toBe('juridisk')
})

test('without a connection the text stays, one is told, and it is saved when the connection is back', async () => {
  const app = await appWith()
  const page = await at(app, 'Siv Testdal')
  await page.context().setOffline(true)
  await remarkOf(page).fill('Skrevet uten nett.')
  await page.locator('.saved[data-state=offline]').waitFor()
  expect(await page.locator('.saved').innerText()).toContain('ingen forbindelse')
  expect(await remarkOf(page).inputValue()).toBe('Skrevet uten nett.')
  await page.context().setOffline(false)
  await page.locator('.saved[data-state=saved]').waitFor({ timeout: 30_000 })
  await page.reload()
  expect(await remarkOf(page).inputValue()).toBe('Skrevet uten nett.')
})

test('two colleagues who write different answers to the same question both see both, and one chooses', async () => {
  const app = await appWith()
  const siv = await at(app, 'Siv Testdal')
  const omar = await at(app, 'Omar Prøvestad')
  await remarkOf(siv).fill('Siv skrev dette.')
  await isSaved(siv)
  await omar.locator('[id="K-2.5"] input[value=not-our-area]').check()
  await remarkOf(omar).fill('Omar skrev noe annet.')
  const conflict = omar.locator('.conflict')
  await conflict.waitFor()
  expect(await conflict.innerText()).toContain('Siv skrev dette.')
  expect(await remarkOf(omar).inputValue()).toBe('Omar skrev noe annet.')
  await expectAccessible(omar)
  await omar.getByRole('button', { name: t('answer.conflict.keep-mine') }).click()
  await isSaved(omar)
  await siv.reload()
  expect(await remarkOf(siv).inputValue()).toBe('Omar skrev noe annet.')
  // What the other did elsewhere on the page was never in the way.
  expect(await siv.locator('[id="K-2.5"] input[value=not-our-area]').isChecked()).toBe(true)
})

test('a session that ends while one writes takes no text with it', async () => {
  const app = await appWith()
  const page = await at(app, 'Siv Testdal')
  app.pass({ minutes: 31 })
  await remarkOf(page).fill('Skrevet etter at innloggingen gikk ut.')
  await page.locator('.saved[data-state=offline]').waitFor()
  expect(await page.locator('.saved').innerText()).toContain('logget ut')
  expect(await remarkOf(page).inputValue()).toBe('Skrevet etter at innloggingen gikk ut.')
  const other = await page.context().newPage()
  await other.goto('/logg-inn')
  await choosePerson(other, 'Siv Testdal')
  await remarkOf(page).press('End')
  await remarkOf(page).pressSequentially(' Ferdig.')
  await page.waitForTimeout(1500)
  await page.locator('.saved[data-state=saved]').waitFor({ timeout: 30_000 })
  await page.reload()
  expect(await remarkOf(page).inputValue()).toBe('Skrevet etter at innloggingen gikk ut. Ferdig.')
})

test('one is warned five minutes before the session ends, and can stay', async () => {
  const app = await appWith()
  const page = await at(app, 'Siv Testdal')
  await page.clock.install()
  await page.reload()
  await page.clock.fastForward('25:30')
  const stay = page.getByRole('button', { name: t('session.extend') })
  await stay.waitFor()
  await expectAccessible(page)
  app.pass({ minutes: 25 })
  await stay.click()
  await page.getByText(t('session.extended')).waitFor()
})

test('after the deadline the form is closed with an explanation, and what was written can be read and downloaded', async () => {
  const app = await appWith({ at: '2025-06-13T23:58:00' })
  const page = await at(app, 'Siv Testdal')
  await remarkOf(page).fill('Skrevet i siste liten.')
  await isSaved(page)
  app.pass({ minutes: 3 })
  await page.goto('/horinger/foreldretilgang-barn/svar')
  const text = await page.locator('main').innerText()
  expect(text).toContain('Høringen er avsluttet')
  expect(text).toContain('Skrevet i siste liten.')
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await page.locator('a[href$="/nedlasting/utkast.html"]').click()
  expect((await download).suggestedFilename()).toMatch(/\.html$/)
})

test('with the keyboard alone: from the høring to a sent answer, always with focus in sight', async () => {
  const app = await appWith()
  const { page } = await openWindow(app.address)
  const tabTo = async (matches: (focused: { text: string; id: string; name: string; value: string }) => boolean) => {
    for (let presses = 0; presses < 150; presses++) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLInputElement
        const { outlineStyle, boxShadow } = getComputedStyle(element)
        const label = element.closest('label')
        const around = label ? getComputedStyle(label) : null
        const isSeen =
          outlineStyle !== 'none' || boxShadow !== 'none' || (around && (around.outlineStyle !== 'none' || around.boxShadow !== 'none'))
        const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
        return { text, id: element.id, name: element.name ?? '', value: element.value ?? '', isSeen: Boolean(isSeen), tag: element.tagName }
      })
      expect(focused.isSeen, `focus on ${focused.tag} ${focused.text} can be seen`).toBe(true)
      if (matches(focused)) return
    }
    throw new Error('Tab never came there')
  }
  await page.goto('/horinger/foreldretilgang-barn')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('innhold')
  await tabTo(({ text }) => text.startsWith(t('item.give-input')))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/svar')
  await tabTo(({ text }) => text.startsWith(t('answer.start.yourself')))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Lise Liksom' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/logg-inn/navn**')
  await tabTo(({ id }) => id === 'navn')
  await page.keyboard.type('Lise Liksom')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/svar')
  await tabTo(({ id }) => id === 'samlet-svar')
  await page.keyboard.type('Bare med tastaturet.')
  await tabTo(({ text }) => text === t('answer.save-and-review'))
  await page.keyboard.press('Enter')
  await page.waitForURL('**/oversikt')
  await tabTo(({ id }) => id === 'bekreftet')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/kvittering')
  expect(await page.locator('main').innerText()).toContain('Bare med tastaturet.')
})

test('a parent without any login says one thing on a phone: eight clicks from the front page to the receipt', async () => {
  const app = await appWith()
  const { page } = await openWindow(app.address, { width: 320 })
  let clicks = 0
  const click = async (selector: string) => {
    clicks += 1
    await page.locator(selector).first().click()
  }
  await page.goto('/')
  await click('a[href$="/svar"]')
  await click('a[href$="/uten-innlogging"]')
  await expectAccessible(page)
  // Nobody who answers for themselves is asked about an organisation.
  expect(await page.locator('#virksomhet').isVisible()).toBe(false)
  await page.locator('#navn').fill('Kari Forelder')
  await page.locator('#epost').fill('kari@eksempel.example')
  await click('.guest-form button')
  await page.locator('[role=status]').waitFor()
  for (let tries = 0; tries < 40 && (await page.locator('a[href*="/lenke/"]').count()) === 0; tries++)
    await page.goto('/demonstrasjon/post')
  await click('a[href*="/lenke/"]')
  await expectAccessible(page)
  await click('main form button')
  await page.locator('#samlet-svar').fill('Det må bli lettere for foreldre som ikke bor sammen.')
  await click('form:has(#samlet-svar) button')
  await click('#bekreftet')
  await click('form:has(#bekreftet) button[type=submit]')
  await page.waitForURL('**/kvittering')
  expect(await page.locator('main').innerText()).toContain('Det må bli lettere')
  expect(clicks).toBe(8)
})
