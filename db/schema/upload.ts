import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { assessments } from './assessment'

/** What was read from a file somebody sent, while they look it over. Found by them alone, and gone after a day. */
export const uploads = sqliteTable(
  'uploads',
  {
    id: text().primaryKey(),
    organisationNumber: text().notNull(),
    accountId: text().notNull(),
    /** Null while the assessment it is for has not been made. */
    assessmentId: text().references(() => assessments.id),
    /** Of the guideline. */
    versionId: text().notNull(),
    fileName: text().notNull(),
    /** JSON: domain ImportedChecklist. Emptied when it has been saved. */
    content: text({ mode: 'json' }),
    /** Machine time, UTC. */
    createdAt: text().notNull(),
    expiresAt: text().notNull(),
    /** How many lines were saved, and what they are undone by: `12 5f0c…`. Null until then. */
    savedAs: text(),
  },
  (t) => [index('uploads_owner').on(t.organisationNumber, t.accountId, t.createdAt), index('uploads_expiry').on(t.expiresAt)],
)
