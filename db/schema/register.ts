import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What Enhetsregisteret said last, so that reading never waits for it. */
export const registeredUnits = sqliteTable('registered_units', {
  number: text().primaryKey(),
  name: text().notNull(),
  form: text().notNull(),
  /** active or deleted. */
  status: text().notNull(),
  deletedOn: text(),
  parent: text(),
  /** JSON: the rest of domain RegisteredUnit. */
  detail: text({ mode: 'json' }).notNull(),
  etag: text(),
  fetchedAt: text().notNull(),
})
