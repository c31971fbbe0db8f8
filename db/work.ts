import { and, eq, sql } from 'drizzle-orm'
import { afterEdit, type StoredState, type Way } from '#app/domain/teamwork'
import { type Readable, statement, type Transaction } from './client'
import { keysOf } from './guidelines'
import type { ResponseRoom } from './responses'
import { accounts, itemWork, responseWays } from './schema'

/** Whose an item is, and how far it has come. */
export interface ItemWork {
  readonly assignee: { readonly accountId: string; readonly name: string } | null
  /** `2025-06-10` */
  readonly dueOn: string | null
  readonly state: StoredState
  readonly note: string
  readonly movedBy: string | null
  readonly movedById: string | null
  readonly movedAt: string | null
}

export const untouched: ItemWork = { assignee: null, dueOn: null, state: 'open', note: '', movedBy: null, movedById: null, movedAt: null }

const ofResponse = statement((c) =>
  c
    .select({
      itemId: itemWork.itemId,
      assigneeId: itemWork.assigneeId,
      assigneeName: accounts.name,
      dueOn: itemWork.dueOn,
      state: sql<StoredState>`${itemWork.state}`,
      note: itemWork.note,
      movedBy: sql<string | null>`(select name from accounts where id = ${itemWork.movedBy})`,
      movedById: itemWork.movedBy,
      movedAt: itemWork.movedAt,
    })
    .from(itemWork)
    .leftJoin(accounts, eq(accounts.id, itemWork.assigneeId))
    .where(eq(itemWork.responseId, sql.placeholder('responseId')))
    .prepare(),
)
const wayOf = statement((c) =>
  c
    .select({ way: sql<Way>`${responseWays.way}` })
    .from(responseWays)
    .where(eq(responseWays.responseId, sql.placeholder('responseId')))
    .prepare(),
)
const stateOf = statement((c) =>
  c
    .select({ state: sql<StoredState>`${itemWork.state}` })
    .from(itemWork)
    .where(and(eq(itemWork.responseId, sql.placeholder('responseId')), eq(itemWork.itemId, sql.placeholder('itemId'))))
    .prepare(),
)

/** Item code → its work; items nobody has given or moved are absent. */
export async function listWork(db: Readable, room: ResponseRoom): Promise<Map<string, ItemWork>> {
  const { itemCodeOf } = keysOf(db, room.versionId)
  return new Map(
    ofResponse(db)
      .all({ responseId: room.id })
      .map(({ itemId, assigneeId, assigneeName, ...work }) => [
        itemCodeOf.get(itemId) ?? '',
        { ...work, assignee: assigneeId === null ? null : { accountId: assigneeId, name: assigneeName ?? '' } },
      ]),
  )
}

/** Without a choice, the short way. */
export async function getWay(db: Readable, room: ResponseRoom | null): Promise<Way> {
  return (room && wayOf(db).get({ responseId: room.id })?.way) ?? 'short'
}

export async function putWay({ connection }: Transaction, room: ResponseRoom, way: Way, chosenBy: string, chosenAt: string): Promise<void> {
  connection
    .insert(responseWays)
    .values({ responseId: room.id, way, chosenBy, chosenAt })
    .onConflictDoUpdate({ target: responseWays.responseId, set: { way, chosenBy, chosenAt } })
    .run()
}

/** Gives an item to somebody, or to nobody; how far it has come stays. */
export async function putAssignee(
  tx: Transaction,
  room: ResponseRoom,
  code: string,
  { assigneeId, dueOn }: { readonly assigneeId: string | null; readonly dueOn: string | null },
): Promise<void> {
  tx.connection
    .insert(itemWork)
    .values({ responseId: room.id, itemId: itemIdOf(tx, room, code), assigneeId, dueOn })
    .onConflictDoUpdate({ target: [itemWork.responseId, itemWork.itemId], set: { assigneeId, dueOn } })
    .run()
}

export async function putState(
  tx: Transaction,
  room: ResponseRoom,
  code: string,
  move: { readonly state: StoredState; readonly note: string; readonly movedBy: string; readonly movedAt: string },
): Promise<void> {
  tx.connection
    .insert(itemWork)
    .values({ responseId: room.id, itemId: itemIdOf(tx, room, code), ...move })
    .onConflictDoUpdate({ target: [itemWork.responseId, itemWork.itemId], set: move })
    .run()
}

/** Puts an item that was called finished back in work, since its text is another now. */
export async function noteEdited(tx: Transaction, room: ResponseRoom, code: string): Promise<void> {
  const key = { responseId: room.id, itemId: itemIdOf(tx, room, code) }
  const stored = stateOf(tx).get(key)?.state
  if (stored === undefined || afterEdit(stored) === stored) return
  tx.connection
    .update(itemWork)
    .set({ state: afterEdit(stored) })
    .where(and(eq(itemWork.responseId, key.responseId), eq(itemWork.itemId, key.itemId)))
    .run()
}

function itemIdOf(tx: Transaction, room: ResponseRoom, code: string): number {
  const itemId = keysOf(tx, room.versionId).itemIdOf.get(code)
  if (itemId === undefined) throw new Error(`No item ${code} in the version of response ${room.id}`)
  return itemId
}
