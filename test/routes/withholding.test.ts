import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { markOf } from '#app/domain/edit'
import { appWith } from '../app'
import { slug } from '../builders'
import type { Visitor } from '../visitor'

const svar = `/horinger/${slug}/svar`
const text = 'Systemet vårt koster 4 millioner. Kravet er ellers greit.'
const ask = (who: Visitor, more: Record<string, string> = {}) =>
  who.post(`${svar}/unntak`, { tekst: 'K-2.3/krav.kommentar', del: 'koster  4 millioner', grunn: 'Prisen er hemmelig', ...more })
const read = async (who: Visitor, path: string) => (await who.get(path)).text()

test('what is asked not to be published travels with the response, and staff see it where they read', async () => {
  const app = await appWith()
  const siv = await app.loginAs('siv')
  await siv.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': text })
  expect((await ask(siv)).headers.get('location')).toBe(`${svar}/unntak`)
  expect(await read(siv, `${svar}/unntak`)).toContain('<q>koster 4 millioner</q>')

  const overview = await read(siv, `${svar}/oversikt`)
  expect(overview).toContain('Prisen er hemmelig')
  // A colleague asks for more after one has looked: that is not what was reviewed.
  await ask(await app.loginAs('omar'), { del: '', grunn: 'Alt' })
  const [attempt, mark] = ['forsok', 'sett'].map((name) => overview.match(new RegExp(`name="${name}" value="([\\w-]+)"`))?.[1] ?? '')
  const early = await siv.post(`${svar}/innsending`, { sett: mark ?? '', bekreftet: 'ja', forsok: attempt ?? '' })
  expect(early.headers.get('location')).toContain('response.changed-since-review')

  const again = await read(siv, `${svar}/oversikt`)
  const sett = again.match(/name="sett" value="(\w+)"/)?.[1] ?? ''
  await siv.post(`${svar}/innsending`, { sett, bekreftet: 'ja' })
  const receipt = await read(siv, `${svar}/kvittering`)
  expect(receipt).toContain('Bedt om at dette ikke publiseres')
  const sealed = await read(siv, `${svar}/nedlasting/svar.json`)
  expect(JSON.parse(sealed).withhold).toEqual([
    { code: 'K-2.3', question: 'krav.kommentar', passage: 'koster 4 millioner', reason: 'Prisen er hemmelig' },
    { code: 'K-2.3', question: 'krav.kommentar', passage: '', reason: 'Alt' },
  ])
  expect(receipt).toContain(createHash('sha256').update(sealed, 'utf8').digest('hex'))

  const ingrid = await app.loginAs('ingrid')
  const number = receipt.match(/[A-Z]+\d\d-\d{4}/)?.[0] ?? ''
  for (const path of [`svar/${number}`, 'punkter/K-2.3']) {
    const html = await read(ingrid, `/saksbehandling/${slug}/${path}`)
    expect(html).toContain('Avsenderen ber om at noe ikke publiseres')
    expect(html).toContain('Prisen er hemmelig')
  }
  expect(await read(ingrid, `/saksbehandling/${slug}/eksport/svar.csv`)).toContain(
    'Krav: Kommentar til kravet: «koster 4 millioner» – Prisen er hemmelig\nKrav: Kommentar til kravet: hele teksten – Alt',
  )
  for (const sql of ["update submitted_withholdings set reason = ''", 'delete from submitted_withholdings']) {
    expect(() => app.db.writer.$client.prepare(sql).run(), sql).toThrow(/frozen|kept/)
  }
})

test('a request that says nothing is given back as it was typed, and can be taken back by its owner alone', async () => {
  const app = await appWith()
  const siv = await app.loginAs('siv')
  await siv.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': text })
  const wrong = await ask(siv, { del: 'finnes ikke', grunn: 'Fordi <b>' })
  expect(wrong.status).toBe(422)
  const html = await wrong.text()
  expect(html).toContain('Vi finner ikke denne delen i teksten')
  expect(html).toContain('>finnes ikke</textarea>')
  expect(html).toContain('>Fordi &lt;b&gt;</textarea>')

  await ask(siv)
  const path = (await read(siv, `${svar}/unntak`)).match(/action="([^"]+fjerning)"/)?.[1] ?? ''
  const nina = await app.loginAs('nina')
  expect((await nina.post(path, {})).status).toBe(404)
  expect(await read(nina, `${svar}/unntak`)).not.toContain('millioner')
  // Edited away, it is told, and is not sent.
  await siv.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': 'Noe annet', 'K-2.3/base': markOf({ 'krav.kommentar': text }) })
  expect(await read(siv, `${svar}/unntak`)).toContain('står ikke lenger i svaret')
  expect(await read(siv, `${svar}/oversikt`)).not.toContain('Prisen er hemmelig')
  expect((await siv.post(path, {})).status).toBe(303)
  expect(await read(siv, `${svar}/unntak`)).not.toContain('Prisen er hemmelig')
})
