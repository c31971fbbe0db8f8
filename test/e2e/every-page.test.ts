import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { lineOf, policy } from '#app/access/policy'
import type { Role } from '#app/domain/actor'
import { languages } from '#app/domain/language'
import { appWith } from '../app'
import { aSubmission } from '../builders'
import { choosePerson, closeBrowser, expectAccessible, openWindow } from './browser'

afterAll(closeBrowser)

const values: Readonly<Record<string, string>> = { slug: 'foreldretilgang-barn', chapter: '2' }
const names: Readonly<Record<Exclude<Role, 'visitor'>, string>> = { respondent: 'Nina Mønster', 'case-officer': 'Ingrid Fiktiv' }

const manyAnswers = {
  G: { 'generelt.hovedsynspunkt': 'Vi støtter utkastet, men savner mer om barn med to hjem.', 'generelt.samlet': 'stotter_med_endringer' },
  'R-2.1': { 'rad.enighet': 'delvis_enig', 'rad.kommentar': 'Registeret er ofte forsinket.', 'rad.begrunnelse': 'Vår erfaring.' },
  'K-2.3': { 'krav.nytte': 'nyttig', 'krav.kommentar': '24 timer er kort. 🙂 <b>=1+1</b>' },
  'K-2.4': { 'krav.vurdering': 'no-remarks' },
}

/** Every page of the access table that the role may open, with something in it. */
function pagesOf(role: Role, receipt: string): string[] {
  return (
    Object.keys(policy)
      .filter((pattern) => lineOf(pattern)?.open.includes(role))
      // Files and the login's own addresses are no pages.
      .filter((pattern) => !/^\/(api|logg-inn)|\/eksport\/|\/nedlasting\//.test(pattern))
      .map((pattern) =>
        pattern
          .replace(':receipt', receipt)
          .replace(':code', pattern.includes('/krav/') ? 'K-2.3' : 'R-2.1')
          .replace(/:(\w+)/g, (match, name: string) => values[name] ?? match)
          .replace('/*', '/finnes-ikke'),
      )
  )
}

describe.each([
  { width: 1280, dark: false },
  { width: 320, dark: true },
])('every page at $width px, dark: $dark', ({ width, dark }) => {
  test.each(languages)(
    'is accessible in %s, for everybody who may open it',
    async (language) => {
      const app = await appWith()
      const { receiptNumber } = await aSubmission(app.db, manyAnswers)
      let visited = 0
      for (const role of ['visitor', 'respondent', 'case-officer'] as const) {
        const { page } = await openWindow(app.address, { width, language, dark })
        if (role !== 'visitor') {
          await page.goto('/logg-inn')
          await choosePerson(page, names[role])
        }
        if (role === 'respondent') await writeSomething(page)
        for (const path of pagesOf(role, receiptNumber)) {
          await page.goto(path)
          expect(await page.title(), path).not.toBe('')
          expect(await page.locator('html').getAttribute('lang'), path).toBe(language)
          await expectAccessible(page)
          visited += 1
        }
      }
      expect(visited).toBeGreaterThan(35)
    },
    180_000,
  )
})

async function writeSomething(page: Page): Promise<void> {
  await page.goto('/horinger/foreldretilgang-barn/svar/kapittel/2')
  const text = page.getByRole('textbox').first()
  await text.fill('Kravet er tydelig, men fristen på 24 timer er kort.')
  await text.blur()
  await page.waitForTimeout(1500)
}
