import type { Temporal } from 'temporal-polyfill'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { findSession, removeSession } from '#db/sessions'

/** Ends a session; gives the token with which the issuer can be told. */
export function logOut(db: Database, sessionId: string, now: Temporal.Instant): Promise<string> {
  return inTransaction(db, async (tx) => {
    const session = await findSession(tx, sessionId)
    await removeSession(tx, sessionId)
    if (session) await logAct(tx, { accountId: session.accountId, act: 'logout', subject: session.role, detail: {} }, now)
    return session?.idToken ?? ''
  })
}
