import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { endReminders, findReminderByEnd } from '#db/answer-reminders'
import { type Database, inTransaction, type Readable } from '#db/client'
import { type Consultation, getConsultationById } from '#db/consultations'
import { endFollowing, findByEnd } from '#db/followers'
import { removeWaitingMail } from '#db/outbox'

/** What the link in a mail ends, and whether it has; null where it is not known. */
export async function findEndable(
  db: Readable,
  tokenHash: string,
): Promise<{ readonly consultation: Consultation; readonly isEnded: boolean } | null> {
  const follower = await findByEnd(db, tokenHash)
  if (follower) return { consultation: await getConsultationById(db, follower.consultationId), isEnded: follower.endedAt !== null }
  const reminder = await findReminderByEnd(db, tokenHash)
  return reminder && { consultation: await getConsultationById(db, reminder.consultationId), isEnded: reminder.email === '' }
}

/**
 * No more mail of this kind to this address, and the address is forgotten; what waits to be sent goes too. Whoever has the link needs
 * no login. Safe to repeat. Refuses: follow.unknown.
 */
export function endMail(db: Database, tokenHash: string, wallNow: Temporal.Instant): Promise<void> {
  return inTransaction(db, async (tx) => {
    const [follower, reminder] = [await findByEnd(tx, tokenHash), await findReminderByEnd(tx, tokenHash)]
    if (!follower && !reminder) throw new RuleViolation('follow.unknown')
    if (follower && follower.endedAt === null) {
      await endFollowing(tx, follower.id, wallNow.toString())
      await removeWaitingMail(tx, follower.id)
    }
    if (reminder) for (const id of await endReminders(tx, reminder)) await removeWaitingMail(tx, id)
  })
}
