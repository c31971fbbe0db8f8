import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Knowledge } from '#app/domain/guest'
import type { Language } from '#app/domain/language'
import type { Arrival } from '#app/domain/registration'
import type { Answers, ResponseType } from '#app/domain/response'
import { gather } from './answers'
import { type Readable, rememberedBy, statement, type Transaction } from './client'
import { keysOf } from './guidelines'
import { sealedResponses, segments, submissions, submittedAnswers } from './schema'

/** A received response, as staff and the sender see it. Drafts are in other tables, which nothing here reads. */
export interface Submission {
  /** Order of arrival in the installation; pages ask by receipt number. */
  readonly id: number
  readonly receiptNumber: string
  readonly consultationId: string
  readonly versionId: string
  readonly receivedAt: string
  readonly respondentName: string
  readonly organisationNumber: string | null
  readonly consulteeGroup: string
  readonly respondentType: string
  readonly isTest: boolean
  readonly responseType: ResponseType
  readonly language: Language
  readonly submittedBy: string
  readonly checksum: string
  /** Råd and krav the sender has remarks to. */
  readonly remarks: number
  /** Letters that came with it. */
  readonly letters: number
  /** Receipt number of the one it took the place of. */
  readonly replaces: string | null
  /** With reservation for political treatment. */
  readonly isPreliminary: boolean
  /** Came after the deadline, through a door staff opened. */
  readonly isLate: boolean
  readonly knownBy: Knowledge
  /** The organisation number that was stated, or that staff know the organisation by: no login has vouched for it. */
  readonly statedNumber: string | null
  /** How it came, when staff registered it; null for those that were sent here. */
  readonly arrival: Arrival | null
}

const newest = statement((c) =>
  c.$client
    .prepare("select coalesce((select max(id) from submissions), 0) || ' ' || coalesce((select max(id) from submission_ends), 0)")
    .pluck(),
)

/** For what is counted over everything received: it never changes, so a count holds until more comes, is replaced or is taken back. */
export const unlessReceived = rememberedBy((where) => newest(where).get())

/** True of a submission that is its sender's response now: neither replaced nor withdrawn. For repositories only. */
export const holds = sql`not exists (select 1 from submission_ends where submission_ends.submission_id = ${submissions.id})`

/** What every list of submissions selects. For repositories only. */
export const submissionColumns = {
  id: submissions.id,
  receiptNumber: submissions.receiptNumber,
  consultationId: submissions.consultationId,
  versionId: submissions.versionId,
  receivedAt: submissions.receivedAt,
  respondentName: submissions.respondentName,
  organisationNumber: submissions.organisationNumber,
  consulteeGroup: segments.consulteeGroup,
  respondentType: segments.respondentType,
  isTest: segments.isTest,
  responseType: sql<ResponseType>`${submissions.responseType}`,
  language: sql<Language>`${submissions.language}`,
  submittedBy: submissions.submittedBy,
  checksum: submissions.checksum,
  remarks: submissions.remarks,
  letters: submissions.letters,
  replaces: submissions.replaces,
  isPreliminary: submissions.isPreliminary,
  isLate: submissions.isLate,
  knownBy: sql<Knowledge>`${submissions.knownBy}`,
  statedNumber: submissions.statedNumber,
  arrival: submissions.arrival,
}
const select = (c: Readable['connection']) =>
  c.select(submissionColumns).from(submissions).innerJoin(segments, eq(segments.id, submissions.segmentId))

const ofResponse = statement((c) =>
  select(c)
    .where(and(eq(submissions.responseId, sql.placeholder('responseId')), holds))
    .prepare(),
)
const byAttempt = statement((c) =>
  select(c)
    .where(and(eq(submissions.responseId, sql.placeholder('responseId')), eq(submissions.attempt, sql.placeholder('attempt'))))
    .prepare(),
)
const byReceipt = statement((c) =>
  select(c)
    .where(
      and(
        eq(submissions.consultationId, sql.placeholder('consultationId')),
        eq(submissions.receiptNumber, sql.placeholder('receiptNumber')),
      ),
    )
    .prepare(),
)
/** As it was when somebody began to read: see `Received`. For repositories only. */
export const heldThen = sql`not exists (select 1 from submission_ends where submission_ends.submission_id = ${submissions.id} and submission_ends.id <= ${sql.placeholder('lastEnd')})`

const page = statement((c) =>
  select(c)
    .where(
      and(
        // The plus keeps SQLite from an index that would have it sort every submission anew for each page.
        sql`+${submissions.consultationId} = ${sql.placeholder('consultationId')}`,
        gt(submissions.id, sql.placeholder('after')),
        lte(submissions.id, sql.placeholder('upTo')),
        heldThen,
      ),
    )
    .orderBy(asc(submissions.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
)
const counted = statement((c) =>
  c
    .select({
      responses: sql<number>`count(*)`,
      last: sql<number>`coalesce(max(${submissions.id}), 0)`,
      lastEnd: sql<number>`(select coalesce(max(id), 0) from submission_ends)`,
    })
    .from(submissions)
    .where(and(eq(submissions.consultationId, sql.placeholder('consultationId')), holds))
    .prepare(),
)
const numbered = statement((c) =>
  c
    .select({
      n: sql<number>`count(*) + (select count(*) from withdrawals where withdrawals.consultation_id = ${sql.placeholder('consultationId')})`,
    })
    .from(submissions)
    .where(eq(submissions.consultationId, sql.placeholder('consultationId')))
    .prepare(),
)
const canonicalOf = statement((c) =>
  c
    .select({ canonical: sealedResponses.canonical })
    .from(sealedResponses)
    .where(eq(sealedResponses.submissionId, sql.placeholder('id')))
    .prepare(),
)
const answersOf = statement((c) =>
  c
    .select({
      itemId: submittedAnswers.itemId,
      questionId: submittedAnswers.questionId,
      choiceId: submittedAnswers.choiceId,
      text: submittedAnswers.text,
    })
    .from(submittedAnswers)
    .where(eq(submittedAnswers.submissionId, sql.placeholder('id')))
    .prepare(),
)

/** The one that holds: null before the first, and when it is withdrawn. */
export async function findSubmissionOf(db: Readable, responseId: string): Promise<Submission | null> {
  return ofResponse(db).get({ responseId }) ?? null
}

/** What this very attempt to send gave, whether it still holds or not. */
export async function findAttempt(db: Readable, responseId: string, attempt: string): Promise<Submission | null> {
  return byAttempt(db).get({ responseId, attempt }) ?? null
}

export async function findSubmission(db: Readable, consultationId: string, receiptNumber: string): Promise<Submission | null> {
  return byReceipt(db).get({ consultationId, receiptNumber }) ?? null
}

/** How many responses there are: each sender's counts once, and a withdrawn one not at all. */
export async function countSubmissions(db: Readable, consultationId: string): Promise<number> {
  return (await receivedSoFar(db, consultationId)).responses
}

/** The next receipt number's place in the consultation's series. */
export async function nextInSeries(tx: Transaction, consultationId: string): Promise<number> {
  return (numbered(tx).get({ consultationId })?.n ?? 0) + 1
}

/**
 * The responses as they are now, as a picture of this moment that lasts however long it takes to read it: what was received, and what
 * ended it, is never changed or removed, so the ids of the last of each are all it takes.
 */
export interface Received {
  readonly consultationId: string
  readonly responses: number
  /** Id of the last one. */
  readonly last: number
  /** Id of the last that was replaced or withdrawn. */
  readonly lastEnd: number
}

export async function receivedSoFar(db: Readable, consultationId: string): Promise<Received> {
  return unlessReceived(db, `received ${consultationId}`, () => {
    return { consultationId, ...(counted(db).get({ consultationId }) ?? { responses: 0, last: 0, lastEnd: 0 }) }
  })
}

/** In order of arrival, after the given id: a page at a time, so that reading all of them never holds anybody up. */
export async function listSubmissions(
  db: Readable,
  { consultationId, last, lastEnd }: Received,
  after: number,
  limit: number,
): Promise<Submission[]> {
  return page(db).all({ consultationId, after, upTo: last, lastEnd, limit })
}

/** The sealed text, byte for byte what the checksum is computed of. */
export async function getCanonical(db: Readable, submission: Submission): Promise<string> {
  const row = canonicalOf(db).get({ id: submission.id })
  if (!row) throw new Error(`No submission ${submission.id}`)
  return row.canonical
}

export async function listSubmittedAnswers(db: Readable, submission: Submission): Promise<Answers> {
  return gather(keysOf(db, submission.versionId), answersOf(db).all({ id: submission.id }))
}
