import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { consultations } from './consultation'
import { accounts } from './people'

/** An organisation's wish for a later deadline, and what staff said; or a door staff opened unasked. Rows stay, as parts of the case. */
export const extensions = sqliteTable(
  'extensions',
  {
    id: text().primaryKey(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    organisationNumber: text().notNull(),
    organisationName: text().notNull(),
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
  (t) => [index('extensions_organisation').on(t.consultationId, t.organisationNumber)],
)
