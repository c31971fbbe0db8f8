import { createHash, randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { inTransaction, type Transaction } from '#db/client'
import { markFailed, putMail } from '#db/outbox'
import { sealRecords } from '#db/seals'
import { countAllItems, countAllStandings, countSenders } from '#db/statistics'
import { countSubmissions } from '#db/submissions'
import { appWith, type TestApp } from '../app'
import { slug, theConsultation } from '../builders'
import { letIn } from '../rights'
import type { Visitor } from '../visitor'

const svar = `/horinger/${slug}/svar`
const staff = `/saksbehandling/${slug}`
const write = (who: Visitor, fields: Record<string, string>) => who.post(`${svar}/kapittel/2`, fields)
const text = async (who: Visitor, path: string) => (await who.get(path)).text()
const value = (html: string, name: string) => html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? ''
const feil = (response: Response) => new URL(response.headers.get('location') ?? '', 'http://x').searchParams.get('feil')
const baseOf = (html: string, code: string) => value(html, `${code}/base`)

/** Sends as the overview's form would. */
async function send(who: Visitor, more: Record<string, string> = {}, html?: string): Promise<Response> {
  const page = html ?? (await text(who, `${svar}/oversikt`))
  return who.post(`${svar}/innsending`, { sett: value(page, 'sett'), forsok: value(page, 'forsok'), bekreftet: 'ja', ...more })
}

const change = (who: Visitor, kvittering: string) => who.post(`${svar}/endring`, { kvittering })
const withdraw = (who: Visitor, kvittering: string, more = { bekreftet: 'ja' }) =>
  who.post(`${svar}/tilbaketrekking`, { kvittering, ...more })

async function withSent(more: Record<string, string> = {}) {
  const app = await appWith()
  const siv = await app.loginAs('siv')
  await write(siv, { 'K-2.3/krav.kommentar': 'Første ord', 'R-2.1/rad.enighet': 'helt_enig' })
  await send(siv, more)
  return { app, siv }
}

/** Changes one word and sends again. */
async function replaced(siv: Visitor, words: string, more: Record<string, string> = {}) {
  await change(siv, 'FTB25-0001')
  const html = await text(siv, `${svar}/kapittel/2`)
  await write(siv, { 'K-2.3/base': baseOf(html, 'K-2.3'), 'K-2.3/krav.kommentar': words })
  return send(siv, more)
}

async function counts(app: TestApp) {
  const { id, currentVersionId } = await theConsultation(app.db)
  const n = (rows: readonly { readonly n: number }[]) => rows.reduce((total, row) => total + row.n, 0)
  return {
    responses: await countSubmissions(app.db, id),
    senders: n(await countSenders(app.db, id)),
    choices: n(await countAllItems(app.db, currentVersionId)),
    standings: n(await countAllStandings(app.db, currentVersionId)),
  }
}

describe('sending is safe to repeat', () => {
  test('the same attempt gives the receipt it gave, also after a change has begun', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await write(siv, { 'K-2.3/krav.kommentar': 'Første ord' })
    const page = await text(siv, `${svar}/oversikt`)
    await Promise.all([send(siv, {}, page), send(siv, {}, page), send(siv, {}, page)])
    await change(siv, 'FTB25-0001')
    expect((await send(siv, {}, page)).headers.get('location')).toBe(`${svar}/kvittering`)
    expect(app.db.connection.$client.prepare('select count(*) from submissions').pluck().get()).toBe(1)
  })

  test('two approvers who send the same change at once make one replacement', async () => {
    const { app, siv } = await withSent()
    const omar = await app.loginAs('omar')
    await letIn(app.db, 'Omar Prøvestad', '310000019', 'approver')
    await change(siv, 'FTB25-0001')
    const [mine, his] = [await text(siv, `${svar}/oversikt`), await text(omar, `${svar}/oversikt`)]
    await Promise.all([send(siv, {}, mine), send(omar, {}, his)])
    expect(app.db.connection.$client.prepare('select count(*) from submissions').pluck().get()).toBe(2)
    expect(await counts(app)).toMatchObject({ responses: 1, senders: 1 })
  })

  test('a page that was looked over before a colleague sent does not replace what they sent', async () => {
    const { app, siv } = await withSent()
    await change(siv, 'FTB25-0001')
    const old = await text(siv, `${svar}/oversikt`)
    await send(siv)
    await change(siv, 'FTB25-0002')
    expect(feil(await send(siv, { forsok: randomUUID() }, old))).toBe('response.changed-since-review')
    expect(await counts(app)).toMatchObject({ responses: 1 })
  })
})

describe('a change', () => {
  test('opens with what was sent, and what was sent holds until the next', async () => {
    const { app, siv } = await withSent()
    expect((await change(siv, 'FTB25-0001')).headers.get('location')).toBe(svar)
    expect(await text(siv, `${svar}/kapittel/2`)).toContain('Første ord')
    expect(await text(siv, svar)).toContain('Dere endrer et svar som er sendt')
    expect(await text(siv, `${svar}/oversikt`)).toContain('Dette svaret erstatter FTB25-0001')
    expect(await counts(app)).toMatchObject({ responses: 1, senders: 1 })
  })

  test('that is sent replaces: a receipt of its own, and the earlier version kept and marked', async () => {
    const { siv } = await withSent()
    await replaced(siv, 'Andre ord')
    const newest = await text(siv, `${svar}/kvittering`)
    for (const words of ['FTB25-0002', 'Erstatter FTB25-0001', 'Andre ord']) expect(newest).toContain(words)
    const earlier = await text(siv, `${svar}/kvittering/FTB25-0001`)
    expect(earlier).toContain('erstattet av FTB25-0002')
    expect(earlier).toContain('Første ord')
    expect(earlier).not.toContain('Andre ord')
    for (const number of ['FTB25-0001', 'FTB25-0002']) {
      const file = await siv.request(`${svar}/nedlasting/svar.json?nr=${number}`)
      const bytes = Buffer.from(await file.arrayBuffer())
      expect(await text(siv, `${svar}/kvittering/${number}`)).toContain(createHash('sha256').update(bytes).digest('hex'))
      expect(JSON.parse(bytes.toString())).toMatchObject({ receiptNumber: number, formatVersion: 3 })
    }
  })

  test('is for approvers, from the newest receipt, until the deadline', async () => {
    const { app, siv } = await withSent()
    const omar = await app.loginAs('omar')
    await omar.get(svar)
    expect((await change(omar, 'FTB25-0001')).status).toBe(403)
    await replaced(siv, 'Andre ord')
    expect(feil(await change(siv, 'FTB25-0001'))).toBe('response.newer-receipt')
    app.pass({ hours: 24 * 30 })
    const again = await app.loginAs('siv')
    expect(feil(await change(again, 'FTB25-0002'))).toBe('consultation.closed')
    expect(await text(again, `${svar}/kvittering`)).toContain('Fristen er ute')
  })
})

describe('a withdrawal', () => {
  test('asks for the tick, gives a receipt anybody can verify, and can be repeated', async () => {
    const { app, siv } = await withSent()
    expect(feil(await withdraw(siv, 'FTB25-0001', { bekreftet: '' }))).toBe('withdrawal.not-confirmed')
    const both = await Promise.all([withdraw(siv, 'FTB25-0001'), withdraw(siv, 'FTB25-0001')])
    expect(both.map(({ headers }) => headers.get('location'))).toEqual([`${svar}/kvittering`, `${svar}/kvittering`])
    const html = await text(siv, `${svar}/kvittering`)
    expect(html).toContain('Svaret er trukket tilbake')
    expect(html).toContain('FTB25-0002')
    const file = await (await siv.request(`${svar}/nedlasting/svar.json`)).text()
    const checksum = createHash('sha256').update(file).digest('hex')
    expect(html).toContain(checksum)
    expect(await sealRecords(app.db).sealOf('FTB25-0002', checksum)).toMatchObject({ kind: 'withdrawal' })
    expect(await counts(app)).toEqual({ responses: 0, senders: 0, choices: 0, standings: 0 })
  })

  test('leaves the way open to write and send anew, without replacing anything', async () => {
    const { app, siv } = await withSent()
    await withdraw(siv, 'FTB25-0001')
    expect((await write(siv, { 'K-2.4/krav.kommentar': 'Mer' })).status).toBe(409)
    await change(siv, 'FTB25-0002')
    await send(siv)
    const html = await text(siv, `${svar}/kvittering`)
    expect(html).toContain('FTB25-0003')
    expect(html).toContain('Første innsending')
    expect(await counts(app)).toMatchObject({ responses: 1, senders: 1 })
  })
})

describe('a preliminary response', () => {
  test('is marked on the receipt, to staff and in the file, and is made final word for word, with a receipt of its own', async () => {
    const { app, siv } = await withSent({ forelopig: 'ja' })
    const ingrid = await app.loginAs('ingrid')
    const first = await text(siv, `${svar}/kvittering`)
    expect(first).toContain('med forbehold om politisk behandling')
    expect(await text(ingrid, staff)).toContain('Foreløpig</span>')
    expect(await text(ingrid, `${staff}/eksport/svar.csv`)).toContain('"Foreløpig svar, med forbehold om politisk behandling"')

    const form = { kvittering: 'FTB25-0001', forsok: value(first, 'forsok') }
    expect(feil(await siv.post(`${svar}/endelig`, form))).toBe('final.not-confirmed')
    await Promise.all([1, 2].map(() => siv.post(`${svar}/endelig`, { ...form, bekreftet: 'ja' })))
    const final = await text(siv, `${svar}/kvittering`)
    for (const words of ['FTB25-0002', 'Endelig svar, erstatter det foreløpige FTB25-0001', 'Første ord']) expect(final).toContain(words)
    expect(await text(ingrid, staff)).not.toContain('Foreløpig</span>')
    const answers = async (number: string) => JSON.parse(await text(siv, `${svar}/nedlasting/svar.json?nr=${number}`))
    expect((await answers('FTB25-0002')).answers).toEqual((await answers('FTB25-0001')).answers)
    expect((await answers('FTB25-0002')).sending).toEqual({ kind: 'final', replaces: 'FTB25-0001', isPreliminary: false, isLate: false })
  })
})

describe('case officers', () => {
  test('see the newest version as the response, once everywhere, and reach the earlier ones', async () => {
    const { app, siv } = await withSent()
    const before = await counts(app)
    await replaced(siv, 'Andre ord')
    expect(await counts(app)).toEqual(before)
    const ingrid = await app.loginAs('ingrid')
    const list = await text(ingrid, staff)
    expect(list).toContain(`${staff}/svar/FTB25-0002"`)
    expect(list).not.toContain(`${staff}/svar/FTB25-0001"`)
    const item = await text(ingrid, `${staff}/punkter/K-2.3`)
    expect(item).toContain('Andre ord')
    expect(item).not.toContain('Første ord')
    const csv = await text(ingrid, `${staff}/eksport/svar.csv`)
    expect(csv).toContain('Andre ord')
    expect(csv).not.toContain('Første ord')
    expect(await text(ingrid, `${staff}/horingsinstanser?status=svart`)).toContain('FTB25-0002')
    const earlier = await text(ingrid, `${staff}/svar/FTB25-0001`)
    for (const words of ['Dette er en tidligere versjon', 'Første ord', 'FTB25-0002']) expect(earlier).toContain(words)
  })

  test('see a withdrawn response as withdrawn, and count it nowhere', async () => {
    const { app, siv } = await withSent()
    await withdraw(siv, 'FTB25-0001')
    const ingrid = await app.loginAs('ingrid')
    const list = await text(ingrid, staff)
    expect(list).toContain('Trukne svar')
    expect(list).toContain(`${staff}/svar/FTB25-0001"`)
    expect(await text(ingrid, `${staff}/svar/FTB25-0001`)).toContain('Avsenderen har trukket svaret')
    expect(await text(ingrid, `${staff}/eksport/svar.csv`)).not.toContain('Første ord')
    expect(await text(ingrid, `${staff}/punkter/K-2.3`)).not.toContain('Første ord')
  })
})

test('another organisation finds none of it, by number or otherwise', async () => {
  const { app } = await withSent()
  for (const other of ['nina', 'lise']) {
    const who = await app.loginAs(other)
    await write(who, { 'K-2.3/krav.kommentar': 'Noe annet' })
    expect((await who.request(`${svar}/kvittering/FTB25-0001`)).status).toBe(404)
    expect((await who.request(`${svar}/nedlasting/svar.json?nr=FTB25-0001`)).status).toBe(404)
    expect(feil(await change(who, 'FTB25-0001'))).toBe('response.nothing-sent')
    expect(feil(await withdraw(who, 'FTB25-0001'))).toBe('response.nothing-sent')
  }
  expect(await counts(app)).toMatchObject({ responses: 1 })
}, 60_000)

describe('the receipt by mail', () => {
  const mails = async (app: TestApp) => {
    const visitor = app.visitor()
    let html = ''
    for (let tries = 0; tries < 50 && !html.includes('FTB25-'); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 40))
      html = await text(visitor, '/demonstrasjon/post')
    }
    return html
  }

  test('goes to the stated address, in the language of the page, with nothing of what was answered', async () => {
    const { app } = await withSent({ epost: ' siv@fjellvik.example ' })
    const html = await mails(app)
    for (const words of ['siv@fjellvik.example', 'Kvittering FTB25-0001', 'Kontrollsum (SHA-256)', `${svar}/kvittering`])
      expect(html).toContain(words)
    expect(html).not.toContain('Første ord')
  })

  test('is nobody’s but the sender’s: not in the sealed text, nor for staff, nor for a colleague', async () => {
    const { app, siv } = await withSent({ epost: 'siv@fjellvik.example' })
    const ingrid = await app.loginAs('ingrid')
    for (const path of [staff, `${staff}/svar/FTB25-0001`, `${staff}/tilgang`, `${staff}/eksport/svar.csv`]) {
      expect(await text(ingrid, path)).not.toContain('siv@fjellvik')
    }
    expect(await text(siv, `${svar}/nedlasting/svar.json`)).not.toContain('siv@fjellvik')
    const omar = await app.loginAs('omar')
    await letIn(app.db, 'Omar Prøvestad', '310000019', 'approver')
    await change(siv, 'FTB25-0001')
    expect(await text(siv, `${svar}/oversikt`)).toContain('value="siv@fjellvik.example"')
    expect(await text(omar, `${svar}/oversikt`)).not.toContain('siv@fjellvik')
  })

  test('that cannot be sent undoes nothing, and staff see what kind it is and no more', async () => {
    const { app, siv } = await withSent()
    await inTransaction(app.db, (tx) => markFailedReceipt(tx, app.now()))
    expect(await text(siv, `${svar}/kvittering`)).toContain('FTB25-0001')
    const page = await text(await app.loginAs('ingrid'), `${staff}/tilgang`)
    expect(page).toContain('Kvittering, e-post nr.')
    expect(page).toContain('Prøvd 1 gang.')
    expect(page).not.toContain('noen@fjellvik')
  })

  test('with an address that cannot be one sends nothing yet', async () => {
    const app = await appWith()
    const siv = await app.loginAs('siv')
    await write(siv, { 'K-2.3/krav.kommentar': 'Ord' })
    expect(feil(await send(siv, { epost: 'ikke en adresse' }))).toBe('receipt.invalid-email')
    expect(await counts(app)).toMatchObject({ responses: 0 })
  })
})

/** A receipt the mail server would not take once, as the postman notes it. */
async function markFailedReceipt(tx: Transaction, now: string): Promise<void> {
  const mail = {
    recipient: 'noen@fjellvik.example',
    subject: 'Kvittering',
    plain: 'x',
    html: 'x',
    language: 'nb',
    kind: 'receipt',
  } as const
  await putMail(tx, mail, now)
  const { $client } = tx.connection
  await markFailed(tx, Number($client.prepare('select max(id) from outbox').pluck().get()), 'EENVELOPE 550', '2099-01-01T00:00:00Z')
}
