import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import {
  type AssessmentLine,
  assertKnownOnce,
  emptyLine,
  type LineField,
  requirementsOf,
  toLine,
  toValues,
  withFields,
} from '#app/domain/assessment'
import type { AssessmentScale } from '#app/domain/assessment-scale'
import { isSame, judgeEdit, markOf } from '#app/domain/edit'
import { RuleViolation } from '#app/domain/errors'
import type { System } from '#app/domain/system'
import { listLines, putLine, type StoredLine } from '#db/assessment-lines'
import { getScale } from '#db/assessment-scales'
import { type Assessment, findAssessment, touchAssessment } from '#db/assessments'
import { logAct } from '#db/audit'
import { type Database, inTransaction, type Transaction } from '#db/client'
import { getDraft } from '#db/guidelines'

/** One line as somebody filled it in, and the mark of what they started from. Fields that were not sent stay as they are. */
export interface LineEdit {
  readonly code: string
  readonly base: string
  readonly given: Partial<AssessmentLine>
  /** Says that a line carried over holds for this version too. */
  readonly confirms?: boolean
}

export type LineResult =
  /** Stored, or already as one wishes; `base` is the mark to build the next edit on. */
  | { readonly code: string; readonly outcome: 'saved'; readonly base: string; readonly line: AssessmentLine; readonly isCarried: boolean }
  /** Somebody else changed the same fields meanwhile. Theirs stand; whoever chooses mine builds on `theirBase`. */
  | {
      readonly code: string
      readonly outcome: 'conflict'
      readonly base: string
      readonly mine: AssessmentLine
      readonly fields: readonly LineField[]
      readonly theirs: StoredLine
      readonly theirBase: string
    }
  /** It cannot be stored as it is; other lines are saved. */
  | { readonly code: string; readonly outcome: 'refused'; readonly violation: RuleViolation }

/** Whose assessment it is, and who writes. The organisation is the login's, never a form's. */
export interface Assessor {
  readonly organisationNumber: string
  readonly name: string
  /** What domain/permission.ts said; of a system, its token. */
  readonly mayAssess: boolean
  /** A system writes, and the log says which. */
  readonly system?: System
}

interface SavingOptions {
  /** All of them are to be saved, or none. */
  readonly isWhole?: boolean
}

/**
 * Saves lines of an assessment, one or many. Each stands alone: one that is refused or in conflict keeps no other from being stored,
 * unless `isWhole` says that all are to be saved or none.
 * `actId` names what was changed, for undoing it; null when nothing was. Null in all: the organisation has no such assessment.
 * Refuses: assessment.not-allowed, assessment.declared, assessment.unknown-requirement, assessment.repeated-requirement.
 */
export function saveLines(
  db: Database,
  by: Assessor,
  assessmentId: string,
  edits: readonly LineEdit[],
  now: Temporal.Instant,
  options: SavingOptions = {},
): Promise<{ actId: string | null; results: LineResult[] } | null> {
  return inTransaction(db, (tx) => saveLinesIn(tx, by, assessmentId, edits, now, options))
}

/** The same as part of a larger act, which may still be rolled back. */
export async function saveLinesIn(
  tx: Transaction,
  by: Assessor,
  assessmentId: string,
  edits: readonly LineEdit[],
  now: Temporal.Instant,
  { isWhole = false }: SavingOptions = {},
): Promise<{ actId: string | null; results: LineResult[] } | null> {
  const assessment = await findAssessment(tx, by.organisationNumber, assessmentId)
  if (!assessment) return null
  assertMayAssess(by)
  assertUndeclared(assessment)
  const draft = await getDraft(tx, assessment.versionId)
  const scale = await getScale(tx, assessment.versionId)
  assertKnownOnce(
    requirementsOf(draft.items),
    edits.map(({ code }) => code),
  )
  const lines = await listLines(tx, assessment)
  const judged = edits.map((edit) => judgeLine(scale, edit, lines.get(edit.code) ?? null))
  const isStopped = isWhole && judged.some(({ result }) => result.outcome !== 'saved')
  const changed = isStopped ? [] : judged.flatMap(({ write }) => (write ? [write] : []))
  const act = { actId: randomUUID(), kind: edits.length > 1 ? 'bulk' : 'edit', by: by.name, now: now.toString() } as const
  for (const { code, line } of changed) {
    const before = lines.get(code)
    await putLine(tx, assessment, { code, before: before ?? emptyLine(scale), wasCarried: before?.isCarried ?? false }, line, act)
  }
  if (changed.length > 0) {
    await touchAssessment(tx, assessment.id, act.now)
    await logSystem(tx, by, 'system-save', assessment.id, { lines: changed.length }, now)
  }
  return { actId: changed.length > 0 ? act.actId : null, results: judged.map(({ result }) => result) }
}

/** What a system does is logged by its name. What people do to lines stands in the history of each. */
export async function logSystem(
  tx: Transaction,
  { organisationNumber, system }: Assessor,
  act: 'system-create' | 'system-save',
  subject: string,
  detail: Readonly<Record<string, number>>,
  now: Temporal.Instant,
): Promise<void> {
  if (!system) return
  const { clientId, supplier } = system
  await logAct(tx, { accountId: null, act, subject, detail: { clientId, organisationNumber, supplier, ...detail } }, now)
}

/** Refuses: assessment.not-allowed. */
export function assertMayAssess({ mayAssess }: Assessor): void {
  if (!mayAssess) throw new RuleViolation('assessment.not-allowed')
}

/** Refuses: assessment.declared. */
export function assertUndeclared({ declaredAt }: Assessment): void {
  if (declaredAt !== null) throw new RuleViolation('assessment.declared')
}

/** What would become of an edit, and what would be written for it. */
export function judgeLine(
  scale: AssessmentScale,
  { code, base, given, confirms = false }: LineEdit,
  stored: StoredLine | null,
): { result: LineResult; write?: { code: string; line: AssessmentLine & { isCarried: boolean } } } {
  const before = stored ?? emptyLine(scale)
  const mine = lineOrRefusal(scale, code, before, given)
  if (mine instanceof RuleViolation) return { result: { code, outcome: 'refused', violation: mine } }
  const [my, their] = [toValues(mine), toValues(before)]
  const judgement = judgeEdit(base, my, their)
  const line = toLine(scale, judgement.values)
  const isCarried = stored?.isCarried === true && !confirms && isSameClaim(line, stored)
  const isWritten = judgement.changes || isCarried !== (stored?.isCarried ?? false)
  const write = isWritten ? { write: { code, line: { ...line, isCarried } } } : {}
  if (judgement.conflicts.length === 0) {
    return { result: { code, outcome: 'saved', base: judgement.base, line, isCarried }, ...write }
  }
  const theirs = stored ?? { ...before, isCarried: false, savedAt: '', savedBy: '' }
  const fields = judgement.conflicts as LineField[]
  const theirBase = markOf({ ...my, ...Object.fromEntries(fields.map((field) => [field, their[field] ?? ''])) })
  return { result: { code, outcome: 'conflict', base: judgement.base, mine, fields, theirs, theirBase }, ...write }
}

/** A note to oneself confirms nothing. */
function isSameClaim(one: AssessmentLine, other: AssessmentLine): boolean {
  return isSame(toValues({ ...one, internalNote: '' }), toValues({ ...other, internalNote: '' }))
}

function lineOrRefusal(scale: AssessmentScale, code: string, before: AssessmentLine, given: Partial<AssessmentLine>) {
  try {
    return withFields(scale, code, before, given)
  } catch (error) {
    if (error instanceof RuleViolation) return error
    throw error
  }
}
