import type { Page } from 'playwright-core'
import { Temporal } from 'temporal-polyfill'
import { afterAll, expect, test } from 'vitest'
import '#app/messages/all'
import { translatorOf } from '#app/messages/registry'
import { openAccount } from '#db/accounts'
import { inTransaction } from '#db/client'
import { putMember } from '#db/memberships'
import { appWith, type TestApp } from '../app'
import { slug } from '../builders'
import { closeBrowser, expectAccessible, openWindow, type WindowOptions } from './browser'
import { choosePerson } from './choose-person'

afterAll(closeBrowser)

const svar = `/horinger/${slug}/svar`
const chapter = `${svar}/kapittel/2`
const item = (code: string) => `${svar}/arbeid/punkt/${code}`
const t = translatorOf('nb')
const remark = (page: Page, code = 'K-2.3') => page.locator(`[id="${code}/krav.kommentar"]`)
/** Until the server has judged the next save; what the page says of the one before may still stand. */
const judged = (page: Page) => page.waitForResponse((response) => response.url().endsWith('/svar/lagring') && response.ok())

async function write(page: Page, code: string, words: string): Promise<void> {
  const reply = judged(page)
  await remark(page, code).fill(words)
  await reply
}

async function logIn(page: Page, person: string, path: string): Promise<void> {
  await page.goto(`/logg-inn?til=${encodeURIComponent(path)}`)
  await choosePerson(page, person)
  await page.waitForURL(`**${path}`)
}

async function at(app: TestApp, person: string, path: string, options: WindowOptions = {}): Promise<Page> {
  const { page } = await openWindow(app.address, options)
  await logIn(page, person, path)
  return page
}

/** Those who have been let in by a colleague, beside the two who are here through Altinn. */
async function letThirtyEightIn(app: TestApp): Promise<void> {
  const now = Temporal.Instant.from(app.now())
  await inTransaction(app.db, async (tx) => {
    for (let i = 1; i <= 38; i++) {
      const account = { issuer: 'test', subjectHash: `kollega-${i}`, name: `Kollega Testdal ${i}`, isTest: true }
      const { id: accountId } = await openAccount(tx, account, now)
      const circle = { consultationId: slug, organisationNumber: '310000019', organisationName: 'Fjellvik kommune (test)', isTest: true }
      const position = i % 10 === 0 ? 'approver' : i % 3 === 0 ? 'reader' : 'writer'
      await putMember(tx, { ...circle, accountId, position, createdAt: now.toString() })
    }
  })
}

async function approve(approver: Page, ...codes: string[]): Promise<void> {
  for (const code of codes) {
    await approver.goto(item(code))
    await approver.getByRole('button', { name: t('team.move.approved') }).click()
    await approver.waitForURL(/gjort=/)
  }
}

/** Sends what is there, all of it approved; gives the receipt's number and checksum. */
async function send(approver: Page): Promise<{ number: string; checksum: string }> {
  await approver.goto(`${svar}/oversikt`)
  expect(await approver.locator('#ikke-godkjent').count()).toBe(0)
  await approver.locator('#bekreftet').check()
  await approver.locator('form[action$="/innsending"] button').click()
  await approver.waitForURL('**/kvittering')
  const text = await approver.locator('main').innerText()
  return { number: await approver.locator('.receipt .ref').innerText(), checksum: /[0-9a-f]{64}/.exec(text)?.[0] ?? '' }
}

test('a municipality of forty writes together, loses its network and its login, approves, sends, replaces and verifies', async () => {
  const app = await appWith()
  await letThirtyEightIn(app)
  const omar = await at(app, 'Omar Prøvestad', chapter)
  const siv = await at(app, 'Siv Testdal', chapter)
  await omar.reload()
  for (const page of [siv, omar]) await page.waitForLoadState('networkidle')

  // Two at the same item: each is seen, both texts are shown, and one chooses.
  await write(siv, 'K-2.3', 'Siv skrev dette.')
  await remark(omar).fill('Omar skrev noe annet.')
  await omar.locator('[data-here="K-2.3"]', { hasText: t('team.line.writing', { names: 'Siv Testdal' }) }).waitFor()
  await omar.locator('[id="K-2.3"] .conflict', { hasText: 'Siv skrev dette.' }).waitFor()
  expect(await remark(omar).inputValue()).toBe('Omar skrev noe annet.')
  await remark(omar).fill('Siv skrev dette. Omar skrev noe annet.')
  await omar.getByRole('button', { name: t('answer.conflict.keep-mine') }).click()
  await omar.waitForURL(`**${chapter}#K-2.3`)
  expect(await omar.locator('[id="K-2.3"] .conflict').count()).toBe(0)

  // What was there before is found again.
  await omar
    .locator('[id="K-2.3"] .team-part')
    .getByRole('link', { name: t('team.line.history') })
    .click()
  expect(await omar.locator('.revisions').innerText()).toContain('Siv skrev dette.')
  await expectAccessible(omar)
  await omar
    .getByRole('button', { name: /Siv Testdal/ })
    .first()
    .click()
  await omar.getByText(t('team.done.brought-back')).waitFor()

  // Without a network the text stays, and is saved when there is one.
  await omar.goto(chapter)
  await omar.waitForLoadState('networkidle')
  await expect.poll(() => remark(omar).inputValue()).toBe('Siv skrev dette.')
  await omar.context().setOffline(true)
  await remark(omar, 'K-2.4').fill('Skrevet uten nett.')
  await omar.locator('.saved', { hasText: t('journal.kept') }).waitFor()
  const reply = judged(omar)
  await omar.context().setOffline(false)
  await reply

  // The session runs out in the middle of a sentence.
  app.pass({ minutes: 31 })
  await remark(omar, 'K-2.4').pressSequentially(' Og uten innlogging.')
  await omar.locator('.saved', { hasText: 'logget ut' }).waitFor()
  await omar.waitForTimeout(1500)
  const recovered = judged(omar)
  await logIn(omar, 'Omar Prøvestad', chapter)
  await omar.getByText(t('journal.back.title')).waitFor()
  await recovered
  await omar.reload()
  expect(await remark(omar, 'K-2.4').inputValue()).toBe('Skrevet uten nett. Og uten innlogging.')

  // An approver without JavaScript, on a telephone, sends it back with a word, and approves.
  const approver = await at(app, 'Siv Testdal', `${svar}/virksomheten`, { javaScript: false, width: 320 })
  expect(await approver.locator('.colleagues > li').count()).toBe(40)
  await approver.goto(`${svar}/arbeid`)
  await approver.locator('#arbeidsgang-long').check()
  await approver.getByRole('button', { name: t('team.way.save') }).click()
  await omar.goto(item('K-2.3'))
  await omar.locator('#kommentar').fill('Klar, @Siv Testdal?')
  await omar.getByRole('button', { name: t('team.comments.send') }).click()
  await omar.getByRole('button', { name: t('team.move.ready') }).click()
  await approver.goto(item('K-2.3'))
  expect(await approver.locator('main').innerText()).toContain('Klar, @Siv Testdal?')
  await approver.locator('#beskjed').fill('Ta med fastlegene.')
  await approver.getByRole('button', { name: t('team.move.returned') }).click()
  await omar.goto(item('K-2.3'))
  expect(await omar.locator('main').innerText()).toContain('Ta med fastlegene.')
  await expectAccessible(omar)
  await omar.goto(chapter)
  await omar.waitForLoadState('networkidle')
  await write(omar, 'K-2.3', 'Siv skrev dette. Fastlegene er med.')
  for (const code of ['K-2.3', 'K-2.4']) {
    await omar.goto(item(code))
    await omar.getByRole('button', { name: t('team.move.ready') }).click()
    await omar.waitForURL(/gjort=/)
  }
  await approve(approver, 'K-2.3', 'K-2.4')

  // Sent, changed and sent again.
  const first = await send(approver)
  await approver.getByRole('button', { name: 'Endre svaret' }).click()
  await omar.goto(chapter)
  await omar.waitForLoadState('networkidle')
  await write(omar, 'K-2.4', 'Kortere nå.')
  await omar.goto(item('K-2.4'))
  await omar.getByRole('button', { name: t('team.move.ready') }).click()
  await omar.waitForURL(/gjort=/)
  await approve(approver, 'K-2.4')
  const second = await send(approver)
  expect([first.number, second.number]).toEqual(['FTB25-0001', 'FTB25-0002'])
  expect(await approver.locator('main').innerText()).toContain('Siv skrev dette. Fastlegene er med.')

  // Anybody who holds the receipt can verify it: by number, and by the file.
  const download = approver.waitForEvent('download')
  await approver.locator('a[href*="/nedlasting/"][href*=".json"]').first().click()
  const file = await (await download).path()
  const { page: stranger } = await openWindow(app.address)
  await stranger.goto('/kvittering')
  await stranger.locator('#nummer').fill(first.number)
  await stranger.locator('#kontrollsum').fill(first.checksum)
  await stranger.getByRole('button', { name: t('verify.button') }).click()
  await stranger.getByText(t('verify.genuine.response', { number: first.number })).waitFor()
  await stranger.goto('/kvittering')
  await stranger.locator('#fil').setInputFiles(file)
  await stranger.getByRole('button', { name: t('verify.button') }).click()
  await stranger.getByText(t('verify.genuine.response', { number: second.number })).waitFor()
  await stranger.getByText(t('verify.genuine.by-file')).waitFor()
}, 180_000)
