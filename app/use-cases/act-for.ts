import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { listParties } from '#db/parties'
import { findSession, moveSession } from '#db/sessions'

/** Themselves, or an organisation by its number. */
export type Acting = { readonly kind: 'private' } | { readonly kind: 'organisation'; readonly organisationNumber: string }

/**
 * The person acts for somebody else from now on. The session goes on under `newId`, so that no page opened for the one before can
 * write for the new one. Refuses: respondent.not-allowed, for an organisation that is not open to the person,
 * and for a session that has ended meanwhile.
 */
export function actFor(
  db: Database,
  person: { readonly sessionId: string; readonly accountId: string },
  acting: Acting,
  newId: string,
  now: Temporal.Instant,
): Promise<void> {
  const { sessionId, accountId } = person
  return inTransaction(db, async (tx) => {
    // Whoever came by an e-mail address is nobody else than they were then.
    if ((await findSession(tx, sessionId))?.guest) throw new RuleViolation('respondent.not-allowed')
    const parties = await listParties(tx, person)
    const party =
      acting.kind === 'organisation' ? parties.find(({ organisationNumber }) => organisationNumber === acting.organisationNumber) : null
    if (party === undefined) throw new RuleViolation('respondent.not-allowed')
    const organisationNumber = party?.organisationNumber ?? null
    const isMoved = await moveSession(tx, sessionId, newId, {
      kind: party ? 'organisation' : 'private',
      organisationNumber,
      organisationName: party?.name ?? null,
    })
    if (!isMoved) throw new RuleViolation('respondent.not-allowed')
    await logAct(tx, { accountId, act: 'act-for', subject: acting.kind, detail: { organisationNumber } }, now)
  })
}
