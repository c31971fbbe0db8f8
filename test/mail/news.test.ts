import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import '#app/messages/all'
import type { Language } from '#app/domain/language'
import { endPastDrafts } from '#app/mail/draft-endings'
import { writeDueMail } from '#app/mail/due-mail'
import { startPostman } from '#app/mail/postman'
import { writeAlready, writeConfirmation } from '#app/messages/write-follow'
import { hashOfToken, linkToken, tokenPlaceholder } from '#app/platform/invitation-token'
import { createLog } from '#app/platform/log'
import { askToFollow } from '#app/use-cases/ask-to-follow'
import { confirmFollow } from '#app/use-cases/confirm-follow'
import { endMail } from '#app/use-cases/end-mail'
import { keepHouse } from '#app/use-cases/keep-house'
import { type Database, openDatabase } from '#db/client'
import { aDraft, aSubmission, slug, theConsultation } from '../builders'

const secret = 'hemmelig'
const site = 'https://innspill.example'
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Oslo').toInstant()
const idOf = (n: number) => `c0ffee00-0000-4000-8000-${String(n).padStart(12, '0')}`

/** The høring in a database of its own, a clock that stands still, and a mail server that keeps what comes over the wire. */
async function office() {
  const folder = mkdtempSync(join(tmpdir(), 'innspill-news-'))
  cpSync(inject('templateFolder'), folder, { recursive: true })
  let db = openDatabase(join(folder, 'innspill.sqlite'))
  let now = at('2025-06-02T09:00')
  const raw: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      buffer(stream).then((bytes) => {
        raw.push(bytes.toString('utf8'))
        done()
      }, done)
    },
  })
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready))
  const { port } = server.server.address() as { port: number }
  const begin = () =>
    startPostman({
      ...{ smtp: `smtp://localhost:${port}`, from: 'innspill@etat.example', secret, pause: 3_600_000, log: createLog('silent') },
      database: () => db,
      clock: { now: () => now },
      prepare: () => writeDueMail(db, site, { now, wallNow: now }),
    })
  let postman = begin()
  onTestFinished(async () => {
    await postman.close()
    await new Promise<void>((closed) => server.close(() => closed()))
    db.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const sql = (text: string, ...values: unknown[]) => db.writer.$client.prepare(text).run(...values)
  return {
    raw,
    sql,
    rows: (table: string) => db.connection.$client.prepare(`select * from ${table}`).all() as Record<string, unknown>[],
    round: () => postman.round(),
    pass: (moment: string) => {
      now = at(moment)
    },
    async ask(n: number, email: string, language: Language = 'nb') {
      const consultation = await theConsultation(db)
      const words = { email, consultation: consultation.text, deadline: consultation.deadline }
      await askToFollow(
        db,
        consultation,
        { id: idOf(n), email, language },
        {
          write: (kind, { id }) =>
            kind === 'confirm'
              ? writeConfirmation(language, { ...words, link: `${site}/folg/${tokenPlaceholder(id, 'follow')}` })
              : writeAlready(language, { ...words, page: site, endLink: `${site}/avmelding/${tokenPlaceholder(id, 'end')}` }),
          hashesOf: (id) => ({
            confirmHash: hashOfToken(linkToken(secret, 'follow', id)),
            endHash: hashOfToken(linkToken(secret, 'end', id)),
          }),
        },
        now,
        now,
      )
    },
    confirm: (n: number) => confirmFollow(db, hashOfToken(linkToken(secret, 'follow', idOf(n))), now, now),
    end: (n: number) => endMail(db, hashOfToken(linkToken(secret, 'end', idOf(n))), now),
    /** Somebody writes for Fjellvik, and has said where they can be reached. */
    async draft() {
      await aDraft(db, { 'K-2.3': { 'krav.kommentar': 'Uferdig' } })
      await anAddress(db)
    },
    async sent() {
      await aSubmission(db, { 'K-2.3': { 'krav.kommentar': 'Ferdig' } })
      sql("insert into accounts (id, issuer, subject_hash, name, is_test, created_at) values ('siv', 'x', 'x', 'Siv', 1, '2025-06-01')")
      sql("insert into submission_contacts (submission_id, account_id, email) select id, 'siv', 'siv@example.no' from submissions")
    },
    tidy: () => endPastDrafts(db, site, { now, wallNow: now }),
    keepHouse: () => keepHouse(db, { now, wallNow: now }),
    /** As when the program is stopped and started. */
    async restart() {
      await postman.close()
      db.close()
      db = openDatabase(join(folder, 'innspill.sqlite'))
      postman = begin()
    },
  }
}

async function anAddress(db: Database): Promise<void> {
  const run = (text: string) => db.writer.$client.prepare(text).run()
  run("insert into accounts (id, issuer, subject_hash, name, is_test, created_at) values ('siv', 'x', 'x', 'Siv', 1, '2025-06-01')")
  run(
    `insert into notice_contacts (consultation_id, organisation_number, organisation_name, account_id, email, language, pace)
     values ('${slug}', '310000019', 'Fjellvik', 'siv', 'siv@example.no', 'nn', 'day')`,
  )
  run(
    `insert into answer_reminders (id, consultation_id, owner, account_id, name, email, language, end_hash, deadline, reminded)
     values ('r', '${slug}', 'org:310000019', 'siv', 'Fjellvik', 'Siv@example.no', 'nn', 'h', '2025-06-13', 1)`,
  )
}

/** A header as a mail reader reads it, on one line. */
const header = (mail: string | undefined, name: string) =>
  mail?.replace(/\r\n[ \t]+/g, ' ').match(new RegExp(`^${name}: (.*)$`, 'im'))?.[1] ?? null

describe('those who follow', () => {
  test('are reminded once each, in their own language, over restarts, and hear when it has closed', async () => {
    const { raw, round, pass, ask, confirm, restart } = await office()
    await ask(1, 'kari@example.no', 'nn')
    await ask(2, 'ola@example.no')
    await ask(3, 'ubekreftet@example.no')
    await round()
    expect(raw).toHaveLength(3)
    await Promise.all([confirm(1), confirm(2), confirm(2)])
    raw.length = 0
    await round()
    expect(raw).toEqual([])
    pass('2025-06-10T08:00')
    await Promise.all([round(), round()])
    await restart()
    await round()
    expect(raw.map((mail) => header(mail, 'To')).sort()).toEqual(['kari@example.no', 'ola@example.no'])
    expect(raw.map((mail) => header(mail, 'Content-Language')).sort()).toEqual(['nb', 'nn'])
    raw.length = 0
    pass('2025-06-15T12:00')
    await round()
    await restart()
    await round()
    expect(raw).toHaveLength(2)
    expect(raw.join()).toContain('Content-Language: nn')
  })

  test('are told of a moved deadline and a new version in one mail', async () => {
    const { raw, round, ask, confirm, sql } = await office()
    await ask(1, 'kari@example.no')
    await round()
    await confirm(1)
    raw.length = 0
    sql("update consultations set deadline = '2025-08-01'")
    await round()
    await round()
    expect(raw).toHaveLength(1)
    expect(Buffer.from(raw[0]?.match(/base64\r\n\r\n([\s\S]*?)\r\n--/)?.[1] ?? '', 'base64').toString() || raw[0]).toMatch(
      /1\. august|1=2E august/,
    )
  })

  test('can end it from the mail reader: the headers name the page of this very follower', async () => {
    const { raw, round, pass, ask, confirm, end, rows } = await office()
    await ask(1, 'kari@example.no')
    await round()
    expect(header(raw[0], 'List-Unsubscribe')).toBe(null)
    await confirm(1)
    raw.length = 0
    pass('2025-06-10T09:00')
    await round()
    expect(header(raw[0], 'List-Unsubscribe')).toBe(`<${site}/avmelding/${linkToken(secret, 'end', idOf(1))}>`)
    expect(header(raw[0], 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    await end(1)
    await end(1)
    expect(JSON.stringify([rows('followers'), rows('outbox')])).not.toContain('kari@')
    pass('2025-06-13T09:00')
    await round()
    expect(raw).toHaveLength(1)
  })

  test('who end it while a mail waits, do not get that one either', async () => {
    const { raw, round, pass, ask, confirm, end, sql, rows } = await office()
    await ask(1, 'kari@example.no')
    await round()
    await confirm(1)
    pass('2025-06-10T09:00')
    sql("create trigger waits after insert on outbox begin update outbox set due_at = '2099' where id = new.id; end")
    await round()
    expect(rows('outbox').filter(({ sent_at }) => sent_at === null)).toHaveLength(1)
    await end(1)
    expect(rows('outbox').filter(({ sent_at }) => sent_at === null)).toEqual([])
    expect(raw).toHaveLength(1)
  })

  test('have no token in the database, and get no flood of mail however often somebody asks', async () => {
    const { raw, round, pass, ask, confirm, rows } = await office()
    for (let minute = 10; minute < 60; minute += 5) {
      pass(`2025-06-02T09:${minute}`)
      await ask(minute, 'Kari@Example.no')
      await ask(minute + 100, 'kari@example.NO')
    }
    const waiting = JSON.stringify([rows('followers'), rows('outbox')])
    for (const kind of ['follow', 'end'] as const) expect(waiting).not.toContain(linkToken(secret, kind, idOf(10)))
    await round()
    expect(raw).toHaveLength(3)
    await confirm(10)
    pass('2025-06-03T10:00')
    await ask(7, 'kari@example.no')
    await ask(8, 'kari@example.no')
    await round()
    expect(raw).toHaveLength(4)
    expect(rows('followers')).toHaveLength(1)
  })
})

describe('an address', () => {
  test('that nobody confirms is forgotten after three days, and one that follows thirty days after the deadline', async () => {
    const { pass, ask, confirm, keepHouse, rows } = await office()
    await ask(1, 'kari@example.no')
    await ask(2, 'ola@example.no')
    await confirm(2)
    pass('2025-06-05T08:59')
    await keepHouse()
    expect(rows('followers').map(({ email }) => email)).toEqual(['kari@example.no', 'ola@example.no'])
    pass('2025-06-05T09:01')
    await keepHouse()
    expect(rows('followers').map(({ email }) => email)).toEqual(['', 'ola@example.no'])
    await expect(confirm(1)).rejects.toMatchObject({ code: 'follow.expired' })
    await ask(3, 'kari@example.no')
    pass('2025-07-13T12:00')
    await keepHouse()
    expect(rows('followers').map(({ email }) => email)).toContain('ola@example.no')
    pass('2025-07-14T12:00')
    await keepHouse()
    expect(rows('followers')).toEqual([])
    await expect(confirm(2)).rejects.toMatchObject({ code: 'follow.unknown' })
  })

  test('that is no address is refused, and so is following what has closed', async () => {
    const { ask, pass, rows } = await office()
    await expect(ask(1, 'kari')).rejects.toMatchObject({ code: 'follow.invalid-email' })
    await expect(ask(1, ' ')).rejects.toMatchObject({ code: 'follow.invalid-email' })
    pass('2025-06-14T00:00')
    await expect(ask(1, 'kari@example.no')).rejects.toMatchObject({ code: 'consultation.closed' })
    expect(rows('followers')).toEqual([])
  })
})

describe('a draft that is never sent', () => {
  test('is told of where there is an address, and deleted half a year after the deadline, with the addresses', async () => {
    const { raw, round, pass, rows, draft, tidy } = await office()
    await draft()
    pass('2025-11-28T12:00')
    await tidy()
    await round()
    expect(raw).toEqual([])
    pass('2025-11-29T12:00')
    await tidy()
    await tidy()
    await round()
    expect(raw.map((mail) => header(mail, 'To'))).toEqual(['siv@example.no'])
    expect(rows('answers')).toHaveLength(1)
    pass('2025-12-13T23:00')
    await tidy()
    expect(rows('answers')).toHaveLength(1)
    pass('2025-12-14T12:00')
    await tidy()
    for (const table of ['responses', 'answers', 'response_items', 'revisions', 'notice_contacts', 'answer_reminders']) {
      expect([table, rows(table)]).toEqual([table, []])
    }
    await round()
    expect(raw).toHaveLength(1)
  })

  test('that was sent all the same keeps what was received, and the address for its receipt goes thirty days after the deadline', async () => {
    const { pass, rows, sent, tidy, keepHouse } = await office()
    await sent()
    pass('2025-07-13T12:00')
    await keepHouse()
    expect(rows('submission_contacts')).toHaveLength(1)
    pass('2025-07-14T12:00')
    await keepHouse()
    expect(rows('submission_contacts')).toEqual([])
    pass('2025-12-10T12:00')
    await tidy()
    pass('2026-01-10T12:00')
    await tidy()
    expect(rows('answers')).toEqual([])
    expect([rows('submissions').length, rows('submitted_answers').length]).toEqual([1, 2])
  })
})
