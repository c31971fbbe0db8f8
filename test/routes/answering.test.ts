import { beforeAll, describe, expect, test } from 'vitest'
import { markOf } from '#app/domain/edit'
import type { SaveReply } from '#app/routes/answer/save-reply'
import { appWith, openApp, type TestApp } from '../app'
import { slug } from '../builders'
import type { Visitor } from '../visitor'

const svar = `/horinger/${slug}/svar`
const comment = 'K-2.3/krav.kommentar'

/** What the script on the page sends. */
async function save(who: Visitor, code: string, values: Record<string, string>, more: Record<string, unknown> = {}) {
  const body = JSON.stringify({ code, values, base: '', writtenFor: '', ...more })
  const response = await who.post(`${svar}/lagring`, {}, { body, headers: { 'content-type': 'application/json' } })
  return { status: response.status, reply: (await response.json().catch(() => null)) as SaveReply | null }
}

async function page(who: Visitor, path: string): Promise<string> {
  const response = await who.get(`${svar}${path}`)
  expect(response.status).toBe(200)
  return response.text()
}

/** The text of a field as the browser would show it. */
function textIn(html: string, name: string): string {
  const [, text = ''] = html.match(new RegExp(`<textarea[^>]*name="${name.replaceAll('.', '[.]')}"[^>]*>([^<]*)</textarea>`)) ?? []
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
}

describe('coming to answer', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await openApp()
    return () => app.close()
  })

  test('a visitor is asked on whose behalf, and comes back through login to where they were going', async () => {
    const html = await (await app.visitor().get(`${svar}?til=${encodeURIComponent('kapittel/2?punkt=K-2.3')}`)).text()
    expect(html).toContain('På vegne av hvem svarer du?')
    expect(html).toContain(`/logg-inn?til=${encodeURIComponent(`${svar}/kapittel/2?punkt=K-2.3`).replaceAll('&', '&amp;')}`)
  })

  test('a visitor who goes straight to a chapter is sent to log in first', async () => {
    const response = await app.visitor().request(`${svar}/kapittel/2?punkt=K-2.3`)
    expect([response.status, response.headers.get('location')]).toEqual([
      302,
      `/logg-inn?til=${encodeURIComponent(`${svar}/kapittel/2?punkt=K-2.3`)}`,
    ])
  })

  test('the item one came for is found when logged in', async () => {
    const siv = await app.loginAs('siv')
    const response = await siv.request(`${svar}/kapittel/2?punkt=K-2.3`)
    expect(response.headers.get('location')).toBe(`${svar}/kapittel/2#K-2.3`)
    const sent = await siv.request(`${svar}?til=${encodeURIComponent('kapittel/2?punkt=K-2.3')}`)
    expect(sent.headers.get('location')).toBe(`${svar}/kapittel/2?punkt=K-2.3`)
  })

  test.each(['//evil.example', 'https://evil.example', '../../logg-ut', 'kapittel/2/../../..'])(
    '%s is no place to be sent on to',
    async (to) => {
      const response = await (await app.loginAs('siv')).request(`${svar}?til=${encodeURIComponent(to)}`)
      expect(response.status).toBe(200)
    },
  )

  test('a case officer is told why they cannot answer, and how they can', async () => {
    const html = await page(await app.loginAs('ingrid'), '')
    expect(html).toContain('Du er logget inn som saksbehandler')
    expect(html).toContain(`href="/logg-inn?til=${encodeURIComponent(svar)}"`)
    expect(html).not.toContain('Svaret vårt')
  })

  test('a chapter that is not there is not found', async () => {
    expect((await (await app.loginAs('siv')).get(`${svar}/kapittel/9`)).status).toBe(404)
  })
})

describe('a posted page', () => {
  test('is saved as it is, whatever is written, and leads where the button says', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const text = '  «Sitat» "x" \'y\' <b>fet</b> & &amp; =1+1 Čáhppes 👩‍👧\n\nNy linje\t'
    const response = await siv.post(`${svar}/kapittel/2`, {
      'K-2.3/base': '',
      [comment]: text.replaceAll('\n', '\r\n'),
      'K-2.3/krav.nytte': 'nyttig',
      'R-2.1/base': '',
      'R-2.1/rad.vurdering': 'no-remarks',
      til: 'kapittel/3',
    })
    expect([response.status, response.headers.get('location')]).toEqual([303, `${svar}/kapittel/3`])
    const html = await page(siv, '/kapittel/2')
    expect(textIn(html, comment)).toBe(text)
    expect(html).toMatch(/name="K-2.3\/krav.nytte"[^>]*checked=""[^>]*value="nyttig"|value="nyttig"[^>]*checked=""/)
    expect(await page(siv, '')).toContain('2 av 75 råd og krav er vurdert')
  })

  test('a text that is too long is given back whole, with a link to its field, and the rest is saved', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const long = 'æ'.repeat(20_001)
    const response = await siv.post(`${svar}/kapittel/2`, { [comment]: long, 'K-2.4/krav.kommentar': 'Lagres' })
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(textIn(html, comment)).toBe(long)
    expect(html).toContain(`href="#${comment}"`)
    expect(html).toMatch(/aria-invalid="true"/)
    expect(textIn(await page(siv, '/kapittel/2'), 'K-2.4/krav.kommentar')).toBe('Lagres')
  })

  test('twenty thousand characters of any script are saved', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    const long = '👍'.repeat(20_000)
    expect((await siv.post(`${svar}/kapittel/2`, { [comment]: long })).status).toBe(303)
    expect(textIn(await page(siv, '/kapittel/2'), comment)).toBe(long)
  })

  test('a choice can be taken back', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await siv.post(`${svar}/kapittel/2`, { 'K-2.3/krav.nytte': 'nyttig' })
    const base = markOf({ 'krav.nytte': 'nyttig' })
    await siv.post(`${svar}/kapittel/2`, { 'K-2.3/base': base, 'K-2.3/krav.nytte': '' })
    expect(await page(siv, '')).toContain('0 av 75')
  })

  test('what belongs to no item of the draft is refused, and nothing is stored', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    expect((await siv.post(`${svar}/kapittel/2`, { 'K-99.9/krav.kommentar': 'x', [comment]: 'y' })).status).toBe(400)
    expect(textIn(await page(siv, '/kapittel/2'), comment)).toBe('')
  })
})

describe('somebody who is logged out while writing', () => {
  test('gets everything back, to read and to send again when logged in', async () => {
    const app = await appWith()
    const visitor = app.visitor()
    const text = 'Skrevet mens innloggingen gikk ut, «med» <b>alt</b>'
    const fields = { for: 'org:310000019', 'K-2.3/base': '', [comment]: text, til: 'kapittel/3' }
    const response = await visitor.post(`${svar}/kapittel/2`, fields)
    const html = await response.text()
    expect(response.status).toBe(401)
    expect(html).toContain('Skrevet mens innloggingen gikk ut, «med» &lt;b&gt;alt&lt;/b&gt;')
    expect(html).toContain(`action="${svar}/kapittel/2"`)
    for (const name of Object.keys(fields)) expect(html).toContain(`name="${name}"`)
  })

  test('does not put it in the response of whoever is logged in instead', async () => {
    const app = await appWith()
    const lise = await app.loginAs('lise')
    const response = await lise.post(`${svar}/kapittel/2`, { for: 'org:310000019', [comment]: 'Kommunens' })
    const html = await response.text()
    expect(response.status).toBe(403)
    expect(textIn(html, comment)).toBe('Kommunens')
    expect(html).toContain('name="for" value="org:310000019"')
    expect(textIn(await page(lise, '/kapittel/2'), comment)).toBe('')
  })
})

describe('Siv and Omar write for the same municipality', () => {
  test('answers to different questions of the same item are both kept', async () => {
    const app = await appWith()
    const [siv, omar] = [await app.loginAs('siv'), await app.loginAs('omar')]
    await siv.post(`${svar}/kapittel/2`, { 'K-2.3/base': '', [comment]: 'Sivs kommentar' })
    await omar.post(`${svar}/kapittel/2`, { 'K-2.3/base': '', [comment]: '', 'K-2.3/krav.nytte': 'nyttig' })
    const html = await page(siv, '/kapittel/2')
    expect(textIn(html, comment)).toBe('Sivs kommentar')
    expect(html).toMatch(/value="nyttig"[^>]*checked=""|checked=""[^>]*value="nyttig"/)
  })

  test('two texts in the same field: both are shown, nothing is overwritten, and either can be chosen', async () => {
    const app = await appWith()
    const [siv, omar] = [await app.loginAs('siv'), await app.loginAs('omar')]
    await siv.post(`${svar}/kapittel/2`, { 'K-2.3/base': '', [comment]: 'Sivs kommentar' })
    const response = await omar.post(`${svar}/kapittel/2`, { 'K-2.3/base': '', [comment]: 'Omars kommentar', til: 'oversikt' })
    const html = await response.text()
    expect(response.status).toBe(409)
    expect(textIn(html, comment)).toBe('Omars kommentar')
    expect(html).toContain('Sivs kommentar')
    expect(html).toContain('Siv Testdal')
    expect(textIn(await page(siv, '/kapittel/2'), comment)).toBe('Sivs kommentar')

    const hidden = (name: string) => html.match(new RegExp(`name="K-2.3/${name}" value="([^"]*)"`))?.[1] ?? ''
    const again = { 'K-2.3/base': hidden('base'), 'K-2.3/their-base': hidden('their-base'), 'K-2.3/conflicts': hidden('conflicts') }
    expect((await omar.post(`${svar}/kapittel/2`, { ...again, [comment]: 'Omars kommentar' })).status).toBe(409)
    const theirs = await omar.post(`${svar}/kapittel/2`, { ...again, [comment]: 'Omars kommentar', velg: 'K-2.3 theirs' })
    expect([theirs.status, theirs.headers.get('location')]).toEqual([303, `${svar}/kapittel/2#K-2.3`])
    expect(textIn(await page(siv, '/kapittel/2'), comment)).toBe('Sivs kommentar')
    const mine = await omar.post(`${svar}/kapittel/2`, { ...again, [comment]: 'Begge deler', velg: 'K-2.3 mine' })
    expect(mine.status).toBe(303)
    expect(textIn(await page(siv, '/kapittel/2'), comment)).toBe('Begge deler')
  })

  test('keeping mine conflicts again when a third text has come meanwhile', async () => {
    const app = await appWith()
    const [siv, omar] = [await app.loginAs('siv'), await app.loginAs('omar')]
    await save(siv, 'K-2.3', { 'krav.kommentar': 'Første' })
    const first = await save(omar, 'K-2.3', { 'krav.kommentar': 'Omars' })
    const trouble = first.reply && !first.reply.refused ? first.reply.trouble : null
    if (trouble?.kind !== 'conflict') throw new Error('Expected a conflict')
    await save(siv, 'K-2.3', { 'krav.kommentar': 'Andre' }, { base: markOf({ 'krav.kommentar': 'Første' }) })
    const response = await omar.post(`${svar}/kapittel/2`, {
      'K-2.3/their-base': trouble.theirBase,
      [comment]: 'Omars',
      velg: 'K-2.3 mine',
    })
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('Andre')
  })
})

describe('saving while writing', () => {
  test('stores one item, and tells the next base, the time and when the session ends', async () => {
    const app = await appWith({ at: '2025-06-02T14:32:05' })
    const { status, reply } = await save(await app.loginAs('siv'), 'K-2.3', { 'krav.kommentar': 'Uklart.', 'krav.nytte': '' })
    expect(status).toBe(200)
    expect(reply).toMatchObject({ refused: null, trouble: null, savedAt: '14.32', base: markOf({ 'krav.kommentar': 'Uklart.' }) })
    expect(reply?.endsAt).toMatch(/^20\d\d-/)
  })

  test("one's own words are known again when the answer to the last save was lost", async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await save(siv, 'K-2.3', { 'krav.kommentar': 'Første del' })
    const { reply } = await save(siv, 'K-2.3', { 'krav.kommentar': 'Første del og resten' }, { sent: [{ 'krav.kommentar': 'Første del' }] })
    expect(reply).toMatchObject({ trouble: null })
  })

  test('nothing lands in the response of somebody else who has logged in on the same machine', async () => {
    const app = await appWith()
    const lise = await app.loginAs('lise')
    const { status, reply } = await save(lise, 'K-2.3', { 'krav.kommentar': 'Kommunens' }, { writtenFor: 'org:310000019' })
    expect([status, reply?.refused?.code]).toEqual([403, 'respondent.not-allowed'])
    expect(textIn(await page(lise, '/kapittel/2'), comment)).toBe('')
  })

  test('whoever is logged out is told so, and a muddled message is refused', async () => {
    const app = await appWith()
    expect((await save(app.visitor(), 'K-2.3', {})).status).toBe(401)
    expect((await save(await app.loginAs('siv'), '', {})).status).toBe(400)
  })

  test('a private person and another organisation have responses of their own', async () => {
    const app = await appWith()
    await save(await app.loginAs('siv'), 'K-2.3', { 'krav.kommentar': 'Kommunens hemmelighet' })
    for (const other of ['lise', 'nina', 'per']) {
      const who = await app.loginAs(other)
      for (const path of ['', '/kapittel/2', '/oversikt', '/nedlasting/utkast.html']) {
        expect(await page(who, path)).not.toContain('hemmelighet')
      }
    }
    expect(await page(await app.loginAs('omar'), '/kapittel/2')).toContain('hemmelighet')
  })
})
