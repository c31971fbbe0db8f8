import { putAccountName } from '#db/accounts'
import { type Database, inTransaction } from '#db/client'

/** Keeps what the person says they are called, where no login service tells it. */
export function namePerson(db: Database, accountId: string, name: string): Promise<void> {
  return inTransaction(db, (tx) => putAccountName(tx, accountId, name))
}
