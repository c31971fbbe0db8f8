import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Mail to be sent, written in the transaction of what it tells of. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: integer().primaryKey(),
    /** What it tells of, so that staff can be told what failed without being told whose it is. */
    kind: text(),
    recipient: text().notNull(),
    subject: text().notNull(),
    plain: text().notNull(),
    html: text().notNull(),
    language: text().notNull(),
    /** Where whoever gets it can end such mail; null where it is no such mail. Emptied with the words. */
    endLink: text(),
    createdAt: text().notNull(),
    /** Machine time of the next attempt. */
    dueAt: text().notNull(),
    attempts: integer().notNull().default(0),
    sentAt: text(),
    /** A short code of what went wrong; never an address. */
    lastError: text(),
  },
  (t) => [index('outbox_due').on(t.sentAt, t.dueAt)],
)
