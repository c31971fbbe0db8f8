import { and, desc, eq, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { type Entry, joins, type RevisionKind } from '#app/domain/revision'
import { type Readable, statement, type Transaction } from './client'
import { type DraftKeys, keysOf } from './guidelines'
import type { ResponseRoom } from './responses'
import { revisions } from './schema'

/** What stood in one question at a time, or what was written and not chosen. */
export interface Revision extends Entry {
  readonly id: number
  readonly question: string
  readonly author: string
  readonly savedAt: string
}

/** Who writes, as history remembers them. */
export interface Author {
  readonly accountId: string | null
  readonly name: string
}

const columns = {
  id: revisions.id,
  questionId: revisions.questionId,
  choiceId: revisions.choiceId,
  text: revisions.text,
  kind: sql<RevisionKind>`${revisions.kind}`,
  authorId: revisions.authorId,
  author: revisions.authorName,
  startedAt: revisions.startedAt,
  savedAt: revisions.savedAt,
}
const ofItem = and(eq(revisions.responseId, sql.placeholder('responseId')), eq(revisions.itemId, sql.placeholder('itemId')))

const newestOf = statement((c) =>
  c
    .select(columns)
    .from(revisions)
    .where(
      and(
        ofItem,
        eq(revisions.questionId, sql.placeholder('questionId')),
        sql`(${revisions.kind} = 'unchosen') = ${sql.placeholder('isUnchosen')}`,
      ),
    )
    .orderBy(desc(revisions.id))
    .limit(1)
    .prepare(),
)
const all = statement((c) => c.select(columns).from(revisions).where(ofItem).orderBy(desc(revisions.id)).prepare())
const insert = statement((c) =>
  c
    .insert(revisions)
    .values({
      responseId: sql.placeholder('responseId'),
      itemId: sql.placeholder('itemId'),
      questionId: sql.placeholder('questionId'),
      choiceId: sql.placeholder('choiceId'),
      text: sql.placeholder('text'),
      kind: sql.placeholder('kind'),
      authorId: sql.placeholder('authorId'),
      authorName: sql.placeholder('authorName'),
      startedAt: sql.placeholder('startedAt'),
      savedAt: sql.placeholder('savedAt'),
    })
    .prepare(),
)
const extend = statement((c) =>
  c
    .update(revisions)
    .set({
      choiceId: sql`${sql.placeholder('choiceId')}`,
      text: sql`${sql.placeholder('text')}`,
      savedAt: sql`${sql.placeholder('savedAt')}`,
    })
    .where(eq(revisions.id, sql.placeholder('id')))
    .prepare(),
)

/** Everything about one item, the newest first. */
export async function listRevisions(db: Readable, room: ResponseRoom, code: string): Promise<Revision[]> {
  const keys = keysOf(db, room.versionId)
  return all(db)
    .all({ responseId: room.id, itemId: keys.itemIdOf.get(code) ?? -1 })
    .map((row) => toRevision(keys, row))
}

export async function findRevision(db: Readable, room: ResponseRoom, code: string, id: number): Promise<Revision | null> {
  return (await listRevisions(db, room, code)).find((revision) => revision.id === id) ?? null
}

/**
 * Notes that the answer to a question was `before` and is `after`. What stood there without being in history, such as from before
 * history was kept, is noted first, under the name of whoever saved it.
 */
export async function noteChange(
  tx: Transaction,
  room: ResponseRoom,
  { code, question, before, after }: { readonly code: string; readonly question: string; readonly before: string; readonly after: string },
  by: Author & { readonly kind: 'saved' | 'brought-back' },
  found: { readonly name: string; readonly savedAt: string },
  now: Temporal.Instant,
): Promise<void> {
  const place = placeOf(tx, room, code, question)
  if (!place) return
  const last = newest(tx, place, false)
  if (before !== '' && last?.value !== before) {
    const at = found.savedAt
    insert(tx).run({
      ...place.row,
      ...place.stored(before),
      kind: 'found',
      authorId: null,
      authorName: found.name,
      startedAt: at,
      savedAt: at,
    })
  } else if (last && joins(last, { kind: by.kind, authorId: by.accountId, value: after }, now)) {
    extend(tx).run({ id: last.id, ...place.stored(after), savedAt: now.toString() })
    return
  }
  insert(tx).run({ ...place.row, ...place.stored(after), kind: by.kind, ...signed(by, now) })
}

/** Notes what somebody wrote that another's answer was kept instead of; the same words are noted once. */
export async function noteUnchosen(
  tx: Transaction,
  room: ResponseRoom,
  { code, question, value }: { readonly code: string; readonly question: string; readonly value: string },
  by: Author,
  now: Temporal.Instant,
): Promise<void> {
  const place = placeOf(tx, room, code, question)
  if (!place || value === '') return
  const last = newest(tx, place, true)
  if (last && last.value === value && last.authorId === by.accountId && last.author === by.name) return
  if (last && joins(last, { kind: 'unchosen', authorId: by.accountId, value }, now)) {
    extend(tx).run({ id: last.id, ...place.stored(value), savedAt: now.toString() })
    return
  }
  insert(tx).run({ ...place.row, ...place.stored(value), kind: 'unchosen', ...signed(by, now) })
}

function signed({ accountId, name }: Author, now: Temporal.Instant) {
  return { authorId: accountId, authorName: name, startedAt: now.toString(), savedAt: now.toString() }
}

interface Place {
  readonly keys: DraftKeys
  readonly row: { readonly responseId: string; readonly itemId: number; readonly questionId: number }
  /** A value as it is stored: the number of a choice, or a text. */
  stored(value: string): { readonly choiceId: number | null; readonly text: string | null }
}

/** Null for a question nobody asks. */
function placeOf(tx: Transaction, room: ResponseRoom, code: string, question: string): Place | null {
  const keys = keysOf(tx, room.versionId)
  const [itemId, questionId] = [keys.itemIdOf.get(code), keys.questionIdOf.get(question)]
  if (itemId === undefined || questionId === undefined) return null
  return {
    keys,
    row: { responseId: room.id, itemId, questionId },
    stored(value) {
      const choiceId = keys.choiceIdOf.get(`${question}:${value}`) ?? null
      return { choiceId, text: choiceId === null ? value : null }
    },
  }
}

function newest(tx: Transaction, { keys, row }: Place, isUnchosen: boolean): Revision | null {
  const found = newestOf(tx).get({ ...row, isUnchosen: isUnchosen ? 1 : 0 })
  return found ? toRevision(keys, found) : null
}

type Row = NonNullable<ReturnType<ReturnType<typeof newestOf>['get']>>

function toRevision(keys: DraftKeys, { questionId, choiceId, text, ...row }: Row): Revision {
  return {
    ...row,
    question: keys.questionCodeOf.get(questionId) ?? '',
    value: choiceId === null ? (text ?? '') : (keys.choiceOf.get(choiceId)?.code ?? ''),
  }
}
