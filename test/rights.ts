import { eq } from 'drizzle-orm'
import type { AltinnAnswer, PolicyDecision } from '#app/domain/altinn-rights'
import type { Position } from '#app/domain/position'
import { type Database, inTransaction } from '#db/client'
import { putMember } from '#db/memberships'
import { accounts, sessions } from '#db/schema'
import { slug } from './builders'

/** What Altinn would have said of somebody who has asked for everything, all of it answered alike. */
export function altinnSays(decision: PolicyDecision, organisationNumber: string, askedAt: string): AltinnAnswer {
  const decisions = { write: decision, submit: decision, 'self-assess': decision }
  return {
    kind: 'answered',
    askedAt,
    rights: { organisationNumber, decisions, minimumLevel: 3, packages: [], roles: [], isDeleted: false },
  }
}

/** Lets a person's sessions have heard this from Altinn. */
export async function hearFromAltinn(db: Database, personName: string, altinn: AltinnAnswer | null): Promise<void> {
  await inTransaction(db, async ({ connection }) => {
    connection
      .update(sessions)
      .set({ altinn })
      .where(eq(sessions.accountId, accountOf(db, personName).id))
      .run()
  })
}

/** Lets a person into an organisation's circle, as if a colleague had. */
export async function letIn(db: Database, personName: string, organisationNumber: string, position: Position): Promise<void> {
  await inTransaction(db, (tx) =>
    putMember(tx, {
      consultationId: slug,
      organisationNumber,
      organisationName: 'Fjellvik kommune (test)',
      isTest: true,
      accountId: accountOf(db, personName).id,
      position,
      createdAt: '2025-06-02T07:00:00.000Z',
    }),
  )
}

export function accountOf(db: Database, name: string): { readonly id: string } {
  const row = db.writer.select({ id: accounts.id }).from(accounts).where(eq(accounts.name, name)).get()
  if (!row) throw new Error(`${name} has not been here`)
  return row
}
