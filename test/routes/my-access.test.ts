import { describe, expect, test } from 'vitest'
import { appWith, type TestApp } from '../app'
import { slug } from '../builders'
import { hearFromAltinn, letIn } from '../rights'
import { breaks, flip } from '../switches'
import type { Visitor } from '../visitor'

const svar = `/horinger/${slug}/svar`
const mine = `${svar}/min-tilgang`
const pageOf = async (who: Visitor, query = '', headers: Record<string, string> = {}) =>
  (await (await who.request(mine + query, { headers })).text()).replaceAll('<!-- -->', '')
const textOf = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const read = async (who: Visitor, query = '') => textOf(await pageOf(who, query))
const askAgain = (who: Visitor) => who.post(`${mine}/sporring`, {})

async function says(who: Visitor, words: readonly string[], query = ''): Promise<void> {
  const text = await read(who, query)
  for (const word of words) expect(text).toContain(word)
}

describe('one’s own case', () => {
  test('whoever leads the organisation: everything, by which role, and when Altinn was asked', async () => {
    const app = await appWith()
    await says(await app.loginAs('siv'), [
      'Siv Testdal, for Fjellvik kommune (test)',
      'Sende svaret Ja',
      'Invitere kolleger Ja',
      'Du står som daglig leder for virksomheten i Enhetsregisteret',
      'Altinn ble spurt kl.',
      'Når du sender, spør vi Altinn en gang til',
      'hører til en samlet gruppe på høringslisten',
    ])
  })

  test('with one package: writes, and is told who can send, with words to ask with in both forms of Norwegian', async () => {
    const app = await appWith()
    const page = await pageOf(await app.loginAs('omar'))
    for (const words of ['Du kan skrive, men ikke sende', 'Den som leder virksomheten, kan logge inn og sende: daglig leder.']) {
      expect(textOf(page)).toContain(words)
    }
    expect(page).toContain('<a href="/tilgangspakker#kommuneoverlege">Kommuneoverlege</a>')
    expect(page).toMatch(/<textarea[^>]*lang="nb"[^>]*>Hei!\s+Vi skriver et svar fra Fjellvik kommune \(test\) \(org\.nr\. 310 000 019\)/)
    expect(page).toMatch(/<textarea[^>]*lang="nn"[^>]*>Hei!\s+Vi skriv eit svar frå Fjellvik kommune \(test\)/)
  })

  test('who represents nobody finds the organisation by name or number, and gets the exact text for it', async () => {
    const app = await appWith()
    const tuva = await app.loginAs('tuva')
    await says(tuva, ['Vi fant ingen virksomhet du kan svare for', 'Du kan alltid svare for deg selv'])
    expect(await pageOf(tuva, '?sok=fjellvik')).toContain(`href="${mine}?sok=310000019#finn"`)
    const page = await pageOf(tuva, '?sok=310%20000%20019')
    for (const words of ['Én av disse tilgangspakkene i Altinn er nok', 'En hovedadministrator for virksomheten i Altinn', '– Barnevern']) {
      expect(page).toContain(words)
    }
    await says(tuva, ['er ikke et gyldig organisasjonsnummer'], '?sok=310000018')
    await says(tuva, ['er slettet fra Enhetsregisteret og kan ikke svare'], '?sok=310000051')
  })

  test('a private person always may, and has no circle', async () => {
    const app = await appWith()
    const lise = await app.loginAs('lise')
    await says(lise, ['Du er logget inn som Lise Liksom, som privatperson', 'Sende svaret Ja', 'ingen tilgangspakke trengs'])
    expect(await read(lise)).not.toContain('Invitere kolleger')
  })

  test('is in the reader’s language', async () => {
    const app = await appWith()
    const omar = await app.loginAs('omar')
    expect(textOf(await pageOf(omar, '', { 'accept-language': 'nn' }))).toContain('Du kan skrive, men ikkje sende')
    expect(textOf(await pageOf(omar, '', { 'accept-language': 'en' }))).toContain('You may write, but not send')
  })
})

describe('what goes wrong', () => {
  test('Altinn is silent: nothing is lost, nobody new gets in, and it can be asked again', async () => {
    const app = await appWith()
    await breaks(app, 'beslutninger', '500')
    const omar = await app.loginAs('omar')
    expect((await omar.request(`${svar}/kapittel/2`)).headers.get('location')).toContain('/min-tilgang?til=')
    await says(omar, ['Altinn svarer ikke nå', 'Ingenting er gått tapt', 'Prøv igjen om noen minutter', 'Spør Altinn på nytt'])
    await breaks(app, 'beslutninger', '')
    app.pass({ minutes: 2 })
    expect((await askAgain(omar)).headers.get('location')).toContain('svar=answered')
    expect((await omar.request(`${svar}/kapittel/2`)).status).toBe(200)
  })

  test('asking over and over is not passed on: Altinn is for everybody', async () => {
    const app = await appWith()
    const omar = await app.loginAs('omar')
    const asked = () => Number(app.db.connection.$client.prepare("select count(*) from audit_log where act = 'rights'").pluck().get())
    const before = asked()
    const answers = await Promise.all(Array.from({ length: 30 }, () => askAgain(omar)))
    expect(asked() - before).toBe(20)
    expect(answers.filter((answer) => answer.headers.get('location')?.includes('svar=silent'))).toHaveLength(10)
    expect((await omar.request(`${svar}/kapittel/2`)).status).toBe(200)
  })

  test('Altinn falls silent later: what it said in this session holds for writing', async () => {
    const app = await appWith()
    const omar = await app.loginAs('omar')
    await breaks(app, 'beslutninger', 'malformed')
    await askAgain(omar)
    await says(omar, ['Det som står her, er det vi visste fra før'], '?svar=silent')
    expect((await omar.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Går fint' })).status).toBe(303)
  })

  test('Altinn cannot decide what one asks about: that is said, and is no right', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const decisions = { write: 'Indeterminate', submit: 'Indeterminate', 'self-assess': 'Permit' } as const
    const rights = { organisationNumber: '310000019', decisions, minimumLevel: 3, packages: [], roles: ['DAGL'], isDeleted: false }
    await hearFromAltinn(app.db, 'Siv Testdal', { kind: 'answered', askedAt: app.now(), rights })
    await says(siv, ['Altinn kunne ikke avgjøre det nå'])
    expect((await siv.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Nei' })).status).toBe(403)
  })

  test('a package that is withdrawn counts from when it is asked for again', async () => {
    const app = await appWith()
    const omar = await app.loginAs('omar')
    await flip(app, { person: 'omar', virksomhet: '310000019', pakke: 'kommuneoverlege', handling: 'trekk' }, '/fullmakt')
    await askAgain(omar)
    await says(omar, ['Du mangler tilgang for virksomheten', 'Én av disse tilgangspakkene'])
    expect((await omar.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Dette skal gis tilbake' })).status).toBe(403)
  })

  test('a login that is too weak, a subunit and a deleted organisation each have words of their own', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const decisions = { write: 'Permit', submit: 'Permit', 'self-assess': 'Permit' } as const
    const rights = { organisationNumber: '310000019', decisions, minimumLevel: 4, packages: [], roles: ['DAGL'], isDeleted: false }
    await hearFromAltinn(app.db, 'Siv Testdal', { kind: 'answered', askedAt: app.now(), rights })
    await says(siv, ['Logg inn med en sikrere elektronisk ID', 'BankID'])
    await hearFromAltinn(app.db, 'Siv Testdal', {
      kind: 'answered',
      askedAt: app.now(),
      rights: { ...rights, minimumLevel: 3, isDeleted: true },
    })
    await says(siv, ['Virksomheten er slettet', 'Lese svaret Ja', 'Skrive i svaret Nei'])
    setUnit(app, 'BEDR')
    await says(siv, ['En underenhet svarer ikke selv', 'Hovedenheten er 310000027'])
  })

  test('a reader let in by a colleague is told so', async () => {
    const app = await appWith()
    await app.loginAs('tuva')
    await letIn(app.db, 'Tuva Tenkt', '310000019', 'reader')
    await says(await app.loginAs('tuva'), ['Du kan lese, men ikke skrive', 'En kollega i virksomheten har sluppet deg inn'])
  })

  test('never leads to another site', async () => {
    const app = await appWith()
    const page = await pageOf(await app.loginAs('siv'), '?til=https%3A%2F%2Fond.example%2F')
    expect(page).not.toContain('ond.example/"')
    expect(page).toContain('<a class="ds-button" href="/">')
  })
})

/** As if Enhetsregisteret had said so. */
function setUnit(app: TestApp, form: string): void {
  app.db.writer.$client
    .prepare(
      `insert into registered_units (number, name, form, status, parent, detail, fetched_at) values ('310000019', 'FJELLVIK', ?, 'active', '310000027', '{}', '2025-06-02T07:00:00Z')
       on conflict (number) do update set form = excluded.form, parent = excluded.parent, status = excluded.status`,
    )
    .run(form)
}
