import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { isLateDay } from '#app/domain/extension'
import type { Values } from '#app/domain/question'
import type { FindableBody, Registration, RegistrationFacts } from '#app/domain/registration'
import type { Registered } from '#app/domain/respondent'
import { type Answers, deadlineOwners, mainViewQuestion, responseTypeQuestion } from '#app/domain/response'
import { newestReceipt } from '#app/domain/sending'
import { listAnswers } from '#db/answers'
import type { Readable } from '#db/client'
import type { Consultation } from '#db/consultations'
import { listKnownConsultees } from '#db/consultees'
import { listGrantedTo } from '#db/extensions'
import { type Draft, getDraft } from '#db/guidelines'
import { type DraftLetter, listLetters } from '#db/letters'
import { findBodyOnList } from '#db/listed-bodies'
import { listAnsweredBy, type OpenRegistration } from '#db/registrations'
import type { Submission } from '#db/submissions'
import { listVersions, type SentVersion } from '#db/versions'

/** What a registration would become, as it is looked over and as it is registered. */
export interface ReviewedRegistration {
  readonly registered: Registered
  readonly answers: Answers
  /** How many råd and krav it says something of. */
  readonly remarks: number
  readonly letters: readonly DraftLetter[]
  readonly isLate: boolean
  readonly versions: readonly SentVersion[]
  /** What the same sender has answered already, apart from what is being corrected. */
  readonly answered: readonly Submission[]
  /** With remarks, and neither text, letter nor anything said of an item. */
  readonly isEmpty: boolean
  /** Says something of råd or krav, though it is of a kind that says nothing. */
  readonly contradictsItself: boolean
  /** The registration it corrects no longer holds. */
  readonly isOvertaken: boolean
  /** Changes when anything that would be registered does, or when the same sender has answered meanwhile. */
  readonly mark: string
}

/** What it takes to read what staff type about a response. */
export async function registrationFacts(
  db: Readable,
  consultation: Consultation,
  now: Temporal.Instant,
): Promise<RegistrationFacts<ListedSender>> {
  const { questions } = await getDraft(db, consultation.currentVersionId)
  return {
    bodies: await listSenders(db, consultation.id),
    publishedOn: consultation.publishedOn,
    longestText: longestTextIn(questions),
    now,
  }
}

/** A body of the list a response may be from. */
export interface ListedSender extends FindableBody {
  readonly isTest: boolean
}

async function listSenders(db: Readable, consultationId: string): Promise<ListedSender[]> {
  const groups = await listKnownConsultees(db, consultationId)
  const bodies = groups.flatMap(({ lines }) => lines.flatMap(({ body, members }) => (body ? [body, ...members] : members)))
  const distinct = [...new Map(bodies.map((body) => [body.slug, body])).values()]
  return distinct.map(({ slug, name, number, isTest, registeredName, nameVariants }) => {
    return { slug, name, number, isTest, otherNames: [...(registeredName ? [registeredName] : []), ...nameVariants.map((one) => one.name)] }
  })
}

function longestTextIn(questions: Draft['questions']): number {
  const question = questions.find(({ id }) => id === mainViewQuestion)
  return question?.type === 'longtext' ? question.maxLength : 0
}

/** What the registration is as things stand; null when the body it says it is from is no longer on the list. */
export async function reviewRegistration(
  db: Readable,
  consultation: Pick<Consultation, 'id' | 'deadline'>,
  { content, corrects, room, owner }: OpenRegistration,
): Promise<ReviewedRegistration | null> {
  const registered = await registeredOf(db, consultation.id, content, owner)
  if (!registered) return null
  const { whole } = await getDraft(db, room.versionId)
  const letters = await listLetters(db, room)
  const granted = await listGrantedTo(db, consultation.id, deadlineOwners(registered, consultation.id))
  const versions = await listVersions(db, room.id)
  const answered = await listAnsweredBy(db, consultation.id, registered, corrects)
  const remarks = await listAnswers(db, room)
  const isLate = isLateDay(consultation.deadline, granted, Temporal.PlainDate.from(content.arrivedOn))
  const seen = [
    content,
    [registered.name, registered.number, isLate],
    [...remarks],
    letters.map(({ sha256, name }) => [sha256, name]),
    answered.map(({ receiptNumber }) => receiptNumber),
  ]
  return {
    registered,
    answers: new Map([...remarks, [whole.code, answersOf(content)]]),
    remarks: remarks.size,
    letters,
    isLate,
    versions,
    answered,
    isEmpty: content.type === 'med_merknad' && content.text === '' && letters.length === 0 && remarks.size === 0,
    contradictsItself: content.type !== 'med_merknad' && remarks.size > 0,
    isOvertaken: newestReceipt(versions) !== corrects,
    mark: createHash('sha256').update(JSON.stringify(seen), 'utf8').digest('hex').slice(0, 32),
  }
}

function answersOf({ type, text }: Registration): Values {
  return { [responseTypeQuestion]: type, ...(text === '' ? {} : { [mainViewQuestion]: text }) }
}

async function registeredOf(db: Readable, consultationId: string, { from }: Registration, owner: string): Promise<Registered | null> {
  const one = { kind: 'registered', owner } as const
  if (from.kind === 'person') return { ...one, name: from.name, isPerson: true, number: null, bodyId: null, isTest: false }
  if (from.kind === 'organisation') return { ...one, name: from.name, isPerson: false, number: from.number, bodyId: null, isTest: false }
  const body = await findBodyOnList(db, consultationId, from.slug)
  return body && { ...one, name: body.name, isPerson: false, number: body.number, bodyId: body.id, isTest: body.isTest }
}
