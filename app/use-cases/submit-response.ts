import type { Temporal } from 'temporal-polyfill'
import { toEmailAddress } from '#app/domain/email-address'
import { RuleViolation } from '#app/domain/errors'
import { reviewMark } from '#app/domain/receipt'
import { answersToSend, assertOpen, hindrances, lettersToSend, ownerOf, responseTypeOf } from '#app/domain/response'
import { doorOf, heldOf, newestReceipt } from '#app/domain/sending'
import { unapproved } from '#app/domain/teamwork'
import { stillApplies, withoutMaker } from '#app/domain/withholding'
import { listAnswers } from '#db/answers'
import { type Database, inTransaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import { listLetters } from '#db/letters'
import { findResponse } from '#db/responses'
import { findAttempt, type Submission } from '#db/submissions'
import { listVersions } from '#db/versions'
import { listWithholdings } from '#db/withholdings'
import { getWay, listWork } from '#db/work'
import { assertMaySend } from './assert-may-send'
import { receiveResponse, type Sender } from './receive-response'

/** What the sender says about the review: whose response it was, that it is done, and the mark of what was on the page. */
export interface Review {
  readonly writtenFor?: string | null
  readonly isConfirmed: boolean
  readonly mark: string
  /** Made with the page: the same once more is the same sending. */
  readonly attempt?: string | null
  /** With reservation for political treatment. */
  readonly isPreliminary?: boolean
  /** Where the receipt is to be sent; nowhere when empty. */
  readonly email?: string
  /** Items the sender has seen are not approved, and sends all the same. */
  readonly unapproved?: readonly string[]
}

/**
 * Sends the response as it is stored and seals it; what was sent before is replaced, and kept. Safe to repeat: the same attempt once
 * more, or a response that nobody is changing, gives the receipt it got.
 * Refuses: consultation.closed, response.not-confirmed, response.type-missing, response.empty, response.silence-with-content, response.same-as-empty,
 * response.changed-since-review, response.not-approved, response.already-submitted (taken back), receipt.invalid-email,
 * respondent.not-allowed, rights.silent, rights.denied. The right to send is decided here, on what is stored now: `wallNow` is the
 * machine's time.
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
    const again = room && review.attempt ? await findAttempt(tx, room.id, review.attempt) : null
    if (again) return again
    const versions = room ? await listVersions(tx, room.id) : []
    const [held, newest] = [heldOf(versions), newestReceipt(versions)]
    const isBeingWritten = doorOf({ isOpen: true, newest, changing: room?.changing ?? null }) === 'open'
    if (held && !isBeingWritten) return held
    assertOpen(consultation, now)
    if (!review.isConfirmed) throw new RuleViolation('response.not-confirmed')
    if (!room) throw new RuleViolation('response.type-missing')
    if (!isBeingWritten) throw new RuleViolation('response.already-submitted')
    const basis = await assertMaySend(tx, consultation.id, by, wallNow)

    const { items, whole, questions } = await getDraft(tx, room.versionId)
    const answers = await listAnswers(tx, room)
    const attached = await listLetters(tx, room)
    const draft = [items, whole, questions, answers, attached.length] as const
    const [hindrance] = hindrances(...draft)
    if (hindrance) throw hindrance
    const responseType = responseTypeOf(...draft)
    if (responseType === null) throw new RuleViolation('response.type-missing')

    const sent = answersToSend(...draft)
    const letters = lettersToSend(responseType, attached)
    const withhold = (await listWithholdings(tx, room)).filter((asked) => stillApplies(asked, sent)).map(withoutMaker)
    if (reviewMark(sent, newest, withhold, letters) !== review.mark) throw new RuleViolation('response.changed-since-review')
    const way = await getWay(tx, room)
    const work = way === 'long' ? await listWork(tx, room) : null
    const written = [...sent.keys()].filter((code) => answers.has(code))
    const lacking = unapproved(written, (code) => work?.get(code)?.state ?? 'open', way)
    if (lacking.some((code) => !review.unapproved?.includes(code))) throw new RuleViolation('response.not-approved')
    return receiveResponse(tx, {
      consultation,
      room,
      by,
      answers: sent,
      withhold,
      letters,
      responseType,
      held,
      attempt: review.attempt ?? null,
      // A person has no political treatment to wait for.
      isPreliminary: (review.isPreliminary ?? false) && by.respondent.kind === 'organisation',
      email: toEmailAddress(review.email ?? ''),
      unapproved: lacking.length,
      basis,
      now,
      wallNow,
    })
  })
}
