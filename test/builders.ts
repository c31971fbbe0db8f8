import { Temporal } from 'temporal-polyfill'
import { accessPackageCodes } from '#app/domain/access-package'
import type { AltinnAnswer } from '#app/domain/altinn-rights'
import { markOf } from '#app/domain/edit'
import type { Language } from '#app/domain/language'
import type { Values } from '#app/domain/question'
import { reviewMark } from '#app/domain/receipt'
import type { Respondent } from '#app/domain/respondent'
import { answersToSend, lettersToSend, ownerOf, responseTypeOf } from '#app/domain/response'
import { saveAnswers } from '#app/use-cases/save-answers'
import { submitResponse } from '#app/use-cases/submit-response'
import { listAnswers } from '#db/answers'
import type { Database } from '#db/client'
import { type Consultation, findConsultation } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import { listLetters } from '#db/letters'
import { findResponse } from '#db/responses'
import type { Submission } from '#db/submissions'

export const slug = 'foreldretilgang-barn'
export const fjellvik: Respondent = { kind: 'organisation', organisationNumber: '310000019', name: 'Fjellvik kommune (test)', isTest: true }

/** A body on the list, by its number. */
export function anOrganisation(organisationNumber: string, name: string): Respondent {
  return { kind: 'organisation', organisationNumber, name, isTest: false }
}

export async function theConsultation(db: Database): Promise<Consultation> {
  const found = await findConsultation(db, slug)
  if (!found) throw new Error('The høring is not loaded')
  return found
}

interface Sender {
  readonly respondent?: Respondent
  readonly name?: string
  readonly language?: Language
  /** Norwegian time. */
  readonly at?: string
}

const before = '2025-06-02T10:00:00'
const moment = (at: string) => Temporal.PlainDateTime.from(at).toZonedDateTime('Europe/Oslo').toInstant()

/** An unfinished response: item code → values. */
export async function aDraft(db: Database, answers: Readonly<Record<string, Values>>, sender: Sender = {}): Promise<void> {
  const { respondent = fjellvik, name = 'Siv Testdal', at = before } = sender
  const edits = Object.entries(answers).map(([code, raw]) => ({ code, raw, base: markOf({}) }))
  await saveAnswers(db, await theConsultation(db), { respondent, name }, edits, moment(at))
}

/** A response that has been sent. */
export async function aSubmission(db: Database, answers: Readonly<Record<string, Values>>, sender: Sender = {}): Promise<Submission> {
  const { respondent = fjellvik, name = 'Siv Testdal', language = 'nb', at = before } = sender
  await aDraft(db, answers, sender)
  const consultation = await theConsultation(db)
  const review = { isConfirmed: true, mark: await markOfReview(db, consultation, respondent) }
  return submitResponse(
    db,
    consultation,
    { respondent, accountId: 'test', altinn: leading(respondent, moment(at)), level: 3, name, language, writeReceipt: noMail },
    review,
    moment(at),
    moment(at),
  )
}

/** Nobody states an address here. */
const noMail = () => {
  throw new Error('No receipt was asked for')
}

/** What Altinn says of somebody who leads the organisation. */
function leading(respondent: Respondent, at: Temporal.Instant): AltinnAnswer | null {
  if (respondent.kind !== 'organisation') return null
  const { organisationNumber } = respondent
  const decisions = { write: 'Permit', submit: 'Permit', 'self-assess': 'Permit' } as const
  const rights = { organisationNumber, decisions, minimumLevel: 3, packages: accessPackageCodes, roles: ['DAGL'], isDeleted: false }
  return { kind: 'answered', askedAt: at.toString(), rights }
}

/** The mark of what whoever sends has looked over. */
async function markOfReview(db: Database, consultation: Consultation, respondent: Respondent): Promise<string> {
  const room = await findResponse(db, consultation.id, ownerOf(respondent))
  if (!room) throw new Error('There is nothing to look over')
  const { items, whole, questions } = await getDraft(db, room.versionId)
  const letters = await listLetters(db, room)
  const draft = [items, whole, questions, await listAnswers(db, room), letters.length] as const
  return reviewMark(answersToSend(...draft), null, [], lettersToSend(responseTypeOf(...draft), letters))
}
