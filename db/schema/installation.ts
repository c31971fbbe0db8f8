import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * Days are stored as `2025-06-13`, moments as UTC text with milliseconds. Tables that grow with the number of answers use
 * integer keys, because they are counted while people wait; the ids others see are the text columns.
 */

export const installation = sqliteTable('installation', {
  name: text().primaryKey(),
  value: text().notNull(),
})
