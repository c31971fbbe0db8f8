import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import { type AssessmentLine, type Evidence, toValues } from '#app/domain/assessment'
import type { Values } from '#app/domain/question'
import { type Readable, statement, type Transaction } from './client'
import { keysOf } from './guidelines'
import { assessmentEvidence, assessmentHistory, assessmentLines } from './schema'

export interface StoredLine extends AssessmentLine {
  /** From an earlier product version, and not confirmed for this one. */
  readonly isCarried: boolean
  readonly savedAt: string
  readonly savedBy: string
}

export const changeKinds = ['edit', 'bulk', 'undo', 'carry'] as const
export type ChangeKind = (typeof changeKinds)[number]

export interface Change {
  readonly code: string
  readonly at: string
  readonly by: string
  readonly kind: ChangeKind
  readonly before: Values
  readonly after: Values
  readonly wasCarried: boolean
}

/** What repositories of lines need to know of the assessment. */
export interface AssessmentKey {
  readonly id: string
  /** Of the guideline. */
  readonly versionId: string
}

const linesOf = statement((c) =>
  c
    .select()
    .from(assessmentLines)
    .where(eq(assessmentLines.assessmentId, sql.placeholder('id')))
    .prepare(),
)
const evidenceOf = statement((c) =>
  c
    .select()
    .from(assessmentEvidence)
    .where(eq(assessmentEvidence.assessmentId, sql.placeholder('id')))
    .orderBy(asc(assessmentEvidence.itemId), asc(assessmentEvidence.position))
    .prepare(),
)
const historyOf = statement((c) =>
  c
    .select()
    .from(assessmentHistory)
    .where(and(eq(assessmentHistory.assessmentId, sql.placeholder('id')), eq(assessmentHistory.itemId, sql.placeholder('itemId'))))
    .orderBy(desc(assessmentHistory.id))
    .limit(50)
    .prepare(),
)
const actOf = statement((c) =>
  c
    .select()
    .from(assessmentHistory)
    .where(and(eq(assessmentHistory.assessmentId, sql.placeholder('id')), eq(assessmentHistory.actId, sql.placeholder('actId'))))
    .orderBy(asc(assessmentHistory.id))
    .prepare(),
)

/** Requirement code → line; what nobody has said anything of is absent. */
export async function listLines(db: Readable, { id, versionId }: AssessmentKey): Promise<Map<string, StoredLine>> {
  const { itemCodeOf } = keysOf(db, versionId)
  const evidence = new Map<number, Evidence[]>()
  for (const { itemId, kind, text, link } of evidenceOf(db).all({ id })) {
    const own = evidence.get(itemId) ?? []
    own.push({ kind, text, link })
    evidence.set(itemId, own)
  }
  return new Map(
    linesOf(db)
      .all({ id })
      .map(({ itemId, assessmentId: _, ...line }) => [itemCodeOf.get(itemId) ?? '', { ...line, evidence: evidence.get(itemId) ?? [] }]),
  )
}

/** The latest changes of one line, the newest first. */
export async function listHistory(db: Readable, { id, versionId }: AssessmentKey, code: string): Promise<Change[]> {
  const keys = keysOf(db, versionId)
  const rows = historyOf(db).all({ id, itemId: keys.itemIdOf.get(code) })
  return rows.map((row) => toChange(row, code))
}

/** Everything that was changed at once. */
export async function listAct(db: Readable, { id, versionId }: AssessmentKey, actId: string): Promise<Change[]> {
  const keys = keysOf(db, versionId)
  return actOf(db)
    .all({ id, actId })
    .map((row) => toChange(row, keys.itemCodeOf.get(row.itemId) ?? ''))
}

function toChange({ at, by, kind, before, after, wasCarried }: typeof assessmentHistory.$inferSelect, code: string): Change {
  return { code, at, by, kind: kind as ChangeKind, before: before as Values, after: after as Values, wasCarried }
}

/** Stores a line as it is now, and what it was. */
export async function putLine(
  { connection }: Transaction,
  key: AssessmentKey,
  { code, before, wasCarried }: { readonly code: string; readonly before: AssessmentLine; readonly wasCarried: boolean },
  line: AssessmentLine & { readonly isCarried: boolean },
  act: { readonly actId: string; readonly kind: ChangeKind; readonly by: string; readonly now: string },
): Promise<void> {
  const itemId = keysOf({ connection }, key.versionId).itemIdOf.get(code)
  if (itemId === undefined) throw new Error(`No requirement ${code}`)
  const { status, justification, plannedDate, internalNote, isCarried } = line
  const row = { status, justification, plannedDate, internalNote, isCarried, savedAt: act.now, savedBy: act.by }
  connection
    .insert(assessmentLines)
    .values({ assessmentId: key.id, itemId, ...row })
    .onConflictDoUpdate({ target: [assessmentLines.assessmentId, assessmentLines.itemId], set: row })
    .run()
  connection
    .delete(assessmentEvidence)
    .where(and(eq(assessmentEvidence.assessmentId, key.id), eq(assessmentEvidence.itemId, itemId)))
    .run()
  line.evidence.forEach(({ kind, text, link }, position) => {
    connection.insert(assessmentEvidence).values({ assessmentId: key.id, itemId, position, kind, text, link }).run()
  })
  connection
    .insert(assessmentHistory)
    .values({
      ...{ assessmentId: key.id, itemId, at: act.now, by: act.by, actId: act.actId, kind: act.kind, wasCarried },
      before: toValues(before),
      after: toValues(line),
    })
    .run()
}

const assessed = statement((c) =>
  c
    .select({ n: sql<number>`count(*)` })
    .from(assessmentLines)
    .where(and(eq(assessmentLines.assessmentId, sql.placeholder('id')), ne(assessmentLines.status, sql.placeholder('unassessed'))))
    .prepare(),
)

/** How many requirements something is said of. */
export async function countAssessed(db: Readable, { id }: Pick<AssessmentKey, 'id'>, unassessed: string): Promise<number> {
  return assessed(db).get({ id, unassessed })?.n ?? 0
}
