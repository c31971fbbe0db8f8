import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { consultations } from './consultation'
import { accounts } from './people'

/** Who wants mail about a consultation. No account, no name: an address, and what it has been told of. */
export const followers = sqliteTable(
  'followers',
  {
    id: text().primaryKey(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    /** Empty when it is no longer needed; the rest of the row then only tells whoever opens an old link what became of it. */
    email: text().notNull(),
    language: text().notNull(),
    /** SHA-256 of the tokens in the links. */
    confirmHash: text().notNull().unique(),
    endHash: text().notNull().unique(),
    /** Machine time, as all moments here. */
    askedAt: text().notNull(),
    mailedAt: text().notNull(),
    mails: integer().notNull().default(1),
    confirmedAt: text(),
    endedAt: text(),
    /** domain Told: what the address has been told of. */
    deadline: text().notNull(),
    versionId: text().notNull(),
    reminded: integer(),
    isClosed: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (t) => [
    uniqueIndex('followers_email').on(t.consultationId, t.email).where(sql`${t.email} <> ''`),
    index('followers_consultation').on(t.consultationId, t.confirmedAt, t.id),
  ],
)

/** Who wants to be reminded of a response of theirs that is not sent. */
export const answerReminders = sqliteTable(
  'answer_reminders',
  {
    id: text().primaryKey(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    /** As responses have it. */
    owner: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    /** The organisation's name; empty for a private person. */
    name: text().notNull(),
    /** Empty when whoever it is has had enough. */
    email: text().notNull(),
    language: text().notNull(),
    endHash: text().notNull().unique(),
    /** The deadline they know, and the last reminder before it, in days left. */
    deadline: text().notNull(),
    reminded: integer(),
  },
  (t) => [
    uniqueIndex('answer_reminders_person').on(t.consultationId, t.owner, t.accountId),
    index('answer_reminders_account').on(t.accountId),
  ],
)
