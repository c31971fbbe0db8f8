import type { Temporal } from 'temporal-polyfill'
import { type Actor, visitor } from '#app/domain/actor'
import type { Respondent } from '#app/domain/respondent'
import { endsAt, isAlive } from '#app/domain/session'
import { type Database, inTransaction } from '#db/client'
import { listParties } from '#db/parties'
import { findSession, type GuestOfSession, type Session, touchSession } from '#db/sessions'
import { tokenId } from './cookies'

/** Whose request it is, by the session cookie. An ended or unknown session is a visitor. */
export async function findActor(
  db: Database,
  token: string | null,
  wallNow: Temporal.Instant,
): Promise<{ actor: Actor; sessionEndsAt: Temporal.Instant | null }> {
  const session = token === null ? null : await findSession(db, tokenId(token))
  if (!session || !isAlive(session, wallNow)) return { actor: visitor, sessionEndsAt: null }
  const seen = await noteActivity(db, session, wallNow)
  const parties =
    session.role === 'respondent' && session.guest === null
      ? (await listParties(db, { sessionId: session.id, accountId: session.accountId })).length
      : 0
  return { actor: toActor(session, parties), sessionEndsAt: endsAt({ ...session, lastSeenAt: seen }) }
}

/** Written at most once a minute, so that reading pages does not mean writing. */
async function noteActivity(db: Database, session: Session, wallNow: Temporal.Instant): Promise<Temporal.Instant> {
  if (wallNow.epochMilliseconds - session.lastSeenAt.epochMilliseconds < 60_000) return session.lastSeenAt
  await inTransaction(db, (tx) => touchSession(tx, session.id, wallNow))
  return wallNow
}

function toActor(session: Session, parties: number): Actor {
  const { id: sessionId, accountId, name, isTest, role: kind, kind: login, altinn, level } = session
  const person = { accountId, sessionId, name, isTest }
  if (kind !== 'respondent') return { kind, ...person }
  const actingFor = session.guest === null ? actingForOf({ ...session, login }) : guestOf(session, session.guest)
  return { kind, login, parties, actingFor, altinn, level, ...person }
}

/** Nobody, for whoever came to answer for an organisation and has not chosen one, or has none. */
function actingForOf({
  accountId,
  name,
  isTest,
  login,
  organisationNumber,
  organisationName,
}: Pick<Session, 'accountId' | 'name' | 'isTest' | 'organisationNumber' | 'organisationName'> & {
  login: Session['kind']
}): Respondent | null {
  if (organisationNumber !== null) return { kind: 'organisation', organisationNumber, name: organisationName ?? organisationNumber, isTest }
  return login === 'private' ? { kind: 'private', accountId, name, isTest } : null
}

/** Whoever came by an e-mail address is what they were when they confirmed it, whatever their session says. */
function guestOf(
  { accountId, name, isTest }: Session,
  { kind, organisationName, organisationNumber, invited }: GuestOfSession,
): Respondent {
  if (kind === 'self') return { kind: 'private', accountId, name, isTest, isByEmail: true }
  return { kind: 'stated', accountId, name: organisationName ?? name, statedNumber: organisationNumber, isTest, invited }
}
