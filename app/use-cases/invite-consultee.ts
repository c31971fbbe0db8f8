import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { linkExpiry } from '#app/domain/guest'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { findConsulteeInvitation, putGuestLink, revokeInvitation } from '#db/guest-links'
import { findBodyOnList } from '#db/listed-bodies'
import { type Mail, putMail } from '#db/outbox'
import { removeOtherSessions } from '#db/sessions'

/**
 * Sends a body of the list a link by which it may answer, or log in. The link waits until the body's own deadline is over.
 * Refuses: guest.no-such-body. `now` is the machine's time.
 */
export function inviteConsultee(
  db: Database,
  consultationId: string,
  by: { readonly accountId: string },
  invitation: { readonly id: string; readonly tokenHash: string; readonly email: string; readonly body: string },
  write: (organisation: string) => Mail,
  now: Temporal.Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const body = await findBodyOnList(tx, consultationId, invitation.body)
    if (!body) throw new RuleViolation('guest.no-such-body')
    const { id, tokenHash, email } = invitation
    await putGuestLink(tx, {
      ...{ id, tokenHash, consultationId, kind: 'invited', email, name: '', reason: '' },
      ...{ organisationName: body.name, organisationNumber: body.number, organisationId: body.id },
      ...{ accountId: null, createdBy: by.accountId, createdAt: now.toString(), expiresAt: linkExpiry(now).toString() },
      ...{ confirmedAt: null, endedAt: null, revokedAt: null },
    })
    await putMail(tx, { ...write(body.name), kind: 'consultee-invitation' }, now.toString())
    await logAct(tx, { accountId: by.accountId, act: 'invite-consultee', subject: body.slug, detail: { invitation: id } }, now)
  })
}

/** Takes an invitation back, with every link and session that came of it; what was sent by it stays. Safe to repeat. */
export function endConsulteeInvitation(
  db: Database,
  consultationId: string,
  by: { readonly accountId: string },
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const invitation = await findConsulteeInvitation(tx, consultationId, id)
    if (!invitation) throw new RuleViolation('guest.link-unknown')
    if (invitation.revokedAt !== null) return
    for (const accountId of await revokeInvitation(tx, invitation, now.toString())) await removeOtherSessions(tx, accountId, '')
    await logAct(tx, { accountId: by.accountId, act: 'end-invitation', subject: consultationId, detail: { invitation: id } }, now)
  })
}
