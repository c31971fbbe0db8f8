import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { type Readable, statement } from './client'
import { keysOf } from './guidelines'
import { segments, submissions, submittedAnswers } from './schema'

/** How many submissions of one kind of sender made one choice. */
export interface Count {
  readonly itemCode: string
  readonly questionId: string
  readonly choice: string
  readonly consulteeGroup: string
  readonly respondentType: string
  readonly n: number
}

const columns = {
  itemId: submittedAnswers.itemId,
  choiceId: submittedAnswers.choiceId,
  segmentId: submittedAnswers.segmentId,
  n: sql<number>`count(*)`,
}
const grouping = [submittedAnswers.itemId, submittedAnswers.choiceId, submittedAnswers.segmentId] as const
const ofItem = statement((c) =>
  c
    .select(columns)
    .from(submittedAnswers)
    .where(and(eq(submittedAnswers.itemId, sql.placeholder('itemId')), isNotNull(submittedAnswers.choiceId)))
    .groupBy(...grouping)
    .prepare(),
)
const ofAll = statement((c) =>
  c
    .select(columns)
    .from(submittedAnswers)
    .where(isNotNull(submittedAnswers.choiceId))
    .groupBy(...grouping)
    .prepare(),
)
const allSegments = statement((c) => c.select().from(segments).prepare())
const sendersPerSegment = statement((c) =>
  c
    .select({ consulteeGroup: segments.consulteeGroup, respondentType: segments.respondentType, n: sql<number>`count(*)` })
    .from(submissions)
    .innerJoin(segments, eq(segments.id, submissions.segmentId))
    .where(eq(submissions.consultationId, sql.placeholder('consultationId')))
    .groupBy(submissions.segmentId)
    .prepare(),
)

/** Choices made on one item, per kind of sender. */
export async function countItem(db: Readable, versionId: string, itemCode: string): Promise<Count[]> {
  return toCounts(db, versionId, ofItem(db).all({ itemId: keysOf(db, versionId).itemIdOf.get(itemCode) }))
}

/** Choices made on every item of a version, in one walk of the covering index. */
export async function countAllItems(db: Readable, versionId: string): Promise<Count[]> {
  return toCounts(db, versionId, ofAll(db).all())
}

/** How many have answered, per kind of sender. */
export async function countSenders(
  db: Readable,
  consultationId: string,
): Promise<{ consulteeGroup: string; respondentType: string; n: number }[]> {
  return sendersPerSegment(db).all({ consultationId })
}

type Row = { itemId: number; choiceId: number | null; segmentId: number; n: number }

function toCounts(db: Readable, versionId: string, rows: readonly Row[]): Count[] {
  const keys = keysOf(db, versionId)
  const segmentOf = new Map(
    allSegments(db)
      .all()
      .map((segment) => [segment.id, segment]),
  )
  return rows.flatMap(({ itemId, choiceId, segmentId, n }) => {
    const itemCode = keys.itemCodeOf.get(itemId)
    const choice = keys.choiceOf.get(choiceId ?? -1)
    const segment = segmentOf.get(segmentId)
    // Answers to other versions have items and choices of their own, which this version does not know.
    if (itemCode === undefined || !choice || !segment) return []
    const { consulteeGroup, respondentType } = segment
    return [{ itemCode, questionId: choice.questionCode, choice: choice.code, consulteeGroup, respondentType, n }]
  })
}
