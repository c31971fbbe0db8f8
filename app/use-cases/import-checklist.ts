import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import type { ImportedChecklist } from '#app/domain/checklist-import'
import { RuleViolation } from '#app/domain/errors'
import { listLines } from '#db/assessment-lines'
import { getScale } from '#db/assessment-scales'
import { findAssessment } from '#db/assessments'
import { type Database, inTransaction, type Transaction } from '#db/client'
import { findUpload, putUpload, putUploadSaved, type Upload, type UploadOwner } from '#db/uploads'
import { type Choices, judgeRows } from './judge-import'
import { openFromFile } from './open-assessment'
import { type Assessor, assertMayAssess, assertUndeclared, saveLinesIn } from './save-lines'

/** How long what was read waits for its reader to say yes. */
export const uploadHours = 24
const mostUploads = 10
/** Of what waits to be looked over: far more than there are requirements. */
const mostRows = 2000

/**
 * Keeps what was read from a file until its sender has looked it over. Nothing of the assessment is touched. Gives the upload's id.
 * Refuses: assessment.not-allowed, upload.too-much.
 */
export function keepUpload(
  db: Database,
  by: Assessor & UploadOwner,
  upload: Pick<Upload, 'assessmentId' | 'versionId' | 'fileName'> & { readonly content: ImportedChecklist },
  wallNow: Temporal.Instant,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    assertMayAssess(by)
    if (upload.content.rows.length > mostRows) throw new RuleViolation('upload.too-much')
    const id = randomUUID()
    const { organisationNumber, accountId } = by
    const expiresAt = wallNow.add({ hours: uploadHours }).toString()
    await putUpload(tx, { ...upload, id, organisationNumber, accountId, createdAt: wallNow.toString(), expiresAt }, mostUploads)
    return id
  })
}

/**
 * Saves what was looked over: all that can be stored, or nothing. A product, version and assessment are made where the file is for a new
 * one; `version` is what somebody corrected the file's to. Safe to repeat: what is saved already stays as it was saved. Null: the reader has
 * no such upload, or it has expired.
 * Refuses: assessment.not-allowed, assessment.declared, import.conflicts, import.nothing, and as `addProduct`.
 */
export function importChecklist(
  db: Database,
  by: Assessor & UploadOwner,
  uploadId: string,
  choices: Choices & { readonly version: string | null },
  now: Temporal.Instant,
  wallNow: Temporal.Instant,
): Promise<{ assessmentId: string; actId: string; saved: number } | null> {
  return inTransaction(db, async (tx) => {
    const upload = await findUpload(tx, by, uploadId, wallNow.toString())
    if (!upload) return null
    assertMayAssess(by)
    if (upload.savedAs !== null && upload.assessmentId !== null) {
      return { assessmentId: upload.assessmentId, ...savedOf(upload.savedAs) }
    }
    const assessmentId = upload.assessmentId ?? (await openNew(tx, by, upload, choices.version, now))
    const assessment = await findAssessment(tx, by.organisationNumber, assessmentId)
    if (!assessment) return null
    assertUndeclared(assessment)
    const scale = await getScale(tx, assessment.versionId)
    const judged = judgeRows(scale, upload.content?.rows ?? [], await listLines(tx, assessment), choices)
    if (judged.some(({ outcome }) => outcome === 'conflict')) throw new RuleViolation('import.conflicts')
    const saved = await saveLinesIn(
      tx,
      by,
      assessmentId,
      judged.flatMap(({ edit }) => (edit ? [edit] : [])),
      now,
    )
    if (!saved || saved.results.some(({ outcome }) => outcome !== 'saved')) throw new RuleViolation('import.conflicts')
    const actId = saved.actId ?? ''
    await putUploadSaved(tx, upload.id, assessmentId, `${saved.results.length} ${actId}`)
    return { assessmentId, actId, saved: saved.results.length }
  })
}

/** As it is kept: how many lines, and what to undo them by. */
function savedOf(savedAs: string): { saved: number; actId: string } {
  const [saved, actId = ''] = savedAs.split(' ')
  return { saved: Number(saved), actId }
}

/** Refuses what the preview has told cannot be made. */
async function openNew(
  tx: Transaction,
  by: Assessor,
  { content, versionId }: Upload,
  version: string | null,
  now: Temporal.Instant,
): Promise<string> {
  if (!content?.product || content.productFaults.length > 0) throw new RuleViolation('import.nothing')
  const { name, type, contactEmail } = content.product
  return openFromFile(tx, by, { name, type, contactEmail, version: version ?? content.product.version }, versionId, now)
}
