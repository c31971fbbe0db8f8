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

  async function sendAll(): Promise<void> {
    await prepare?.()
    for (const mail of await listDueMail(database(), clock.now().toString())) {
      if (isClosed) return
      if (gone.has(mail.id)) await note(mail.id)
      else await send(mail)
    }
  }

  async function send({ id, attempts, recipient, subject, plain, html, language }: WaitingMail): Promise<void> {
    const db = database()
    try {
      const words = { text: withTokens(secret, plain), html: withTokens(secret, html) }
      await transport.sendMail({
        from,
        to: recipient,
        subject,
        ...words,
        headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
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

  async function note(id: number): Promise<void> {
    await inTransaction(database(), (tx) => markSent(tx, id, clock.now().toString()))
    gone.delete(id)
  }

  function round(): Promise<void> {
    running ??= sendAll()
      .catch((error: unknown) =>
        log.error({ error: { name: error instanceof Error ? error.name : 'unknown' } }, 'the outbox could not be emptied'),
      )
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
