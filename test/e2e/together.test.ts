import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import '#app/messages/all'
import { translatorOf } from '#app/messages/registry'
import { appWith, type TestApp } from '../app'
import { closeBrowser, expectAccessible, openWindow, type WindowOptions } from './browser'
import { choosePerson } from './choose-person'

afterAll(closeBrowser)

const svar = '/horinger/foreldretilgang-barn/svar'
const item = `${svar}/arbeid/punkt/K-2.3`
const t = translatorOf('nb')

async function at(app: TestApp, person: string, path: string, options: WindowOptions = {}): Promise<Page> {
  const { page } = await openWindow(app.address, options)
  await page.goto(`/logg-inn?til=${encodeURIComponent(path)}`)
  await choosePerson(page, person)
  await page.waitForURL(`**${path}`)
  return page
}

test('two at the same item see each other, an approver without JavaScript sends it back and approves, and nothing is lost', async () => {
  const app = await appWith()
  const omar = await at(app, 'Omar Prøvestad', `${svar}/kapittel/2`)
  const siv = await at(app, 'Siv Testdal', `${svar}/kapittel/2`)
  await omar.reload()
  for (const page of [siv, omar]) await page.waitForLoadState('networkidle')
  const remark = (page: Page) => page.locator('[id="K-2.3/krav.kommentar"]')
  await remark(siv).fill('Siv skrev dette.')
  await siv.locator('.saved[data-state=saved]').waitFor()
  await remark(omar).fill('Omar skrev noe annet.')
  await omar.locator('[data-here="K-2.3"]', { hasText: t('team.line.writing', { names: 'Siv Testdal' }) }).waitFor()
  await omar.getByRole('button', { name: t('answer.conflict.use-theirs') }).click()
  await omar.waitForURL(`**${svar}/kapittel/2#K-2.3`)
  await omar
    .locator('[id="K-2.3"] .team-part')
    .getByRole('link', { name: t('team.line.history') })
    .click()
  expect(await omar.locator('.revisions').innerText()).toContain('Omar skrev noe annet.')
  await expectAccessible(omar)
  await omar.getByRole('button', { name: /Omar Prøvestad/ }).click()
  await omar.getByText(t('team.done.brought-back')).waitFor()

  const approver = await at(app, 'Siv Testdal', `${svar}/arbeid`, { javaScript: false, width: 320 })
  await approver.locator('#arbeidsgang-long').check()
  await approver.getByRole('button', { name: t('team.way.save') }).click()
  await omar.goto(item)
  await omar.locator('#kommentar').fill('Klar, @Siv Testdal?')
  await omar.getByRole('button', { name: t('team.comments.send') }).click()
  await omar.getByRole('button', { name: t('team.move.ready') }).click()
  await approver.goto(item)
  expect(await approver.locator('main').innerText()).toContain('Klar, @Siv Testdal?')
  await approver.locator('#beskjed').fill('Ta med fastlegene.')
  await approver.getByRole('button', { name: t('team.move.returned') }).click()
  await omar.goto(item)
  expect(await omar.locator('main').innerText()).toContain('Ta med fastlegene.')
  await expectAccessible(omar)
  await omar.getByRole('button', { name: t('team.move.ready') }).click()
  await approver.goto(item)
  await approver.getByRole('button', { name: t('team.move.approved') }).click()
  await approver.goto(`${svar}/oversikt`)
  expect(await approver.locator('#ikke-godkjent').count()).toBe(0)
}, 120_000)
