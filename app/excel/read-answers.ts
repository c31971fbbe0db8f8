import { lengthOf } from '#app/domain/answer'
import { isLink } from '#app/domain/assessment'
import type { AssessmentScale } from '#app/domain/assessment-scale'
import type { CellFault, CellNote, CellRule, ImportedPiece, ImportedRow, Place } from '#app/domain/checklist-import'
import { rawText } from '#app/domain/raw-values'
import { cellName, type MergedArea, type ReadCell, type ReadRow } from './cells'
import type { ColumnId } from './checklist-layout'
import type { HeadedTable } from './checklist-tables'
import { statusMeanings, typedChoice } from './typed-choice'
import { typedDay } from './typed-day'

/** Takes what was there away; a blank cell only says nothing. */
const removals = new Set(['–', '—', '-', 'fjern', 'fjernes', 'fjernast', 'remove', 'clear'])

/** One row's cells as they are read, with what is wrong with them and what is told of them. */
export class RowReading {
  readonly faults: CellFault[] = []
  readonly notes: CellNote[] = []

  constructor(
    readonly table: HeadedTable,
    readonly row: ReadRow,
  ) {}

  place(column: ColumnId): Place {
    return { sheet: this.table.sheet.name, cell: cellName(this.row.number, this.table.columns.get(column) ?? 1) }
  }

  cell(column: ColumnId): ReadCell | null {
    return this.row.cells.get(this.table.columns.get(column) ?? 0) ?? null
  }

  /** Trimmed; empty where there is nothing. */
  plainText(column: ColumnId): string {
    return this.cell(column)?.text.trim() ?? ''
  }

  /** A cell somebody may have written in; null where it says nothing, or nothing that can be read. */
  written(column: ColumnId): ReadCell | null {
    const cell = this.cell(column)
    if (!cell) {
      if (this.#isSwallowed(column)) this.note(column, 'merged')
      return null
    }
    if (cell.kind === 'error') return this.fault(column, 'cell-error', cell.text)
    if (cell.isFormula && cell.text === '') return this.fault(column, 'formula-empty', '')
    if (cell.text.trim() === '') return null
    if (cell.isFormula) this.note(column, 'formula')
    return cell
  }

  fault(column: ColumnId, rule: CellRule, value: string, suggestion = '', limit?: number): null {
    this.faults.push({ ...this.place(column), rule, value: value.slice(0, 200), suggestion, ...(limit === undefined ? {} : { limit }) })
    return null
  }

  note(column: ColumnId, note: CellNote['note']): void {
    this.notes.push({ ...this.place(column), note })
  }

  /** Shown as part of another cell: what stands there counts for the first row alone. */
  #isSwallowed(column: ColumnId): boolean {
    const at = this.table.columns.get(column)
    const holds = ({ first, last }: MergedArea) =>
      at !== undefined && first.row < this.row.number && last.row >= this.row.number && first.column <= at && last.column >= at
    return this.table.sheet.merged.some(holds)
  }
}

export const isRemoval = (text: string) => removals.has(text.trim().toLocaleLowerCase('nb'))

/**
 * Status, justification, date and note: what the row says anew. Blank cells are left out, and what stands as it was when the file was made,
 * whatever it would mean if somebody wrote it now.
 */
export function readSaid(
  scale: AssessmentScale,
  reading: RowReading,
  isUntouched: (field: string, value: string) => boolean,
): ImportedRow['said'] {
  const said: { -readonly [K in keyof ImportedRow['said']]: ImportedRow['said'][K] } = {}
  const status = reading.written('status')
  if (status) {
    const choice = isRemoval(status.text) ? { code: scale.unassessed } : typedChoice(scale.statuses, status.text, statusMeanings)
    if ('code' in choice) {
      if (!isUntouched('status', choice.code)) said.status = choice.code
    } else reading.fault('status', 'status-unknown', status.text, choice.suggestion ?? '')
  }
  const planned = reading.written('plannedDate')
  if (planned) {
    const typed = isRemoval(planned.text) ? { day: '' } : typedDay(planned, reading.table.sheet.isFrom1904)
    if ('day' in typed) {
      if (!isUntouched('plannedDate', typed.day)) said.plannedDate = typed.day
    } else reading.fault('plannedDate', `date-${typed.fault}`, planned.text, typed.suggestion)
  }
  for (const field of ['justification', 'internalNote'] as const) {
    const text = readText(scale, reading, field)
    if (text !== null && !isUntouched(field, text)) said[field] = isRemoval(text) ? '' : text
  }
  return said
}

function readText(scale: AssessmentScale, reading: RowReading, column: ColumnId): string | null {
  const cell = reading.written(column)
  if (!cell) return null
  const text = rawText(cell.text)
  if (lengthOf(text) > scale.maxLength) return reading.fault(column, 'too-long', text, '', scale.maxLength)
  return text
}

/** A piece of evidence; null for a row without text and link, which is none, and for one that cannot be read. */
export function readPiece(scale: AssessmentScale, reading: RowReading): ImportedPiece | null {
  const faultsBefore = reading.faults.length
  const text = readText(scale, reading, 'evidenceText') ?? ''
  const link = reading.written('evidenceLink')?.text.trim() ?? ''
  if (reading.faults.length > faultsBefore || (text === '' && link === '')) return null
  const number = Number(reading.plainText('evidenceNumber'))
  const numbered = Number.isInteger(number) && number > 0 ? number : null
  const kind = readKind(scale, reading)
  if (isRemoval(text) || (text === '' && isRemoval(link))) return { kind: kind ?? '', text, link, number: numbered, isRemoval: true }
  if (link !== '' && !isLink(link)) return reading.fault('evidenceLink', 'link-wrong', link, likelyLink(link))
  return kind === null ? null : { kind, text, link, number: numbered, isRemoval: false }
}

function readKind(scale: AssessmentScale, reading: RowReading): string | null {
  const cell = reading.written('evidenceKind')
  if (!cell) {
    reading.note('evidenceKind', 'kind-assumed')
    return scale.evidenceKinds[0]?.code ?? null
  }
  const choice = typedChoice(scale.evidenceKinds, cell.text)
  return 'code' in choice ? choice.code : reading.fault('evidenceKind', 'kind-unknown', cell.text, choice.suggestion ?? '')
}

/** What lacks only its beginning. */
function likelyLink(typed: string): string {
  const link = `https://${typed}`
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(typed) && isLink(link) ? link : ''
}
