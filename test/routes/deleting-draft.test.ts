import { describe, expect, test } from 'vitest'
import { appWith, type TestApp } from '../app'
import { aDraft, slug } from '../builders'
import { letIn } from '../rights'
import type { Visitor } from '../visitor'

const svar = `/horinger/${slug}/svar`
const text = async (who: Visitor, path: string) => (await who.get(path)).text()
const value = (html: string, name: string) => html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? ''
const count = (app: TestApp, table: string) => app.db.connection.$client.prepare(`select count(*) from ${table}`).pluck().get()
const remove = (who: Visitor, fields: Record<string, string> = { bekreftet: 'ja' }) => who.post(`${svar}/sletting`, fields)

async function send(who: Visitor) {
  const page = await text(who, `${svar}/oversikt`)
  await who.post(`${svar}/innsending`, { sett: value(page, 'sett'), forsok: value(page, 'forsok'), bekreftet: 'ja' })
}

describe('deleting a draft', () => {
  test('takes answers, earlier texts, comments and who does what, and leaves nothing of it', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await siv.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Hemmelig ord' })
    await siv.post(`${svar}/arbeid/punkt/K-2.3`, { tekst: 'En kommentar' })
    await siv.post(`${svar}/arbeid/arbeidsgang`, { gang: 'long' })
    expect(await text(siv, svar)).toContain('/svar/sletting')
    const unconfirmed = await remove(siv, {})
    expect(unconfirmed.headers.get('location')).toContain('feil=draft.not-confirmed')
    expect(await text(siv, unconfirmed.headers.get('location') ?? '')).toContain('Ingenting er slettet ennå')
    expect(count(app, 'answers')).toBe(1)

    expect((await remove(siv)).headers.get('location')).toBe(`${svar}/sletting?slettet=ja`)
    expect(await text(siv, `${svar}/sletting?slettet=ja`)).toContain('Utkastet er slettet')
    for (const table of ['responses', 'answers', 'response_items', 'revisions', 'item_comments', 'item_work', 'withholdings', 'notices']) {
      expect([table, count(app, table)]).toEqual([table, 0])
    }
    expect(await text(siv, svar)).toContain('Ikke begynt')
    expect((await remove(siv)).status).toBe(303)
  })

  test('what was sent stays, is counted as before, and opens again as it was sent', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await siv.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Som sendt' })
    await siv.post(`${svar}/unntak`, { punkt: 'K-2.3', sporsmal: 'krav.kommentar', begrunnelse: 'Taushetsplikt' })
    await send(siv)
    await siv.post(`${svar}/endring`, { kvittering: 'FTB25-0001' })
    const base = value(await text(siv, `${svar}/kapittel/2`), 'K-2.3/base')
    await siv.post(`${svar}/kapittel/2`, { 'K-2.3/base': base, 'K-2.3/krav.kommentar': 'Angret' })
    expect(await text(siv, `${svar}/sletting`)).toContain('FTB25-0001')
    await remove(siv)
    expect(count(app, 'answers')).toBe(0)
    expect([count(app, 'submissions'), count(app, 'submitted_answers')]).not.toContain(0)
    expect((await siv.get(svar)).status).toBe(200)
    expect(await text(siv, `${svar}/kvittering`)).toContain('FTB25-0001')
    // Twice, so that what is brought back is not brought back over something.
    for (const _ of [1, 2]) await siv.post(`${svar}/endring`, { kvittering: 'FTB25-0001' })
    const again = await text(siv, `${svar}/kapittel/2`)
    expect(again).toContain('Som sendt')
    expect(again).not.toContain('Angret')
  })

  test('is for the one who owns it: an approver, or the private person; nobody deletes another’s', async () => {
    const app = await appWith()
    await aDraft(app.db, { 'K-2.3': { 'krav.kommentar': 'Fjellviks' } })
    const omar = await app.loginAs('omar')
    await omar.get(svar)
    expect((await remove(omar)).status).toBe(403)
    expect(await text(omar, svar)).not.toContain('/svar/sletting')
    const lise = await app.loginAs('lise')
    await lise.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Lises' })
    await remove(lise)
    expect(count(app, 'answers')).toBe(1)
    await letIn(app.db, 'Omar Prøvestad', '310000019', 'approver')
    await remove(omar)
    expect(count(app, 'answers')).toBe(0)
  })

  test('can be done after the deadline, and is never done by opening a page', async () => {
    const app = await appWith({ at: '2026-01-15T09:00:00' })
    await aDraft(app.db, { 'K-2.3': { 'krav.kommentar': 'Ble aldri sendt' } })
    const siv = await app.loginAs('siv')
    expect(await text(siv, svar)).toContain('/svar/sletting')
    await siv.get(`${svar}/sletting?bekreftet=ja`)
    expect(count(app, 'answers')).toBe(1)
    await remove(siv)
    expect(count(app, 'answers')).toBe(0)
  })
})
