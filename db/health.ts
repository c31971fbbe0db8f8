import { sql } from 'drizzle-orm'
import type { Database } from './client'

/** True when the database answers and holds a migrated schema with an edition. */
export function isReady(db: Database): boolean {
  try {
    return db.connection.get(sql`select value from installation where name = 'edition'`) !== undefined
  } catch {
    return false
  }
}
