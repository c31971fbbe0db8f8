import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { ownerOf } from '#app/domain/response'
import { type ImportChoices, type ImportedResponse, judgeImport } from '#app/domain/response-import'
import { listAnswers } from '#db/answers'
import { type Database, inTransaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import { findResponseUpload, putResponseUpload, putResponseUploadSaved } from '#db/response-uploads'
import { findResponse } from '#db/responses'
import { saveAnswersIn, type Writer } from './save-answers'

/** How long what was read waits for its reader to say yes. */
export const responseUploadHours = 24
const mostUploads = 10
/** Of what waits to be looked over: several times what can be asked. */
const mostAnswers = 5000

/** Who sends a file, and who it is for. */
export type ImportWriter = Writer & { readonly accountId: string }

/**
 * Keeps what was read from a file until its sender has looked it over. Nothing of the response is touched. Gives the upload's id.
 * Refuses: upload.too-much.
 */
export function keepResponseUpload(
  db: Database,
  consultation: Consultation,
  by: ImportWriter,
  upload: { readonly versionId: string; readonly fileName: string; readonly content: ImportedResponse },
  wallNow: Temporal.Instant,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    if (upload.content.answers.length > mostAnswers) throw new RuleViolation('upload.too-much')
    const id = randomUUID()
    const owner = { consultationId: consultation.id, owner: ownerOf(by.respondent), accountId: by.accountId }
    const expiresAt = wallNow.add({ hours: responseUploadHours }).toString()
    await putResponseUpload(tx, { ...upload, ...owner, id, createdAt: wallNow.toString(), expiresAt }, mostUploads)
    return id
  })
}

/**
 * Saves what was looked over: all that can be stored, or nothing. Safe to repeat: what is saved already stays as it was saved. Gives how many
 * answers; null: the reader has no such upload, or it has expired. `isForThis`: the sender knows that the file was made for somebody else.
 * Refuses: response-file.other-owner, response-file.version-moved, import.conflicts, and as `saveAnswers`.
 */
export function importResponse(
  db: Database,
  consultation: Consultation,
  by: ImportWriter,
  uploadId: string,
  choices: ImportChoices & { readonly isForThis: boolean },
  now: Temporal.Instant,
  wallNow: Temporal.Instant,
): Promise<number | null> {
  return inTransaction(db, async (tx) => {
    const owner = ownerOf(by.respondent)
    const upload = await findResponseUpload(
      tx,
      { consultationId: consultation.id, owner, accountId: by.accountId },
      uploadId,
      wallNow.toString(),
    )
    if (!upload) return null
    if (upload.saved !== null || !upload.content) return upload.saved
    if (upload.content.madeFor !== null && !choices.isForThis) throw new RuleViolation('response-file.other-owner')
    const room = await findResponse(tx, consultation.id, owner)
    const versionId = room?.versionId ?? consultation.currentVersionId
    if (versionId !== upload.versionId) throw new RuleViolation('response-file.version-moved')
    const stored = room ? await listAnswers(tx, room) : new Map()
    const { edits, counts } = judgeImport(await getDraft(tx, versionId), upload.content.answers, stored, choices)
    // The door first: whoever may not save is not to choose anything.
    const results = await saveAnswersIn(tx, consultation, by, edits, now)
    if (counts.conflict > 0 || results.some(({ outcome }) => outcome !== 'saved')) throw new RuleViolation('import.conflicts')
    const saved = counts.created + counts.updated
    await putResponseUploadSaved(tx, upload.id, saved)
    return saved
  })
}
