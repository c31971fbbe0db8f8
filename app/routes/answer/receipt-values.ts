import type { Current } from '#app/access/current'
import { standingOf } from '#app/domain/answer'
import { contentLanguageOf } from '#app/domain/language'
import { responseTypeQuestion } from '#app/domain/response'
import { type SendingKind, sendingKindOf } from '#app/domain/sending'
import { sayMoment } from '#app/messages/say-time'
import { showLetter } from '#app/messages/show-letter'
import { listSubmittedLetters } from '#db/letters'
import { listSubmittedAnswers } from '#db/submissions'
import type { SentVersion } from '#db/versions'
import { listSubmittedWithholdings } from '#db/withholdings'
import { viewOf } from './response-view'
import type { Room } from './room'

/** A receipt and the response it seals, as plain values. */
export async function receiptOf({ db, language }: Current, { consultation, draft, versions }: Room, submission: SentVersion) {
  const answers = await listSubmittedAnswers(db, submission)
  const count = (standing: string) => draft.items.filter((item) => standingOf(item, answers.get(item.code) ?? {}) === standing).length
  const content = contentLanguageOf(language)
  const { receiptNumber, receivedAt, respondentName, organisationNumber, submittedBy, responseType, checksum, isTest } = submission
  const { replaces, isPreliminary, isLate } = submission
  const kind: SendingKind = sendingKindOf(submission, versions)
  return {
    slug: consultation.slug,
    title: consultation.text[content].title,
    publisher: consultation.publisher,
    receiptNumber,
    receivedAt,
    received: sayMoment(receivedAt, language),
    respondentName,
    organisationNumber,
    isUnlisted: submission.consulteeGroup === 'unlisted',
    known: submission.knownBy === 'email' && submission.consulteeGroup === 'private' ? ('email.private' as const) : submission.knownBy,
    statedNumber: submission.statedNumber,
    submittedBy,
    responseType,
    isTest,
    checksum,
    kind,
    replaces,
    isPreliminary,
    isLate,
    version: draft.version.number,
    provenance: draft.version.contentStatus === 'demonstration' ? draft.version.provenance[content] : null,
    sums: { remarks: count('has-remarks'), silent: count('no-remarks'), other: count('not-our-area'), open: count('not-considered') },
    letters: (await listSubmittedLetters(db, submission)).map((letter) => ({ place: letter.place, ...showLetter(letter, language) })),
    isWholeAnswered: Object.keys(answers.get(draft.whole.code) ?? {}).some((question) => question !== responseTypeQuestion),
    view: viewOf(draft, answers, language, await listSubmittedWithholdings(db, submission)),
  }
}

export type ReceiptValues = Awaited<ReturnType<typeof receiptOf>>
