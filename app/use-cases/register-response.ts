import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import type { LetterExaminer } from '#app/domain/letter'
import { type Registration, toArrival } from '#app/domain/registration'
import { heldOf } from '#app/domain/sending'
import { logAct } from '#db/audit'
import { type Database, inTransaction, type Readable } from '#db/client'
import type { Consultation } from '#db/consultations'
import { removeDraft } from '#db/drafts'
import { changeRegistration, findRegistered, findRegistration, type OpenRegistration, putRegistration } from '#db/registrations'
import { openResponse } from '#db/responses'
import type { Submission } from '#db/submissions'
import { type ChosenFile, keepLetter, type LetterPlace, takeLetterAway } from './keep-letter'
import { receiveResponse } from './receive-response'
import { reviewRegistration } from './review-registration'

/** The case officer who registers. */
export interface Registrar {
  readonly accountId: string
  readonly name: string
}

/**
 * Begins to register a response that came another way, and tells the id of the registration. Nothing is received yet. `id` is made with
 * the page: the same once more stores what is typed now; one that is registered already is another, since the page was gone back to.
 */
export function beginRegistration(
  db: Database,
  consultation: Consultation,
  by: Registrar,
  id: string,
  content: Registration,
  now: Temporal.Instant,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    if (await findRegistration(tx, consultation.id, id)) {
      await changeRegistration(tx, id, content)
      return id
    }
    const fresh = (await findRegistered(tx, consultation.id, id)) ? randomUUID() : id
    const room = await openResponse(tx, consultation, `registered:${fresh}`, now)
    const { accountId } = by
    await putRegistration(tx, {
      ...{ id: fresh, consultationId: consultation.id, responseId: room.id, content, corrects: null, accountId, startedAt: now.toString() },
    })
    await logAct(tx, { accountId, act: 'begin-registration', subject: fresh, detail: {} }, now)
    return fresh
  })
}

/** Stores what staff say now of what they are registering. Refuses: registration.gone. */
export function changeBegunRegistration(db: Database, consultation: Consultation, id: string, content: Registration): Promise<void> {
  return inTransaction(db, async (tx) => {
    await getRegistration(tx, consultation, id)
    await changeRegistration(tx, id, content)
  })
}

/** What the case officer has looked over, and that they have. */
export interface RegistrationReview {
  readonly mark: string
  readonly isConfirmed: boolean
}

/**
 * Receives the response in the same way as those that are sent here: numbered in the same series, and sealed. Its arrival is the day that
 * was stated; the moment is when it was registered. Safe to repeat: what is registered gives the receipt it got.
 * Refuses: registration.gone, registration.overtaken, registration.body-unknown, registration.empty, registration.type-with-remarks,
 * registration.not-confirmed, registration.changed.
 */
export function registerResponse(
  db: Database,
  consultation: Consultation,
  by: Registrar,
  id: string,
  { mark, isConfirmed }: RegistrationReview,
  now: Temporal.Instant,
  wallNow: Temporal.Instant,
): Promise<Submission> {
  return inTransaction(db, async (tx) => {
    const again = await findRegistered(tx, consultation.id, id)
    if (again) return again
    const registration = await getRegistration(tx, consultation, id)
    const { content, room } = registration
    const review = await reviewRegistration(tx, consultation, registration)
    if (!review) throw new RuleViolation('registration.body-unknown')
    if (review.isOvertaken) throw new RuleViolation('registration.overtaken')
    if (review.isEmpty) throw new RuleViolation('registration.empty')
    if (review.contradictsItself) throw new RuleViolation('registration.type-with-remarks')
    if (!isConfirmed) throw new RuleViolation('registration.not-confirmed')
    if (review.mark !== mark) throw new RuleViolation('registration.changed')
    const submission = await receiveResponse(tx, {
      ...{ consultation, room, now, wallNow },
      by: { ...by, respondent: review.registered, language: content.language, writeReceipt: null },
      arrival: toArrival(content, by.name),
      answers: review.answers,
      // What came is the letter itself, whatever kind of response it is.
      letters: review.letters,
      responseType: content.type,
      held: heldOf(review.versions),
      attempt: id,
      withhold: [],
      isPreliminary: false,
      email: null,
      basis: null,
    })
    await removeDraft(tx, room.id)
    return submission
  })
}

/** Gives up a registration: what was typed and attached goes. What it was to correct stands. Safe to repeat. */
export function discardRegistration(
  db: Database,
  consultation: Consultation,
  { accountId }: Registrar,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const found = await findRegistration(tx, consultation.id, id)
    if (!found) return
    await removeDraft(tx, found.room.id)
    await logAct(tx, { accountId, act: 'discard-registration', subject: id, detail: {} }, now)
  })
}

/** Attaches what came as a file; examined as respondents' letters are. Refuses: registration.gone, and what `keepLetter` does. */
export function attachToRegistration(
  db: Database,
  consultation: Consultation,
  by: Registrar,
  id: string,
  file: ChosenFile | null,
  letters: LetterExaminer,
  now: Temporal.Instant,
): Promise<string> {
  return keepLetter(db, placeOf(consultation, id), by, file, letters, now)
}

/** False when it has no such letter. Refuses: registration.gone. */
export function removeFromRegistration(
  db: Database,
  consultation: Consultation,
  by: Registrar,
  id: string,
  letter: string,
  now: Temporal.Instant,
): Promise<boolean> {
  return takeLetterAway(db, placeOf(consultation, id), by, letter, now)
}

function placeOf(consultation: Consultation, id: string): LetterPlace {
  const find = async (db: Readable) => (await getRegistration(db, consultation, id)).room
  return { find, open: find }
}

async function getRegistration(db: Readable, consultation: Consultation, id: string): Promise<OpenRegistration> {
  const found = await findRegistration(db, consultation.id, id)
  if (!found) throw new RuleViolation('registration.gone')
  return found
}
