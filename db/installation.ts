import { eq } from 'drizzle-orm'
import { type Database, inTransaction } from './client'
import { installation } from './schema'

export const editions = ['demo', 'production'] as const
export type Edition = (typeof editions)[number]

/** Marks a new database as belonging to one edition, and tells which one an older database belongs to. */
export async function claimEdition(db: Database, edition: Edition): Promise<Edition> {
  return inTransaction(db, async ({ connection }) => {
    connection.insert(installation).values({ name: 'edition', value: edition }).onConflictDoNothing().run()
    const row = connection.select().from(installation).where(eq(installation.name, 'edition')).get()
    return row?.value === 'production' ? 'production' : 'demo'
  })
}
