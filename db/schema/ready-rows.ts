import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { submissions } from './received'

/** The rows of a response in the CSV file of all, as they are sent: a copy of what was received, which can be made again at any time. */
export const readyRows = sqliteTable(
  'ready_rows',
  {
    submissionId: integer()
      .notNull()
      .references(() => submissions.id),
    /** Of the headings and labels. */
    language: text().notNull(),
    /** What they were made with; when that is changed, they are made anew. */
    madeWith: text().notNull(),
    /** Length and CRC-32 of the rows before they were deflated. */
    bytes: integer().notNull(),
    crc: integer().notNull(),
    deflated: blob({ mode: 'buffer' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.submissionId, t.language] })],
)
