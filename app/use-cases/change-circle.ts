import type { Temporal } from 'temporal-polyfill'
import { covers, type Position } from '#app/domain/position'
import type { Applicant } from '#db/askers'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { forgetInvitedAddresses, revokeInvitation, revokeInvitationsBy } from '#db/invitations'
import { type Circle, endMember, findMember, putMember } from '#db/memberships'
import { forgetContact } from '#db/notices'
import { assertMayLetIn } from './assert-may-let-in'

/**
 * Gives a member another position; the old membership ends, so that it can be told who could do what when. False: not
 * in this circle. Refuses: invitation.silent, invitation.denied.
 */
export function changeMember(
  db: Database,
  circle: Circle,
  by: Applicant,
  member: number,
  position: Position,
  now: Temporal.Instant,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const found = await findMember(tx, circle, member)
    if (!found) return false
    await assertMayLetIn(tx, circle, by, { isFresh: !covers(found.position, position) }, now)
    if (found.position === position) return true
    const at = now.toString()
    await endMember(tx, circle, found.accountId, at)
    if (position !== 'approver') await revokeInvitationsBy(tx, circle, found.accountId, at)
    const { organisationName, isTest, accountId } = found
    await putMember(tx, { ...circle, organisationName, isTest, accountId, position, createdAt: at })
    await logAct(
      tx,
      { accountId: by.accountId, act: 'change-member', subject: circle.organisationNumber, detail: { member, position } },
      now,
    )
    return true
  })
}

/** Takes a member out, with the invitations they have out; from the next request they are out. Refuses: invitation.denied. */
export function endMembership(db: Database, circle: Circle, by: Applicant, member: number, now: Temporal.Instant): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await assertMayLetIn(tx, circle, by, { isFresh: false }, now)
    const found = await findMember(tx, circle, member)
    if (!found) return false
    await endMember(tx, circle, found.accountId, now.toString())
    await forgetContact(tx, circle, found.accountId)
    await revokeInvitationsBy(tx, circle, found.accountId, now.toString())
    await logAct(tx, { accountId: by.accountId, act: 'end-member', subject: circle.organisationNumber, detail: { member } }, now)
    return true
  })
}

/** One leaves by oneself. What Altinn gives is not ours to end. */
export function leaveCircle(db: Database, circle: Circle, by: { readonly accountId: string }, now: Temporal.Instant): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    if (!(await endMember(tx, circle, by.accountId, now.toString()))) return false
    await forgetContact(tx, circle, by.accountId)
    await revokeInvitationsBy(tx, circle, by.accountId, now.toString())
    await logAct(tx, { accountId: by.accountId, act: 'end-member', subject: circle.organisationNumber, detail: { isOwn: true } }, now)
    return true
  })
}

/** The link stops working. Refuses: invitation.denied. */
export function revoke(db: Database, circle: Circle, by: Applicant, invitation: string, now: Temporal.Instant): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    await assertMayLetIn(tx, circle, by, { isFresh: false }, now)
    if (!(await revokeInvitation(tx, circle, invitation, now.toString()))) return false
    await forgetInvitedAddresses(tx, now.toString())
    await logAct(
      tx,
      { accountId: by.accountId, act: 'invite', subject: circle.organisationNumber, detail: { invitation, isRevoked: true } },
      now,
    )
    return true
  })
}
