import { and, asc, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import type { RegisteredUnit } from '#app/domain/registers'
import { type Readable, statement, type Transaction } from './client'
import { installation, organisations, registeredUnits } from './schema'

/** What Enhetsregisteret said last, and when, in machine time. */
export interface KnownUnit {
  readonly unit: RegisteredUnit
  readonly etag: string | null
  readonly fetchedAt: string
}

type Detail = Pick<RegisteredUnit, 'isSubunit' | 'isBankruptOrClosing' | 'municipality'>

const byNumber = statement((c) =>
  c
    .select()
    .from(registeredUnits)
    .where(eq(registeredUnits.number, sql.placeholder('number')))
    .prepare(),
)

export async function findKnownUnit(db: Readable, number: string): Promise<KnownUnit | null> {
  const row = byNumber(db).get({ number })
  if (!row) return null
  const { detail, etag, fetchedAt, status, ...rest } = row
  return { unit: { ...rest, status: status === 'deleted' ? 'deleted' : 'active', ...(detail as Detail) }, etag, fetchedAt }
}

/** Keeps the name and form from before where the register no longer tells them. Gives back what is known now. */
export async function putUnit(tx: Transaction, told: RegisteredUnit, etag: string | null, fetchedAt: string): Promise<RegisteredUnit> {
  const earlier = await findKnownUnit(tx, told.number)
  const unit = { ...told, name: told.name || (earlier?.unit.name ?? ''), form: told.form || (earlier?.unit.form ?? '') }
  const { isSubunit, isBankruptOrClosing, municipality, ...columns } = unit
  const row = { ...columns, detail: { isSubunit, isBankruptOrClosing, municipality }, etag, fetchedAt }
  tx.connection.insert(registeredUnits).values(row).onConflictDoUpdate({ target: registeredUnits.number, set: row }).run()
  return unit
}

/** The register says that nothing has changed. */
export async function touchUnit({ connection }: Transaction, number: string, fetchedAt: string): Promise<void> {
  connection.update(registeredUnits).set({ fetchedAt }).where(eq(registeredUnits.number, number)).run()
}

/** Bodies of the consultee register that have not been asked about since a moment; those never asked about come first. */
export async function listDueNumbers({ connection }: Readable, since: string, most: number): Promise<string[]> {
  const rows = connection
    .select({ number: organisations.number })
    .from(organisations)
    .leftJoin(registeredUnits, eq(registeredUnits.number, organisations.number))
    .where(and(isNotNull(organisations.number), or(isNull(registeredUnits.fetchedAt), lt(registeredUnits.fetchedAt, since))))
    .orderBy(asc(registeredUnits.fetchedAt), asc(organisations.id))
    .limit(most)
    .all()
  return rows.flatMap(({ number }) => number ?? [])
}

/** Those of the numbers that are in the consultee register. */
export async function listOwnNumbers({ connection }: Readable, numbers: readonly string[]): Promise<string[]> {
  const rows = connection
    .select({ number: organisations.number })
    .from(organisations)
    .where(inArray(organisations.number, [...numbers]))
    .all()
  return rows.flatMap(({ number }) => number ?? [])
}

const markName = 'unit-changes'

/** Where the following of changes has come to: an event number, or the moment it began; null before that. */
export async function findChangeMark({ connection }: Readable): Promise<string | null> {
  return connection.select().from(installation).where(eq(installation.name, markName)).get()?.value ?? null
}

export async function putChangeMark({ connection }: Transaction, value: string): Promise<void> {
  connection.insert(installation).values({ name: markName, value }).onConflictDoUpdate({ target: installation.name, set: { value } }).run()
}

/** Number → name of units we have asked about. */
export async function unitNames({ connection }: Readable, numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = connection
    .select({ number: registeredUnits.number, name: registeredUnits.name })
    .from(registeredUnits)
    .where(inArray(registeredUnits.number, [...numbers]))
    .all()
  return new Map(rows.map(({ number, name }) => [number, name]))
}
