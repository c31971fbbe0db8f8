import { createTransport } from 'nodemailer'
import type { Clock } from '#app/platform/clock'
import { withTokens } from '#app/platform/invitation-token'
import type { Log } from '#app/platform/log'
import { type Database, inTransaction } from '#db/client'
import { listDueMail, markFailed, markSent, type WaitingMail } from '#db/outbox'

export interface PostmanSettings {
  /** smtp://localhost:2525, smtps://user:password@smtp.example.no */
  readonly smtp: string
  readonly from: string
  /** Makes the tokens of links; see platform/invitation-token.ts. */
  readonly secret: string
  readonly database: () => Database
  readonly clock: Clock
  readonly log: Log
  /** Writes mail that is due into the outbox, before each look at it. */
  readonly prepare?: () => Promise<void>
  /** Milliseconds between looks at what waits. */
  readonly pause?: number
}

export interface Postman {
  /** Sends what is due now. One round at a time; a second caller waits for the first. */
  round(): Promise<void>
  close(): Promise<void>
}

/** Minutes until the next try; the last is repeated until a mail is given up. */
const backOff = [1, 5, 15, 60, 240]

/** Takes mail from the outbox and sends it. What a mail tells of is never undone because it could not be sent. */
export function startPostman({ smtp, from, secret, database, clock, log, prepare, pause = 15_000 }: PostmanSettings): Postman {
  const transport = createTransport({ url: smtp, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 })
  let running: Promise<void> | null = null
  let isClosed = false
  /** Gone out, but not yet noted, as when the disk is full: to be noted, and never sent again by us. */
  const gone = new Set<number>()

  const tellFailure = (what: string) => (error: unknown) =>
    log.error({ error: { name: error instanceof Error ? error.name : 'unknown' } }, what)
  const listDue = () => listDueMail(database(), clock.now().toString())

  async function sendAll(): Promise<void> {
    // What cannot be written must not keep what is written from going.
    await prepare?.().catch(tellFailure('mail that is due could not be written'))
    for (let due = await listDue(); due.length > 0 && !isClosed; due = await listDue()) {
      for (const mail of due) {
        if (isClosed) return
        if (gone.has(mail.id)) await note(mail.id)
        else await send(mail)
      }
    }
  }

  async function send({ id, attempts, recipient, subject, plain, html, language, endLink }: WaitingMail): Promise<void> {
    const db = database()
    try {
      const words = { text: withTokens(secret, plain), html: withTokens(secret, html) }
      await transport.sendMail({
        from,
        to: recipient,
        subject,
        ...words,
        headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated', ...endHeaders(endLink) },
      })
    } catch (error) {
      const code = codeOf(error)
      const minutes = backOff[Math.min(attempts, backOff.length - 1)] ?? 60
      log.warn({ mail: id, attempts: attempts + 1, code }, 'mail not sent')
      await inTransaction(db, (tx) => markFailed(tx, id, code, clock.now().add({ minutes }).toString()))
      return
    }
    gone.add(id)
    await note(id)
  }

  /** Mail readers show a button of their own, and end it with one POST to that address. Source: RFC 8058. */
  function endHeaders(endLink: string | null | undefined): Record<string, string> {
    if (!endLink) return {}
    return { 'List-Unsubscribe': `<${withTokens(secret, endLink)}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  }

  async function note(id: number): Promise<void> {
    await inTransaction(database(), (tx) => markSent(tx, id, clock.now().toString()))
    gone.delete(id)
  }

  function round(): Promise<void> {
    running ??= sendAll()
      .catch(tellFailure('the outbox could not be emptied'))
      .finally(() => {
        running = null
      })
    return running
  }

  const timer = setInterval(() => void round(), pause)
  timer.unref()
  return {
    round,
    async close() {
      isClosed = true
      clearInterval(timer)
      await running
      transport.close()
    },
  }
}

/** A code and no more: what a mail server answers may hold the address. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown'
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  return [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ') || 'unknown'
}
