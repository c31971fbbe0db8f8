import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { invitationState } from '#app/domain/invitation'
import type { Language } from '#app/domain/language'
import { covers } from '#app/domain/position'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { findInvitation, forgetInvitedAddresses, type Invitation, markInvitationUsed } from '#db/invitations'
import { endMember, findPosition, putMember } from '#db/memberships'
import { findContact, putContact } from '#db/notices'

/**
 * Lets whoever is logged in into the circle the link leads to, once. A higher position one has already is kept.
 * Refuses: invitation.unknown, invitation.used, invitation.expired, invitation.revoked,
 * invitation.own. `now` is the machine's time.
 */
export function acceptInvitation(
  db: Database,
  tokenHash: string,
  by: { readonly accountId: string; readonly language: Language },
  now: Temporal.Instant,
): Promise<Invitation> {
  return inTransaction(db, async (tx) => {
    const invitation = await findInvitation(tx, tokenHash)
    if (!invitation) throw new RuleViolation('invitation.unknown')
    const state = invitationState(invitation, now)
    if (state !== 'open') throw new RuleViolation(`invitation.${state}`)
    if (invitation.createdBy === by.accountId) throw new RuleViolation('invitation.own')
    const { id, consultationId, organisationNumber, organisationName, isTest, position } = invitation
    const [circle, at] = [{ consultationId, organisationNumber }, now.toString()]
    // What colleagues say and give is told where the invitation came, until one says otherwise.
    if (!(await findContact(tx, circle, by.accountId))) {
      const contact = { email: invitation.email, language: by.language, pace: 'hour' } as const
      await putContact(tx, { ...circle, organisationName }, by.accountId, contact)
    }
    await markInvitationUsed(tx, id, by.accountId, at)
    await forgetInvitedAddresses(tx, at)
    const earlier = await findPosition(tx, circle, by.accountId)
    if (!covers(earlier, position)) {
      await endMember(tx, circle, by.accountId, at)
      await putMember(tx, { ...circle, organisationName, isTest, accountId: by.accountId, position, createdAt: at })
    }
    const detail = { position, invitation: id, source: 'colleague' }
    await logAct(tx, { accountId: by.accountId, act: 'join', subject: organisationNumber, detail }, now)
    return invitation
  })
}
