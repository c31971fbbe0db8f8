import { and, asc, desc, eq, gt, isNull, lt, lte, sql } from 'drizzle-orm'
import type { Language } from '#app/domain/language'
import { type Readable, statement, type Transaction } from './client'
import { outbox } from './schema'

export const mailKinds = ['invitation', 'receipt'] as const
export type MailKind = (typeof mailKinds)[number]

/** A mail as it will be sent: words only, in the recipient's language. */
export interface Mail {
  readonly kind?: MailKind
  readonly recipient: string
  readonly subject: string
  readonly plain: string
  readonly html: string
  readonly language: Language
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
    .orderBy(asc(outbox.dueAt))
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
    .map(({ id, attempts, recipient, subject, plain, html, language }) => ({
      id,
      attempts,
      recipient,
      subject,
      plain,
      html,
      language: language as Language,
    }))
}

/** When a mail goes out its words are no longer needed, and neither is whom it was to. */
export async function markSent({ connection }: Transaction, id: number, now: string): Promise<void> {
  connection.update(outbox).set({ sentAt: now, lastError: null, recipient: '', plain: '', html: '' }).where(eq(outbox.id, id)).run()
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
