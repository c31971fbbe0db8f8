import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { linkState } from '#app/domain/guest'
import { totalMinutes } from '#app/domain/session'
import { findAccount, type Identity, openAccount, putAccountName } from '#db/accounts'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { endLinks, findGuestLink, type GuestLink, markLinkConfirmed } from '#db/guest-links'
import { putGuest } from '#db/guests'
import { putSession, removeSession, removeStaleSessions } from '#db/sessions'

/** Whoever holds a link, and what is to be known of the moment. */
export interface LinkHolder {
  readonly tokenHash: string
  /** What somebody from an invited body says they are called; for others, the name they asked with holds. */
  readonly name: string | null
  readonly sessionId: string
  readonly previousSessionId: string | null
  /** How the account of a link is known again. */
  readonly identityOf: (link: GuestLink) => Omit<Identity, 'name'>
  readonly isRoomOpen: boolean
}

/**
 * Confirms the address a link was sent to, and opens a session for whoever holds it. Earlier links of the same sender stop working.
 * Nothing is sent by it. Refuses: guest.link-unknown, guest.link-expired, guest.link-ended, guest.name-wrong. `now` is the machine's time.
 */
export function openByLink(
  db: Database,
  { tokenHash, name, sessionId, previousSessionId, identityOf, isRoomOpen }: LinkHolder,
  now: Temporal.Instant,
): Promise<GuestLink> {
  return inTransaction(db, async (tx) => {
    const link = await findGuestLink(tx, tokenHash)
    if (!link) throw new RuleViolation('guest.link-unknown')
    const state = linkState(link, isRoomOpen, now)
    if (state !== 'open') throw new RuleViolation(`guest.link-${state}`)
    if (link.kind === 'invited' && name === null) throw new RuleViolation('guest.name-wrong')
    await removeStaleSessions(tx, now.subtract({ minutes: totalMinutes }))
    if (previousSessionId) await removeSession(tx, previousSessionId)
    const identity = identityOf(link)
    const known = await findAccount(tx, { ...identity, name: null })
    // Whoever asked for the link may have been a stranger: a name one has already is kept.
    const { id: accountId } = await openAccount(tx, { ...identity, name: known ? null : (name ?? link.name) }, now)
    if (link.kind === 'invited' && name !== null) await putAccountName(tx, accountId, name)
    const { email, kind, organisationName, organisationNumber, reason, organisationId } = link
    const consultationId = kind === 'invited' ? link.consultationId : null
    const at = now.toString()
    await putGuest(tx, { accountId, email, kind, organisationName, organisationNumber, reason, organisationId, consultationId }, at)
    await markLinkConfirmed(tx, link.id, accountId, at)
    await endLinks(tx, { consultationId: link.consultationId, accountId }, link.id, at)
    const nobody = { organisationNumber: null, organisationName: null }
    await putSession(
      tx,
      { id: sessionId, accountId, kind: 'email', role: 'respondent', ...nobody, level: null, issuer: '', sid: null },
      now,
    )
    await logAct(tx, { accountId, act: 'login', subject: 'respondent', detail: { kind: 'email', as: kind } }, now)
    return link
  })
}
