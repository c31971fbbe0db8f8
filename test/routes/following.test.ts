import { describe, expect, test } from 'vitest'
import { appWith } from '../app'
import { slug } from '../builders'
import { linkIn, mailWith } from '../mailed'
import type { Visitor } from '../visitor'

const page = `/horinger/${slug}/folg`
const text = async (who: Visitor, path: string) => (await who.get(path)).text()

describe('following a consultation', () => {
  test('begins on its page, with an address and a link that does nothing until one presses the button', async () => {
    const app = await appWith()
    const visitor = app.visitor()
    expect(await text(visitor, `/horinger/${slug}`)).toContain(`href="${page}"`)
    expect((await visitor.post(page, { epost: 'Kari.Nordmann@example.no' })).headers.get('location')).toBe(`${page}?sendt=ja`)
    expect(await text(visitor, `${page}?sendt=ja`)).toContain('Se i innboksen')
    const link = linkIn(await mailWith(app, 'Bekreft at du vil følge'), 'folg')
    const opened = await text(visitor, link)
    expect(opened).toContain('Ja, send meg e-post')
    expect(opened).not.toContain('<script type="module"')
    // A link scanner, however often it comes.
    for (let i = 0; i < 3; i++) await visitor.get(link)
    const confirmed = () => app.db.connection.$client.prepare('select confirmed_at from followers').pluck().get()
    expect(confirmed()).toBe(null)
    expect(await (await visitor.post(link, {})).text()).toContain('Du følger høringen')
    expect(confirmed()).not.toBe(null)
    expect(await text(visitor, link)).toContain('Du følger høringen')
  })

  test('is reminded when the clock comes there, and ends with one click, without login, cookies or our own page', async () => {
    const app = await appWith()
    const visitor = app.visitor()
    await visitor.post('/valg', { language: 'nn', til: '/' })
    await visitor.post(page, { epost: 'kari@example.no' })
    await visitor.post(linkIn(await mailWith(app, 'Stadfest'), 'folg'), {})
    await visitor.post('/demonstrasjon/klokke', { moment: 'last-hour' })
    const mails = await mailWith(app, 'til å svare')
    expect(mails).toContain('Det er 1 time igjen')
    const end = linkIn(mails, 'avmelding')
    expect(await text(app.visitor(), end)).toContain('Slutt å sende meg e-post')
    const oneClick = await fetch(app.address + end, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
    expect(oneClick.status).toBe(200)
    expect(await text(app.visitor(), end)).toContain('Du får ingen flere e-poster')
    expect(app.db.connection.$client.prepare('select email from followers').pluck().all()).toEqual([''])
    await visitor.post('/demonstrasjon/klokke', { moment: 'after' })
    expect(await text(visitor, '/demonstrasjon/post')).not.toContain('Høyringa er avslutta')
  })

  test('answers the same whether the address is known or not', async () => {
    const app = await appWith()
    const answers = []
    for (const email of ['kari@example.no', 'kari@example.no', 'ola@example.no', 'kari@example.no']) {
      const answer = await app.visitor().post(page, { epost: email })
      answers.push([answer.status, answer.headers.get('location'), await answer.text()])
      if (answers.length === 1) await app.visitor().post(linkIn(await mailWith(app, 'Bekreft'), 'folg'), {})
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })

  test('keeps what was typed when it is no address, and sends nothing', async () => {
    const app = await appWith()
    const answer = await app.visitor().post(page, { epost: 'kari@' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    for (const words of ['value="kari@"', 'aria-invalid="true"', 'href="#epost"']) expect(html).toContain(words)
    expect(app.db.connection.$client.prepare('select count(*) from outbox').pluck().get()).toBe(0)
  })

  test('is over with the consultation, and its page says so', async () => {
    const app = await appWith({ at: '2025-06-14T08:00:00' })
    expect(await text(app.visitor(), page)).toContain('ikke mer å følge med på')
    expect(await text(app.visitor(), `/horinger/${slug}`)).not.toContain(`href="${page}"`)
    expect((await app.visitor().post(page, { epost: 'kari@example.no' })).status).toBe(403)
  })
})

describe('a link from a mail', () => {
  test.each([
    ['/folg/ikke-en-lenke', 'Vi kjenner ikke denne lenken'],
    ['/avmelding/ikke-en-lenke', 'Da er adressen sannsynligvis slettet allerede'],
  ])('that is unknown has a plain page with what to do: %s', async (path, words) => {
    const app = await appWith()
    const answer = await app.visitor().get(path)
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining(words)])
    expect((await app.visitor().post(path, {})).status).toBe(404)
  })

  test('that has expired, or was ended, says so, with the way to begin again', async () => {
    const app = await appWith()
    const visitor = app.visitor()
    await visitor.post(page, { epost: 'kari@example.no' })
    const link = linkIn(await mailWith(app, 'Bekreft'), 'folg')
    app.pass({ hours: 73 })
    const late = await visitor.post(link, {})
    const html = await late.text()
    expect(late.status).toBe(410)
    for (const words of ['Lenken er utløpt', `href="${page}"`]) expect(html).toContain(words)
  })

  test('is a key: a login from its page does not write it down, and it is confirmed from our own page alone', async () => {
    const app = await appWith()
    const visitor = app.visitor()
    await visitor.post(page, { epost: 'kari@example.no' })
    const link = linkIn(await mailWith(app, 'Bekreft'), 'folg')
    expect(await text(visitor, link)).not.toContain(encodeURIComponent(link))
    const foreign = await visitor.post(link, {}, { headers: { origin: 'https://ond.example', 'sec-fetch-site': 'cross-site' } })
    expect(foreign.status).toBe(403)
  })
})
