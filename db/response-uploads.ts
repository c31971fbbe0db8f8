import { and, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import type { ImportedResponse } from '#app/domain/response-import'
import { type Readable, statement, type Transaction } from './client'
import { responseUploads } from './schema'

/** Whose an upload is: the person's own, while they answer for that respondent in that consultation. */
export interface ResponseUploadOwner {
  readonly consultationId: string
  readonly owner: string
  readonly accountId: string
}

export interface ResponseUpload extends ResponseUploadOwner {
  readonly id: string
  readonly versionId: string
  readonly fileName: string
  readonly expiresAt: string
  /** Null once it has been saved. */
  readonly content: ImportedResponse | null
  /** How many answers were saved; null until then. */
  readonly saved: number | null
}

const owned = and(
  eq(responseUploads.consultationId, sql.placeholder('consultationId')),
  eq(responseUploads.owner, sql.placeholder('owner')),
  eq(responseUploads.accountId, sql.placeholder('accountId')),
  gt(responseUploads.expiresAt, sql.placeholder('now')),
)
const byId = statement((c) =>
  c
    .select()
    .from(responseUploads)
    .where(and(eq(responseUploads.id, sql.placeholder('id')), owned))
    .prepare(),
)
const ofOwner = statement((c) =>
  c
    .select({ id: responseUploads.id })
    .from(responseUploads)
    .where(owned)
    .orderBy(desc(responseUploads.createdAt), desc(responseUploads.id))
    .prepare(),
)

/** One's own, while it lasts. `now` is machine time. */
export async function findResponseUpload(
  db: Readable,
  owner: ResponseUploadOwner,
  id: string,
  now: string,
): Promise<ResponseUpload | null> {
  const row = byId(db).get({ ...ownerOf(owner), id, now })
  if (!row) return null
  const { savedAs, content, ...upload } = row
  return { ...upload, content: content as ImportedResponse | null, saved: savedAs === null ? null : Number(savedAs) }
}

/** Keeps an upload, and no more than `most` of one person's; what has expired goes. */
export async function putResponseUpload(
  tx: Transaction,
  { createdAt, ...upload }: Omit<ResponseUpload, 'saved'> & { readonly createdAt: string },
  most: number,
): Promise<void> {
  const { connection } = tx
  connection.delete(responseUploads).where(lte(responseUploads.expiresAt, createdAt)).run()
  const older = ofOwner(tx)
    .all({ ...ownerOf(upload), now: createdAt })
    .slice(most - 1)
    .map(({ id }) => id)
  if (older.length > 0) connection.delete(responseUploads).where(inArray(responseUploads.id, older)).run()
  connection
    .insert(responseUploads)
    .values({ ...upload, createdAt })
    .run()
}

/** What was read is not kept longer than it is needed. */
export async function putResponseUploadSaved({ connection }: Transaction, id: string, saved: number): Promise<void> {
  connection
    .update(responseUploads)
    .set({ savedAs: String(saved), content: null })
    .where(eq(responseUploads.id, id))
    .run()
}

/** Whoever has written none of it any more keeps no file of it either. */
export async function removeResponseUploads({ connection }: Transaction, consultationId: string, owner: string): Promise<void> {
  connection
    .delete(responseUploads)
    .where(and(eq(responseUploads.consultationId, consultationId), eq(responseUploads.owner, owner)))
    .run()
}

const ownerOf = ({ consultationId, owner, accountId }: ResponseUploadOwner) => ({ consultationId, owner, accountId })
