import { afterAll, expect, test } from 'vitest'
import { appWith } from '../app'
import { slug } from '../builders'
import { closeBrowser, expectAccessible, openWindow } from './browser'
import { choosePerson } from './choose-person'

afterAll(closeBrowser)

test('a proposed wording starts from the text, shows its changes as one types, and the comparison is fetched only then', async () => {
  const app = await appWith()
  const { page } = await openWindow(app.address)
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  const chapter = `/horinger/${slug}/svar/kapittel/2`
  await page.goto(`/logg-inn?til=${encodeURIComponent(chapter)}`)
  await choosePerson(page, 'Siv Testdal')
  await page.waitForLoadState('networkidle')
  expect(fetched.filter((url) => url.includes('live-redline'))).toEqual([])

  await page.locator('button[name=ordlyd][value="K-2.3"]').click()
  const field = page.locator('[id="K-2.3/krav.forslag"]')
  const text = await field.inputValue()
  await field.pressSequentially(' Barnet varsles.')
  const live = page.locator('.redline-live')
  await live.locator('ins').waitFor()
  expect(await live.locator('ins').textContent()).toContain('Barnet varsles')
  expect(fetched.some((url) => url.includes('live-redline'))).toBe(true)
  await expectAccessible(page)
  await field.fill(text)
  expect(await page.getByText('Det blir ikke lagret som et forslag').count()).toBe(1)
}, 90_000)
