import type { Temporal } from 'temporal-polyfill'
import type { ActorKind } from '#app/domain/actor'
import { totalMinutes } from '#app/domain/session'
import { type Identity, openAccount } from '#db/accounts'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { putSession, removeSession, removeStaleSessions } from '#db/sessions'

export interface Login {
  readonly identity: Identity
  readonly role: Exclude<ActorKind, 'visitor'>
  readonly actingFor: { readonly organisationNumber: string; readonly name: string } | null
  readonly idToken: string
}

/** Opens a new session for whoever the issuer vouched for, ends the one they had, and notes what gave the right. */
export function logIn(
  db: Database,
  login: Login,
  sessionId: string,
  previousSessionId: string | null,
  now: Temporal.Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    await removeStaleSessions(tx, now.subtract({ minutes: totalMinutes }))
    if (previousSessionId) await removeSession(tx, previousSessionId)
    const accountId = await openAccount(tx, login.identity, now)
    const organisationNumber = login.actingFor?.organisationNumber ?? null
    await putSession(
      tx,
      {
        id: sessionId,
        accountId,
        role: login.role,
        organisationNumber,
        organisationName: login.actingFor?.name ?? null,
        level: 3,
        idToken: login.idToken,
      },
      now,
    )
    await logAct(tx, { accountId, act: 'login', subject: login.role, detail: { organisationNumber, source: login.identity.issuer } }, now)
  })
}
