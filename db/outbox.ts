import { and, asc, desc, eq, gt, gte, isNotNull, isNull, lt, lte, or, sql } from 'drizzle-orm'
import type { Language } from '#app/domain/language'
import { type Readable, statement, type Transaction } from './client'
import { outbox } from './schema'

export const mailKinds = [
  'invitation',
  'receipt',
  'follow',
  'news',
  'reminder',
  'extension',
  'deletion',
  'guest-link',
  'consultee-invitation',
] as const
export type MailKind = (typeof mailKinds)[number]

/** A mail as it will be sent: words only, in the recipient's language. */
export interface Mail {
  readonly kind?: MailKind
  readonly recipient: string
  readonly subject: string
  readonly plain: string
  readonly html: string
  readonly language: Language
  /** Where such mail is ended, also by a mail reader's own button; none for mail that somebody has just asked for. */
  readonly endLink?: string | null
}

export interface WaitingMail extends Mail {
  readonly id: number
  readonly attempts: number
}

/** Tried so often, a mail is given up. */
export const mostAttempts = 8

const waiting = and(isNull(outbox.sentAt), lt(outbox.attempts, mostAttempts))

const due = statement((c) =>
  c
    .select()
    .from(outbox)
    .where(and(waiting, lte(outbox.dueAt, sql.placeholder('now'))))
    // What goes to many waits for what one person waits for.
    .orderBy(sql`${outbox.kind} is 'news'`, asc(outbox.dueAt))
    .limit(20)
    .prepare(),
)

/** Written in the transaction of what it tells of; sent afterwards. Moments are machine time, UTC. */
export async function putMail({ connection }: Transaction, mail: Mail, now: string): Promise<void> {
  connection
    .insert(outbox)
    .values({ ...mail, createdAt: now, dueAt: now })
    .run()
}

export async function listDueMail(db: Readable, now: string): Promise<WaitingMail[]> {
  return due(db)
    .all({ now })
    .map(({ id, attempts, recipient, subject, plain, html, language, endLink }) => ({
      id,
      attempts,
      recipient,
      subject,
      plain,
      html,
      language: language as Language,
      endLink,
    }))
}

/** When a mail goes out its words are no longer needed, and neither is whom it was to. */
export async function markSent({ connection }: Transaction, id: number, now: string): Promise<void> {
  connection
    .update(outbox)
    .set({ sentAt: now, lastError: null, recipient: '', plain: '', html: '', endLink: null })
    .where(eq(outbox.id, id))
    .run()
}

/** What waits for whoever has just asked for no more of it. */
export async function removeWaitingMail({ connection }: Transaction, endLinkPart: string): Promise<void> {
  connection
    .delete(outbox)
    .where(and(isNull(outbox.sentAt), sql`instr(${outbox.endLink}, ${endLinkPart}) > 0`))
    .run()
}

export async function markFailed({ connection }: Transaction, id: number, error: string, dueAt: string): Promise<void> {
  connection
    .update(outbox)
    .set({ attempts: sql`${outbox.attempts} + 1`, lastError: error, dueAt })
    .where(eq(outbox.id, id))
    .run()
}

/** Mail that has been tried in vain, the newest first; for staff, who are not to know which organisations are writing: without whom or what. */
export async function listFailedMail({ connection }: Readable) {
  const rows = connection
    .select({
      id: outbox.id,
      kind: sql<MailKind | null>`${outbox.kind}`,
      createdAt: outbox.createdAt,
      attempts: outbox.attempts,
      lastError: outbox.lastError,
      dueAt: outbox.dueAt,
    })
    .from(outbox)
    .where(and(isNull(outbox.sentAt), gt(outbox.attempts, 0)))
    .orderBy(desc(outbox.id))
    .limit(50)
    .all()
  return rows.map((row) => ({ ...row, isGivenUp: row.attempts >= mostAttempts }))
}

/** What was sent long ago tells nobody anything, and what never could be has an address in it. */
export async function sweepOutbox({ connection }: Transaction, before: string): Promise<void> {
  const isSent = and(isNotNull(outbox.sentAt), lt(outbox.sentAt, before))
  const isGivenUp = and(isNull(outbox.sentAt), gte(outbox.attempts, mostAttempts), lt(outbox.createdAt, before))
  connection.delete(outbox).where(or(isSent, isGivenUp)).run()
}
