import { and, eq, lt, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { ActorKind } from '#app/domain/actor'
import { readAltinnAnswer } from '#app/domain/altinn-answer'
import type { AltinnAnswer, AssuranceLevel } from '#app/domain/altinn-rights'
import { type Readable, statement, type Transaction } from './client'
import { accounts, loginAttempts, sessions } from './schema'

export interface Session {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly isTest: boolean
  readonly role: Exclude<ActorKind, 'visitor'>
  readonly organisationNumber: string | null
  readonly organisationName: string | null
  /** What Altinn said last about the organisation; null when it was not asked in this session. */
  readonly altinn: AltinnAnswer | null
  readonly level: AssuranceLevel | null
  readonly idToken: string
  readonly createdAt: Temporal.Instant
  readonly lastSeenAt: Temporal.Instant
}

export type NewSession = Omit<Session, 'name' | 'isTest' | 'altinn' | 'createdAt' | 'lastSeenAt'>

const byId = statement((c) =>
  c
    .select({
      id: sessions.id,
      accountId: sessions.accountId,
      name: accounts.name,
      isTest: accounts.isTest,
      role: sql<Session['role']>`${sessions.role}`,
      organisationNumber: sessions.organisationNumber,
      organisationName: sessions.organisationName,
      altinn: sessions.altinn,
      level: sql<Session['level']>`${sessions.level}`,
      idToken: sessions.idToken,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare(),
)

export async function findSession(db: Readable, id: string): Promise<Session | null> {
  const row = byId(db).get({ id })
  if (!row) return null
  return {
    ...row,
    altinn: readAltinnAnswer(row.altinn),
    createdAt: Temporal.Instant.from(row.createdAt),
    lastSeenAt: Temporal.Instant.from(row.lastSeenAt),
  }
}

export async function putSession({ connection }: Transaction, session: NewSession, now: Temporal.Instant): Promise<void> {
  connection
    .insert(sessions)
    .values({ ...session, createdAt: now.toString(), lastSeenAt: now.toString() })
    .run()
}

/** Keeps what Altinn said, as long as the session still acts for the organisation that was asked about. */
export async function putAltinnAnswer(
  { connection }: Transaction,
  id: string,
  organisationNumber: string,
  altinn: AltinnAnswer,
): Promise<void> {
  connection
    .update(sessions)
    .set({ altinn })
    .where(and(eq(sessions.id, id), eq(sessions.organisationNumber, organisationNumber)))
    .run()
}

export async function touchSession({ connection }: Transaction, id: string, now: Temporal.Instant): Promise<void> {
  connection.update(sessions).set({ lastSeenAt: now.toString() }).where(eq(sessions.id, id)).run()
}

export async function removeSession({ connection }: Transaction, id: string): Promise<void> {
  connection.delete(sessions).where(eq(sessions.id, id)).run()
}

/** Ended sessions and logins never finished are of no use to anybody. */
export async function removeStaleSessions({ connection }: Transaction, before: Temporal.Instant): Promise<void> {
  connection.delete(sessions).where(lt(sessions.lastSeenAt, before.toString())).run()
  connection.delete(loginAttempts).where(lt(loginAttempts.startedAt, before.toString())).run()
}

export interface LoginAttempt {
  readonly id: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly returnPath: string
}

export async function putLoginAttempt({ connection }: Transaction, attempt: LoginAttempt, now: Temporal.Instant): Promise<void> {
  connection
    .insert(loginAttempts)
    .values({ ...attempt, startedAt: now.toString() })
    .run()
}

/** Gives the attempt and removes it: an answer from the issuer is used once. */
export async function takeLoginAttempt({ connection }: Transaction, id: string): Promise<LoginAttempt | null> {
  return connection.delete(loginAttempts).where(eq(loginAttempts.id, id)).returning().get() ?? null
}
