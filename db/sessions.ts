import { and, eq, lt, ne, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { ActorKind } from '#app/domain/actor'
import { readAltinnAnswer } from '#app/domain/altinn-answer'
import type { AltinnAnswer, AssuranceLevel } from '#app/domain/altinn-rights'
import type { GuestKind } from '#app/domain/guest'
import type { SessionKind } from '#app/domain/party'
import type { Invited } from '#app/domain/respondent'
import { type Readable, statement, type Transaction, unlessChanged } from './client'
import { accounts, guests, organisations, sessionParties, sessions } from './schema'

export interface Session {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly isTest: boolean
  /** How they came, until they choose to act for themselves. */
  readonly kind: SessionKind
  readonly role: Exclude<ActorKind, 'visitor'>
  readonly organisationNumber: string | null
  readonly organisationName: string | null
  /** What Altinn said last about the organisation; null when it was not asked in this session. */
  readonly altinn: AltinnAnswer | null
  readonly level: AssuranceLevel | null
  /** Which issuer vouched for them, and its own session, by which it tells of logouts elsewhere. */
  readonly issuer: string
  readonly sid: string | null
  readonly createdAt: Temporal.Instant
  readonly lastSeenAt: Temporal.Instant
  /** Whom they are known as without login; null for those who logged in. */
  readonly guest: GuestOfSession | null
}

export interface GuestOfSession {
  readonly kind: GuestKind
  readonly organisationName: string | null
  readonly organisationNumber: string | null
  readonly invited: Invited | null
}

export type NewSession = Omit<Session, 'name' | 'isTest' | 'altinn' | 'createdAt' | 'lastSeenAt' | 'guest'>

const byId = statement((c) =>
  c
    .select({
      id: sessions.id,
      accountId: sessions.accountId,
      name: accounts.name,
      isTest: accounts.isTest,
      kind: sql<SessionKind>`${sessions.kind}`,
      role: sql<Session['role']>`${sessions.role}`,
      organisationNumber: sessions.organisationNumber,
      organisationName: sessions.organisationName,
      altinn: sessions.altinn,
      level: sql<Session['level']>`${sessions.level}`,
      issuer: sessions.issuer,
      sid: sessions.sid,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      guestKind: sql<GuestKind | null>`${guests.kind}`,
      statedName: guests.organisationName,
      statedNumber: guests.organisationNumber,
      invitedId: guests.organisationId,
      invitedTo: guests.consultationId,
      invitedNumber: organisations.number,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .leftJoin(guests, eq(guests.accountId, sessions.accountId))
    .leftJoin(organisations, eq(organisations.id, guests.organisationId))
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare(),
)

/** Asked for by every request of whoever is logged in. */
export async function findSession(db: Readable, id: string): Promise<Session | null> {
  return unlessChanged(db, `session ${id}`, () => readSession(db, id))
}

function readSession(db: Readable, id: string): Session | null {
  const found = byId(db).get({ id })
  if (!found) return null
  const { guestKind, statedName, statedNumber, invitedId, invitedTo, invitedNumber, ...row } = found
  const invited =
    invitedId === null || invitedTo === null ? null : { consultationId: invitedTo, organisationId: invitedId, number: invitedNumber }
  return {
    ...row,
    guest: guestKind && { kind: guestKind, organisationName: statedName, organisationNumber: statedNumber, invited },
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

/** Whom somebody acts for; with `kind` private and no organisation, themselves. */
export type Acting = Pick<Session, 'kind' | 'organisationNumber' | 'organisationName'>

export async function putActing({ connection }: Transaction, id: string, acting: Acting): Promise<void> {
  connection.update(sessions).set(acting).where(eq(sessions.id, id)).run()
}

/** The session goes on under another id, acting for another; what Altinn said was about the one before. False: it has ended, or moved on already. */
export async function moveSession({ connection }: Transaction, from: string, to: string, acting: Acting): Promise<boolean> {
  const row = connection.select().from(sessions).where(eq(sessions.id, from)).get()
  if (!row) return false
  connection
    .insert(sessions)
    .values({ ...row, ...acting, id: to, altinn: null })
    .run()
  connection.update(sessionParties).set({ sessionId: to }).where(eq(sessionParties.sessionId, from)).run()
  connection.delete(sessions).where(eq(sessions.id, from)).run()
  return true
}

/** Every session that began in one at the issuer. Gives their ids, and whose they were. */
export async function removeSessionsOf({ connection }: Transaction, issuer: string, sid: string) {
  return connection
    .delete(sessions)
    .where(and(eq(sessions.issuer, issuer), eq(sessions.sid, sid)))
    .returning({ id: sessions.id, accountId: sessions.accountId, role: sessions.role })
    .all()
}

export async function removeSession({ connection }: Transaction, id: string): Promise<void> {
  connection.delete(sessions).where(eq(sessions.id, id)).run()
}

/** Every session of an account but one, as when its link may have come into other hands. Gives their ids. */
export async function removeOtherSessions({ connection }: Transaction, accountId: string, id: string): Promise<string[]> {
  const rows = connection
    .delete(sessions)
    .where(and(eq(sessions.accountId, accountId), ne(sessions.id, id)))
    .returning({ id: sessions.id })
    .all()
  return rows.map((row) => row.id)
}

/** Ended sessions are of no use to anybody. */
export async function removeStaleSessions({ connection }: Transaction, before: Temporal.Instant): Promise<void> {
  connection.delete(sessions).where(lt(sessions.lastSeenAt, before.toString())).run()
}
