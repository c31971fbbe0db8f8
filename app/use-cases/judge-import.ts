import { type AssessmentLine, emptyLine, type LineField, lineFields, toValues } from '#app/domain/assessment'
import type { AssessmentScale } from '#app/domain/assessment-scale'
import { baseOf, givenOf, type ImportedRow } from '#app/domain/checklist-import'
import { isSame, markOf, rebase } from '#app/domain/edit'
import type { RuleViolation } from '#app/domain/errors'
import type { StoredLine } from '#db/assessment-lines'
import { judgeLine, type LineEdit } from './save-lines'

export const rowOutcomes = ['created', 'updated', 'unchanged', 'rejected', 'conflict', 'not-ours'] as const
export type RowOutcome = (typeof rowOutcomes)[number]

/** What saving would do with one row of a file. */
export interface JudgedRow {
  readonly row: ImportedRow
  readonly outcome: RowOutcome
  readonly before: AssessmentLine
  /** With what the file says, where it can be stored; a field in conflict is as it is stored. */
  readonly after: AssessmentLine
  readonly changed: readonly LineField[]
  /** Fields changed both in the file and on the page since the file was made, and what the file says of them. */
  readonly conflicts: readonly LineField[]
  readonly mine: AssessmentLine
  /** The mark of what is stored, for telling what somebody had seen when they chose. Empty where nothing would change. */
  readonly seen: string
  /** Why the rules refuse it; null where they do not. */
  readonly violation: RuleViolation | null
  /** Null where there is nothing to write. */
  readonly edit: LineEdit | null
}

/** What somebody chose where file and page both say something new. */
export interface Choices {
  /** `K-1.1/status` → whose word holds. */
  readonly fields: ReadonlyMap<string, 'file' | 'page'>
  /** Requirement → the mark of what the page showed as stored. A choice is of what was seen, and of nothing later. */
  readonly seen: ReadonlyMap<string, string>
}

export const noChoices: Choices = { fields: new Map(), seen: new Map() }

/** Every row of a file, held against what is stored. The same for the preview and for saving. */
export function judgeRows(
  scale: AssessmentScale,
  rows: readonly ImportedRow[],
  lines: ReadonlyMap<string, StoredLine>,
  choices: Choices = noChoices,
): JudgedRow[] {
  return rows.map((row) => judgeRow(scale, row, lines.get(row.code) ?? null, choices))
}

function judgeRow(scale: AssessmentScale, row: ImportedRow, stored: StoredLine | null, choices: Choices): JudgedRow {
  const before = stored ?? emptyLine(scale)
  const nothing = { row, before, after: before, mine: before, changed: [], conflicts: [], seen: '', violation: null, edit: null }
  if (row.code === '') return { ...nothing, outcome: 'not-ours' }
  if (row.faults.length > 0) return { ...nothing, outcome: 'rejected' }
  const edit = chosen(row, { code: row.code, base: baseOf(scale, row), given: givenOf(scale, row, before) }, choices)
  const { result, write } = judgeLine(scale, edit, stored)
  if (result.outcome === 'refused') return { ...nothing, outcome: 'rejected', violation: result.violation }
  if (!write && result.outcome === 'saved') return { ...nothing, outcome: 'unchanged' }
  const after = write?.line ?? before
  const stands = toValues(before)
  const found = { ...nothing, after, seen: markOf(stands), changed: lineFields.filter((field) => differs(field, before, after)) }
  if (result.outcome === 'conflict') return { ...found, outcome: 'conflict', conflicts: result.fields, mine: result.mine }
  return { ...found, outcome: isSame(stands, toValues(emptyLine(scale))) ? 'created' : 'updated', edit }
}

function chosen({ code }: ImportedRow, edit: LineEdit, { fields, seen }: Choices): LineEdit {
  const given = { ...edit.given }
  const mine: LineField[] = []
  for (const field of lineFields) {
    const choice = fields.get(`${code}/${field}`)
    if (choice === 'page') delete given[field]
    else if (choice === 'file') mine.push(field)
  }
  return { ...edit, given, base: rebase(edit.base, mine, seen.get(code) ?? '') }
}

function differs(field: LineField, one: AssessmentLine, other: AssessmentLine): boolean {
  return JSON.stringify(one[field]) !== JSON.stringify(other[field])
}
