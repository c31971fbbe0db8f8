import { and, eq, inArray, isNull, sql, sum } from 'drizzle-orm'
import { type Readable, statement, type Transaction } from './client'
import { declarationShares, declarations, declaredLines, storedFileContents, storedFiles } from './schema'

/** A file somebody has sent, without what it holds. */
export interface StoredFile {
  readonly id: string
  readonly owner: string
  readonly sha256: string
  readonly mediaType: string
  readonly fileName: string
  readonly bytes: number
  readonly createdAt: string
  readonly createdBy: string
}

const own = statement((c) =>
  c
    .select()
    .from(storedFiles)
    .where(and(eq(storedFiles.owner, sql.placeholder('owner')), eq(storedFiles.sha256, sql.placeholder('sha256'))))
    .prepare(),
)

/** One that its owner has declared as evidence, and the declaration shared. Another's link to the same content leads nowhere. */
const shared = (c: Readable['connection']) =>
  c
    .selectDistinct({
      id: storedFiles.id,
      owner: storedFiles.owner,
      sha256: storedFiles.sha256,
      mediaType: storedFiles.mediaType,
      fileName: storedFiles.fileName,
      bytes: storedFiles.bytes,
      createdAt: storedFiles.createdAt,
      createdBy: storedFiles.createdBy,
    })
    .from(storedFiles)
    .innerJoin(declarations, eq(storedFiles.owner, sql`'org:' || ${declarations.organisationNumber}`))
    .innerJoin(declarationShares, and(eq(declarationShares.declarationId, declarations.id), isNull(declarationShares.endedAt)))
    .innerJoin(declaredLines, eq(declaredLines.declarationId, declarations.id))
const asEvidence = and(
  eq(storedFiles.sha256, sql.placeholder('sha256')),
  sql`instr(${declaredLines.evidence}, '/egenvurdering/filer/' || ${storedFiles.sha256} || '"') > 0`,
)

const toAll = statement((c) =>
  shared(c)
    .where(and(asEvidence, eq(declarationShares.kind, 'public')))
    .limit(1)
    .prepare(),
)
const toAgency = statement((c) =>
  shared(c)
    .where(and(asEvidence, inArray(declarationShares.kind, ['agency', 'public'])))
    .limit(1)
    .prepare(),
)
const byLink = statement((c) =>
  shared(c)
    .where(and(asEvidence, eq(declarationShares.kind, 'link'), eq(declarationShares.tokenHash, sql.placeholder('tokenHash'))))
    .limit(1)
    .prepare(),
)
const contentOf = statement((c) =>
  c
    .select({ content: storedFileContents.content })
    .from(storedFileContents)
    .where(eq(storedFileContents.fileId, sql.placeholder('id')))
    .prepare(),
)

export async function findOwnFile(db: Readable, owner: string, sha256: string): Promise<StoredFile | null> {
  return own(db).get({ owner, sha256 }) ?? null
}

/** Evidence in a declaration that is shared with all. */
export async function findPublicFile(db: Readable, sha256: string): Promise<StoredFile | null> {
  return toAll(db).get({ sha256 }) ?? null
}

/** Evidence in a declaration that is shared with the agency, or with all. */
export async function findFileForAgency(db: Readable, sha256: string): Promise<StoredFile | null> {
  return toAgency(db).get({ sha256 }) ?? null
}

/** Evidence in the declaration a link is for. */
export async function findFileByLink(db: Readable, sha256: string, tokenHash: string): Promise<StoredFile | null> {
  return byLink(db).get({ sha256, tokenHash }) ?? null
}

/** What all files of an owner take, also those no line names any more. */
export async function countStoredBytes({ connection }: Readable, owner: string): Promise<number> {
  const row = connection
    .select({ bytes: sum(storedFiles.bytes).mapWith(Number) })
    .from(storedFiles)
    .where(eq(storedFiles.owner, owner))
    .get()
  return row?.bytes ?? 0
}

export async function getContent(db: Readable, { id }: StoredFile): Promise<Buffer> {
  const row = contentOf(db).get({ id })
  if (!row) throw new Error(`Stored file ${id} has no content`)
  return row.content
}

/** Stores a file; the same content of the same owner is stored once, under the name it came with first. */
export async function putStoredFile(tx: Transaction, file: StoredFile, content: Buffer): Promise<void> {
  const added = tx.connection.insert(storedFiles).values(file).onConflictDoNothing().run()
  if (added.changes > 0) tx.connection.insert(storedFileContents).values({ fileId: file.id, content }).run()
}
