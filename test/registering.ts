import { expect } from 'vitest'
import type { TestApp } from './app'
import { slug } from './builders'
import type { Visitor } from './visitor'

export const registering = `/saksbehandling/${slug}/registrer-svar`
const pathOf = (response: Response) => response.headers.get('location') ?? expect.fail(`no redirect: ${response.status}`)
const read = async (who: Visitor, path: string) => (await (await who.get(path)).text()).replace(/<!-- -->/g, '')

/** What a case officer types; the rest is as for an e-mail from Fjellvik. */
export const typedResponse = {
  fra: 'listed',
  instans: '310000019',
  mate: 'email',
  dag: '2025-06-01',
  svartype: 'med_merknad',
  tekst: 'Vi støtter utkastet.',
  sprak: 'nb',
}

/** Types a response in; tells the address of the registration. */
export async function beginsRegistering(who: Visitor, more: Record<string, string> = {}): Promise<string> {
  const letters = pathOf(await who.post(registering, { ...typedResponse, ...more }))
  expect(letters).toMatch(/\/brev$/)
  return letters.replace(/\/brev$/, '')
}

/** Looks it over and registers it; tells its receipt number. */
export async function registers(who: Visitor, at: string): Promise<string> {
  const page = await read(who, at)
  const mark = page.match(/name="sett" value="(\w+)"/)?.[1] ?? expect.fail('nothing to look over')
  return pathOf(await who.post(at, { sett: mark, bekreftet: 'ja' })).match(/FTB25-\d{4}/)?.[0] ?? ''
}

/** A response staff have registered. */
export async function aRegistered(who: Visitor, more: Record<string, string> = {}): Promise<string> {
  return registers(who, await beginsRegistering(who, more))
}

export async function attachesTo(app: TestApp, who: Visitor, at: string, content: Buffer, name: string): Promise<Response> {
  const form = new FormData()
  form.set('fil', new File([new Uint8Array(content)], name))
  return who.request(`${at}/brev`, { method: 'POST', body: form, headers: { origin: app.address, 'sec-fetch-site': 'same-origin' } })
}
