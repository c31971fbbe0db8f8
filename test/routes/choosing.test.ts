import { describe, expect, test } from 'vitest'
import { accessPackageCodes } from '#app/domain/access-package'
import { holdingRoles } from '#app/domain/register-role'
import { consultationSchema } from '#app/routes/api/schemas'
import { appWith, type TestApp } from '../app'
import { slug } from '../builders'
import type { Visitor } from '../visitor'

const page = `/saksbehandling/${slug}/tilgang`
const text = async (who: Visitor, path: string) =>
  (await (await who.get(path)).text())
    .replaceAll('<!-- -->', '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

/** The form as it stands at first, with what is changed. */
function fields(change: Record<string, string | null> = {}): Record<string, string> {
  const first = accessPackageCodes.flatMap((code) => [
    [`pakke/${code}`, 'write'],
    [`egenvurdering/${code}`, 'ja'],
  ])
  const all: Record<string, string | null> = { ledere: 'ja', ...Object.fromEntries(first), ...change }
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
}

async function published(app: TestApp) {
  const response = await app.visitor().get(`/api/v1/horinger/${slug}`)
  return consultationSchema.parse(await response.json()).access
}

describe('the choice of who may answer', () => {
  test('begins with writing for every package, and sending for those who lead; open to everybody', async () => {
    const app = await appWith()
    const { packages, rolesThatMaySubmit } = await published(app)
    expect(packages).toEqual(accessPackageCodes.map((code) => ({ code, answering: 'write', selfAssess: true })))
    expect(rolesThatMaySubmit).toEqual(holdingRoles)
    const open = await text(app.visitor(), `/horinger/${slug}`)
    for (const words of [
      'Hvem kan svare for virksomheten?',
      'kan skrive, men ikke sende',
      'Den som leder virksomheten, kan skrive og sende',
    ]) {
      expect(open).toContain(words)
    }
  })

  test('is made by an administrator, counts at once, and is shown to everybody with the history', async () => {
    const app = await appWith()
    const [aase, omar] = [await app.loginAs('aase'), await app.loginAs('omar')]
    await omar.get(`/horinger/${slug}/svar`)
    await app.visitor().get(`/horinger/${slug}`)
    expect(await text(omar, `/horinger/${slug}/svar/oversikt`)).toContain('Du kan ikke sende svaret')
    const saved = await aase.post(page, fields({ 'pakke/kommuneoverlege': 'submit' }))
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${page}?lagret`])
    expect((await published(app)).packages[0]).toEqual({ code: 'kommuneoverlege', answering: 'submit', selfAssess: true })
    expect(await text(app.visitor(), `/horinger/${slug}`)).toContain('kan skrive og sende: Kommuneoverlege')
    expect(await text(app.visitor(), '/tilgangspakker')).toContain('Pakken lar deg skrive i svaret og sende det.')
    const history = await text(aase, page)
    for (const words of ['Åse Påhitt', 'Valget høringen begynte med']) expect(history).toContain(words)
    await omar.post(`/horinger/${slug}/svar/min-tilgang/sporring`, {})
    expect(await text(omar, `/horinger/${slug}/svar/min-tilgang`)).toContain('Sende svaret Ja')
  })

  test('that takes something away is told in plain words, and must be confirmed', async () => {
    const app = await appWith()
    const aase = await app.loginAs('aase')
    const less = fields({ 'pakke/barnevern': 'nothing', 'egenvurdering/barnevern': null })
    const asked = await aase.post(page, less)
    expect(asked.status).toBe(422)
    const html = (await asked.text()).replaceAll('<!-- -->', '')
    for (const words of ['De som bare har Barnevern, kan ikke lenger lese eller skrive.', 'name="bekreftet"']) expect(html).toContain(words)
    expect(html.match(/<input[^>]*id="pakke-barnevern-nothing"[^>]*>/)?.[0]).toContain('checked')
    expect((await published(app)).packages.find(({ code }) => code === 'barnevern')?.answering).toBe('write')
    const shown = { tap: html.match(/name="tap" value="([^"]*)"/)?.[1] ?? '', bekreftet: 'ja' }
    const more = await aase.post(page, { ...less, 'pakke/familievern': 'nothing', ...shown })
    expect([more.status, (await more.text()).includes('Familievern, kan ikke lenger lese')]).toEqual([422, true])
    expect((await aase.post(page, { ...less, bekreftet: 'ja' })).status).toBe(422)
    expect((await aase.post(page, { ...less, ...shown })).status).toBe(303)
    expect((await published(app)).packages.find(({ code }) => code === 'barnevern')?.answering).toBe('nothing')
  })

  test('is not undone by somebody whose page is older', async () => {
    const app = await appWith()
    const aase = await app.loginAs('aase')
    const fra = (await (await aase.get(page)).text()).match(/name="fra" value="(\d+)"/)?.[1] ?? ''
    await aase.post(page, fields({ fra, 'pakke/barnevern': 'nothing', tap: 'write/barnevern', bekreftet: 'ja' }))
    const late = await aase.post(page, fields({ fra, 'pakke/kommuneoverlege': 'submit' }))
    const html = await late.text()
    expect([late.status, html.includes('Noen andre har endret valget')]).toEqual([409, true])
    expect(html.match(/<input[^>]*id="pakke-kommuneoverlege-submit"[^>]*>/)?.[0]).toContain('checked')
    expect((await published(app)).packages.find(({ code }) => code === 'barnevern')?.answering).toBe('nothing')
    expect(html.match(/name="fra" value="(\d+)"/)?.[1]).not.toBe(fra)
  })

  test('cannot be that nobody may send, and the same choice twice is one', async () => {
    const app = await appWith()
    const aase = await app.loginAs('aase')
    const nobody = await aase.post(page, fields({ ledere: null, bekreftet: 'ja' }))
    expect([nobody.status, (await nobody.text()).includes('Slik kan ingen sende svar')]).toEqual([422, true])
    const count = () => app.db.connection.$client.prepare('select count(*) from access_choices').pluck().get()
    const before = count()
    await aase.post(page, fields())
    expect(count()).toBe(before)
  })

  test('is read by case officers, who cannot change it', async () => {
    const app = await appWith()
    const ingrid = await app.loginAs('ingrid')
    expect(await text(ingrid, page)).toContain('Bare administratorer kan endre valget.')
    expect((await ingrid.post(page, fields())).status).toBe(403)
  })
})
