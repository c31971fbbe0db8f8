import { randomUUID } from 'node:crypto'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Withholding } from '#app/domain/withholding'
import { type Readable, statement, type Transaction } from './client'
import { type DraftKeys, keysOf } from './guidelines'
import type { ResponseRoom } from './responses'
import { submittedWithholdings, withholdings } from './schema'

/** A request in a response that is being written. */
export interface MarkedWithholding extends Withholding {
  readonly id: string
  readonly markedBy: string
}

const ofResponse = statement((c) =>
  c
    .select()
    .from(withholdings)
    .where(eq(withholdings.responseId, sql.placeholder('responseId')))
    .orderBy(asc(withholdings.itemId), asc(withholdings.markedAt), asc(sql`rowid`))
    .prepare(),
)
const ofSubmission = statement((c) =>
  c
    .select()
    .from(submittedWithholdings)
    .where(eq(submittedWithholdings.submissionId, sql.placeholder('submissionId')))
    .orderBy(asc(submittedWithholdings.id))
    .prepare(),
)

export async function listWithholdings(db: Readable, room: Pick<ResponseRoom, 'id' | 'versionId'>): Promise<MarkedWithholding[]> {
  const keys = keysOf(db, room.versionId)
  return ofResponse(db)
    .all({ responseId: room.id })
    .map((row) => ({ id: row.id, markedBy: row.markedBy, ...toWithholding(keys, row) }))
}

export async function putWithholding(
  tx: Transaction,
  room: ResponseRoom,
  { code, question, passage, reason }: Withholding,
  by: { readonly name: string; readonly now: Temporal.Instant },
): Promise<void> {
  const row = { id: randomUUID(), responseId: room.id, ...keysFor(keysOf(tx, room.versionId), code, question) }
  tx.connection
    .insert(withholdings)
    .values({ ...row, passage, reason, markedAt: by.now.toString(), markedBy: by.name })
    .run()
}

/** False when this response has no such request. */
export async function removeWithholding(tx: Transaction, room: ResponseRoom, id: string): Promise<boolean> {
  const { changes } = tx.connection
    .delete(withholdings)
    .where(and(eq(withholdings.responseId, room.id), eq(withholdings.id, id)))
    .run()
  return changes > 0
}

/** What was sealed with a submission. */
export async function listSubmittedWithholdings(
  db: Readable,
  submission: { readonly id: number; readonly versionId: string },
): Promise<Withholding[]> {
  const keys = keysOf(db, submission.versionId)
  return ofSubmission(db)
    .all({ submissionId: submission.id })
    .map((row) => toWithholding(keys, row))
}

export async function putSubmittedWithholdings(
  tx: Transaction,
  submission: { readonly id: number; readonly versionId: string },
  asked: readonly Withholding[],
): Promise<void> {
  const keys = keysOf(tx, submission.versionId)
  for (const { code, question, passage, reason } of asked) {
    tx.connection
      .insert(submittedWithholdings)
      .values({ submissionId: submission.id, ...keysFor(keys, code, question), passage, reason })
      .run()
  }
}

function keysFor(keys: DraftKeys, code: string, question: string) {
  const [itemId, questionId] = [keys.itemIdOf.get(code), keys.questionIdOf.get(question)]
  if (itemId === undefined || questionId === undefined) throw new Error(`No ${question} of ${code} in the draft`)
  return { itemId, questionId }
}

function toWithholding(
  keys: DraftKeys,
  row: { readonly itemId: number; readonly questionId: number; readonly passage: string; readonly reason: string },
): Withholding {
  const { passage, reason } = row
  return { code: keys.itemCodeOf.get(row.itemId) ?? '', question: keys.questionCodeOf.get(row.questionId) ?? '', passage, reason }
}
