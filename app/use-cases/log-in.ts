import type { Temporal } from 'temporal-polyfill'
import type { VerifiedLogin } from '#app/domain/party'
import { choiceAtLogin, type PartyChoice } from '#app/domain/party-choice'
import { totalMinutes } from '#app/domain/session'
import { type Identity, openAccount } from '#db/accounts'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { forgetInvitedAddresses } from '#db/invitations'
import { listParties } from '#db/parties'
import { putSessionParties } from '#db/session-parties'
import { putActing, putSession, removeSession, removeStaleSessions } from '#db/sessions'

export interface Login extends Pick<VerifiedLogin, 'kind' | 'issuer' | 'level' | 'sid' | 'parties' | 'staffRole'> {
  readonly identity: Identity
}

/** What a login came to. */
export interface OpenedSession {
  readonly accountId: string
  /** Empty when the person must be asked. */
  readonly name: string
  readonly choice: PartyChoice
}

/** Opens a new session for whoever the issuer vouched for, ends the one they had, and notes what gave the right. */
export function logIn(
  db: Database,
  login: Login,
  sessionId: string,
  previousSessionId: string | null,
  now: Temporal.Instant,
): Promise<OpenedSession> {
  const { identity, kind, issuer, level, sid, parties, staffRole } = login
  return inTransaction(db, async (tx) => {
    await removeStaleSessions(tx, now.subtract({ minutes: totalMinutes }))
    await forgetInvitedAddresses(tx, now.toString())
    if (previousSessionId) await removeSession(tx, previousSessionId)
    const { id: accountId, name } = await openAccount(tx, identity, now)
    const role = staffRole ?? 'respondent'
    const nobody = { organisationNumber: null, organisationName: null }
    await putSession(tx, { id: sessionId, accountId, kind, role, ...nobody, level, issuer, sid }, now)
    await putSessionParties(tx, sessionId, parties)
    const choice = choiceAtLogin(kind, await listParties(tx, { sessionId, accountId }))
    if (choice.kind === 'organisation') {
      await putActing(tx, sessionId, {
        kind,
        organisationNumber: choice.party.organisationNumber,
        organisationName: choice.party.name,
      })
    }
    const organisationNumber = choice.kind === 'organisation' ? choice.party.organisationNumber : null
    await logAct(tx, { accountId, act: 'login', subject: role, detail: { kind, organisationNumber, level } }, now)
    return { accountId, name, choice }
  })
}
