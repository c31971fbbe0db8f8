import { and, eq, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Values } from '#app/domain/question'
import type { Answers } from '#app/domain/response'
import { type Readable, statement, type Transaction } from './client'
import { type DraftKeys, keysOf } from './guidelines'
import type { ResponseRoom } from './responses'
import { answers, responseItems } from './schema'

/** Who saved an item last, and when. */
export interface SavedItem {
  readonly savedAt: string
  readonly savedBy: string
}

const columns = { itemId: answers.itemId, questionId: answers.questionId, choiceId: answers.choiceId, text: answers.text }
const ofResponse = statement((c) =>
  c
    .select(columns)
    .from(answers)
    .where(eq(answers.responseId, sql.placeholder('responseId')))
    .prepare(),
)
const ofItem = statement((c) =>
  c
    .select(columns)
    .from(answers)
    .where(and(eq(answers.responseId, sql.placeholder('responseId')), eq(answers.itemId, sql.placeholder('itemId'))))
    .prepare(),
)
const ofItems = statement((c) =>
  c
    .select(columns)
    .from(answers)
    .where(
      and(
        eq(answers.responseId, sql.placeholder('responseId')),
        sql`${answers.itemId} in (select value from json_each(${sql.placeholder('itemIds')}))`,
      ),
    )
    .prepare(),
)
const savedColumns = { itemId: responseItems.itemId, savedAt: responseItems.savedAt, savedBy: responseItems.savedBy }
const allSaved = statement((c) =>
  c
    .select(savedColumns)
    .from(responseItems)
    .where(eq(responseItems.responseId, sql.placeholder('responseId')))
    .prepare(),
)
const someSaved = statement((c) =>
  c
    .select(savedColumns)
    .from(responseItems)
    .where(
      and(
        eq(responseItems.responseId, sql.placeholder('responseId')),
        sql`${responseItems.itemId} in (select value from json_each(${sql.placeholder('itemIds')}))`,
      ),
    )
    .prepare(),
)
const savers = statement((c) =>
  c
    .select({ n: sql<number>`count(distinct ${responseItems.savedBy})` })
    .from(responseItems)
    .where(eq(responseItems.responseId, sql.placeholder('responseId')))
    .prepare(),
)
const upsert = statement((c) =>
  c
    .insert(answers)
    .values({
      responseId: sql.placeholder('responseId'),
      itemId: sql.placeholder('itemId'),
      questionId: sql.placeholder('questionId'),
      choiceId: sql.placeholder('choiceId'),
      text: sql.placeholder('text'),
    })
    .onConflictDoUpdate({
      target: [answers.responseId, answers.itemId, answers.questionId],
      set: { choiceId: sql`excluded.choice_id`, text: sql`excluded.text` },
    })
    .prepare(),
)
const remove = statement((c) =>
  c
    .delete(answers)
    .where(
      and(
        eq(answers.responseId, sql.placeholder('responseId')),
        eq(answers.itemId, sql.placeholder('itemId')),
        eq(answers.questionId, sql.placeholder('questionId')),
      ),
    )
    .prepare(),
)
const markSaved = statement((c) =>
  c
    .insert(responseItems)
    .values({
      responseId: sql.placeholder('responseId'),
      itemId: sql.placeholder('itemId'),
      savedAt: sql.placeholder('savedAt'),
      savedBy: sql.placeholder('savedBy'),
    })
    .onConflictDoUpdate({
      target: [responseItems.responseId, responseItems.itemId],
      set: { savedAt: sql`excluded.saved_at`, savedBy: sql`excluded.saved_by` },
    })
    .prepare(),
)

/** All answers of a response, or those to some items: item code → values. */
export async function listAnswers(db: Readable, room: ResponseRoom, codes?: readonly string[]): Promise<Answers> {
  const keys = keysOf(db, room.versionId)
  if (codes === undefined) return gather(keys, ofResponse(db).all({ responseId: room.id }))
  return gather(keys, ofItems(db).all({ responseId: room.id, itemIds: idsOf(keys, codes) }))
}

export async function findAnswer(db: Readable, room: ResponseRoom, itemCode: string): Promise<Values> {
  const keys = keysOf(db, room.versionId)
  return gather(keys, ofItem(db).all({ responseId: room.id, itemId: keys.itemIdOf.get(itemCode) })).get(itemCode) ?? {}
}

/** Of all items somebody has saved, or of some items. */
export async function listSavedItems(db: Readable, room: ResponseRoom, codes?: readonly string[]): Promise<Map<string, SavedItem>> {
  const keys = keysOf(db, room.versionId)
  const rows = codes ? someSaved(db).all({ responseId: room.id, itemIds: idsOf(keys, codes) }) : allSaved(db).all({ responseId: room.id })
  return new Map(rows.map(({ itemId, ...saved }) => [keys.itemCodeOf.get(itemId) ?? '', saved]))
}

/** How many have saved something in it. */
export async function countSavers(db: Readable, room: ResponseRoom): Promise<number> {
  return savers(db).get({ responseId: room.id })?.n ?? 0
}

function idsOf({ itemIdOf }: DraftKeys, codes: readonly string[]): string {
  return JSON.stringify(codes.map((code) => itemIdOf.get(code)))
}

/** Replaces the values of one item; only rows that differ are written. `known`: what is stored, for whoever has just read it in this transaction. */
export async function putAnswer(
  tx: Transaction,
  room: ResponseRoom,
  itemCode: string,
  values: Values,
  by: { readonly now: Temporal.Instant; readonly name: string },
  known?: Values,
): Promise<void> {
  const keys = keysOf(tx, room.versionId)
  const itemId = keys.itemIdOf.get(itemCode)
  if (itemId === undefined) throw new Error(`No item ${itemCode} in the version of response ${room.id}`)
  const before = known ?? (await findAnswer(tx, room, itemCode))
  for (const code of Object.keys(before)) {
    if (values[code] === undefined) remove(tx).run({ responseId: room.id, itemId, questionId: keys.questionIdOf.get(code) })
  }
  for (const [code, value] of Object.entries(values)) {
    if (before[code] === value) continue
    const choiceId = keys.choiceIdOf.get(`${code}:${value}`) ?? null
    upsert(tx).run({
      responseId: room.id,
      itemId,
      questionId: keys.questionIdOf.get(code),
      choiceId,
      text: choiceId === null ? value : null,
    })
  }
  markSaved(tx).run({ responseId: room.id, itemId, savedAt: by.now.toString(), savedBy: by.name })
}

export interface AnswerRow {
  readonly itemId: number
  readonly questionId: number
  readonly choiceId: number | null
  readonly text: string | null
}

/** Rows of one response as values per item. */
export function gather(keys: DraftKeys, rows: readonly AnswerRow[]): Map<string, Values> {
  const gathered = new Map<string, Record<string, string>>()
  for (const row of rows) {
    const item = keys.itemCodeOf.get(row.itemId)
    const question = keys.questionCodeOf.get(row.questionId)
    if (item === undefined || question === undefined) continue
    const values = gathered.get(item) ?? {}
    values[question] = row.choiceId === null ? (row.text ?? '') : (keys.choiceOf.get(row.choiceId)?.code ?? '')
    gathered.set(item, values)
  }
  return gathered
}
