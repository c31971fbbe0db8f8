import { expect } from 'vitest'
import type { Visitor } from './visitor'

export const product = { name: 'Nordlys Journal', type: 'epj', version: '4.10', contactEmail: 'nina@eksempel.no' }

/** A new product of whoever is logged in; gives the address of its assessment. */
export async function aProduct(who: Visitor, fields: Partial<typeof product> = {}): Promise<string> {
  const response = await who.post('/egenvurdering/nytt-produkt', { ...product, ...fields })
  expect(response.status).toBe(303)
  return response.headers.get('location') ?? ''
}

export async function page(who: Visitor, path: string): Promise<string> {
  const response = await who.get(path)
  expect([path, response.status]).toEqual([path, 200])
  return response.text()
}

export const baseIn = (html: string, name = 'base') => html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? ''

/** Saves one requirement on its own page, as somebody who just opened it. */
export async function save(who: Visitor, at: string, code: string, fields: Record<string, string>): Promise<Response> {
  const base = baseIn(await page(who, `${at}/krav/${code}`))
  return who.post(`${at}/krav/${code}`, { base, ...fields })
}

export const met = { status: 'oppfylt', 'evidence-kind': 'test', 'evidence-text': 'Testrapport 14', 'evidence-link': '' }

/** An assessment that has been declared by whoever may bind the vendor; gives its address and number. */
export async function aDeclaration(who: Visitor, fields: Partial<typeof product> = {}): Promise<{ at: string; number: string }> {
  const at = await aProduct(who, fields)
  await save(who, at, 'K-1.1', { ...met, internalNote: 'Hemmelig notat' })
  await save(who, at, 'K-1.2', { status: 'planlagt', justification: 'Kommer i versjon 5.', plannedDate: '2025-12-01' })
  const response = await declare(who, at)
  expect([await response.text(), response.status]).toEqual(['', 303])
  return { at, number: (await page(who, `${at}/erklaring`)).match(/EV-\d{9}-\d{3}/)?.[0] ?? '' }
}

/** Looks over the assessment and declares it. */
export async function declare(who: Visitor, at: string, fields: Record<string, string> = { bekreftet: 'ja' }): Promise<Response> {
  return who.post(`${at}/erklaring`, { sett: baseIn(await page(who, `${at}/erklaring`), 'sett'), ...fields })
}

/** Shares a declaration; gives the path of the link where one is made. */
export async function share(who: Visitor, at: string, kind: string, recipient = ''): Promise<string | null> {
  const response = await who.post(`${at}/deling`, { kind, recipient })
  const link = (await response.text()).match(/\/egenvurdering\/delt\?nokkel=[\w-]+/)?.[0] ?? null
  expect([kind, response.status]).toEqual([kind, kind === 'link' ? 200 : 303])
  return link
}

/** Ends the newest share that still holds. */
export async function endShare(who: Visitor, at: string): Promise<void> {
  const path = (await page(who, `${at}/deling`)).match(/\/egenvurdering\/vurdering\/[0-9a-f-]{36}\/deling\/[0-9a-f-]{36}\/slutt/)?.[0] ?? ''
  expect((await who.post(path, {})).status).toBe(303)
}
