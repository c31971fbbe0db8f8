import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Party } from '#app/domain/party'
import type { Position } from '#app/domain/position'
import { type Readable, statement, type Transaction } from './client'
import { accounts, memberships } from './schema'

/** A colleague who was let in, and has not left. */
export interface Member {
  readonly id: number
  readonly accountId: string
  readonly name: string
  readonly position: Position
  /** Machine time, UTC. */
  readonly since: string
}

/** Whose circle: one organisation in one consultation. */
export interface Circle {
  readonly consultationId: string
  readonly organisationNumber: string
}

const position = sql<Position>`${memberships.position}`
const inCircle = and(
  eq(memberships.consultationId, sql.placeholder('consultationId')),
  eq(memberships.organisationNumber, sql.placeholder('organisationNumber')),
  isNull(memberships.endedAt),
)

const positionOf = statement((c) =>
  c
    .select({ position })
    .from(memberships)
    .where(and(inCircle, eq(memberships.accountId, sql.placeholder('accountId'))))
    .orderBy(desc(memberships.id))
    .limit(1)
    .prepare(),
)
const members = statement((c) =>
  c
    .select({ id: memberships.id, accountId: memberships.accountId, name: accounts.name, position, since: memberships.createdAt })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(inCircle)
    .orderBy(memberships.id)
    .prepare(),
)
const parties = statement((c) =>
  c
    .selectDistinct({ organisationNumber: memberships.organisationNumber, name: memberships.organisationName, isTest: memberships.isTest })
    .from(memberships)
    .where(and(eq(memberships.accountId, sql.placeholder('accountId')), isNull(memberships.endedAt)))
    .orderBy(memberships.organisationName)
    .prepare(),
)

/** What colleagues have let somebody do; null for those they have not let in, or no longer. */
export async function findPosition(
  db: Readable,
  { consultationId, organisationNumber }: Circle,
  accountId: string,
): Promise<Position | null> {
  return positionOf(db).get({ consultationId, organisationNumber, accountId })?.position ?? null
}

/** In the order they came. */
export async function listMembers(db: Readable, { consultationId, organisationNumber }: Circle): Promise<Member[]> {
  return members(db).all({ consultationId, organisationNumber })
}

/** Organisations whose people have let somebody in, in any consultation; offered beside those of the login service. */
export async function listPartiesOf(db: Readable, accountId: string): Promise<Party[]> {
  return parties(db)
    .all({ accountId })
    .map((party) => ({ ...party, form: null, through: 'colleague' }))
}

/** One of this circle's members, by the number pages know them by. */
export async function findMember({ connection }: Readable, circle: Circle, id: number) {
  const row = connection
    .select()
    .from(memberships)
    .where(and(eq(memberships.id, id), openIn(circle)))
    .get()
  return row ? { ...row, position: row.position as Position } : null
}

export async function putMember(
  { connection }: Transaction,
  member: Circle & { organisationName: string; isTest: boolean; accountId: string; position: Position; createdAt: string },
): Promise<void> {
  connection.insert(memberships).values(member).run()
}

/** Ended memberships stay, so that it can be told who had access when. Tells whether there was one in this circle to end. */
export async function endMember({ connection }: Transaction, circle: Circle, accountId: string, now: string): Promise<boolean> {
  return connection.update(memberships).set({ endedAt: now }).where(openMember(circle, accountId)).run().changes > 0
}

function openMember(circle: Circle, accountId: string) {
  return and(openIn(circle), eq(memberships.accountId, accountId))
}

function openIn({ consultationId, organisationNumber }: Circle) {
  return and(
    eq(memberships.consultationId, consultationId),
    eq(memberships.organisationNumber, organisationNumber),
    isNull(memberships.endedAt),
  )
}
