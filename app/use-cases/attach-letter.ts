import { createHash } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { mediaTypeOf, toFileName } from '#app/domain/evidence-file'
import { freeName, type LetterExaminer, mostLetters } from '#app/domain/letter'
import { assertOpen, ownerOf } from '#app/domain/response'
import { assertBeingWritten } from '#app/domain/sending'
import { logAct } from '#db/audit'
import { type Database, inTransaction, type Readable } from '#db/client'
import type { Consultation } from '#db/consultations'
import { type DraftLetter, listLetters, ownerOfLetters, putLetter, removeLetter } from '#db/letters'
import { findResponse, openResponse, type ResponseRoom, touchResponse } from '#db/responses'
import { countStoredBytes } from '#db/stored-files'
import { listVersions } from '#db/versions'
import type { Writer } from './save-answers'

/** Of one response, with what was sent before and the copies that may be published. */
const mostStoredBytes = 512 * 1024 * 1024

export interface LetterWriter extends Writer {
  readonly accountId: string
}

/** A file as somebody chose it. */
export interface ChosenFile {
  readonly name: string
  readonly content: Buffer
}

/**
 * Attaches a letter to what is being written, and tells what it is called there. The same file once more changes nothing. What there is
 * is asked before the file is looked through, which takes time, and again when it is stored.
 * Refuses: consultation.closed, response.already-submitted, respondent.not-allowed, letter.missing, letter.too-many, letter.no-room, and
 * what a `LetterExaminer` refuses.
 */
export async function attachLetter(
  db: Database,
  consultation: Consultation,
  by: LetterWriter,
  file: ChosenFile | null,
  letters: LetterExaminer,
  now: Temporal.Instant,
): Promise<string> {
  const before = await lettersBeingWritten(db, consultation, by, now)
  if (!file) throw new RuleViolation('letter.missing')
  const given = shownName(file.name)
  const sha256 = checksumOf(file.content)
  const same = before.letters.find((letter) => letter.sha256 === sha256)
  if (same) return same.name
  assertRoom(before.letters, given)
  const { kind, publishable, isScanned } = await letters.examine(file.content, given)
  return inTransaction(db, async (tx) => {
    const { letters: attached } = await lettersBeingWritten(tx, consultation, by, now)
    const already = attached.find((letter) => letter.sha256 === sha256)
    if (already) return already.name
    assertRoom(attached, given)
    const room = await openResponse(tx, consultation, ownerOf(by.respondent), now)
    if ((await countStoredBytes(tx, ownerOfLetters(room.id))) + file.content.length > mostStoredBytes)
      throw new RuleViolation('letter.no-room', { name: given })
    const name = freeName(
      toFileName(file.name, kind),
      attached.map((letter) => letter.name),
    )
    await putLetter(tx, room, {
      ...{ name, kind, bytes: file.content.length, sha256, mediaType: mediaTypeOf(kind), isScanned, content: file.content },
      publishable: publishable && { content: publishable, sha256: checksumOf(publishable) },
      attachedAt: now.toString(),
      attachedBy: by.name,
    })
    await touchResponse(tx, room.id, now)
    const detail = { kind, bytes: file.content.length, isPublishable: publishable !== null, isScanned }
    await logAct(tx, { accountId: by.accountId, act: 'attach-letter', subject: room.id, detail }, now)
    return name
  })
}

/**
 * Takes a letter away from what is being written; false when it has none such. What was sent with it stays as it was sent.
 * Refuses: consultation.closed, response.already-submitted, respondent.not-allowed.
 */
export function removeAttachedLetter(
  db: Database,
  consultation: Consultation,
  by: LetterWriter,
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const { room } = await lettersBeingWritten(tx, consultation, by, now)
    if (!room || !(await removeLetter(tx, room, id))) return false
    await touchResponse(tx, room.id, now)
    await logAct(tx, { accountId: by.accountId, act: 'remove-letter', subject: room.id, detail: {} }, now)
    return true
  })
}

async function lettersBeingWritten(
  db: Readable,
  consultation: Consultation,
  by: LetterWriter,
  now: Temporal.Instant,
): Promise<{ readonly room: ResponseRoom | null; readonly letters: readonly DraftLetter[] }> {
  const owner = ownerOf(by.respondent)
  if (by.writtenFor && by.writtenFor !== owner) throw new RuleViolation('respondent.not-allowed')
  assertOpen(consultation, now)
  const room = await findResponse(db, consultation.id, owner)
  if (!room) return { room, letters: [] }
  assertBeingWritten(await listVersions(db, room.id), room.changing)
  return { room, letters: await listLetters(db, room) }
}

function assertRoom(letters: readonly DraftLetter[], name: string): void {
  if (letters.length >= mostLetters) throw new RuleViolation('letter.too-many', { name, limit: mostLetters })
}

/** As somebody knows it, without folders or anything that cannot be shown. */
function shownName(name: string): string {
  return toFileName(name, 'pdf').replace(/\.pdf$/, '') + (/\.[\w-]{1,10}$/.exec(name)?.[0] ?? '')
}

const checksumOf = (content: Buffer) => createHash('sha256').update(content).digest('hex')
