import type { Database } from '#db/client'
import { findSession } from '#db/sessions'
import { people } from './people'

/** Until the login keeps it in memory: synthetic names are told apart. */
export async function findPidByName(db: Database, sessionId: string): Promise<string | null> {
  const session = await findSession(db, sessionId)
  return people.find(({ name }) => name === session?.name)?.pid ?? null
}
