import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { invitationExpiry, mostADay, mostInvitations } from '#app/domain/invitation'
import type { Position } from '#app/domain/position'
import type { Applicant } from '#db/askers'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { countInvitations, forgetInvitedAddresses, listOpenInvitations, putInvitation, revokeInvitationsTo } from '#db/invitations'
import type { Circle } from '#db/memberships'
import { type Mail, putMail } from '#db/outbox'
import { assertMayLetIn } from './assert-may-let-in'

/**
 * Sends a colleague a link into the organisation's circle; earlier links to the same address stop working. The mail goes out after.
 * Refuses: invitation.too-many, invitation.too-often, invitation.silent, invitation.denied. `now` is the machine's time.
 */
export function inviteColleague(
  db: Database,
  circle: Circle & { readonly organisationName: string; readonly isTest: boolean },
  by: Applicant,
  invitation: { readonly id: string; readonly tokenHash: string; readonly email: string; readonly position: Position },
  mail: Mail,
  now: Temporal.Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    await assertMayLetIn(tx, circle, by, { isFresh: true }, now)
    const createdAt = now.toString()
    if ((await countInvitations(tx, circle, by, now.subtract({ hours: 24 }).toString())) >= mostADay) {
      throw new RuleViolation('invitation.too-often', { most: mostADay })
    }
    await revokeInvitationsTo(tx, circle, invitation.email, createdAt)
    await forgetInvitedAddresses(tx, createdAt)
    if ((await listOpenInvitations(tx, circle, createdAt)).length >= mostInvitations) {
      throw new RuleViolation('invitation.too-many', { most: mostInvitations })
    }
    await putInvitation(tx, {
      ...circle,
      ...invitation,
      createdBy: by.accountId,
      createdAt,
      expiresAt: invitationExpiry(now).toString(),
    })
    await putMail(tx, { ...mail, kind: 'invitation' }, createdAt)
    const detail = { position: invitation.position, invitation: invitation.id }
    await logAct(tx, { accountId: by.accountId, act: 'invite', subject: circle.organisationNumber, detail }, now)
  })
}
