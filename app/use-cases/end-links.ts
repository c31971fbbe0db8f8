import type { Temporal } from 'temporal-polyfill'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { endLinks } from '#db/guest-links'
import { removeOtherSessions } from '#db/sessions'

/** Ends somebody's own links to a consultation, and every session but the one they ask from. `now` is the machine's time. */
export function endOwnLinks(
  db: Database,
  { consultationId, accountId, sessionId }: { readonly consultationId: string; readonly accountId: string; readonly sessionId: string },
  now: Temporal.Instant,
): Promise<readonly string[]> {
  return inTransaction(db, async (tx) => {
    await endLinks(tx, { consultationId, accountId }, null, now.toString())
    await logAct(tx, { accountId, act: 'end-link', subject: consultationId, detail: {} }, now)
    return removeOtherSessions(tx, accountId, sessionId)
  })
}
