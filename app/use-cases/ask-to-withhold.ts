import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { assertOpen, ownerOf } from '#app/domain/response'
import { assertBeingWritten } from '#app/domain/sending'
import { mostWithholdings, toWithholding, type Withholding } from '#app/domain/withholding'
import { listAnswers } from '#db/answers'
import { type Database, inTransaction, type Transaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import { findResponse, type ResponseRoom, touchResponse } from '#db/responses'
import { listVersions } from '#db/versions'
import { listWithholdings, putWithholding, removeWithholding } from '#db/withholdings'
import type { Writer } from './save-answers'

/**
 * Notes that a respondent asks to have an answer, or a passage of it, withheld from publication.
 * Refuses: consultation.closed, response.already-submitted, respondent.not-allowed, withholding.too-many, and what `toWithholding` refuses.
 */
export function askToWithhold(
  db: Database,
  consultation: Consultation,
  by: Writer,
  asked: Withholding,
  now: Temporal.Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const room = await beingWritten(tx, consultation, by, now)
    if (!room) throw new RuleViolation('withholding.text-missing')
    const { questions } = await getDraft(tx, room.versionId)
    const texts = questions.filter(({ type }) => type === 'longtext').map(({ id }) => id)
    const withholding = toWithholding(await listAnswers(tx, room), texts, asked)
    const known = await listWithholdings(tx, room)
    if (known.length >= mostWithholdings) throw new RuleViolation('withholding.too-many', { limit: mostWithholdings })
    await putWithholding(tx, room, withholding, { name: by.name, now })
    await touchResponse(tx, room.id, now)
  })
}

/** Takes a request back; false when the response has none such. Refuses as above. */
export function takeBackWithholding(
  db: Database,
  consultation: Consultation,
  by: Writer,
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const room = await beingWritten(tx, consultation, by, now)
    if (!room || !(await removeWithholding(tx, room, id))) return false
    await touchResponse(tx, room.id, now)
    return true
  })
}

async function beingWritten(tx: Transaction, consultation: Consultation, by: Writer, now: Temporal.Instant): Promise<ResponseRoom | null> {
  const owner = ownerOf(by.respondent)
  if (by.writtenFor && by.writtenFor !== owner) throw new RuleViolation('respondent.not-allowed')
  assertOpen(consultation, now)
  const room = await findResponse(tx, consultation.id, owner)
  if (room) assertBeingWritten(await listVersions(tx, room.id), room.changing)
  return room
}
