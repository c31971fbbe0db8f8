import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { consultations, guidelineVersions } from './consultation'

/** The answers of a file somebody sent, while they look them over. Found by them alone, and gone after a day. */
export const responseUploads = sqliteTable(
  'response_uploads',
  {
    id: text().primaryKey(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    /** Whose response: `org:310000019` or `person:<account id>`. */
    owner: text().notNull(),
    /** Who sent it. */
    accountId: text().notNull(),
    /** The version its answers have been found again in. */
    versionId: text()
      .notNull()
      .references(() => guidelineVersions.id),
    fileName: text().notNull(),
    /** JSON: domain ImportedResponse. Emptied when it has been saved. */
    content: text({ mode: 'json' }),
    /** Machine time, UTC. */
    createdAt: text().notNull(),
    expiresAt: text().notNull(),
    /** How many answers were saved; null until then. */
    savedAs: text(),
  },
  (t) => [index('response_uploads_owner').on(t.owner, t.accountId, t.createdAt), index('response_uploads_expiry').on(t.expiresAt)],
)
