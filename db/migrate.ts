import { migrate as runMigrations } from 'drizzle-orm/better-sqlite3/migrator'
import type { Database } from './client'

/** Brings the schema up to date; does nothing when it is. Run before anything else reads. */
export function migrate(db: Database, migrationsFolder: string): void {
  runMigrations(db.writer, { migrationsFolder })
}
