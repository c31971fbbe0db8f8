import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { assertOpen, ownerOf } from '#app/domain/response'
import { heldOf } from '#app/domain/sending'
import { type Database, inTransaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { findContact } from '#db/contacts'
import { listSubmittedLetters } from '#db/letters'
import { findResponse } from '#db/responses'
import { findAttempt, listSubmittedAnswers, type Submission } from '#db/submissions'
import { listVersions } from '#db/versions'
import { listSubmittedWithholdings } from '#db/withholdings'
import { assertMaySend } from './assert-may-send'
import { receiveResponse, type Sender } from './receive-response'

/**
 * Sends a preliminary response anew, word for word as it was received, without the reservation. Safe to repeat: one that is final
 * already gives the receipt it got. Refuses: consultation.closed, response.nothing-sent, response.newer-receipt,
 * final.not-confirmed, rights.silent, rights.denied.
 */
export function finaliseResponse(
  db: Database,
  consultation: Consultation,
  by: Sender,
  { seen, isConfirmed, attempt }: { readonly seen: string; readonly isConfirmed: boolean; readonly attempt: string | null },
  now: Temporal.Instant,
  wallNow: Temporal.Instant,
): Promise<Submission> {
  return inTransaction(db, async (tx) => {
    const room = await findResponse(tx, consultation.id, ownerOf(by.respondent))
    const again = room && attempt ? await findAttempt(tx, room.id, attempt) : null
    if (again) return again
    const held = room && heldOf(await listVersions(tx, room.id))
    if (!held) throw new RuleViolation('response.nothing-sent')
    if (!held.isPreliminary) return held
    assertOpen(consultation, now)
    if (held.receiptNumber !== seen) throw new RuleViolation('response.newer-receipt')
    if (!isConfirmed) throw new RuleViolation('final.not-confirmed')
    const basis = await assertMaySend(tx, consultation.id, by, wallNow)
    const answers = await listSubmittedAnswers(tx, held)
    return receiveResponse(tx, {
      ...{ consultation, room, by, answers, held, attempt, basis, now, wallNow },
      withhold: await listSubmittedWithholdings(tx, held),
      letters: await listSubmittedLetters(tx, held),
      responseType: held.responseType,
      isPreliminary: false,
      email: await findContact(tx, held.id),
    })
  })
}
