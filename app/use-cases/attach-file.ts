import { createHash, randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { emptyLine, toValues } from '#app/domain/assessment'
import { markOf } from '#app/domain/edit'
import { RuleViolation } from '#app/domain/errors'
import { fileAddress, fileInLink, kindOfFile, mediaTypeOf, mostFiles, toFileName } from '#app/domain/evidence-file'
import { listLines } from '#db/assessment-lines'
import { getScale } from '#db/assessment-scales'
import { findAssessment } from '#db/assessments'
import { type Database, inTransaction } from '#db/client'
import { countStoredBytes, putStoredFile } from '#db/stored-files'
import { type Assessor, assertMayAssess, assertUndeclared, saveLinesIn } from './save-lines'

/** Of one organisation. What has been removed from a line is kept for its history, and counts. */
const mostStoredBytes = 1024 * 1024 * 1024

/** What somebody sends as evidence of one requirement. */
export interface Attachment {
  readonly code: string
  /** Of the evidence, one of the scale's. */
  readonly kind: string
  /** What it shows; the file's name where nothing is said. */
  readonly text: string
  readonly fileName: string
  readonly content: Buffer
}

/**
 * Stores a file and adds it to a requirement's evidence, both or neither. Null: the organisation has no such assessment.
 * Refuses: assessment.not-allowed, assessment.declared, file.missing, file.too-large, file.kind, file.too-many, file.no-room, and as `saveLines`.
 */
export function attachFile(
  db: Database,
  by: Assessor,
  assessmentId: string,
  { code, kind, text, fileName, content }: Attachment,
  { publicAddress, mostBytes }: { readonly publicAddress: string; readonly mostBytes: number },
  now: Temporal.Instant,
): Promise<true | null> {
  return inTransaction(db, async (tx) => {
    const assessment = await findAssessment(tx, by.organisationNumber, assessmentId)
    if (!assessment) return null
    assertMayAssess(by)
    assertUndeclared(assessment)
    if (content.length === 0) throw new RuleViolation('file.missing')
    if (content.length > mostBytes) throw new RuleViolation('file.too-large')
    const isA = kindOfFile(content)
    if (isA === null) throw new RuleViolation('file.kind')
    const lines = await listLines(tx, assessment)
    const files = [...lines.values()].flatMap(({ evidence }) => evidence.filter(({ link }) => fileInLink(link) !== null))
    if (files.length >= mostFiles) throw new RuleViolation('file.too-many')
    if ((await countStoredBytes(tx, `org:${by.organisationNumber}`)) + content.length > mostStoredBytes)
      throw new RuleViolation('file.no-room')
    const sha256 = createHash('sha256').update(content).digest('hex')
    const name = toFileName(fileName, isA)
    const facts = { sha256, fileName: name, mediaType: mediaTypeOf(isA), bytes: content.length }
    const stored = { id: randomUUID(), owner: `org:${by.organisationNumber}`, ...facts, createdAt: now.toString(), createdBy: by.name }
    await putStoredFile(tx, stored, content)
    const line = lines.get(code) ?? emptyLine(await getScale(tx, assessment.versionId))
    const evidence = [...line.evidence, { kind, text: text.trim() === '' ? name : text, link: fileAddress(publicAddress, sha256) }]
    const saved = await saveLinesIn(tx, by, assessmentId, [{ code, base: markOf(toValues(line)), given: { evidence } }], now)
    const refused = saved?.results.find((result) => result.outcome === 'refused')
    if (refused?.outcome === 'refused') throw refused.violation
    return true
  })
}
