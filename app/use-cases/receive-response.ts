import { Temporal } from 'temporal-polyfill'
import { isLateArrival, isLateDay } from '#app/domain/extension'
import type { Knowledge } from '#app/domain/guest'
import type { Language } from '#app/domain/language'
import { type Basis, sourceOf } from '#app/domain/permission'
import { type MailedReceipt, receiptNumber, type SealedAnswer, type SealedResponse, seal, toAttachment } from '#app/domain/receipt'
import type { Arrival } from '#app/domain/registration'
import { knowledgeOf, type Registered, type Respondent } from '#app/domain/respondent'
import { type Answers, deadlineOwners, ownerOf, type ResponseType } from '#app/domain/response'
import { sendingOf } from '#app/domain/sending'
import type { Withholding } from '#app/domain/withholding'
import type { Applicant } from '#db/askers'
import { logAct } from '#db/audit'
import type { Transaction } from '#db/client'
import { type Consultation, getConsultationById } from '#db/consultations'
import { putContact } from '#db/contacts'
import { listGrantedTo } from '#db/extensions'
import { getDraft } from '#db/guidelines'
import { type KeptLetter, putSubmittedLetters } from '#db/letters'
import { putSubmission } from '#db/new-submissions'
import { type Mail, putMail } from '#db/outbox'
import { findPlacement } from '#db/respondents'
import type { ResponseRoom } from '#db/responses'
import { findSubmission, nextInSeries, type Submission } from '#db/submissions'
import { putEnding, type SentVersion } from '#db/versions'
import { putSubmittedWithholdings } from '#db/withholdings'

/** Who sends, and what Altinn said of them just now; a colleague's word needs none of that. */
export interface Sender extends Omit<Applicant, 'actingFor'> {
  readonly respondent: Respondent
  readonly name: string
  readonly language: Language
  /** The receipt as mail, in the sender's language. */
  readonly writeReceipt: (receipt: MailedReceipt) => Mail
}

/** Who hands a response in: its sender, or a case officer who registers what came another way. */
export interface Submitter extends Pick<Sender, 'accountId' | 'name' | 'language'> {
  readonly respondent: Respondent | Registered
  /** Null where no receipt can be asked for. */
  readonly writeReceipt: Sender['writeReceipt'] | null
}

export interface ToReceive {
  readonly consultation: Consultation
  readonly room: ResponseRoom
  readonly by: Submitter
  /** How it came, when staff register it: the day it arrived decides whether it is late. */
  readonly arrival?: Arrival | null
  readonly answers: Answers
  /** What the sender asks not to have published. */
  readonly withhold: readonly Withholding[]
  readonly letters: readonly KeptLetter[]
  readonly responseType: ResponseType
  /** What holds until now, and is replaced. */
  readonly held: SentVersion | null
  readonly attempt: string | null
  readonly isPreliminary: boolean
  /** Where the receipt is to be sent, if anywhere. */
  readonly email: string | null
  /** Null for staff, whom the access table lets in. */
  readonly basis: Basis | null
  /** How many items no approver of theirs had approved; the sender has said that they know. */
  readonly unapproved?: number
  readonly now: Temporal.Instant
  /** The machine's time, by which mail goes. */
  readonly wallNow: Temporal.Instant
}

/** Numbers, seals and stores a response that may be sent, in place of the one that holds. The rules have been asked. */
export async function receiveResponse(
  tx: Transaction,
  {
    consultation,
    room,
    by,
    arrival = null,
    answers,
    withhold,
    letters,
    responseType,
    held,
    attempt,
    isPreliminary,
    email,
    basis,
    unapproved = 0,
    now,
    wallNow,
  }: ToReceive,
): Promise<Submission> {
  const { version, items, whole } = await getDraft(tx, room.versionId)
  const placement = await findPlacement(tx, consultation.id, by.respondent)
  const number = receiptNumber(consultation.receiptPrefix, await nextInSeries(tx, consultation.id))
  const organisationNumber = by.respondent.kind === 'organisation' ? by.respondent.organisationNumber : null
  const { deadline } = await getConsultationById(tx, consultation.id)
  const granted = await listGrantedTo(tx, consultation.id, deadlineOwners(by.respondent, consultation.id))
  const known = knownOf(by.respondent, consultation.id)
  const isLate = arrival ? isLateDay(deadline, granted, Temporal.PlainDate.from(arrival.arrivedOn)) : isLateArrival(deadline, granted, now)
  const sending = sendingOf(held, { isPreliminary, isLate })
  const sealed = seal({
    format: 'innspill-response',
    formatVersion: 3,
    consultation: { id: consultation.id, title: consultation.text.nb.title },
    guidelineVersion: { id: version.id, number: version.number, contentHash: version.contentHash },
    receiptNumber: number,
    receivedAt: now.toString(),
    respondent: {
      name: by.respondent.name,
      organisationNumber,
      type: placement.respondentType,
      isTest: by.respondent.isTest,
      ...sealedKnown(known),
    },
    submittedBy: by.name,
    ...(arrival ? { arrival } : {}),
    language: by.language,
    sending,
    answers: [whole, ...items].flatMap((item): SealedAnswer[] => {
      const values = answers.get(item.code)
      return values ? [{ itemUid: item.uid, code: item.code, kind: item.kind, values }] : []
    }),
    ...(withhold.length > 0 ? { withhold } : {}),
    ...(letters.length > 0 ? { attachments: letters.map(toAttachment) } : {}),
  } satisfies SealedResponse)
  if (held) await putEnding(tx, held, { how: 'replaced', by: number, at: now.toString() })
  const { replaces } = sending
  await putSubmission(
    tx,
    {
      responseId: room.id,
      consultationId: consultation.id,
      versionId: version.id,
      receiptNumber: number,
      receivedAt: now.toString(),
      owner: ownerOf(by.respondent),
      organisationNumber,
      respondentName: by.respondent.name,
      ...placement,
      isTest: by.respondent.isTest,
      responseType,
      language: by.language,
      submittedBy: by.name,
      letters: letters.length,
      ...{ attempt, replaces, isPreliminary, isLate, arrival, ...known },
      ...sealed,
    },
    answers,
  )
  const detail = { organisationNumber, replaces, isPreliminary, unapproved, ...(basis ? sourceOf(basis) : {}) }
  await logAct(tx, { accountId: by.accountId, act: arrival ? 'register' : 'submit', subject: number, detail }, now)
  const submission = await findSubmission(tx, consultation.id, number)
  if (!submission) throw new Error(`Submission ${number} was stored and is not there`)
  await putSubmittedWithholdings(tx, submission, withhold)
  await putSubmittedLetters(tx, submission, letters)
  if (email !== null && by.writeReceipt !== null) {
    await putContact(tx, { submissionId: submission.id, accountId: by.accountId, email })
    const { kind } = sending
    const mail = by.writeReceipt({
      ...{ email, receiptNumber: number, receivedAt: submission.receivedAt, respondent: submission.respondentName },
      ...{ submittedBy: by.name, kind, earlier: replaces, isPreliminary, isLate, letters, checksum: submission.checksum },
    })
    await putMail(tx, { ...mail, kind: 'receipt' }, wallNow.toString())
  }
  return submission
}

/** By what the sender is known, as it is stored. */
function knownOf(respondent: Respondent | Registered, consultationId: string) {
  const knownBy = knowledgeOf(respondent, consultationId)
  if (respondent.kind === 'registered') return { knownBy, statedNumber: respondent.number, bodyId: respondent.bodyId }
  if (respondent.kind !== 'stated') return { knownBy, statedNumber: null, bodyId: null }
  const { statedNumber, invited } = respondent
  return { knownBy, statedNumber, bodyId: knownBy === 'invitation' && invited ? invited.organisationId : null }
}

/** The same as it is sealed: nothing for those who logged in. */
function sealedKnown({ knownBy, statedNumber }: { readonly knownBy: Knowledge; readonly statedNumber: string | null }) {
  return knownBy === 'login' ? {} : { knownBy, ...(statedNumber === null ? {} : { statedNumber }) }
}
