import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import '#app/messages/all'
import { translatorOf } from '#app/messages/registry'
import { createBrowserless } from '../visitor'
import { closeBrowser, expectAccessible, openWindow } from './browser'
import { type ChildApp, openChildApp } from './child-app'
import { choosePerson } from './choose-person'

const t = translatorOf('nb')
const room = '/horinger/foreldretilgang-barn/svar'
const chapter = `${room}/kapittel/2`
let app: ChildApp
beforeAll(async () => {
  app = await openChildApp()
})
afterAll(async () => {
  await closeBrowser()
  await app.close()
})

const remarkOf = (page: Page, code: string) => page.locator(`[id="${code}/krav.kommentar"]`)
const told = (page: Page) => page.getByText(t('journal.back.title'))
const saved = (page: Page) => page.locator('.saved[data-state=saved]', { hasText: t('answer.saved') }).waitFor()
/** One second for the pause in typing, one for the store. */
const written = (page: Page) => page.waitForTimeout(1500)

async function logIn(page: Page, person: string): Promise<void> {
  await page.goto(`/logg-inn?til=${chapter}`)
  await choosePerson(page, person)
  await page.waitForURL(`**${chapter}`)
  await page.waitForLoadState('networkidle')
}

async function openChapter(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(chapter)
  return page
}

/** Everything that lies in the browser, as whoever sits down at it could read it out. */
function lookInside(page: Page): Promise<{ count: number; text: string }> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('innspill', 1)
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const store = db.transaction('journal').objectStore('journal')
    const read = <T>(request: IDBRequest<T>) => new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)))
    const [keys, values] = [await read(store.getAllKeys()), await read(store.getAll())]
    db.close()
    const text = values.map(({ data, ...rest }) => JSON.stringify(rest) + new TextDecoder('latin1').decode(data)).join(' ')
    return { count: keys.length, text: `${keys.join(' ')} ${text}` }
  })
}

/** A colleague's save, as their page would send it. */
async function saveAs(person: string, code: string, text: string): Promise<void> {
  const visitor = createBrowserless(app.address)
  await visitor.logIn(person)
  const answer = await visitor.request(`${room}/lagring`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: app.address, 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ code, base: '', writtenFor: 'org:310000019', values: { 'krav.kommentar': text } }),
  })
  expect(await answer.json()).toMatchObject({ refused: null, trouble: null })
}

describe('what was typed five seconds ago is there when one comes back', () => {
  test('without a network, in two tabs that both crash, while a colleague answers the same', async () => {
    const { page, context } = await openWindow(app.address)
    await logIn(page, 'Siv Testdal')
    const other = await openChapter(context)
    await other.waitForLoadState('networkidle')
    await context.setOffline(true)
    await remarkOf(other, 'K-2.3').fill('Skrevet i den andre fanen.')
    await other.locator('[id="K-2.5"] input[value=not-our-area]').check()
    await written(other)
    await remarkOf(page, 'K-2.3').fill('Skrevet uten nett.')
    await remarkOf(page, 'K-2.4').fill('Mitt om K-2.4.')
    await page.locator('.saved', { hasText: t('journal.kept') }).waitFor()
    await written(page)
    await saveAs('omar', 'K-2.4', 'Omars om K-2.4.')
    for (const tab of [other, page]) {
      await tab.goto('chrome://crash').catch(() => {})
      await tab.close()
    }
    await context.setOffline(false)

    const back = await context.newPage()
    await back.goto(`${room}/oversikt`)
    await back.getByText(t('journal.elsewhere')).waitFor()
    await expectAccessible(back)
    await back.locator('[data-journal] a', { hasText: 'Kapittel 2' }).click()
    await told(back).waitFor()
    expect(await remarkOf(back, 'K-2.3').inputValue()).toBe('Skrevet uten nett.')
    expect(await back.locator('[id="K-2.5"] input[value=not-our-area]').isChecked()).toBe(true)
    expect(await back.locator('main').innerText()).toContain('Skrevet i den andre fanen.')
    const conflict = back.locator('[id="K-2.4"] .conflict')
    await conflict.waitFor()
    expect(await conflict.innerText()).toContain('Omars om K-2.4.')
    expect(await remarkOf(back, 'K-2.4').inputValue()).toBe('Mitt om K-2.4.')
    await expectAccessible(back)

    await back.getByRole('button', { name: t('journal.left.forget') }).click()
    await back.getByRole('button', { name: t('answer.conflict.use-theirs') }).click()
    await back.waitForURL(/#K-2\.4$/)
    await back.waitForLoadState('networkidle')
    await back.waitForTimeout(1500)
    expect(await told(back).count()).toBe(0)
    expect(await remarkOf(back, 'K-2.3').inputValue()).toBe('Skrevet uten nett.')
    expect(await remarkOf(back, 'K-2.4').inputValue()).toBe('Omars om K-2.4.')
    expect(await lookInside(back)).toMatchObject({ count: 0 })
  })

  test('when the login is gone and the tab closed; whoever logs in before one is back sees nothing of it', async () => {
    const { page, context } = await openWindow(app.address)
    await logIn(page, 'Nina Mønster')
    await context.clearCookies({ name: 'innspill-session' })
    await remarkOf(page, 'K-2.6').fill('Ninas hemmelige tekst.')
    await page.locator('.saved', { hasText: 'logget ut' }).waitFor()
    await written(page)
    await page.close()

    const lise = await context.newPage()
    await logIn(lise, 'Lise Liksom')
    await lise.waitForTimeout(1000)
    expect(await told(lise).count()).toBe(0)
    expect(await remarkOf(lise, 'K-2.6').inputValue()).toBe('')
    const inside = await lookInside(lise)
    expect(inside.count).toBe(1)
    expect(inside.text).not.toMatch(/hemmelige|Nina|310000027|krav/)
    await lise.close()

    const nina = await context.newPage()
    await context.clearCookies({ name: 'innspill-session' })
    await logIn(nina, 'Nina Mønster')
    await told(nina).waitFor()
    expect(await remarkOf(nina, 'K-2.6').inputValue()).toBe('Ninas hemmelige tekst.')
    await saved(nina)
    await nina.waitForTimeout(1500)
    expect(await lookInside(nina)).toMatchObject({ count: 0 })
  })

  test('when the server is killed in the middle of a sentence, and the browser with it', async () => {
    const { page, context } = await openWindow(app.address)
    await logIn(page, 'Per Eksempelvik')
    await remarkOf(page, 'K-2.3').fill('Dette kom fram.')
    await saved(page)
    await app.kill()
    await remarkOf(page, 'K-2.3').pressSequentially(' Dette kom ikke fram.')
    await page.locator('.saved[data-state=offline]').waitFor()
    await written(page)
    await page.close()
    await app.restart()
    const back = await openChapter(context)
    await told(back).waitFor()
    await saved(back)
    await back.reload()
    expect(await remarkOf(back, 'K-2.3').inputValue()).toBe('Dette kom fram. Dette kom ikke fram.')
    await back.waitForTimeout(1500)
    expect(await told(back).count()).toBe(0)
  })
})

test('where the browser keeps nothing, the page says that the text is on the page alone', async () => {
  const { page, context } = await openWindow(app.address)
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  })
  await logIn(page, 'Siv Testdal')
  await context.setOffline(true)
  await remarkOf(page, 'K-2.6').fill('Uten lager.')
  await page.locator('.saved', { hasText: t('journal.page-only') }).waitFor()
  await context.setOffline(false)
  await saved(page)
})
