import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { invitationExpiry, mostInvitations } from '#app/domain/invitation'
import type { Position } from '#app/domain/position'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { forgetInvitedAddresses, listOpenInvitations, putInvitation, revokeInvitationsTo } from '#db/invitations'
import type { Circle } from '#db/memberships'
import { type Mail, putMail } from '#db/outbox'

/**
 * Sends a colleague a link into the organisation's circle; earlier links to the same address stop working. The mail goes out after.
 * Refuses: invitation.too-many. `now` is the machine's time.
 */
export function inviteColleague(
  db: Database,
  circle: Circle & { readonly organisationName: string; readonly isTest: boolean },
  by: { readonly accountId: string },
  invitation: { readonly id: string; readonly tokenHash: string; readonly email: string; readonly position: Position },
  mail: Mail,
  now: Temporal.Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const createdAt = now.toString()
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
    await putMail(tx, mail, createdAt)
    const detail = { position: invitation.position, invitation: invitation.id }
    await logAct(tx, { accountId: by.accountId, act: 'invite', subject: circle.organisationNumber, detail }, now)
  })
}
