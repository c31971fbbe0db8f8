import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import type { Language } from '#app/domain/language'
import { isSilence, may, sourceOf } from '#app/domain/permission'
import { receiptNumber, reviewMark, type SealedAnswer, type SealedResponse, seal } from '#app/domain/receipt'
import type { Respondent } from '#app/domain/respondent'
import { answersToSend, assertOpen, hindrances, ownerOf, responseTypeOf } from '#app/domain/response'
import { getAccessChoice } from '#db/access-choices'
import { listAnswers } from '#db/answers'
import { type Applicant, findAsker } from '#db/askers'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import { findPlacement } from '#db/respondents'
import { findResponse } from '#db/responses'
import { countSubmissions, findSubmissionOf, putSubmission, type Submission } from '#db/submissions'

/** What the sender says about the review: whose response it was, that it is done, and the mark of what was on the page. */
export interface Review {
  readonly writtenFor?: string | null
  readonly isConfirmed: boolean
  readonly mark: string
}

/** Who sends, and what Altinn said of them just now; a colleague's word needs none of that. */
export interface Sender extends Omit<Applicant, 'actingFor'> {
  readonly respondent: Respondent
  readonly name: string
  readonly language: Language
}

/**
 * Sends the response as it is stored and seals it. Safe to repeat: a response that is sent already gives the receipt it got.
 * Refuses: consultation.closed, response.not-confirmed, response.type-missing, response.empty, response.silence-with-content,
 * response.changed-since-review, respondent.not-allowed, rights.silent, rights.denied. The right to send is decided here, on what is
 * stored now: `wallNow` is the machine's time.
 */
export function submitResponse(
  db: Database,
  consultation: Consultation,
  by: Sender,
  review: Review,
  now: Temporal.Instant,
  wallNow: Temporal.Instant,
): Promise<Submission> {
  return inTransaction(db, async (tx) => {
    const owner = ownerOf(by.respondent)
    if (review.writtenFor && review.writtenFor !== owner) throw new RuleViolation('respondent.not-allowed')
    const room = await findResponse(tx, consultation.id, owner)
    const earlier = room && (await findSubmissionOf(tx, room.id))
    if (earlier) return earlier
    assertOpen(consultation, now)
    if (!review.isConfirmed) throw new RuleViolation('response.not-confirmed')
    if (!room) throw new RuleViolation('response.type-missing')
    const right = may(
      await findAsker(tx, consultation.id, { ...by, actingFor: by.respondent }),
      'submit',
      await getAccessChoice(tx, consultation.id),
      wallNow,
    )
    if (!right.isPermitted) throw new RuleViolation(isSilence(right.reason) ? 'rights.silent' : 'rights.denied')

    const { version, items, whole, questions } = await getDraft(tx, room.versionId)
    const answers = await listAnswers(tx, room)
    const [hindrance] = hindrances(items, whole, questions, answers)
    if (hindrance) throw hindrance
    const responseType = responseTypeOf(items, whole, questions, answers)
    if (responseType === null) throw new RuleViolation('response.type-missing')

    const sent = answersToSend(items, whole, questions, answers)
    if (reviewMark(sent) !== review.mark) throw new RuleViolation('response.changed-since-review')
    const placement = await findPlacement(tx, consultation.id, by.respondent)
    const number = receiptNumber(consultation.receiptPrefix, (await countSubmissions(tx, consultation.id)) + 1)
    const organisationNumber = by.respondent.kind === 'organisation' ? by.respondent.organisationNumber : null
    const sealed = seal({
      format: 'innspill-response',
      formatVersion: 1,
      consultation: { id: consultation.id, title: consultation.text.nb.title },
      guidelineVersion: { id: version.id, number: version.number, contentHash: version.contentHash },
      receiptNumber: number,
      receivedAt: now.toString(),
      respondent: { name: by.respondent.name, organisationNumber, type: placement.respondentType, isTest: by.respondent.isTest },
      submittedBy: by.name,
      language: by.language,
      answers: [whole, ...items].flatMap((item): SealedAnswer[] => {
        const values = sent.get(item.code)
        return values ? [{ itemUid: item.uid, code: item.code, kind: item.kind, values }] : []
      }),
    } satisfies SealedResponse)
    await putSubmission(
      tx,
      {
        responseId: room.id,
        consultationId: consultation.id,
        versionId: version.id,
        receiptNumber: number,
        receivedAt: now.toString(),
        owner,
        organisationNumber,
        respondentName: by.respondent.name,
        ...placement,
        isTest: by.respondent.isTest,
        responseType,
        language: by.language,
        submittedBy: by.name,
        ...sealed,
      },
      sent,
    )
    await logAct(
      tx,
      { accountId: by.accountId, act: 'submit', subject: number, detail: { organisationNumber, ...sourceOf(right.basis) } },
      now,
    )
    const submission = await findSubmissionOf(tx, room.id)
    if (!submission) throw new Error(`Submission ${number} was stored and is not there`)
    return submission
  })
}
