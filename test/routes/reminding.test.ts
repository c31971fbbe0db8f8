import { describe, expect, test } from 'vitest'
import { appWith, type TestApp } from '../app'
import { aSubmission, slug } from '../builders'
import { letIn } from '../rights'
import type { Visitor } from '../visitor'

const svar = `/horinger/${slug}/svar`
const page = `${svar}/paminnelse`
const text = async (who: Visitor, path: string) => (await who.get(path)).text()
const rows = (app: TestApp, table: string) => app.db.connection.$client.prepare(`select * from ${table}`).all() as Record<string, unknown>[]
const reminders = (app: TestApp) => rows(app, 'outbox').filter(({ kind }) => kind === 'reminder')

/** The morning of some day, once the mail that is due then is written. */
async function morningOf(app: TestApp, hours: number): Promise<void> {
  app.pass({ hours })
  // A round of the postman begins with what is due; whoever follows anything makes one.
  await app.visitor().post(`/horinger/${slug}/folg`, { epost: `x${Math.random()}@example.no` })
  await new Promise((wait) => setTimeout(wait, 400))
}

describe('a reminder of a response that is not sent', () => {
  test('is chosen from the page where one begins, and comes the day before, once, with the way to end it', async () => {
    const app = await appWith()
    const lise = await app.loginAs('lise')
    expect(await text(lise, svar)).toContain(`href="${page}"`)
    expect((await lise.post(page, { epost: 'lise' })).status).toBe(422)
    expect((await lise.post(page, { epost: 'lise@example.no' })).status).toBe(303)
    expect(await text(lise, svar)).toContain('Du får en påminnelse før fristen')
    expect(await text(lise, page)).toContain('value="lise@example.no"')
    // 2 June 09:00 + 10 days = 12 June 09:00, the day before.
    await morningOf(app, 24 * 10)
    await morningOf(app, 1)
    expect(reminders(app)).toHaveLength(1)
    const mail = await text(app.visitor(), '/demonstrasjon/post')
    expect(mail).toContain('Svaret er ikke sendt: 1 dag igjen')
    const [, end = ''] = mail.match(/href="https?:\/\/[^/"]+(\/avmelding\/[^"]+)"/) ?? []
    expect(await text(app.visitor(), end)).toContain('Slutt å sende meg e-post')
    expect(await (await app.visitor().post(end, {})).text()).toContain('Du får ingen flere e-poster')
    expect(JSON.stringify(rows(app, 'answer_reminders'))).not.toContain('lise@')
  })

  test('goes by one’s own deadline, and never to those who have sent', async () => {
    const app = await appWith()
    const [siv, nina, lise] = [await app.loginAs('siv'), await app.loginAs('nina'), await app.loginAs('lise')]
    for (const who of [siv, nina]) {
      await who.get(svar)
      await who.post(page, { epost: 'en@example.no' })
    }
    await siv.post(`${svar}/utsettelse`, { dag: '2025-08-15', grunn: 'Kommunestyret' })
    const ingrid = await app.loginAs('ingrid')
    const id = (await text(ingrid, `/saksbehandling/${slug}/frister`)).match(/frister\/([0-9a-f-]{36})\/innvilgelse/)?.[1]
    await ingrid.post(`/saksbehandling/${slug}/frister/${id}/innvilgelse`, { dag: '2025-08-15' })
    await lise.post(`${svar}/utsettelse`, { dag: '2025-09-15', grunn: 'Ferie' })
    await aSubmission(
      app.db,
      { G: { 'generelt.hovedsynspunkt': 'Fint' } },
      { respondent: { kind: 'organisation', organisationNumber: '310000027', name: 'X', isTest: true } },
    )
    await morningOf(app, 24 * 10)
    expect(reminders(app)).toEqual([])
    // 8 August, a week before Siv's own.
    app.pass({ hours: 24 * 57 })
    const officer = await app.loginAs('ingrid')
    const waiting = (await text(officer, `/saksbehandling/${slug}/frister`)).match(/frister\/([0-9a-f-]{36})\/avslag/)?.[1]
    // Sends whatever waits.
    await officer.post(`/saksbehandling/${slug}/frister/${waiting}/avslag`, { svar: 'Nei' })
    await new Promise((wait) => setTimeout(wait, 400))
    expect(reminders(app).map(({ subject }) => subject)).toEqual(['Svaret er ikke sendt: 7 dager igjen'])
  })

  test('gathers what one person has in several organisations, and leaves out those one has lost', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await siv.get(svar)
    await siv.post(page, { epost: 'siv@example.no' })
    await letIn(app.db, 'Siv Testdal', '310000035', 'writer')
    await letIn(app.db, 'Siv Testdal', '310000027', 'writer')
    const again = await app.loginAs('siv')
    for (const number of ['310000035', '310000027']) {
      await again.post('/virksomhet', { virksomhet: number, til: '/' })
      expect((await again.post(page, { epost: 'siv@example.no' })).status).toBe(303)
    }
    app.db.writer.$client.prepare("update memberships set ended_at = '2025-01-01' where organisation_number = '310000027'").run()
    await morningOf(app, 24 * 10)
    expect(reminders(app)).toHaveLength(1)
    const mail = await text(app.visitor(), '/demonstrasjon/post')
    expect(mail.match(/Svaret fra /g)).toHaveLength(2)
  })

  test('can be given up again, and then the address is gone', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await siv.post(page, { epost: 'siv@example.no' })
    expect((await siv.post(page, { nei: 'ja' })).headers.get('location')).toBe(`${page}?gjort=nei`)
    expect(await text(siv, `${page}?gjort=nei`)).toContain('adressen er slettet')
    expect(JSON.stringify(rows(app, 'answer_reminders'))).not.toContain('siv@')
  })
})
