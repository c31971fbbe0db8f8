import { mostEvidence } from '#app/domain/assessment'
import type { AssessmentScale } from '#app/domain/assessment-scale'
import type { ImportedPiece, ImportedRow } from '#app/domain/checklist-import'
import { markOf } from '#app/domain/edit'
import { RuleViolation } from '#app/domain/errors'
import { cellName } from './cells'
import type { ChecklistTables, Mark } from './checklist-tables'
import type { FindRequirement, Found } from './find-requirement'
import { RowReading, readPiece, readSaid } from './read-answers'

interface Claim {
  readonly reading: RowReading
  readonly found: Found
  readonly mark: Mark | null
}

const answerColumns = ['status', 'justification', 'plannedDate', 'internalNote'] as const

/**
 * Every row of the file, as what it would do: one result for each row of the checklist that says anything, and one for each
 * requirement, or piece of none, that only the sheet of evidence names. Values become codes here, in whatever language they were written.
 * Refuses: checklist.no-rows.
 */
export function readChecklist(tables: ChecklistTables, scale: AssessmentScale, find: FindRequirement): ImportedRow[] {
  const claims = tables.checklist.rows.flatMap((row): Claim[] => {
    const reading = new RowReading(tables.checklist, row)
    const [id, code] = [reading.plainText('id'), reading.plainText('code')]
    if (id === '' && code === '' && answerColumns.every((column) => reading.plainText(column) === '')) return []
    const mark = tables.marks.get(id) ?? (id === '' ? markByCode(tables, code) : null)
    return [{ reading, mark, found: find({ id, code, itemHash: mark?.itemHash ?? '' }) }]
  })
  if (claims.length === 0) throw new RuleViolation('checklist.no-rows')
  const pieces = piecesOf(tables, scale, find, claims)
  const seen = new Map<string, ImportedRow>()
  const rows = claims.flatMap((claim): ImportedRow[] => {
    const code = claim.found?.code ?? ''
    const first = seen.get(code)
    // In CSV a requirement has a row for each piece of evidence.
    if (first && answerColumns.every((column) => claim.reading.plainText(column) === ''))
      return tables.isCsv ? [] : [repeated(claim, first)]
    // The evidence is told of once, with the first row of its requirement.
    const row = toRow(claim, scale, first || tables.evidence === null ? null : (pieces.get(code) ?? { readings: [], list: [] }))
    if (!first) {
      if (code !== '') seen.set(code, row)
      return [row]
    }
    return [isSameSaid(row, first) ? repeated(claim, first) : twice(row, first)]
  })
  const disputed = new Set(rows.flatMap(({ faults }) => faults.filter(({ rule }) => rule === 'twice').map(({ value }) => value)))
  const own = rows.map((row) => (disputed.has(row.code) && !row.faults.some(({ rule }) => rule === 'twice') ? twice(row, row) : row))
  const alone = [...pieces].filter(([code]) => !seen.has(code))
  return [...own, ...alone.flatMap(([code, { readings, list }]) => onlyEvidence(code, markByCode(tables, code), readings, list))]
}

function markByCode({ marks }: ChecklistTables, code: string): Mark | null {
  return [...marks.values()].find((one) => one.code === code) ?? null
}

interface Pieces {
  readonly readings: RowReading[]
  readonly list: ImportedPiece[]
}

/** By requirement, in the order of their numbers; pieces that name none of ours are kept under the empty code. */
function piecesOf(
  { evidence, isCsv }: ChecklistTables,
  scale: AssessmentScale,
  find: FindRequirement,
  claims: readonly Claim[],
): Map<string, Pieces> {
  const found = new Map<string, Pieces>()
  const codeOfRow = new Map(isCsv ? claims.map(({ reading, found: own }) => [reading.row.number, own?.code ?? ''] as const) : [])
  for (const row of evidence?.rows ?? []) {
    if (!evidence) break
    const reading = new RowReading(evidence, row)
    const piece = readPiece(scale, reading)
    if (!piece && reading.faults.length === 0) continue
    const code = codeOfRow.get(row.number) ?? find({ id: '', code: reading.plainText('code'), itemHash: '' })?.code ?? ''
    const own = found.get(code) ?? { readings: [], list: [] }
    own.readings.push(reading)
    if (piece) own.list.push(piece)
    found.set(code, own)
  }
  for (const { list } of found.values())
    list.sort((a, b) => (a.number ?? Number.POSITIVE_INFINITY) - (b.number ?? Number.POSITIVE_INFINITY) || 0)
  return found
}

function toRow({ reading, found, mark }: Claim, scale: AssessmentScale, pieces: Pieces | null): ImportedRow {
  const place = reading.place('code')
  const nothing = { place, base: null, said: {}, pieces: null, faults: [], notes: [] } as const
  if (!found) return { ...nothing, code: '', matched: 'code' }
  if (found.rule !== null) {
    const fault = { ...place, rule: found.rule, value: reading.plainText('code'), suggestion: '' }
    return { ...nothing, code: found.code, matched: 'code', faults: [fault] }
  }
  const { code, matched, isEdited } = found
  const written = partsOf(mark)
  const isUntouched = (field: string, value: string) => written.has(markOf({ [field]: value }))
  const said = readSaid(scale, reading, isUntouched)
  if (isEdited) reading.note('code', 'requirement-edited')
  for (const column of answerColumns) {
    const wasSaid = [...written].some((part) => part.startsWith(`${column}:`)) && !isUntouched(column, scale.unassessed)
    if (wasSaid && reading.plainText(column) === '') reading.note(column, 'blank-kept')
  }
  const faults = [...reading.faults, ...(pieces?.readings ?? []).flatMap((one) => one.faults)]
  if ((pieces?.list.length ?? 0) > mostEvidence) {
    const last = pieces?.readings.at(-1)?.place('evidenceText') ?? place
    faults.push({ ...last, rule: 'too-many-pieces', value: String(pieces?.list.length), suggestion: '', limit: mostEvidence })
  }
  return {
    ...{ place, code, matched, faults },
    base: mark?.base ? mark.base : null,
    said,
    pieces: !pieces || isUntouched('evidence', spelled(pieces.list)) ? null : pieces.list,
    notes: [...reading.notes, ...(pieces?.readings ?? []).flatMap((one) => one.notes)],
  }
}

const partsOf = (mark: Mark | null) => new Set(mark?.written.split(' ').filter((part) => part !== ''))
const spelled = (list: readonly ImportedPiece[]) => JSON.stringify(list.map(({ kind, text, link }) => ({ kind, text, link })))

/** Pasted in again, with the same in it or nothing: it changes nothing. */
function repeated({ reading }: Claim, { code, matched }: ImportedRow): ImportedRow {
  const place = reading.place('code')
  return { place, code, matched, base: null, said: {}, pieces: null, faults: [], notes: [{ ...place, note: 'repeated' }] }
}

/** Two rows that say different things of one requirement: neither is believed. */
function twice(row: ImportedRow, other: ImportedRow): ImportedRow {
  const suggestion = row === other ? '' : other.place.cell
  return { ...row, faults: [...row.faults, { ...row.place, rule: 'twice', value: row.code, suggestion }] }
}

const isSameSaid = (one: ImportedRow, other: ImportedRow) =>
  one.faults.length === 0 && other.faults.length === 0 && JSON.stringify(sorted(one.said)) === JSON.stringify(sorted(other.said))
const sorted = (said: ImportedRow['said']) => Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1))

/** Evidence of a requirement that has no row of its own any more; each piece of none of ours stands alone. */
function onlyEvidence(code: string, mark: Mark | null, readings: readonly RowReading[], list: readonly ImportedPiece[]): ImportedRow[] {
  const at = (reading: RowReading | undefined) => ({
    sheet: reading?.table.sheet.name ?? '',
    cell: cellName(reading?.row.number ?? 1, reading?.table.columns.get('code') ?? 1),
  })
  const nothing = { matched: 'code', base: mark?.base ? mark.base : null, said: {}, pieces: null, faults: [], notes: [] } as const
  if (code === '') return readings.map((reading) => ({ ...nothing, code, place: at(reading) }))
  const [faults, notes] = [readings.flatMap((one) => one.faults), readings.flatMap((one) => one.notes)]
  const pieces = partsOf(mark).has(markOf({ evidence: spelled(list) })) ? null : list
  return [{ ...nothing, code, place: at(readings[0]), pieces, faults, notes }]
}
