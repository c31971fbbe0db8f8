import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { type Database, inTransaction } from '#db/client'
import { endFollowing, findByEnd } from '#db/followers'
import { removeWaitingMail } from '#db/outbox'

/**
 * No more mail of this kind to this address, and the address is forgotten; what waits to be sent goes too. Whoever has the link needs
 * no login. Safe to repeat. Refuses: follow.unknown.
 */
export function endMail(db: Database, tokenHash: string, wallNow: Temporal.Instant): Promise<void> {
  return inTransaction(db, async (tx) => {
    const follower = await findByEnd(tx, tokenHash)
    if (!follower) throw new RuleViolation('follow.unknown')
    if (follower.endedAt !== null) return
    await endFollowing(tx, follower.id, wallNow.toString())
    await removeWaitingMail(tx, follower.id)
  })
}
