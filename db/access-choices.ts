import { desc, eq, sql } from 'drizzle-orm'
import { type AccessChoice, accessChoiceSchema, firstAccessChoice } from '#app/domain/access-choice'
import { type Database, inTransaction, type Readable, statement, type Transaction, unlessChanged } from './client'
import { accessChoices, accounts, consultations } from './schema'

/** A choice that holds, or once held. */
export interface ChosenAccess {
  readonly id: number
  readonly choice: AccessChoice
  /** Machine time, UTC. */
  readonly chosenAt: string
  /** The administrator's name; null for the choice the consultation began with. */
  readonly chosenBy: string | null
}

const newest = statement((c) =>
  c
    .select({ id: accessChoices.id, choice: accessChoices.choice })
    .from(accessChoices)
    .where(eq(accessChoices.consultationId, sql.placeholder('consultationId')))
    .orderBy(desc(accessChoices.id))
    .limit(1)
    .prepare(),
)
const every = statement((c) =>
  c
    .select({ id: accessChoices.id, choice: accessChoices.choice, chosenAt: accessChoices.chosenAt, chosenBy: accounts.name })
    .from(accessChoices)
    .leftJoin(accounts, eq(accounts.id, accessChoices.chosenBy))
    .where(eq(accessChoices.consultationId, sql.placeholder('consultationId')))
    .orderBy(desc(accessChoices.id))
    .prepare(),
)

/** The newest choice, which holds. One that cannot be read lets nobody answer by a guess: it throws. */
export async function getAccessChoice(db: Readable, consultationId: string): Promise<AccessChoice> {
  const choice = unlessChanged(db, `access choice ${consultationId}`, () => {
    const row = newest(db).get({ consultationId })
    return row ? accessChoiceSchema.parse(row.choice) : null
  })
  if (!choice) throw new Error(`No access choice for ${consultationId}`)
  return choice
}

/** Which choice holds. */
export async function getAccessChoiceId(db: Readable, consultationId: string): Promise<number | null> {
  return newest(db).get({ consultationId })?.id ?? null
}

/** Every choice ever made, the newest first. */
export async function listAccessChoices(db: Readable, consultationId: string): Promise<ChosenAccess[]> {
  return every(db)
    .all({ consultationId })
    .map(({ choice, ...row }) => ({ ...row, choice: accessChoiceSchema.parse(choice) }))
}

/** Choices are added, never changed. */
export async function putAccessChoice(
  { connection }: Transaction,
  chosen: { consultationId: string; choice: AccessChoice; chosenAt: string; chosenBy: string | null },
): Promise<void> {
  connection.insert(accessChoices).values(chosen).run()
}

/** Gives consultations from before there was anything to choose the choice they begin with. Repeatable. */
export function putFirstAccessChoices(db: Database): Promise<void> {
  return inTransaction(db, async (tx) => {
    for (const { id, publishedOn } of tx.connection.select().from(consultations).all()) {
      if (newest(tx).get({ consultationId: id })) continue
      await putAccessChoice(tx, { consultationId: id, choice: firstAccessChoice, chosenAt: `${publishedOn}T00:00:00.000Z`, chosenBy: null })
    }
  })
}
