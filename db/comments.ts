import { and, asc, count, eq, inArray, sql } from 'drizzle-orm'
import { type Readable, statement, type Transaction } from './client'
import { keysOf } from './guidelines'
import type { ResponseRoom } from './responses'
import { accounts, commentMentions, itemComments } from './schema'

/** What somebody has said to their colleagues about an item. Moments are UTC. */
export interface Comment {
  readonly id: number
  readonly authorId: string
  readonly author: string
  readonly text: string
  readonly writtenAt: string
  readonly editedAt: string | null
  /** Names of those it is addressed to. */
  readonly mentioned: readonly string[]
}

const counts = statement((c) =>
  c
    .select({ itemId: itemComments.itemId, n: count() })
    .from(itemComments)
    .where(eq(itemComments.responseId, sql.placeholder('responseId')))
    .groupBy(itemComments.itemId)
    .prepare(),
)

/** Item code → how many. */
export async function countComments(db: Readable, room: ResponseRoom): Promise<Map<string, number>> {
  const { itemCodeOf } = keysOf(db, room.versionId)
  return new Map(
    counts(db)
      .all({ responseId: room.id })
      .map(({ itemId, n }) => [itemCodeOf.get(itemId) ?? '', n]),
  )
}

/** Those about one item, the oldest first. */
export async function listComments(db: Readable, room: ResponseRoom, code: string): Promise<Comment[]> {
  const { connection } = db
  const rows = connection
    .select({
      id: itemComments.id,
      authorId: itemComments.authorId,
      author: accounts.name,
      text: itemComments.text,
      writtenAt: itemComments.writtenAt,
      editedAt: itemComments.editedAt,
    })
    .from(itemComments)
    .innerJoin(accounts, eq(accounts.id, itemComments.authorId))
    .where(and(eq(itemComments.responseId, room.id), eq(itemComments.itemId, itemIdOf(db, room, code))))
    .orderBy(asc(itemComments.id))
    .all()
  const mentions = connection
    .select({ commentId: commentMentions.commentId, name: accounts.name })
    .from(commentMentions)
    .innerJoin(accounts, eq(accounts.id, commentMentions.accountId))
    .where(
      inArray(
        commentMentions.commentId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(accounts.name)
    .all()
  return rows.map((row) => ({ ...row, mentioned: mentions.filter(({ commentId }) => commentId === row.id).map(({ name }) => name) }))
}

export async function putComment(
  tx: Transaction,
  room: ResponseRoom,
  code: string,
  {
    mentioned,
    ...comment
  }: { readonly authorId: string; readonly text: string; readonly writtenAt: string; readonly mentioned: readonly string[] },
): Promise<void> {
  const { id } = tx.connection
    .insert(itemComments)
    .values({ responseId: room.id, itemId: itemIdOf(tx, room, code), ...comment })
    .returning({ id: itemComments.id })
    .get()
  for (const accountId of mentioned) tx.connection.insert(commentMentions).values({ commentId: id, accountId }).run()
}

/** One's own only. Tells whether there was one; to whom it is newly addressed is added. */
export async function changeComment(
  tx: Transaction,
  room: ResponseRoom,
  { id, code, authorId }: OwnComment,
  { text, editedAt, mentioned }: { readonly text: string; readonly editedAt: string; readonly mentioned: readonly string[] },
): Promise<{ readonly newlyMentioned: readonly string[] } | null> {
  const { connection } = tx
  const own = ownComment(tx, room, { id, code, authorId })
  if (connection.update(itemComments).set({ text, editedAt }).where(own).run().changes === 0) return null
  const earlier = connection
    .select({ accountId: commentMentions.accountId })
    .from(commentMentions)
    .where(eq(commentMentions.commentId, id))
    .all()
    .map(({ accountId }) => accountId)
  const newlyMentioned = mentioned.filter((accountId) => !earlier.includes(accountId))
  connection.delete(commentMentions).where(eq(commentMentions.commentId, id)).run()
  for (const accountId of mentioned) connection.insert(commentMentions).values({ commentId: id, accountId }).run()
  return { newlyMentioned }
}

/** One's own only. Nothing of it stays. */
export async function removeComment(tx: Transaction, room: ResponseRoom, own: OwnComment): Promise<boolean> {
  return (
    tx.connection
      .delete(itemComments)
      .where(ownComment(tx, room, own))
      .run().changes > 0
  )
}

export interface OwnComment {
  readonly id: number
  readonly code: string
  readonly authorId: string
}

function ownComment(tx: Transaction, room: ResponseRoom, { id, code, authorId }: OwnComment) {
  return and(
    eq(itemComments.id, id),
    eq(itemComments.responseId, room.id),
    eq(itemComments.itemId, itemIdOf(tx, room, code)),
    eq(itemComments.authorId, authorId),
  )
}

function itemIdOf(db: Readable, room: ResponseRoom, code: string): number {
  return keysOf(db, room.versionId).itemIdOf.get(code) ?? -1
}
