import type { Temporal } from 'temporal-polyfill'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { findSession, removeSession, removeSessionsOf } from '#db/sessions'

/** Ends a session. Gives the address of the issuer it came from; null when there was none. */
export function logOut(db: Database, sessionId: string, now: Temporal.Instant): Promise<string | null> {
  return inTransaction(db, async (tx) => {
    const session = await findSession(tx, sessionId)
    await removeSession(tx, sessionId)
    if (session) await logAct(tx, { accountId: session.accountId, act: 'logout', subject: session.role, detail: {} }, now)
    return session?.issuer ?? null
  })
}

/** The issuer tells that somebody logged out in another service. Gives the ids of the sessions that ended. */
export function logOutElsewhere(db: Database, issuer: string, sid: string, now: Temporal.Instant): Promise<string[]> {
  return inTransaction(db, async (tx) => {
    const ended = await removeSessionsOf(tx, issuer, sid)
    for (const { accountId, role } of ended) {
      await logAct(tx, { accountId, act: 'logout', subject: role, detail: { elsewhere: true } }, now)
    }
    return ended.map(({ id }) => id)
  })
}
