import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { consultations } from './consultation'
import { accounts } from './people'

/** Somebody's wish for a later deadline, and what staff said; or a door staff opened unasked. Rows stay, as parts of the case. */
export const extensions = sqliteTable(
  'extensions',
  {
    id: text().primaryKey(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    /** As responses have it: `org:310000019` or `person:<account id>`. */
    owner: text().notNull(),
    /** Null for a private person. */
    organisationNumber: text(),
    /** The organisation's, or the person's. */
    name: text('organisation_name').notNull(),
    isTest: integer({ mode: 'boolean' }).notNull(),
    /** Null where staff opened unasked. */
    askedBy: text().references(() => accounts.id),
    askedAt: text().notNull(),
    reason: text().notNull(),
    wishedFor: text(),
    decidedBy: text().references(() => accounts.id),
    decidedAt: text(),
    /** granted or refused. */
    outcome: text(),
    /** The day that was granted. */
    day: text(),
    answer: text(),
    /** What comes through is late: it was not asked for while there was time. */
    isLate: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (t) => [index('extensions_owner').on(t.consultationId, t.owner)],
)

/** Where the answer is to be sent. Apart from the case, and gone with the mail that tells it. */
export const extensionContacts = sqliteTable('extension_contacts', {
  extensionId: text()
    .primaryKey()
    .references(() => extensions.id),
  email: text().notNull(),
  language: text().notNull(),
})
