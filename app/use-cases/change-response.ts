import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import type { Respondent } from '#app/domain/respondent'
import { assertOpen, ownerOf } from '#app/domain/response'
import { newestReceipt } from '#app/domain/sending'
import { putAnswer } from '#db/answers'
import { logAct } from '#db/audit'
import { type Database, inTransaction, type Transaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { isDraftKept } from '#db/drafts'
import { bringBackLetters, listSubmittedLetters } from '#db/letters'
import { findResponse, type ResponseRoom, setChanging } from '#db/responses'
import { listSubmittedAnswers } from '#db/submissions'
import { listVersions, type SentVersion } from '#db/versions'
import { listSubmittedWithholdings, putWithholding } from '#db/withholdings'

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
    const versions = room ? await listVersions(tx, room.id) : []
    const [newest, last] = [newestReceipt(versions), versions.at(-1)]
    if (!room || !newest || !last) throw new RuleViolation('response.nothing-sent')
    if (newest !== seen) throw new RuleViolation('response.newer-receipt')
    if (room.changing === newest) return
    if (!(await isDraftKept(tx, room.id))) await bringBackSent(tx, room, last, now)
    await setChanging(tx, room.id, newest)
    await logAct(tx, { accountId: by.accountId, act: 'change-response', subject: newest, detail: {} }, now)
  })
}

/** Whoever has deleted their draft begins again from what they sent. */
async function bringBackSent(tx: Transaction, room: ResponseRoom, last: SentVersion, now: Temporal.Instant): Promise<void> {
  const by = { name: last.submittedBy, now }
  for (const [code, values] of await listSubmittedAnswers(tx, last)) await putAnswer(tx, room, code, values, by)
  for (const asked of await listSubmittedWithholdings(tx, last)) await putWithholding(tx, room, asked, by)
  await bringBackLetters(tx, room, await listSubmittedLetters(tx, last))
}
