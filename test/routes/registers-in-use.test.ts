import { describe, expect, test } from 'vitest'
import { fjellvik } from '#app/demo/organisations'
import { countSubmissions } from '#db/submissions'
import { appWith, type TestApp } from '../app'
import { slug } from '../builders'
import { flip } from '../switches'
import type { Visitor } from '../visitor'

const svar = `/horinger/${slug}/svar`

/** Sends what has been written, as the overview's form would. */
async function send(who: Visitor): Promise<Response> {
  const html = await (await who.get(`${svar}/oversikt`)).text()
  return who.post(`${svar}/innsending`, { sett: /name="sett" value="(\w+)"/.exec(html)?.[1] ?? '', bekreftet: 'ja' })
}

async function writing(app: TestApp): Promise<Visitor> {
  const siv = await app.loginAs('siv')
  await siv.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Uklart krav' })
  return siv
}

const received = (app: TestApp) => countSubmissions(app.db, slug)

describe('sending asks Altinn anew', () => {
  test.each([
    { tjeneste: 'beslutninger', feil: 'indeterminate' },
    { tjeneste: 'beslutninger', feil: 'html' },
    { tjeneste: 'beslutninger', feil: '429' },
    { tjeneste: 'fullmakter', feil: 'malformed' },
    { tjeneste: 'maskinporten', feil: '500' },
  ])('and sends nothing when $tjeneste: $feil', async (fault) => {
    const app = await appWith()
    const siv = await writing(app)
    // Tokens are kept for minutes; these have run out.
    app.pass({ minutes: 29, seconds: 45 })
    await flip(app, fault)
    await (await send(siv)).arrayBuffer()
    expect(await received(app)).toBe(0)
    // What was written is there still.
    await flip(app, { tjeneste: fault.tjeneste, feil: '' })
    expect(await (await siv.get(`${svar}/oversikt`)).text()).toContain('Uklart krav')
    await (await send(siv)).arrayBuffer()
    expect(await received(app)).toBe(1)
  })

  test('an organisation deleted meanwhile sends nothing', async () => {
    const app = await appWith()
    const siv = await writing(app)
    app.pass({ minutes: 15 })
    await flip(app, { virksomhet: fjellvik.number, handling: 'slett' }, '/enhet')
    await (await send(siv)).arrayBuffer()
    expect(await received(app)).toBe(0)
  })
})

describe('a package', () => {
  test('that is given lets somebody write, and withdrawn does not', async () => {
    const app = await appWith()
    const given = { person: 'tuva', virksomhet: fjellvik.number, pakke: 'helsetjenester' }
    await flip(app, { ...given, handling: 'gi' }, '/fullmakt')
    const write = async () => {
      const tuva = await app.loginAs('tuva')
      return (await tuva.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Fra Tuva' })).status
    }
    const allowed = await write()
    await flip(app, { ...given, handling: 'trekk' }, '/fullmakt')
    app.pass({ minutes: 4 })
    expect([allowed, await write()]).toEqual([303, 403])
  })
})
