import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { type Readable, statement, type Transaction } from './client'
import { responses } from './schema'

/** The workspace of one owner: what is in it is theirs alone until it is sent. */
export interface ResponseRoom {
  readonly id: string
  readonly consultationId: string
  readonly versionId: string
  /** The receipt whose answers are being changed; nothing is open when it is not the newest. */
  readonly changing: string | null
}

const byOwner = statement((c) =>
  c
    .select({
      id: responses.id,
      consultationId: responses.consultationId,
      versionId: responses.versionId,
      changing: responses.changing,
    })
    .from(responses)
    .where(and(eq(responses.consultationId, sql.placeholder('consultationId')), eq(responses.owner, sql.placeholder('owner'))))
    .prepare(),
)
const insert = statement((c) =>
  c
    .insert(responses)
    .values({
      id: sql.placeholder('id'),
      consultationId: sql.placeholder('consultationId'),
      versionId: sql.placeholder('versionId'),
      owner: sql.placeholder('owner'),
      createdAt: sql.placeholder('now'),
      updatedAt: sql.placeholder('now'),
    })
    .prepare(),
)
const touch = statement((c) =>
  c
    .update(responses)
    .set({ updatedAt: sql`${sql.placeholder('now')}` })
    .where(eq(responses.id, sql.placeholder('id')))
    .prepare(),
)

export async function findResponse(db: Readable, consultationId: string, owner: string): Promise<ResponseRoom | null> {
  return byOwner(db).get({ consultationId, owner }) ?? null
}

/** The owner's response to the consultation, made at the first save, on the version that is current then. */
export async function openResponse(
  tx: Transaction,
  consultation: { id: string; currentVersionId: string },
  owner: string,
  now: Temporal.Instant,
): Promise<ResponseRoom> {
  const found = await findResponse(tx, consultation.id, owner)
  if (found) return found
  const room = { id: randomUUID(), consultationId: consultation.id, versionId: consultation.currentVersionId, changing: null }
  insert(tx).run({ ...room, owner, now: now.toString() })
  return room
}

export async function touchResponse(tx: Transaction, id: string, now: Temporal.Instant): Promise<void> {
  touch(tx).run({ id, now: now.toString() })
}

/** The draft is open again, from what this receipt tells of. */
export async function setChanging({ connection }: Transaction, id: string, receiptNumber: string): Promise<void> {
  connection.update(responses).set({ changing: receiptNumber }).where(eq(responses.id, id)).run()
}
