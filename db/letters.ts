import { randomUUID } from 'node:crypto'
import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Letter, LetterCopy, LetterKind } from '#app/domain/letter'
import { type Readable, statement, type Transaction } from './client'
import type { ResponseRoom } from './responses'
import { responseLetters, storedFileContents, storedFiles, submittedLetters } from './schema'
import { putStoredFile } from './stored-files'

/** A letter with where its copies are kept. */
export interface KeptLetter extends Letter {
  readonly fileId: string
  /** Null: no copy could be made that is free of what tells who wrote it. */
  readonly publishableId: string | null
  /** Looked through for malicious software. */
  readonly isScanned: boolean
  /** UTC instant. */
  readonly attachedAt: string
  readonly attachedBy: string
}

/** One attached to what is being written. */
export interface DraftLetter extends KeptLetter {
  readonly id: string
}

/** One that was sent. */
export interface SubmittedLetter extends KeptLetter {
  /** From 1. */
  readonly place: number
}

/** What is needed to attach one. */
export interface NewLetter extends Letter {
  readonly mediaType: string
  readonly isScanned: boolean
  readonly attachedAt: string
  readonly attachedBy: string
  readonly content: Buffer
  readonly publishable: { readonly content: Buffer; readonly sha256: string } | null
}

const original = alias(storedFiles, 'original')
const columns = (of: typeof responseLetters | typeof submittedLetters) => ({
  fileId: of.fileId,
  publishableId: of.publishableId,
  name: of.name,
  kind: sql<LetterKind>`${of.kind}`,
  bytes: original.bytes,
  sha256: original.sha256,
  isScanned: of.isScanned,
  attachedAt: of.attachedAt,
  attachedBy: of.attachedBy,
})
const ofResponse = statement((c) =>
  c
    .select({ id: responseLetters.id, ...columns(responseLetters) })
    .from(responseLetters)
    .innerJoin(original, eq(original.id, responseLetters.fileId))
    .where(eq(responseLetters.responseId, sql.placeholder('responseId')))
    .orderBy(asc(responseLetters.attachedAt), asc(sql`${responseLetters}.rowid`))
    .prepare(),
)
const ofSubmission = statement((c) =>
  c
    .select({ place: submittedLetters.place, ...columns(submittedLetters) })
    .from(submittedLetters)
    .innerJoin(original, eq(original.id, submittedLetters.fileId))
    .where(eq(submittedLetters.submissionId, sql.placeholder('submissionId')))
    .orderBy(asc(submittedLetters.place))
    .prepare(),
)
const contentOf = statement((c) =>
  c
    .select({ content: storedFileContents.content })
    .from(storedFileContents)
    .where(eq(storedFileContents.fileId, sql.placeholder('fileId')))
    .prepare(),
)

/** The letters of what is being written, in the order they were attached. */
export async function listLetters(db: Readable, room: Pick<ResponseRoom, 'id'>): Promise<DraftLetter[]> {
  return ofResponse(db).all({ responseId: room.id })
}

/** What came with a submission. Staff read these alone: drafts' letters are in another table. */
export async function listSubmittedLetters(db: Readable, submission: { readonly id: number }): Promise<SubmittedLetter[]> {
  return ofSubmission(db).all({ submissionId: submission.id })
}

/** What a letter holds; null where there is no such copy. */
export async function findLetterContent(db: Readable, letter: KeptLetter, copy: LetterCopy): Promise<Buffer | null> {
  const fileId = copy === 'original' ? letter.fileId : letter.publishableId
  return fileId === null ? null : (contentOf(db).get({ fileId })?.content ?? null)
}

/** Attaches a letter to what is being written. */
export async function putLetter(tx: Transaction, room: ResponseRoom, letter: NewLetter): Promise<void> {
  const { name, kind, isScanned, attachedAt, attachedBy, publishable } = letter
  const fileId = await store(tx, room, letter, letter.content, letter.sha256)
  const publishableId = publishable && (await store(tx, room, letter, publishable.content, publishable.sha256))
  tx.connection
    .insert(responseLetters)
    .values({ id: randomUUID(), responseId: room.id, fileId, publishableId, name, kind, isScanned, attachedAt, attachedBy })
    .run()
}

/** Attaches again what was sent, as it was sent. */
export async function bringBackLetters(tx: Transaction, room: Pick<ResponseRoom, 'id'>, letters: readonly KeptLetter[]): Promise<void> {
  for (const { fileId, publishableId, name, kind, isScanned, attachedAt, attachedBy } of letters) {
    tx.connection
      .insert(responseLetters)
      .values({ id: randomUUID(), responseId: room.id, fileId, publishableId, name, kind, isScanned, attachedAt, attachedBy })
      .run()
  }
}

async function store(tx: Transaction, room: ResponseRoom, letter: NewLetter, content: Buffer, sha256: string): Promise<string> {
  const { mediaType, name: fileName, attachedAt: createdAt, attachedBy: createdBy } = letter
  const owner = ownerOfLetters(room.id)
  await putStoredFile(tx, { id: randomUUID(), owner, sha256, mediaType, fileName, bytes: content.length, createdAt, createdBy }, content)
  const stored = tx.connection
    .select({ id: storedFiles.id })
    .from(storedFiles)
    .where(and(eq(storedFiles.owner, owner), eq(storedFiles.sha256, sha256)))
    .get()
  if (!stored) throw new Error('A letter was stored and is not there')
  return stored.id
}

/** False when this response has no such letter. What was sent with it stays as it was sent. */
export async function removeLetter(tx: Transaction, room: Pick<ResponseRoom, 'id'>, id: string): Promise<boolean> {
  const { changes } = tx.connection
    .delete(responseLetters)
    .where(and(eq(responseLetters.responseId, room.id), eq(responseLetters.id, id)))
    .run()
  removeUnreferenced(tx, room.id)
  return changes > 0
}

/** Takes all letters away from what is being written, as when a draft is deleted. What was sent stays as it was sent. */
export async function removeDraftLetters(tx: Transaction, responseId: string): Promise<void> {
  tx.connection.delete(responseLetters).where(eq(responseLetters.responseId, responseId)).run()
  removeUnreferenced(tx, responseId)
}

export async function putSubmittedLetters(
  { connection }: Transaction,
  submission: { readonly id: number },
  letters: readonly KeptLetter[],
): Promise<void> {
  letters.forEach(({ fileId, publishableId, name, kind, isScanned, attachedAt, attachedBy }, index) => {
    connection
      .insert(submittedLetters)
      .values({ submissionId: submission.id, place: index + 1, fileId, publishableId, name, kind, isScanned, attachedAt, attachedBy })
      .run()
  })
}

/** As `stored_files` has it. A response's letters are found by the response alone, never by what is in them. */
export function ownerOfLetters(responseId: string): string {
  return `response:${responseId}`
}

function removeUnreferenced({ connection }: Transaction, responseId: string): void {
  const unreferenced = and(
    eq(storedFiles.owner, ownerOfLetters(responseId)),
    sql`not exists (select 1 from response_letters where response_letters.file_id = ${storedFiles.id} or response_letters.publishable_id = ${storedFiles.id})`,
    sql`not exists (select 1 from submitted_letters where submitted_letters.file_id = ${storedFiles.id} or submitted_letters.publishable_id = ${storedFiles.id})`,
  )
  const gone = connection.select({ id: storedFiles.id }).from(storedFiles).where(unreferenced).all()
  for (const { id } of gone) {
    connection.delete(storedFileContents).where(eq(storedFileContents.fileId, id)).run()
    connection.delete(storedFiles).where(eq(storedFiles.id, id)).run()
  }
}
