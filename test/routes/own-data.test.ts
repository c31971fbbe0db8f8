import { describe, expect, test } from 'vitest'
import { keepingParts, tablesOf } from '#app/domain/retention'
import { appWith, type TestApp } from '../app'
import { slug } from '../builders'
import type { Visitor } from '../visitor'

const svar = `/horinger/${slug}/svar`
const own = '/mine-opplysninger'
const text = async (who: Visitor, path: string) => (await who.get(path)).text()
const value = (html: string, name: string) => html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? ''
const sql = (app: TestApp, query: string) => app.db.connection.$client.prepare(query).pluck().all()
const everything = (app: TestApp) => {
  const tables = sql(
    app,
    "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like '\\_\\_%' escape '\\'",
  ) as string[]
  return Object.fromEntries(
    tables.map((table) => [table, JSON.stringify(app.db.connection.$client.prepare(`select * from "${table}"`).all())]),
  )
}

async function send(who: Visitor) {
  const page = await text(who, `${svar}/oversikt`)
  await who.post(`${svar}/innsending`, {
    sett: value(page, 'sett'),
    forsok: value(page, 'forsok'),
    bekreftet: 'ja',
    epost: 'lise@example.no',
  })
}

describe('my data', () => {
  test('are reached from the top of every page, tell what is stored, and can be taken along', async () => {
    const app = await appWith()
    const lise = await app.loginAs('lise')
    await lise.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Mine egne ord' })
    await lise.post(`${svar}/paminnelse`, { epost: 'lise@example.no' })
    expect(await text(lise, '/')).toContain(`href="${own}"`)
    const page = await text(lise, own)
    for (const part of ['account', 'login', 'draft', 'reminder', 'log']) expect(page).toContain(`href="/personvern#lagres-${part}"`)
    expect(await text(lise, '/personvern')).toContain('id="lagres-reminder"')
    const file = await lise.get(`${own}/opplysninger.json`)
    expect(file.headers.get('content-disposition')).toContain('attachment')
    const json = await file.text()
    const data = JSON.parse(json) as Record<string, Record<string, unknown>[]>
    expect(data.accounts?.[0]?.name).toBe('Lise Liksom')
    expect(data.answers?.[0]?.text).toBe('Mine egne ord')
    expect(data.answerReminders?.[0]?.email).toBe('lise@example.no')
    expect(json).not.toMatch(/tokenHash|subjectHash|endHash|"sid"/)
  })

  test('are one’s own alone, and a visitor logs in first', async () => {
    const app = await appWith()
    const [siv, lise] = [await app.loginAs('siv'), await app.loginAs('lise')]
    await siv.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Kommunens ord' })
    const json = await text(lise, `${own}/opplysninger.json`)
    expect(json).not.toMatch(/Kommunens ord|Siv Testdal/)
    expect((await app.visitor().request(own)).headers.get('location')).toContain('/logg-inn?til=')
    const ingrid = await app.loginAs('ingrid')
    expect(await text(ingrid, own)).toContain('arbeidet ditt som saksbehandler')
    expect((await ingrid.post(`${own}/sletting`, { bekreftet: 'ja' })).status).toBe(403)
  })
})

describe('deleting one’s account', () => {
  test('takes a private person’s draft, addresses and sessions, and leaves what was sent as it was sealed', async () => {
    const app = await appWith()
    const lise = await app.loginAs('lise')
    const elsewhere = await app.loginAs('lise')
    await lise.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Sendte ord' })
    await lise.post(`${svar}/paminnelse`, { epost: 'lise@example.no' })
    await lise.post(`${svar}/utsettelse`, { dag: '2025-08-15', grunn: 'Eksamen', epost: 'lise@example.no' })
    await send(lise)
    await lise.post(`${svar}/endring`, { kvittering: 'FTB25-0001' })
    const base = value(await text(lise, `${svar}/kapittel/2`), 'K-2.3/base')
    await lise.post(`${svar}/kapittel/2`, { 'K-2.3/base': base, 'K-2.3/krav.kommentar': 'Usendte ord' })
    // Mail that is under way is the person's own, and goes first.
    for (let tries = 0; tries < 40 && sql(app, 'select 1 from outbox where sent_at is null').length > 0; tries++)
      await new Promise((wait) => setTimeout(wait, 50))
    expect(await text(lise, `${own}/sletting`)).toContain('med det navnet de ble sendt med')
    expect((await lise.post(`${own}/sletting`, {})).status).toBe(422)
    const done = await lise.post(`${own}/sletting`, { bekreftet: 'ja' })
    expect(done.headers.get('location')).toBe(`${own}/slettet`)
    expect(await text(lise, `${own}/slettet`)).toContain('Kontoen er slettet')
    for (const who of [lise, elsewhere]) expect((await who.request(own)).status).toBe(302)
    const stored = everything(app)
    expect(Object.keys(stored).length).toBeGreaterThan(50)
    const placesOf = (words: string) => Object.keys(stored).filter((table) => stored[table]?.includes(words))
    expect(placesOf('lise@example.no')).toEqual([])
    expect(placesOf('Usendte ord')).toEqual([])
    expect(placesOf('Sendte ord').sort()).toEqual(['sealed_responses', 'submitted_answers'])
    expect(placesOf('Lise Liksom').sort()).toEqual(['extensions', 'sealed_responses', 'submissions'])
    const again = await app.loginAs('lise')
    expect(await text(again, svar)).toContain('Ikke begynt')
    expect(await text(await app.loginAs('ingrid'), `/saksbehandling/${slug}/svar/FTB25-0001`)).toContain('Sendte ord')
  })

  test('leaves an organisation its work, without the name, and ends the access', async () => {
    const app = await appWith()
    const [siv, omar] = [await app.loginAs('siv'), await app.loginAs('omar')]
    await siv.get(svar)
    await omar.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Omars forslag' })
    await omar.post(`${svar}/arbeid/punkt/K-2.3`, { kommentar: 'Hva mener dere?' })
    await omar.post(`${svar}/arbeid/varsler`, { epost: 'omar@example.no', 'hvor-ofte': 'day' })
    expect(await text(siv, `${svar}/virksomheten`)).toContain('Omar Prøvestad')
    expect((await omar.post(`${own}/sletting`, { bekreftet: 'ja' })).status).toBe(303)
    expect(await text(siv, `${svar}/virksomheten`)).not.toContain('Omar Prøvestad')
    const item = await text(siv, `${svar}/arbeid/punkt/K-2.3`)
    for (const words of ['Hva mener dere?', '(slettet)']) expect(item).toContain(words)
    expect(await text(siv, `${svar}/kapittel/2`)).toContain('Omars forslag')
    const stored = everything(app)
    expect(Object.keys(stored).filter((table) => /Omar Prøvestad|omar@/.test(stored[table] ?? ''))).toEqual([])
  })
})

test('the privacy page tells of every part, with its figures, in every language', async () => {
  const app = await appWith()
  for (const language of ['nb', 'nn', 'en']) {
    const visitor = app.visitor()
    await visitor.post('/valg', { language, til: '/' })
    const page = await text(visitor, '/personvern')
    for (const part of keepingParts) {
      expect(page).toContain(`id="lagres-${part}"`)
      expect(page).toContain(tablesOf(part).join(', '))
    }
    expect(page).toMatch(/\b6 (måneder|månader|months)/)
    expect(page).not.toMatch(/\{\w+\}/)
  }
})
