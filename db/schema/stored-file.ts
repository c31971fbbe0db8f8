import { blob, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** What somebody has sent as a file, once for each owner and content. Who may read it is for those who refer to it to say. */
export const storedFiles = sqliteTable(
  'stored_files',
  {
    id: text().primaryKey(),
    /** Evidence: as responses have it, `org:310000027`. Letters: the response they are attached to, `response:<id>`. */
    owner: text().notNull(),
    /** Hexadecimal, of the content. */
    sha256: text().notNull(),
    mediaType: text().notNull(),
    fileName: text().notNull(),
    bytes: integer().notNull(),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (t) => [uniqueIndex('stored_files_content').on(t.owner, t.sha256)],
)

/** Apart from the facts, so that nothing reads through it by the way. */
export const storedFileContents = sqliteTable('stored_file_contents', {
  fileId: text()
    .primaryKey()
    .references(() => storedFiles.id),
  content: blob({ mode: 'buffer' }).notNull(),
})
