import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import type { LetterExaminer } from '#app/domain/letter'
import { assertOpen, ownerOf } from '#app/domain/response'
import { assertBeingWritten } from '#app/domain/sending'
import type { Database } from '#db/client'
import type { Consultation } from '#db/consultations'
import { findResponse, openResponse } from '#db/responses'
import { listVersions } from '#db/versions'
import { type ChosenFile, keepLetter, type LetterPlace, takeLetterAway } from './keep-letter'
import type { Writer } from './save-answers'

export interface LetterWriter extends Writer {
  readonly accountId: string
}

/**
 * Attaches a letter to what is being written, and tells what it is called there. The same file once more changes nothing.
 * Refuses: consultation.closed, response.already-submitted, respondent.not-allowed, letter.missing, letter.too-many, letter.no-room, and
 * what a `LetterExaminer` refuses.
 */
export function attachLetter(
  db: Database,
  consultation: Consultation,
  by: LetterWriter,
  file: ChosenFile | null,
  letters: LetterExaminer,
  now: Temporal.Instant,
): Promise<string> {
  return keepLetter(db, placeOf(consultation, by, now), by, file, letters, now)
}

/**
 * Takes a letter away from what is being written; false when it has none such. What was sent with it stays as it was sent.
 * Refuses: consultation.closed, response.already-submitted, respondent.not-allowed.
 */
export function removeAttachedLetter(
  db: Database,
  consultation: Consultation,
  by: LetterWriter,
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  return takeLetterAway(db, placeOf(consultation, by, now), by, id, now)
}

/** The respondent's own response, while it is being written. */
function placeOf(consultation: Consultation, by: LetterWriter, now: Temporal.Instant): LetterPlace {
  const owner = ownerOf(by.respondent)
  return {
    async find(db) {
      if (by.writtenFor && by.writtenFor !== owner) throw new RuleViolation('respondent.not-allowed')
      assertOpen(consultation, now)
      const room = await findResponse(db, consultation.id, owner)
      if (room) assertBeingWritten(await listVersions(db, room.id), room.changing)
      return room
    },
    open: (tx) => openResponse(tx, consultation, owner, now),
  }
}
