import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import type { Respondent } from '#app/domain/respondent'
import { ownerOf } from '#app/domain/response'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { removeDraft } from '#db/drafts'
import { removeResponseUploads } from '#db/response-uploads'
import { findResponse } from '#db/responses'

/**
 * Removes what a respondent has written and not sent: answers, earlier texts, comments, who does what. What was sent stays, and can be
 * opened again as it was sent. At any time, also after the deadline. Safe to repeat. Refuses: draft.not-confirmed.
 */
export function deleteDraft(
  db: Database,
  consultation: Pick<Consultation, 'id'>,
  by: { readonly respondent: Respondent; readonly accountId: string },
  { isConfirmed }: { readonly isConfirmed: boolean },
  now: Temporal.Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    if (!isConfirmed) throw new RuleViolation('draft.not-confirmed')
    await removeResponseUploads(tx, consultation.id, ownerOf(by.respondent))
    const room = await findResponse(tx, consultation.id, ownerOf(by.respondent))
    if (!room) return
    await removeDraft(tx, room.id)
    const organisationNumber = by.respondent.kind === 'organisation' ? by.respondent.organisationNumber : null
    await logAct(tx, { accountId: by.accountId, act: 'delete-draft', subject: consultation.id, detail: { organisationNumber } }, now)
  })
}
