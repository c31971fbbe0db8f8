import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, onTestFinished, test } from 'vitest'
import '#app/messages/all'
import { startMailbox } from '#app/demo/mailbox'
import { startPostman } from '#app/mail/postman'
import { writeInvitation } from '#app/messages/write-invitation'
import { invitationToken, tokenPlaceholder } from '#app/platform/invitation-token'
import { createLog } from '#app/platform/log'
import { inTransaction, openDatabase } from '#db/client'
import { migrate } from '#db/migrate'
import { listFailedMail, mostAttempts, putMail } from '#db/outbox'

const id = 'c0ffee00-0000-4000-8000-000000000000'
const text = { title: 'Foreldres tilgang «& mer»' }

function mail(language: 'nb' | 'nn' | 'en' = 'nb', email = 'kari@kommune.example') {
  return writeInvitation(language, {
    email,
    position: 'writer',
    inviter: 'Siv <Testdal>',
    organisation: 'Fjellvik kommune (test)',
    consultation: { nb: text, nn: text } as never,
    deadline: Temporal.PlainDate.from('2025-06-13'),
    link: `https://innspill.example/invitasjon/${tokenPlaceholder(id)}`,
  })
}

/** An outbox, a clock that stands still, and a postman who goes only when told. */
async function office(smtp?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'innspill-mail-'))
  const db = openDatabase(join(folder, 'innspill.sqlite'))
  migrate(db, 'db/migrations')
  let now = Temporal.Instant.from('2025-06-02T07:00:00Z')
  const clock = { now: () => now }
  const mailbox = await startMailbox(clock)
  const log = createLog('silent')
  const settings = { from: 'innspill@etat.example', secret: 'hemmelig', database: () => db, clock, log, pause: 3_600_000 }
  const postman = startPostman({ ...settings, smtp: smtp ?? mailbox.address })
  onTestFinished(async () => {
    await postman.close()
    await mailbox.close()
    db.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    db,
    mailbox,
    postman,
    put: (words = mail()) => inTransaction(db, (tx) => putMail(tx, words, now.toString())),
    pass(duration: Temporal.DurationLike) {
      now = now.add(duration)
    },
    rows: () => db.connection.$client.prepare('select * from outbox').all() as Record<string, unknown>[],
  }
}

describe('mail', () => {
  test.each(['nb', 'nn', 'en'] as const)(
    'goes over SMTP in %s, as plain text and HTML that say the same, with the link in place',
    async (language) => {
      const { postman, mailbox, put } = await office()
      await put(mail(language))
      await postman.round()
      const [received] = await mailbox.list()
      expect([received?.to, received?.language]).toEqual(['kari@kommune.example', language])
      const link = `https://innspill.example/invitasjon/${invitationToken('hemmelig', id)}`
      expect(received?.text).toContain(link)
      expect(received?.html).toContain(`<a href="${link}">`)
      expect(received?.html).toContain('Siv &lt;Testdal&gt;')
      expect(received?.text).toContain('Siv <Testdal>')
      expect(received?.html).not.toMatch(/<img|src=|<script|<link/)
    },
  )

  test('is sent once, and whom it was to is not kept', async () => {
    const { postman, mailbox, put, rows } = await office()
    await put()
    await Promise.all([postman.round(), postman.round()])
    await postman.round()
    expect(await mailbox.list()).toHaveLength(1)
    expect(rows()[0]).toMatchObject({ recipient: '', plain: '', html: '', sent_at: '2025-06-02T07:00:00Z' })
  })

  test('that went out while the database could not be written is noted afterwards, not sent again', async () => {
    const { postman, mailbox, put, rows, db } = await office()
    await put()
    const file = db.writer.$client
    file.exec("create trigger full before update on outbox begin select raise(abort, 'disk full'); end")
    await postman.round()
    await postman.round()
    file.exec('drop trigger full')
    expect(rows()[0]).toMatchObject({ sent_at: null })
    await postman.round()
    expect(rows()[0]).toMatchObject({ recipient: '', sent_at: '2025-06-02T07:00:00Z' })
    expect(await mailbox.list()).toHaveLength(1)
  })

  test('waits with a hash alone: no token lies in the database', async () => {
    const { put, rows } = await office()
    await put()
    expect(JSON.stringify(rows())).not.toContain(invitationToken('hemmelig', id))
  })

  test('that cannot be sent is tried again, less and less often, then given up and shown to staff', async () => {
    const { postman, put, pass, db } = await office('smtp://localhost:1')
    await put()
    await postman.round()
    expect(await listFailedMail(db)).toMatchObject([{ attempts: 1, isGivenUp: false, dueAt: '2025-06-02T07:01:00Z' }])
    await postman.round()
    expect((await listFailedMail(db))[0]?.attempts).toBe(1)
    for (let i = 0; i < 20; i++) {
      pass({ hours: 4 })
      await postman.round()
    }
    const [failed] = await listFailedMail(db)
    expect(failed).toMatchObject({ attempts: mostAttempts, isGivenUp: true })
    expect(failed?.lastError).toMatch(/^[A-Z]+/)
    expect(JSON.stringify(failed)).not.toMatch(/kari|Fjellvik/)
  })
})
