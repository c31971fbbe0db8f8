import { and, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import type { ImportedChecklist } from '#app/domain/checklist-import'
import { type Readable, statement, type Transaction } from './client'
import { responseUploads, uploads } from './schema'

/** Whose an upload is: the person's own, while they act for that organisation. */
export interface UploadOwner {
  readonly organisationNumber: string
  readonly accountId: string
}

export interface Upload extends UploadOwner {
  readonly id: string
  /** Null: saving it makes a new one. */
  readonly assessmentId: string | null
  readonly versionId: string
  readonly fileName: string
  readonly expiresAt: string
  /** Null once it has been saved. */
  readonly content: ImportedChecklist | null
  /** What was changed by it; null until then. */
  readonly savedAs: string | null
}

const owned = and(
  eq(uploads.organisationNumber, sql.placeholder('organisationNumber')),
  eq(uploads.accountId, sql.placeholder('accountId')),
  gt(uploads.expiresAt, sql.placeholder('now')),
)
const byId = statement((c) =>
  c
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, sql.placeholder('id')), owned))
    .prepare(),
)
const ofOwner = statement((c) =>
  c.select({ id: uploads.id }).from(uploads).where(owned).orderBy(desc(uploads.createdAt), desc(uploads.id)).prepare(),
)

/** One's own, while it lasts. `now` is machine time. */
export async function findUpload(db: Readable, owner: UploadOwner, id: string, now: string): Promise<Upload | null> {
  const row = byId(db).get({ ...ownerOf(owner), id, now })
  return row ? { ...row, content: row.content as ImportedChecklist | null } : null
}

/** Keeps an upload, and no more than `most` of one person's; what has expired goes. */
export async function putUpload(
  tx: Transaction,
  { createdAt, ...upload }: Omit<Upload, 'savedAs'> & { readonly createdAt: string },
  most: number,
): Promise<void> {
  const { connection } = tx
  connection.delete(uploads).where(lte(uploads.expiresAt, createdAt)).run()
  const older = ofOwner(tx)
    .all({ ...ownerOf(upload), now: createdAt })
    .slice(most - 1)
    .map(({ id }) => id)
  if (older.length > 0) connection.delete(uploads).where(inArray(uploads.id, older)).run()
  connection
    .insert(uploads)
    .values({ ...upload, createdAt })
    .run()
}

/** What nobody looked over in time. */
export async function sweepUploads({ connection }: Transaction, now: string): Promise<void> {
  for (const table of [uploads, responseUploads]) connection.delete(table).where(lte(table.expiresAt, now)).run()
}

/** What was read is not kept longer than it is needed. */
export async function putUploadSaved({ connection }: Transaction, id: string, assessmentId: string, savedAs: string): Promise<void> {
  connection.update(uploads).set({ assessmentId, savedAs, content: null }).where(eq(uploads.id, id)).run()
}

const ownerOf = ({ organisationNumber, accountId }: UploadOwner) => ({ organisationNumber, accountId })
