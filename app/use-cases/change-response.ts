import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import type { Respondent } from '#app/domain/respondent'
import { assertOpen, ownerOf } from '#app/domain/response'
import { newestReceipt } from '#app/domain/sending'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { findResponse, setChanging } from '#db/responses'
import { listVersions } from '#db/versions'

/**
 * Opens a sent response for writing again, as it was when it was sent. What is sent holds until something else is. `seen` is the
 * receipt on the page: when a colleague has got a newer one meanwhile, nothing is opened. Safe to repeat.
 * Refuses: consultation.closed, response.nothing-sent, response.newer-receipt.
 */
export function changeResponse(
  db: Database,
  consultation: Consultation,
  by: { readonly respondent: Respondent; readonly accountId: string },
  seen: string,
  now: Temporal.Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    assertOpen(consultation, now)
    const room = await findResponse(tx, consultation.id, ownerOf(by.respondent))
    const newest = room && newestReceipt(await listVersions(tx, room.id))
    if (!room || !newest) throw new RuleViolation('response.nothing-sent')
    if (newest !== seen) throw new RuleViolation('response.newer-receipt')
    if (room.changing === newest) return
    await setChanging(tx, room.id, newest)
    await logAct(tx, { accountId: by.accountId, act: 'change-response', subject: newest, detail: {} }, now)
  })
}
