import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { beginsKnowing, followState } from '#app/domain/following'
import { type Database, inTransaction } from '#db/client'
import { type Consultation, getConsultationById } from '#db/consultations'
import { findByConfirmation, markConfirmed } from '#db/followers'

/** The address is confirmed by whoever reads what comes to it. Safe to repeat. Refuses: follow.unknown, follow.expired, follow.ended. */
export function confirmFollow(
  db: Database,
  tokenHash: string,
  now: Temporal.Instant,
  wallNow: Temporal.Instant,
): Promise<{ readonly consultation: Consultation }> {
  return inTransaction(db, async (tx) => {
    const found = await findByConfirmation(tx, tokenHash)
    const state = found && followState(found, wallNow)
    if (!found || !state) throw new RuleViolation('follow.unknown')
    if (state === 'expired' || state === 'ended') throw new RuleViolation(`follow.${state}`)
    const consultation = await getConsultationById(tx, found.consultationId)
    if (state === 'asked') {
      const { deadline, currentVersionId: versionId } = consultation
      await markConfirmed(tx, found.id, beginsKnowing({ deadline, versionId }, now), wallNow.toString())
    }
    return { consultation }
  })
}
