import { and, eq, gt, sql } from 'drizzle-orm'
import type { ItemStanding } from '#app/domain/answer'
import { type Readable, statement } from './client'
import { keysOf } from './guidelines'
import { choiceCounts, segments, standingCounts, submissions } from './schema'
import { holds, unlessReceived } from './submissions'

/** The kind of sender a count is of. */
export interface Segment {
  readonly consulteeGroup: string
  readonly respondentType: string
}

/** How many submissions of one kind of sender made one choice. */
export interface Count extends Segment {
  readonly itemCode: string
  readonly questionId: string
  readonly choice: string
  readonly n: number
}

/** How many submissions of one kind of sender left an item standing so. Items that were not considered are not here. */
export interface StandingCount extends Segment {
  readonly itemCode: string
  readonly standing: Exclude<ItemStanding, 'not-considered'>
  readonly hasText: boolean
  readonly n: number
}

const choicesOfItem = statement((c) =>
  c
    .select()
    .from(choiceCounts)
    .where(and(eq(choiceCounts.itemId, sql.placeholder('itemId')), gt(choiceCounts.n, 0)))
    .prepare(),
)
const allChoices = statement((c) => c.select().from(choiceCounts).where(gt(choiceCounts.n, 0)).prepare())
const standingsOfItem = statement((c) =>
  c
    .select()
    .from(standingCounts)
    .where(and(eq(standingCounts.itemId, sql.placeholder('itemId')), gt(standingCounts.n, 0)))
    .prepare(),
)
const allStandings = statement((c) => c.select().from(standingCounts).where(gt(standingCounts.n, 0)).prepare())
const allSegments = statement((c) => c.select().from(segments).prepare())
const sendersPerSegment = statement((c) =>
  c
    .select({ consulteeGroup: segments.consulteeGroup, respondentType: segments.respondentType, n: sql<number>`count(*)` })
    .from(submissions)
    .innerJoin(segments, eq(segments.id, submissions.segmentId))
    .where(and(eq(submissions.consultationId, sql.placeholder('consultationId')), holds))
    .groupBy(submissions.segmentId)
    .prepare(),
)

/** Choices made on one item, per kind of sender. */
export async function countItem(db: Readable, versionId: string, itemCode: string): Promise<Count[]> {
  return toCounts(db, versionId, choicesOfItem(db).all({ itemId: keysOf(db, versionId).itemIdOf.get(itemCode) }))
}

/** Choices made on every item of a version. */
export async function countAllItems(db: Readable, versionId: string): Promise<readonly Count[]> {
  return unlessReceived(db, `choices ${versionId}`, () => toCounts(db, versionId, allChoices(db).all()))
}

/** Where one item was left standing, per kind of sender. */
export async function countStandingsOfItem(db: Readable, versionId: string, itemCode: string): Promise<StandingCount[]> {
  return toStandings(db, versionId, standingsOfItem(db).all({ itemId: keysOf(db, versionId).itemIdOf.get(itemCode) }))
}

export async function countAllStandings(db: Readable, versionId: string): Promise<readonly StandingCount[]> {
  return unlessReceived(db, `standings ${versionId}`, () => toStandings(db, versionId, allStandings(db).all()))
}

/** How many have answered, per kind of sender. */
export async function countSenders(db: Readable, consultationId: string): Promise<readonly (Segment & { readonly n: number })[]> {
  return unlessReceived(db, `senders ${consultationId}`, () => sendersPerSegment(db).all({ consultationId }))
}

function toCounts(db: Readable, versionId: string, rows: readonly (typeof choiceCounts.$inferSelect)[]): Count[] {
  const keys = keysOf(db, versionId)
  const segmentOf = segmentFinder(db)
  return rows.flatMap(({ itemId, choiceId, segmentId, n }) => {
    const itemCode = keys.itemCodeOf.get(itemId)
    const choice = keys.choiceOf.get(choiceId)
    const segment = segmentOf(segmentId)
    // Answers to other versions have items and choices of their own, which this version does not know.
    return itemCode === undefined || !choice || !segment
      ? []
      : [{ itemCode, questionId: choice.questionCode, choice: choice.code, ...segment, n }]
  })
}

function toStandings(db: Readable, versionId: string, rows: readonly (typeof standingCounts.$inferSelect)[]): StandingCount[] {
  const keys = keysOf(db, versionId)
  const segmentOf = segmentFinder(db)
  return rows.flatMap(({ itemId, standing, hasText, segmentId, n }) => {
    const itemCode = keys.itemCodeOf.get(itemId)
    const segment = segmentOf(segmentId)
    return itemCode === undefined || !segment ? [] : [{ itemCode, standing: standing as StandingCount['standing'], hasText, ...segment, n }]
  })
}

function segmentFinder(db: Readable): (id: number) => Segment | undefined {
  const found = new Map(
    allSegments(db)
      .all()
      .map(({ id, consulteeGroup, respondentType }) => [id, { consulteeGroup, respondentType }]),
  )
  return (id) => found.get(id)
}
