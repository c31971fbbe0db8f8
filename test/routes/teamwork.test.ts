import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { policy } from '#app/access/policy'
import { writeDueDigests } from '#app/mail/digests'
import '#app/messages/all'
import { appWith, type TestApp } from '../app'
import { slug } from '../builders'
import { accountOf, letIn } from '../rights'
import type { Visitor } from '../visitor'

const svar = `/horinger/${slug}/svar`
const board = `${svar}/arbeid`
const item = `${board}/punkt/K-2.3`
const text = async (who: Visitor, path: string) => (await who.get(path)).text()
const hidden = (html: string, name: string) => html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? ''

const write = (who: Visitor, words: string, more: Record<string, string> = {}) =>
  who.post(`${svar}/kapittel/2`, { 'K-2.3/krav.kommentar': words, ...more })

/** Writes on what stands there, as somebody who has read it. */
async function rewrite(who: Visitor, words: string) {
  return write(who, words, { 'K-2.3/base': hidden(await text(who, `${svar}/kapittel/2`), 'K-2.3/base') })
}

/** Presses a button of the item's page, with what the page says. */
async function move(who: Visitor, to: string, note = '') {
  const html = await text(who, item)
  return who.post(`${item}/tilstand`, { til: to, beskjed: note, fra: hidden(html, 'fra'), sett: hidden(html, 'sett') })
}

const stateOf = async (who: Visitor) => (await text(who, item)).match(/class="work-facts"><span class="state"[^>]*>([^<]*)/)?.[1]
const goesLong = (who: Visitor) => who.post(`${board}/arbeidsgang`, { arbeidsgang: 'long' })

/** Siv leads the municipality, Omar has a package, and Tuva reads. */
async function fjellvik(): Promise<{ app: TestApp; siv: Visitor; omar: Visitor; tuva: Visitor; idOf: (name: string) => string }> {
  const app = await appWith()
  const [siv, omar, tuva] = [await app.loginAs('siv'), await app.loginAs('omar'), await app.loginAs('tuva')]
  await letIn(app.db, 'Tuva Tenkt', '310000019', 'reader')
  await tuva.logIn('tuva')
  for (const who of [siv, omar]) await who.get(svar)
  return { app, siv, omar, tuva, idOf: (name) => accountOf(app.db, name).id }
}

describe('sharing the work', () => {
  test('items and chapters are given to a colleague with a day, and everybody sees whose they are', async () => {
    const { siv, omar, tuva, idOf } = await fjellvik()
    const given = await siv.post(`${board}/fordeling`, { kapittel: '2', til: idOf('Omar Prøvestad'), innen: '2025-06-05' })
    expect(given.headers.get('location')).toMatch(/gjort=given&antall=\d+/)
    const html = await text(tuva, board)
    expect(html).toContain('5. juni')
    expect(html).not.toContain('name="punkt"')
    const mine = await text(omar, `${board}?hvem=mine`)
    expect(mine).toContain('K-2.3')
    expect(mine).not.toContain('K-3.1')
    expect(await text(siv, `${board}?hvem=mine`)).toContain('Ingen punkter passer')
    expect(await text(omar, `${svar}/kapittel/2`)).toContain('Hos Omar Prøvestad, innen 5. juni')
  })

  test('only those who can write are given anything, no later than the deadline', async () => {
    const { siv, omar, tuva, idOf } = await fjellvik()
    const give = async (fields: Record<string, string>) =>
      new URL((await siv.post(`${board}/fordeling`, fields)).headers.get('location') ?? '', 'http://x').searchParams.get('feil')
    const to = idOf('Omar Prøvestad')
    expect(await give({ til: to })).toBe('work.nothing-chosen')
    expect(await give({ punkt: 'K-2.3', til: idOf('Tuva Tenkt') })).toBe('work.unknown-person')
    expect(await give({ punkt: 'K-2.3', til: 'hvem-som-helst' })).toBe('work.unknown-person')
    expect(await give({ punkt: 'K-2.3', til: to, innen: '2025-06-14' })).toBe('work.date-after-deadline')
    expect(await give({ punkt: 'K-2.3', til: to, innen: 'snart' })).toBe('work.bad-date')
    expect(await text(siv, `${board}?feil=work.bad-date`)).toContain('Skriv datoen slik')
    expect((await tuva.post(`${board}/fordeling`, { punkt: 'K-2.3', til: to })).status).toBe(403)
    expect((await omar.post(`${board}/arbeidsgang`, { arbeidsgang: 'long' })).status).toBe(403)
  })

  test('whoever works alone sees nothing of it: a private person has no such page, and no history is kept of them', async () => {
    const app = await appWith()
    const [lise, nina] = [await app.loginAs('lise'), await app.loginAs('nina')]
    for (const who of [lise, nina]) {
      await write(who, 'Første')
      await rewrite(who, 'Noe helt annet enn det som sto der')
      for (const path of ['', '/kapittel/2', '/oversikt']) expect(await text(who, svar + path)).not.toMatch(/arbeid|Historikk|Kommentarer/)
    }
    expect((await lise.request(board)).status).toBe(404)
    expect((await lise.request(`${item}/historikk`)).status).toBe(404)
    const kept = app.db.connection.$client.prepare('select distinct author_name from revisions').pluck().all()
    expect(kept).toEqual(['Nina Mønster'])
  })
})

describe('approval', () => {
  test('a writer says ready, an approver sends it back with a word, and then approves; an edit puts it back in work', async () => {
    const { siv, omar } = await fjellvik()
    await write(omar, '24 timer er kort.')
    expect(await stateOf(omar)).toBe('I arbeid')
    await goesLong(siv)
    expect((await move(omar, 'ready')).status).toBe(303)
    expect((await move(omar, 'approved')).status).toBe(403)
    expect((await move(siv, 'returned')).status).toBe(422)
    expect((await move(siv, 'returned', 'Ta med fastlegene')).status).toBe(303)
    const html = await text(omar, item)
    for (const words of ['Sendt tilbake', 'Ta med fastlegene', 'Siv Testdal']) expect(html).toContain(words)
    await rewrite(omar, '24 timer er kort, også for fastlegene.')
    expect(await stateOf(omar)).toBe('Sendt tilbake')
    await move(omar, 'ready')
    expect((await move(siv, 'approved')).status).toBe(303)
    expect(await stateOf(omar)).toBe('Godkjent')
    await rewrite(omar, '48 timer, også for fastlegene.')
    expect(await stateOf(siv)).toBe('I arbeid')
  })

  test('is of what was read: what has changed since is not approved', async () => {
    const { siv, omar } = await fjellvik()
    await goesLong(siv)
    await write(omar, 'Slik Siv leste det')
    await move(omar, 'ready')
    const html = await text(siv, item)
    await rewrite(omar, 'Slik det ble etterpå')
    const seen = { til: 'approved', fra: hidden(html, 'fra'), sett: hidden(html, 'sett') }
    expect((await siv.post(`${item}/tilstand`, seen)).status).toBe(409)
    const late = await siv.post(`${item}/tilstand`, { ...seen, fra: 'open' })
    expect([late.status, (await late.text()).includes('Les det som står nå')]).toEqual([409, true])
    expect(await stateOf(siv)).toBe('I arbeid')
  })

  test('the short way asks nobody; the long way asks the sender about exactly what is not approved', async () => {
    const { app, siv, omar } = await fjellvik()
    await write(omar, 'Et innspill')
    expect(await text(siv, `${svar}/oversikt`)).not.toContain('ikke-godkjent')
    await goesLong(siv)
    const html = await text(siv, `${svar}/oversikt`)
    expect(html).toContain('1 punkt er ikke godkjent')
    const send = (more: Record<string, string>) => siv.post(`${svar}/innsending`, { sett: hidden(html, 'sett'), bekreftet: 'ja', ...more })
    expect((await send({})).headers.get('location')).toContain('feil=response.not-approved')
    expect((await send({ 'ikke-godkjent': 'K-2.4' })).headers.get('location')).toContain('feil=response.not-approved')
    expect((await send({ 'ikke-godkjent': 'K-2.3' })).headers.get('location')).toBe(`${svar}/kvittering`)
    const logged = app.db.connection.$client.prepare("select act, detail from audit_log where act in ('submit', 'choose-way')").all()
    expect(JSON.stringify(logged)).toContain('choose-way')
    expect(JSON.stringify(logged)).toMatch(/unapproved\W+1/)
    expect((await move(siv, 'ready')).status).toBe(409)
  })
})

describe('comments', () => {
  test('readers say what they think too; one changes and deletes one’s own, and nobody else’s', async () => {
    const { siv, tuva } = await fjellvik()
    expect((await tuva.post(item, { kommentar: 'Spør @Siv Testdal om dette' })).status).toBe(303)
    const html = await text(siv, item)
    for (const words of ['Spør @Siv Testdal om dette', 'Til Siv Testdal', 'Tuva Tenkt']) expect(html).toContain(words)
    expect(await text(siv, `${svar}/kapittel/2`)).toContain('Kommentarer (1)')
    const own = (await text(tuva, item)).match(/kommentarer\/(\d+)\/sletting/)?.[1]
    expect(html).not.toContain('/sletting')
    expect((await siv.post(`${item}/kommentarer/${own}`, { kommentar: 'Noe annet' })).status).toBe(404)
    expect((await siv.post(`${item}/kommentarer/${own}/sletting`, {})).status).toBe(404)
    const empty = await tuva.post(`${item}/kommentarer/${own}`, { kommentar: ' ' })
    expect([empty.status, (await empty.text()).includes('Skriv noe i kommentaren først')]).toEqual([422, true])
    expect((await tuva.post(`${item}/kommentarer/${own}`, { kommentar: 'Rettet' })).status).toBe(303)
    expect(await text(siv, item)).toMatch(/endret[^<]*<\/span>[\s\S]*Rettet/)
    expect((await tuva.post(`${item}/kommentarer/${own}/sletting`, {})).status).toBe(303)
    expect(await text(siv, item)).toContain('Ingen har kommentert ennå')
  })

  test('comments, notes, names and history reach nobody outside, on any page, in any file', { timeout: 120_000 }, async () => {
    const { app, siv, omar, idOf } = await fjellvik()
    const secrets = ['HEMMELIG-KOMMENTAR', 'HEMMELIG-BESKJED', 'HEMMELIG-FORKASTET', 'HEMMELIG-TIDLIGERE']
    await write(omar, `${secrets[3]} tekst som ble skrevet om`)
    await rewrite(siv, 'Det som sendes')
    expect((await write(omar, secrets[2] ?? '')).status).toBe(409)
    await omar.post(item, { kommentar: secrets[0] ?? '' })
    await siv.post(`${board}/fordeling`, { punkt: 'K-2.3', til: idOf('Omar Prøvestad') })
    await move(omar, 'ready')
    await move(siv, 'returned', secrets[1])
    expect(await text(siv, item)).toContain(secrets[0])
    const history = await text(siv, `${item}/historikk`)
    expect([history.includes(secrets[2] ?? '?'), history.includes(secrets[3] ?? '?')]).toEqual([true, true])
    const draft = await text(siv, `${svar}/nedlasting/utkast.html`)
    expect(secrets.filter((secret) => draft.includes(secret))).toEqual([])
    const mark = hidden(await text(siv, `${svar}/oversikt`), 'sett')
    expect((await siv.post(`${svar}/innsending`, { sett: mark, bekreftet: 'ja' })).headers.get('location')).toBe(`${svar}/kvittering`)
    const own = ['/kvittering', '/nedlasting/svar.json', '/nedlasting/svar.html'].map((path) => svar + path)
    const outsiders = [await app.loginAs('aase'), await app.loginAs('ingrid'), await app.loginAs('nina'), app.visitor()]
    const values: Record<string, string> = {
      slug,
      code: 'K-2.3',
      chapter: '2',
      receipt: 'FTB25-0001',
      file: 'svar.json',
      comment: '1',
      revision: '1',
    }
    const paths = Object.keys(policy)
      .filter((pattern) => !pattern.startsWith('/logg-'))
      .map((pattern) => pattern.replace(/:(\w+)/g, (match, name: string) => values[name] ?? match))
    const found: string[] = []
    const look = async (who: Visitor, path: string) => {
      const bytes = Buffer.from(await (await who.get(path)).arrayBuffer()).toString('latin1')
      for (const secret of secrets) if (bytes.includes(secret)) found.push(`${path}: ${secret}`)
    }
    for (const path of own) await look(siv, path)
    for (const who of outsiders) for (const path of paths) await look(who, path)
    expect(found).toEqual([])
    const sealed = app.db.connection.$client.prepare('select * from submissions').all()
    expect(secrets.filter((secret) => JSON.stringify(sealed).includes(secret))).toEqual([])
  })
})

describe('history', () => {
  const entries = async (who: Visitor) =>
    [...(await text(who, `${item}/historikk`)).matchAll(/<blockquote[^>]*>([^<]*)</g)].map(([, words]) => words)

  test('keeps every text of another, gathers one’s own, and brings any of them back as a new save', async () => {
    const { app, siv, omar } = await fjellvik()
    await write(omar, 'Omar begynner')
    await rewrite(omar, 'Omar begynner og fortsetter')
    expect(await entries(siv)).toEqual(['Omar begynner og fortsetter'])
    await rewrite(siv, 'Siv skriver om alt sammen')
    app.pass({ minutes: 6 })
    await rewrite(siv, 'Siv skriver om alt sammen igjen')
    expect(await entries(siv)).toEqual(['Siv skriver om alt sammen igjen', 'Siv skriver om alt sammen', 'Omar begynner og fortsetter'])
    const first = [...(await text(siv, `${item}/historikk`)).matchAll(/historikk\/(\d+)"/g)].at(-1)?.[1]
    expect((await siv.post(`${item}/historikk/${first}`, {})).headers.get('location')).toContain('gjort=brought-back')
    expect(await text(omar, `${svar}/kapittel/2`)).toContain('Omar begynner og fortsetter')
    expect((await entries(siv))[0]).toBe('Omar begynner og fortsetter')
    expect(await entries(siv)).toHaveLength(4)
  })

  test('stands against what a page that was left behind still holds: words that were saved and then left are not put back', async () => {
    const { app, siv, omar } = await fjellvik()
    const base = (html: string) => hidden(html, 'K-2.3/base')
    const typedAt = Temporal.Instant.from(app.now()).epochMilliseconds
    await write(omar, 'Slik det var')
    const before = base(await text(omar, `${svar}/kapittel/2`))
    app.pass({ seconds: 1 })
    await rewrite(siv, 'Slik det ble')
    await rewrite(omar, 'Slik det var')
    const resumed = (words: string, at: number) => {
      const edit = { code: 'K-2.3', base: before, writtenFor: '', values: { 'krav.kommentar': words }, typedAt: at }
      return siv.post(`${svar}/lagring`, {}, { body: JSON.stringify(edit), headers: { 'content-type': 'application/json' } })
    }
    expect(await (await resumed('Slik det ble', typedAt)).json()).toMatchObject({
      trouble: null,
      overtaken: { 'krav.kommentar': 'Slik det var' },
    })
    expect(await text(omar, `${svar}/kapittel/2`)).toContain('>Slik det var<')
    // The same words typed anew are meant anew.
    expect(await (await resumed('Slik det ble', typedAt + 120_000)).json()).toMatchObject({ trouble: null, overtaken: {} })
    expect(await text(omar, `${svar}/kapittel/2`)).toContain('>Slik det ble<')
  })

  test('has what was not chosen when two answered the same, whichever is chosen', async () => {
    const { siv, omar } = await fjellvik()
    await write(siv, 'Sivs tekst')
    const conflict = await (await write(omar, 'Omars tekst')).text()
    expect(await entries(siv)).toEqual(['Omars tekst', 'Sivs tekst'])
    const fields = {
      'K-2.3/krav.kommentar': 'Omars tekst, rettet til slutt',
      'K-2.3/base': hidden(conflict, 'K-2.3/base'),
      'K-2.3/their-base': hidden(conflict, 'K-2.3/their-base'),
      'K-2.3/conflicts': hidden(conflict, 'K-2.3/conflicts'),
    }
    expect((await omar.post(`${svar}/kapittel/2`, { ...fields, velg: 'K-2.3 theirs' })).status).toBe(303)
    expect(await text(omar, `${svar}/kapittel/2`)).toContain('Sivs tekst')
    expect(await entries(siv)).toContain('Omars tekst, rettet til slutt')
    expect(await entries(siv)).toContain('Sivs tekst')
  })

  test('goes with the draft', async () => {
    const { app, siv, omar } = await fjellvik()
    await write(omar, 'Et innspill')
    await siv.post(item, { kommentar: 'Fint', nevn: 'x' })
    await move(omar, 'ready')
    const { $client } = app.db.writer
    for (const table of ['answers', 'response_items']) $client.prepare(`delete from ${table}`).run()
    $client.prepare('delete from responses').run()
    for (const table of ['revisions', 'item_comments', 'comment_mentions', 'item_work', 'response_ways', 'notices']) {
      expect([table, $client.prepare(`select count(*) from ${table}`).pluck().get()]).toEqual([table, 0])
    }
  })
})

describe('being told', () => {
  test('those with an address get one mail with all that happened, at most as often as they wish', async () => {
    const { app, siv, omar, idOf } = await fjellvik()
    expect(await text(omar, board)).toContain('Vil du ha e-post')
    expect((await omar.post(`${board}/varsler`, { epost: 'omar', 'hvor-ofte': 'hour' })).headers.get('location')).toContain('feil=')
    await omar.post(`${board}/varsler`, { epost: 'omar@fjellvik.example', 'hvor-ofte': 'hour' })
    expect(await text(omar, board)).not.toContain('Vil du ha e-post')
    await siv.post(`${board}/fordeling`, { punkt: 'K-2.3', til: idOf('Omar Prøvestad') })
    await siv.post(item, { kommentar: 'Hemmelig for e-posten', nevn: idOf('Omar Prøvestad') })
    const mails = () => app.db.connection.$client.prepare('select count(*) from outbox').pluck().get()
    const round = () => writeDueDigests(app.db, app.address, Temporal.Instant.from(app.now()))
    await round()
    expect(mails()).toBe(0)
    app.pass({ minutes: 5 })
    await round()
    expect(mails()).toBe(1)
    await siv.post(item, { kommentar: 'En til', nevn: idOf('Omar Prøvestad') })
    app.pass({ minutes: 54 })
    await round()
    expect(mails()).toBe(1)
    app.pass({ minutes: 6 })
    await round()
    expect(mails()).toBe(2)
    await omar.logIn('omar')
    await omar.post(`${board}/varsler`, { epost: 'omar@fjellvik.example', 'hvor-ofte': 'never' })
    expect(JSON.stringify(app.db.connection.$client.prepare('select * from notice_contacts').all())).not.toContain('omar@')
    await siv.logIn('siv')
    await siv.post(item, { kommentar: 'Enda en', nevn: idOf('Omar Prøvestad') })
    expect(app.db.connection.$client.prepare('select count(*) from notices').pluck().get()).toBe(0)
  })

  test('colleagues’ browsers tell where they are, inside the organisation alone, and nothing is stored', async () => {
    const { app, siv, omar } = await fjellvik()
    const tell = async (who: Visitor, code: string, isWriting = false) => {
      const body = JSON.stringify({ code, isWriting })
      const response = await who.post(`${board}/til-stede`, {}, { body, headers: { 'content-type': 'application/json' } })
      return { status: response.status, reply: (await response.json()) as { others: unknown[] } | null }
    }
    expect((await tell(siv, 'K-2.3')).reply?.others).toEqual([])
    expect((await tell(omar, 'K-2.3', true)).reply?.others).toEqual([{ name: 'Siv Testdal', code: 'K-2.3', isWriting: false }])
    expect((await tell(siv, 'K-2.4')).reply?.others).toEqual([{ name: 'Omar Prøvestad', code: 'K-2.3', isWriting: true }])
    expect((await tell(await app.loginAs('nina'), 'K-2.3')).reply?.others).toEqual([])
    expect((await tell(await app.loginAs('lise'), 'K-2.3')).status).toBe(404)
    expect((await tell(siv, '../../x')).status).toBe(400)
  })
})
