import type { Page } from 'playwright-core'
import { loginWords } from '#app/access/login-word'
import { people } from '#app/demo/people'

/**
 * Logs in as one of the demonstration's people, from wherever a login begins: our page that asks which login service, or the service
 * itself. Chooses the organisations that are open, or those that are named, and tells the name where it is asked for.
 */
export async function choosePerson(page: Page, name: string, organisations?: readonly string[]): Promise<void> {
  const person = people.find((candidate) => candidate.name === name)
  if (!person) throw new Error(`There is no ${name}`)
  if (new URL(page.url()).pathname === '/logg-inn') await page.locator(`a[href*="som=${loginWords[person.login]}"]`).click()
  await page.getByRole('button', { name }).click()
  const open = person.login === 'organisation' ? person.rights.filter(({ organisation }) => organisation.deletedOn === null) : []
  if (open.length > 0) {
    for (const { organisation } of open) {
      await page.getByRole('checkbox', { name: organisation.name }).setChecked(!organisations || organisations.includes(organisation.name))
    }
    await page.locator('button.main').click()
  }
  await page.waitForURL(({ pathname }) => !/^\/(ansattporten|idporten|entra)\//.test(pathname))
  if (new URL(page.url()).pathname !== '/logg-inn/navn') return
  await page.locator('#navn').fill(name)
  await page.locator('main form button').click()
  await page.waitForURL(({ pathname }) => pathname !== '/logg-inn/navn')
}
