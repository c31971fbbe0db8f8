import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { ItemStanding } from '#app/domain/answer'
import type { Values } from '#app/domain/question'
import type { Answers, ResponseType } from '#app/domain/response'
import { sameAsOf, wayFrom } from '#app/domain/same-as'
import { searchWords } from '#app/domain/search-words'
import type { Withholding } from '#app/domain/withholding'
import { gather } from './answers'
import { type Readable, statement } from './client'
import { type DraftKeys, keysOf } from './guidelines'
import { segments, submissions, submittedAnswers, submittedItems } from './schema'
import { countSubmissions, holds, listSubmittedAnswers, type Submission, submissionColumns, unlessReceived } from './submissions'
import { listSubmittedWithholdings } from './withholdings'

export const receivedOrders = ['received', 'received-last', 'sender', 'remarks'] as const
export type ReceivedOrder = (typeof receivedOrders)[number]

/** Which of the received responses to list; null leaves a condition out. */
export interface ReceivedFilter {
  readonly consulteeGroup: string | null
  readonly respondentType: string | null
  readonly responseType: ResponseType | null
  /** Some remark of the response is of this type. */
  readonly remarkType?: string | null
  /** Found in the sender's name, organisation number or receipt number, whatever the case. */
  readonly search: string
}

const orders: Readonly<Record<ReceivedOrder, SQL[]>> = {
  received: [asc(submissions.id)],
  'received-last': [desc(submissions.id)],
  sender: [asc(submissions.searchText), asc(submissions.id)],
  remarks: [desc(submissions.remarks), asc(submissions.id)],
}

/** One page of what was received, and how many the filter leaves in all. */
export async function listReceived(
  db: Readable,
  consultationId: string,
  filter: ReceivedFilter,
  order: ReceivedOrder,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly submissions: Submission[]; readonly total: number }> {
  const { connection } = db
  const where = and(
    // In order of arrival the plus keeps SQLite from an index that would have it sort everything for one page.
    order.startsWith('received') ? sql`+${submissions.consultationId} = ${consultationId}` : eq(submissions.consultationId, consultationId),
    holds,
    filter.consulteeGroup === null ? undefined : eq(segments.consulteeGroup, filter.consulteeGroup),
    filter.respondentType === null ? undefined : eq(segments.respondentType, filter.respondentType),
    filter.responseType === null ? undefined : eq(submissions.responseType, filter.responseType),
    filter.remarkType ? sql`instr(${submissions.remarkTypes}, ${` ${filter.remarkType} `}) > 0` : undefined,
    ...searchWords(filter.search).map((word) => sql`instr(${submissions.searchText}, ${word}) > 0`),
  )
  const rows = connection
    .select(submissionColumns)
    .from(submissions)
    .innerJoin(segments, eq(segments.id, submissions.segmentId))
    .where(where)
    .orderBy(...orders[order])
    .limit(limit)
    .offset(offset)
    .all()
  const count = () =>
    connection
      .select({ n: sql<number>`count(*)` })
      .from(submissions)
      .innerJoin(segments, eq(segments.id, submissions.segmentId))
      .where(where)
      .get()?.n ?? 0
  const isAll = Object.values(filter).every((value) => value === null || value === undefined || value === '')
  return { submissions: rows, total: isAll ? await countSubmissions(db, consultationId) : count() }
}

const held = sql`not exists (select 1 from submission_ends where submission_id = submissions.id)`

const neighbours = statement((c) =>
  c
    .select({
      previous: sql<
        string | null
      >`(select receipt_number from submissions where consultation_id = ${sql.placeholder('consultationId')} and id < ${sql.placeholder('id')} and ${held} order by id desc limit 1)`,
      next: sql<
        string | null
      >`(select receipt_number from submissions where consultation_id = ${sql.placeholder('consultationId')} and id > ${sql.placeholder('id')} and ${held} order by id limit 1)`,
    })
    .from(sql`(select 1)`)
    .prepare(),
)

/** Receipt numbers of the responses received just before and just after. */
export async function findNeighbours(db: Readable, submission: Submission): Promise<{ previous: string | null; next: string | null }> {
  return neighbours(db).get({ consultationId: submission.consultationId, id: submission.id }) ?? { previous: null, next: null }
}

/** What one sender said about one item. */
export interface ItemAnswer {
  readonly submission: Submission
  readonly standing: ItemStanding
  readonly values: Values
  /** What the sender asks not to have published of it, and of what it is the same as. */
  readonly withhold: readonly Withholding[]
  /** What the sender said of the items on the way to what it is the same as. Empty for any other answer. */
  readonly sameAs: Answers
}

export interface ItemAnswerFilter {
  readonly consulteeGroup: string | null
  readonly onlyWithText: boolean
  /** A choice of some question: `{ questionId, choice }`. */
  readonly chosen?: { readonly questionId: string; readonly choice: string } | null
}

/** What was answered to one item, in order of arrival, a page at a time, and how many the filter leaves in all. */
export async function listAnswersToItem(
  db: Readable,
  versionId: string,
  itemCode: string,
  filter: ItemAnswerFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly answers: ItemAnswer[]; readonly total: number }> {
  const { connection } = db
  const keys = keysOf(db, versionId)
  const itemId = keys.itemIdOf.get(itemCode) ?? -1
  const where = and(
    eq(submittedItems.itemId, itemId),
    sql`not exists (select 1 from submission_ends where submission_ends.submission_id = ${submittedItems.submissionId})`,
    filter.consulteeGroup === null ? undefined : eq(segments.consulteeGroup, filter.consulteeGroup),
    filter.onlyWithText ? eq(submittedItems.hasText, true) : undefined,
    filter.chosen ? chose(keys, filter.chosen) : undefined,
  )
  const rows = connection
    .select({ ...submissionColumns, standing: submittedItems.standing })
    .from(submittedItems)
    .innerJoin(submissions, eq(submissions.id, submittedItems.submissionId))
    .innerJoin(segments, eq(segments.id, submittedItems.segmentId))
    .where(where)
    .orderBy(asc(submittedItems.submissionId))
    .limit(limit)
    .offset(offset)
    .all()
  const total = unlessReceived(
    db,
    `answers ${itemId} ${JSON.stringify(filter)}`,
    () =>
      connection
        .select({ n: sql<number>`count(*)` })
        .from(submittedItems)
        .innerJoin(segments, eq(segments.id, submittedItems.segmentId))
        .where(where)
        .get()?.n ?? 0,
  )
  const answers = await Promise.all(
    rows.map(async ({ standing, ...submission }) => {
      const values = gather(keys, answersOf(db).all({ itemId, submissionId: submission.id })).get(itemCode) ?? {}
      const pointed = sameAsOf(values) === null ? nothing : await listPointedTo(db, submission, itemCode)
      const withhold = await listSubmittedWithholdings(db, submission)
      return {
        submission,
        standing: standing as ItemStanding,
        values,
        withhold: withhold.filter(({ code }) => code === itemCode || pointed.has(code)),
        sameAs: pointed,
      }
    }),
  )
  return { answers, total }
}

const nothing: Answers = new Map()

async function listPointedTo(db: Readable, submission: Submission, itemCode: string): Promise<Answers> {
  const all = await listSubmittedAnswers(db, submission)
  return new Map(wayFrom(itemCode, all).map((code) => [code, all.get(code) ?? {}]))
}

function chose(keys: DraftKeys, { questionId, choice }: { readonly questionId: string; readonly choice: string }): SQL {
  const [question, chosen] = [keys.questionIdOf.get(questionId) ?? -1, keys.choiceIdOf.get(`${questionId}:${choice}`) ?? -1]
  return sql`exists (select 1 from submitted_answers a where a.submission_id = ${submittedItems.submissionId} and a.item_id = ${submittedItems.itemId} and a.question_id = ${question} and a.choice_id = ${chosen})`
}

const answersOf = statement((c) =>
  c
    .select({
      itemId: submittedAnswers.itemId,
      questionId: submittedAnswers.questionId,
      choiceId: submittedAnswers.choiceId,
      text: submittedAnswers.text,
    })
    .from(submittedAnswers)
    .where(and(eq(submittedAnswers.submissionId, sql.placeholder('submissionId')), eq(submittedAnswers.itemId, sql.placeholder('itemId'))))
    .prepare(),
)
