import type { Temporal } from 'temporal-polyfill'
import { norwegianDay } from '#app/domain/consultation'
import { addressDays } from '#app/domain/draft-keeping'
import { confirmationDays, daysAfterClosing, tombstoneDays } from '#app/domain/following'
import { unusedDays } from '#app/domain/guest'
import { mailDays } from '#app/domain/retention'
import { totalMinutes } from '#app/domain/session'
import { type Database, inTransaction } from '#db/client'
import { forgetStatedAddresses } from '#db/drafts-past'
import { sweepFollowers } from '#db/followers'
import { removeUnusedLinks } from '#db/guest-links'
import { forgetInvitedAddresses } from '#db/invitations'
import { removeStaleAttempts } from '#db/login-attempts'
import { sweepOutbox } from '#db/outbox'
import { removeStaleSessions } from '#db/sessions'
import { sweepUploads } from '#db/uploads'

/** Deletes what is over, as the privacy page says. Safe to repeat, and to leave out for a while: the next time takes it. */
export function keepHouse(
  db: Database,
  { now, wallNow }: { readonly now: Temporal.Instant; readonly wallNow: Temporal.Instant },
): Promise<void> {
  const ago = (days: number) => wallNow.subtract({ hours: 24 * days }).toString()
  return inTransaction(db, async (tx) => {
    await removeStaleSessions(tx, wallNow.subtract({ minutes: totalMinutes }))
    await removeStaleAttempts(tx, wallNow.subtract({ minutes: totalMinutes }))
    await forgetInvitedAddresses(tx, wallNow.toString())
    await removeUnusedLinks(tx, ago(unusedDays))
    await sweepUploads(tx, wallNow.toString())
    await sweepOutbox(tx, ago(mailDays))
    const stated = norwegianDay(now).subtract({ days: addressDays })
    await forgetStatedAddresses(tx, stated.toString(), now.subtract({ hours: 24 * addressDays }).toString())
    const closedOn = norwegianDay(now).subtract({ days: daysAfterClosing }).toString()
    await sweepFollowers(tx, { askedBefore: ago(confirmationDays), closedOn, emptyBefore: ago(tombstoneDays) })
  })
}
