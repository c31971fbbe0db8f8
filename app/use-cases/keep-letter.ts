import { createHash } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { mediaTypeOf, toFileName } from '#app/domain/evidence-file'
import { freeName, type LetterExaminer, mostLetters } from '#app/domain/letter'
import { logAct } from '#db/audit'
import { type Database, inTransaction, type Readable, type Transaction } from '#db/client'
import { type DraftLetter, listLetters, ownerOfLetters, putLetter, removeLetter } from '#db/letters'
import { type ResponseRoom, touchResponse } from '#db/responses'
import { countStoredBytes } from '#db/stored-files'

/** Of one response, with what was sent before and the copies that may be published. */
const mostStoredBytes = 512 * 1024 * 1024

/** A file as somebody chose it. */
export interface ChosenFile {
  readonly name: string
  readonly content: Buffer
}

/** Where a letter is to lie. Both refuse where nothing can be attached. */
export interface LetterPlace {
  /** Null while there is no room yet. */
  find(db: Readable): Promise<ResponseRoom | null>
  open(tx: Transaction): Promise<ResponseRoom>
}

interface Attacher {
  readonly accountId: string
  readonly name: string
}

/**
 * Keeps a letter in its place, and tells what it is called there. The same file once more changes nothing. What there is is asked before
 * the file is looked through, which takes time, and again when it is stored.
 * Refuses: letter.missing, letter.too-many, letter.no-room, and what the place and a `LetterExaminer` refuse.
 */
export async function keepLetter(
  db: Database,
  place: LetterPlace,
  by: Attacher,
  file: ChosenFile | null,
  letters: LetterExaminer,
  now: Temporal.Instant,
): Promise<string> {
  const before = await lettersIn(db, place)
  if (!file) throw new RuleViolation('letter.missing')
  const given = shownName(file.name)
  const sha256 = checksumOf(file.content)
  const same = before.find((letter) => letter.sha256 === sha256)
  if (same) return same.name
  assertRoom(before, given)
  const { kind, publishable, isScanned } = await letters.examine(file.content, given)
  return inTransaction(db, async (tx) => {
    const attached = await lettersIn(tx, place)
    const already = attached.find((letter) => letter.sha256 === sha256)
    if (already) return already.name
    assertRoom(attached, given)
    const room = await place.open(tx)
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

/** Takes a letter away from its place; false when there is none such. Refuses what the place refuses. */
export function takeLetterAway(
  db: Database,
  place: LetterPlace,
  { accountId }: Pick<Attacher, 'accountId'>,
  id: string,
  now: Temporal.Instant,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const room = await place.find(tx)
    if (!room || !(await removeLetter(tx, room, id))) return false
    await touchResponse(tx, room.id, now)
    await logAct(tx, { accountId, act: 'remove-letter', subject: room.id, detail: {} }, now)
    return true
  })
}

async function lettersIn(db: Readable, place: LetterPlace): Promise<readonly DraftLetter[]> {
  const room = await place.find(db)
  return room ? listLetters(db, room) : []
}

function assertRoom(letters: readonly DraftLetter[], name: string): void {
  if (letters.length >= mostLetters) throw new RuleViolation('letter.too-many', { name, limit: mostLetters })
}

/** As somebody knows it, without folders or anything that cannot be shown. */
function shownName(name: string): string {
  return toFileName(name, 'pdf').replace(/\.pdf$/, '') + (/\.[\w-]{1,10}$/.exec(name)?.[0] ?? '')
}

const checksumOf = (content: Buffer) => createHash('sha256').update(content).digest('hex')
