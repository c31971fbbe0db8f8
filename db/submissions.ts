import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import { standingOf } from '#app/domain/answer'
import type { Language } from '#app/domain/language'
import { type Answers, type ResponseType, responseTypeQuestion } from '#app/domain/response'
import { fold } from '#app/domain/search-words'
import { gather } from './answers'
import { type Readable, statement, type Transaction } from './client'
import { type Draft, getDraft, keysOf } from './guidelines'
import { sealedResponses, segments, submissions, submittedAnswers, submittedItems } from './schema'

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
}

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
}
const select = (c: Readable['connection']) =>
  c.select(submissionColumns).from(submissions).innerJoin(segments, eq(segments.id, submissions.segmentId))

const ofResponse = statement((c) =>
  select(c)
    .where(eq(submissions.responseId, sql.placeholder('responseId')))
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
const page = statement((c) =>
  select(c)
    .where(
      and(
        // The plus keeps SQLite from an index that would have it sort every submission anew for each page.
        sql`+${submissions.consultationId} = ${sql.placeholder('consultationId')}`,
        gt(submissions.id, sql.placeholder('after')),
        lte(submissions.id, sql.placeholder('upTo')),
      ),
    )
    .orderBy(asc(submissions.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
)
const counted = statement((c) =>
  c
    .select({ responses: sql<number>`count(*)`, last: sql<number>`coalesce(max(${submissions.id}), 0)` })
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
export async function findSubmissionOf(db: Readable, responseId: string): Promise<Submission | null> {
  return ofResponse(db).get({ responseId }) ?? null
}

export async function findSubmission(db: Readable, consultationId: string, receiptNumber: string): Promise<Submission | null> {
  return byReceipt(db).get({ consultationId, receiptNumber }) ?? null
}

export async function countSubmissions(db: Readable, consultationId: string): Promise<number> {
  return counted(db).get({ consultationId })?.responses ?? 0
}

/**
 * What has come in so far, as a picture of this moment that lasts however long it takes to read it: received responses are never
 * changed or removed, so the id of the last one is all it takes.
 */
export interface Received {
  readonly consultationId: string
  readonly responses: number
  /** Id of the last one. */
  readonly last: number
}

export async function receivedSoFar(db: Readable, consultationId: string): Promise<Received> {
  return { consultationId, ...(counted(db).get({ consultationId }) ?? { responses: 0, last: 0 }) }
}

/** In order of arrival, after the given id: a page at a time, so that reading all of them never holds anybody up. */
export async function listSubmissions(
  db: Readable,
  { consultationId, last }: Received,
  after: number,
  limit: number,
): Promise<Submission[]> {
  return page(db).all({ consultationId, after, upTo: last, limit })
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

export interface NewSubmission {
  readonly responseId: string
  readonly consultationId: string
  readonly versionId: string
  readonly receiptNumber: string
  readonly receivedAt: string
  readonly owner: string
  readonly organisationNumber: string | null
  readonly respondentName: string
  readonly consulteeGroup: string
  readonly respondentType: string
  readonly isTest: boolean
  readonly responseType: ResponseType
  readonly language: Language
  readonly submittedBy: string
  readonly checksum: string
  readonly canonical: string
}

const insertItem = statement((c) =>
  c
    .insert(submittedItems)
    .values({
      submissionId: sql.placeholder('submissionId'),
      itemId: sql.placeholder('itemId'),
      segmentId: sql.placeholder('segmentId'),
      standing: sql.placeholder('standing'),
      hasText: sql.placeholder('hasText'),
    })
    .prepare(),
)
const insertAnswer = statement((c) =>
  c
    .insert(submittedAnswers)
    .values({
      submissionId: sql.placeholder('submissionId'),
      itemId: sql.placeholder('itemId'),
      questionId: sql.placeholder('questionId'),
      segmentId: sql.placeholder('segmentId'),
      choiceId: sql.placeholder('choiceId'),
      text: sql.placeholder('text'),
    })
    .prepare(),
)

/** Stores a sealed response and its answers, with what lists and counts ask of them. */
export async function putSubmission(tx: Transaction, submission: NewSubmission, answers: Answers): Promise<void> {
  const { consulteeGroup, respondentType, isTest, canonical, ...row } = submission
  const keys = keysOf(tx, submission.versionId)
  const segmentId = openSegment(tx, { consulteeGroup, respondentType, isTest })
  const standings = standingsOf(await getDraft(tx, submission.versionId), answers)
  const remarks = standings.filter(({ item, standing }) => item.kind !== 'whole' && standing === 'has-remarks').length
  const searchText = fold([row.respondentName, row.organisationNumber, row.receiptNumber].join(' '))
  const { id } = tx.connection
    .insert(submissions)
    .values({ ...row, segmentId, remarks, searchText })
    .returning({ id: submissions.id })
    .get()
  tx.connection.insert(sealedResponses).values({ submissionId: id, canonical }).run()
  for (const { item, standing, hasText } of standings) {
    insertItem(tx).run({ submissionId: id, itemId: keys.itemIdOf.get(item.code), segmentId, standing, hasText: hasText ? 1 : 0 })
  }
  for (const [itemCode, values] of answers) {
    for (const [questionCode, value] of Object.entries(values)) {
      const choiceId = keys.choiceIdOf.get(`${questionCode}:${value}`) ?? null
      insertAnswer(tx).run({
        submissionId: id,
        itemId: keys.itemIdOf.get(itemCode),
        questionId: keys.questionIdOf.get(questionCode),
        segmentId,
        choiceId,
        text: choiceId === null ? value : null,
      })
    }
  }
}

function standingsOf({ whole, items, questions }: Draft, answers: Answers) {
  const texts = new Set(questions.filter(({ type }) => type === 'longtext').map(({ id }) => id))
  return [whole, ...items].flatMap((item) => {
    // The kind of response says nothing about the draft.
    const { [responseTypeQuestion]: _, ...values } = answers.get(item.code) ?? {}
    const standing = standingOf(item, values)
    if (standing === 'not-considered') return []
    return [{ item, standing, hasText: Object.keys(values).some((id) => texts.has(id)) }]
  })
}

function openSegment({ connection }: Transaction, segment: { consulteeGroup: string; respondentType: string; isTest: boolean }): number {
  connection.insert(segments).values(segment).onConflictDoNothing().run()
  const row = connection
    .select({ id: segments.id })
    .from(segments)
    .where(
      and(
        eq(segments.consulteeGroup, segment.consulteeGroup),
        eq(segments.respondentType, segment.respondentType),
        eq(segments.isTest, segment.isTest),
      ),
    )
    .get()
  if (!row) throw new Error('A segment was neither found nor made')
  return row.id
}
