import { beforeAll, describe, expect, test } from 'vitest'
import { appWith, openApp, type TestApp } from '../app'
import { flip } from '../switches'
import type { Visitor } from '../visitor'

const path = '/saksbehandling/foreldretilgang-barn/organisasjonsnumre'
const textOf = (page: string) =>
  page
    .replaceAll('<!-- -->', '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

async function read(staff: Visitor, query = ''): Promise<string> {
  return textOf(await (await staff.get(path + query)).text())
}

describe('the page', () => {
  let app: TestApp
  let staff: Visitor
  beforeAll(async () => {
    app = await openApp()
    staff = await app.loginAs('ingrid')
    return () => app.close()
  })

  test('lists the bodies whose number is not known, each once, and none that are tests', async () => {
    const text = await read(staff)
    expect(text).toContain('har nummer 17')
    expect(text).toContain('mangler nummer 36')
    expect(text.match(/ DIPS /g)).toHaveLength(1)
    expect(text).not.toContain('Fjellvik')
    expect(text).not.toContain('312 000')
  })
  test('is found from the list of consultees', async () => {
    const page = await (await staff.get('/saksbehandling/foreldretilgang-barn/horingsinstanser')).text()
    expect(page).toContain(`href="${path}"`)
    expect(textOf(page)).toContain('36 på listen mangler')
  })
  test('a search begins with the name on the list, and shows what tells units apart', async () => {
    const page = await (await staff.get(`${path}?virksomhet=rkbu-nord`)).text()
    expect(page).toContain('value="Regionalt kunnskapssenter for barn og unge, Nord"')
    const text = textOf(page)
    expect(text).toContain('REGIONALT KUNNSKAPSSENTER FOR BARN OG UNGE, NORD (TEST)')
    expect(text).toContain('Organisasjonsform Organisasjonsledd (ORGL)')
    expect(text).toMatch(/Hører til .*970 422 528/)
  })
  test('a search by number finds that very unit, and says why some cannot be chosen', async () => {
    expect(await read(staff, '?virksomhet=visma&navn=310+000+051')).toContain('Slettet 26. november 2024')
    expect(await read(staff, '?virksomhet=visma&navn=310000086')).toContain('Underenhet, kan ikke svare selv')
    expect(await read(staff, '?virksomhet=visma&navn=958935420')).toContain('Er allerede Oslo kommune på listen')
    expect(await read(staff, '?virksomhet=visma&navn=311111116')).toContain('ingen enhet med det nummeret')
  })
  test('hits come a page at a time', async () => {
    const page = await (await staff.get(`${path}?virksomhet=visma&navn=kommune&side=2`)).text()
    expect(textOf(page)).toContain('Side 2 av 18')
    expect(page.match(/class="candidate"/g)).toHaveLength(20)
    expect(page).toContain('navn=kommune&amp;side=3#visma')
    expect(await read(staff, '?virksomhet=visma&navn=kommune&side=501')).toContain('ikke flere treff')
  })
  test('nine digits that are no number', async () => {
    expect(await read(staff, '?virksomhet=visma&navn=983+544+623')).toContain('Dette er ikke et organisasjonsnummer')
  })
  test('nothing found, and a body that is not on the list', async () => {
    expect(await read(staff, '?virksomhet=visma&navn=%3Cfinnes+ikke%3E')).toContain('Ingen treff på «&lt;finnes ikke&gt;»')
    expect(await read(staff, '?virksomhet=finnes-ikke')).toContain('mangler nummer 36')
  })
})

describe('confirming', () => {
  test('gives the body its number, tells the public, and remembers who did it', async () => {
    const app = await appWith()
    const publicPage = '/horinger/foreldretilgang-barn/horingsinstanser?sok=visma'
    expect(await (await app.visitor().get(publicPage)).text()).not.toContain('312 000')
    const staff = await app.loginAs('ingrid')
    const found = await (await staff.get(`${path}?virksomhet=visma`)).text()
    const number = /name="nummer" value="(\d{9})"/.exec(found)?.[1] ?? ''
    const sent = await staff.post(`${path}?virksomhet=visma`, { virksomhet: 'visma', nummer: number })
    expect(sent.headers.get('location')).toBe(`${path}?bekreftet=visma`)
    expect(await read(staff, '?bekreftet=visma')).toContain('Visma har nå organisasjonsnummer 312 000')
    expect(await (await app.visitor().get(publicPage)).text()).toContain('312 000')
    const client = app.db.connection.$client
    expect(client.prepare("select subject, detail, account_id from audit_log where act = 'confirm-number'").get()).toEqual({
      subject: 'visma',
      detail: JSON.stringify({ number, form: 'AS' }),
      account_id: expect.any(String),
    })
    expect(client.prepare('select name, status from registered_units where number = ?').get(number)).toEqual({
      name: 'VISMA AS (TEST)',
      status: 'active',
    })

    const again = await staff.post(path, { virksomhet: 'visma', nummer: number })
    expect(again.status).toBe(409)
    const taken = await staff.post(path, { virksomhet: 'dips', nummer: number })
    expect(taken.status).toBe(409)
    expect(textOf(await taken.text())).toContain('Nummeret står allerede på Visma')
  })

  test.each([
    ['983544623', 422, 'ikke et organisasjonsnummer'],
    ['311111116', 422, 'ingen enhet med dette nummeret'],
    ['310000051', 422, 'slettet i Enhetsregisteret'],
    ['310000086', 422, 'underenhet'],
    ['958935420', 409, 'står allerede på Oslo kommune'],
    ['', 422, 'ikke et organisasjonsnummer'],
  ])('refuses %s', async (nummer, status, words) => {
    const app = await appWith()
    const staff = await app.loginAs('ingrid')
    const refused = await staff.post(`${path}?virksomhet=visma&navn=vis`, { virksomhet: 'visma', nummer })
    expect(refused.status).toBe(status)
    const page = await refused.text()
    expect(textOf(page)).toContain(words)
    expect(page).toContain('value="vis"')
    expect(app.db.connection.$client.prepare("select number from organisations where slug = 'visma'").get()).toEqual({ number: null })
  })

  test('a body that is not on the list has no number to be given', async () => {
    const app = await appWith()
    const staff = await app.loginAs('ingrid')
    expect((await staff.post(path, { virksomhet: 'test-fjellvik-kommune', nummer: '312824450' })).status).toBe(404)
  })
})

describe('when the register is silent', () => {
  test('the page says so, keeps what is known, and nothing is confirmed', async () => {
    const app = await appWith()
    const staff = await app.loginAs('ingrid')
    await flip(app, { tjeneste: 'enhetsregisteret', feil: '429', sekunder: '45' })
    expect(await read(staff, '?virksomhet=visma')).toContain('ber oss vente i 45 sekunder')
    expect(await read(staff)).toContain('mangler nummer 36')
    const refused = await staff.post(path, { virksomhet: 'visma', nummer: '312824450' })
    expect(refused.status).toBe(503)
    expect(textOf(await refused.text())).toContain('Ingenting er lagret')
    const followed = await staff.post(`${path}/oppdatering`, {})
    expect(followed.headers.get('location')).toContain('taust=ja')
  })
})

test('a unit that is deleted shows here, and is logged', async () => {
  const app = await appWith()
  const staff = await app.loginAs('ingrid')
  await staff.post(`${path}/oppdatering`, {})
  await flip(app, { virksomhet: '983658725', handling: 'slett' }, '/enhet')
  await staff.post(`${path}/oppdatering`, {})
  const text = await read(staff)
  expect(text).toMatch(/Helse Vest RHF 983 658 725 · Slettet/)
  const logged = app.db.connection.$client.prepare("select subject, account_id from audit_log where act = 'unit-deleted'").all()
  expect(logged).toEqual([{ subject: '983658725', account_id: null }])
})
