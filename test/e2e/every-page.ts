import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { lineOf, policy } from '#app/access/policy'
import type { Role } from '#app/domain/actor'
import type { Language } from '#app/domain/language'
import { appWith, type TestApp } from '../app'
import { aSubmission, slug } from '../builders'
import { askedLink } from '../guest'
import { aPdf } from '../letter-files'
import { linkIn, mailWith } from '../mailed'
import { aRegistered, attachesTo, beginsRegistering } from '../registering'
import { aResponseUpload } from '../response-file'
import { aDeclaration, page, share } from '../vendor'
import { closeBrowser, expectAccessible, openWindow } from './browser'
import { choosePerson } from './choose-person'

const known: Readonly<Record<string, string>> = { slug, chapter: '2' }
const names = {
  guest: 'Tuva Tenkt',
  writer: 'Omar Prøvestad',
  approver: 'Nina Mønster',
  'case-officer': 'Ingrid Fiktiv',
  administrator: 'Åse Påhitt',
} as const
const manyAnswers = {
  G: { 'generelt.hovedsynspunkt': 'Vi støtter utkastet, men savner mer om barn med to hjem.', 'generelt.samlet': 'stotter_med_endringer' },
  'R-2.1': { 'rad.enighet': 'delvis_enig', 'rad.kommentar': 'Registeret er ofte forsinket.', 'rad.begrunnelse': 'Vår erfaring.' },
  'K-2.3': { 'krav.nytte': 'nyttig', 'krav.kommentar': '24 timer er kort. 🙂 <b>=1+1</b>' },
  'K-2.4': { 'krav.vurdering': 'no-remarks' },
}

/** Their pages are looked at in bokmål too, on both screens; the colours need not be judged again. */
const seenInBokmal: ReadonlySet<string> = new Set(['visitor', 'guest', 'approver', 'administrator'])

interface Screen {
  readonly width: number
  readonly dark: boolean
}
type Reader = keyof typeof names | 'visitor'

const desk: Screen = { width: 1280, dark: false }
const phone: Screen = { width: 320, dark: true }
export const deskAndPhone = [desk, phone]

/**
 * Visits every page of the access table, and looks at each on every screen. Writers and case officers see the same pages as approvers and
 * administrators with less on them, and are looked at in English. Some readers for each file, so that files take about as long.
 */
export function visitEveryPage(language: Language, readers: readonly Reader[], screens: readonly Screen[]): void {
  afterAll(closeBrowser)
  describe(`in ${screens.map(({ width, dark }) => `${width} px${dark ? ', dark' : ''}`).join(' and ')}`, () => {
    test.each(readers)(
      'every page a %s may open is accessible',
      async (role) => {
        const app = await appWith()
        const { receiptNumber } = await aSubmission(app.db, manyAnswers)
        const { link, ...declared } = await aSharedDeclaration(app)
        const { page } = await openWindow(app.address, { language })
        if (role !== 'visitor') {
          await page.goto('/logg-inn')
          await choosePerson(page, names[role])
        }
        const registration = role === 'administrator' || role === 'case-officer' ? await aRegistration(app) : {}
        const comment = role === 'approver' ? await writeSomething(page) : ''
        const paths = [
          ...pagesOf(role, { ...known, ...declared, ...registration, receipt: receiptNumber, comment }),
          ...(role === 'visitor' ? [link, `/egenvurdering/sammenligning?vurdering=${declared.number}`, ...(await mailedLinks(app))] : []),
          ...(role === 'approver' ? [await aResponseUpload(app, await app.loginAs('nina'))] : []),
        ]
        for (const path of paths) {
          await page.goto(path)
          expect(await page.title(), path).not.toBe('')
          expect(await page.locator('html').getAttribute('lang'), path).toBe(language)
          for (const { width, dark } of screens) {
            await page.setViewportSize({ width, height: 900 })
            await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
            await expectAccessible(page, { colours: language === 'nb' || !seenInBokmal.has(role) })
          }
        }
        expect(paths.length).toBeGreaterThan(role === 'visitor' ? 10 : role === 'guest' ? 0 : 4)
      },
      400_000,
    )
  })
}

/** Those only this role may open; what visitors read too is looked at as a visitor. */
function pagesOf(role: Role, values: Readonly<Record<string, string>>): string[] {
  const mayOpen = (pattern: string, who: Role) => lineOf(pattern)?.open.includes(who) ?? false
  return Object.keys(policy)
    .filter((pattern) => mayOpen(pattern, role) && (role === 'visitor' || !mayOpen(pattern, 'visitor') || pattern.endsWith('/svar')))
    .filter(
      (pattern) => !/^\/(api|logg-inn|logg-ut)|\/eksport\/|\/nedlasting\/|\.(json|csv|xlsx|pdf|ics)$|:file$|\/brev\/:letter$/.test(pattern),
    )
    .map((pattern) =>
      pattern
        .replace(':code', pattern.includes('/krav/') ? 'K-2.3' : 'R-2.1')
        .replace(/:(\w+)/g, (match, name: string) => values[name] ?? match)
        .replace('/*', '/finnes-ikke'),
    )
}

/** One that Nina's firm has declared, open to all three roles. */
async function aSharedDeclaration(app: TestApp) {
  const nina = await app.loginAs('nina')
  const { at, number } = await aDeclaration(nina)
  await share(nina, at, 'public')
  const link = (await share(nina, at, 'link', 'Fjellvik kommune')) ?? ''
  const [, product = ''] = (await page(nina, at)).match(/\/produkt\/([0-9a-f-]{36})/) ?? []
  return { link, number, product, assessment: at.split('/').at(-1) ?? '' }
}

/** Links from mail that lead somewhere: to answer without login, and to follow. */
async function mailedLinks(app: TestApp): Promise<string[]> {
  await app.visitor().post(`/horinger/${slug}/folg`, { epost: 'ola@eksempel.example' })
  return [await askedLink(app), linkIn(await mailWith(app, '/folg/'), 'folg')]
}

/** A response that staff have registered, and another from the same that they have begun on. */
async function aRegistration(app: TestApp) {
  const aase = await app.loginAs('aase')
  const registered = await aRegistered(aase)
  const at = await beginsRegistering(aase)
  await attachesTo(app, aase, at, await aPdf(), 'brev.pdf')
  return { registered, registration: at.split('/').at(-1) ?? '' }
}

/** An answer, and a comment on it; tells the comment's number. */
async function writeSomething(page: Page): Promise<string> {
  await page.goto('/horinger/foreldretilgang-barn/svar/kapittel/2')
  const text = page.locator('textarea').first()
  await text.fill('Rådet er tydelig, men registeret er ofte forsinket.')
  await text.blur()
  await page.locator('.saved[data-state=saved]').waitFor()
  await page.goto('/horinger/foreldretilgang-barn/svar/arbeid/punkt/R-2.1')
  await page.locator('#kommentar').fill('Hva mener dere?')
  await page.locator('form:has(#kommentar) button').click()
  return ((await page.locator('.colleague-comments li').first().getAttribute('id')) ?? '').replace('kommentar-', '')
}
