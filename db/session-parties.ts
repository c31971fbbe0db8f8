import { asc, eq, sql } from 'drizzle-orm'
import type { Party } from '#app/domain/party'
import { type Readable, statement, type Transaction } from './client'
import { sessionParties } from './schema'

const ofSession = statement((c) =>
  c
    .select()
    .from(sessionParties)
    .where(eq(sessionParties.sessionId, sql.placeholder('sessionId')))
    .orderBy(asc(sessionParties.position))
    .prepare(),
)

/** Organisations the person came from the login service with, in its order. */
export async function listSessionParties(db: Readable, sessionId: string): Promise<Party[]> {
  const rows = ofSession(db).all({ sessionId })
  return rows.map(({ organisationNumber, name, form, isTest }) => ({ organisationNumber, name, form, isTest, through: 'altinn' }))
}

export async function putSessionParties({ connection }: Transaction, sessionId: string, parties: readonly Party[]): Promise<void> {
  for (const [position, { organisationNumber, name, form, isTest }] of parties.entries())
    connection.insert(sessionParties).values({ sessionId, organisationNumber, name, form, isTest, position }).run()
}
