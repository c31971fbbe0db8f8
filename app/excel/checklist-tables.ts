import { RuleViolation } from '#app/domain/errors'
import { type Language, languages } from '#app/domain/language'
import type { ReadCell, ReadRow, ReadSheet } from './cells'
import {
  type ColumnId,
  checklistColumnIds,
  checklistFormat,
  csvColumnIds,
  csvKeys,
  evidenceColumnIds,
  headingOf,
  type SheetId,
  sheetName,
  type TechnicalColumn,
  type TechnicalKey,
  technicalColumns,
  technicalKeys,
  technicalSheet,
} from './checklist-layout'
import { readCsv } from './read-csv'
import { openWorkbook, type ReadableWorkbook } from './read-workbook'
import { plain } from './typed-choice'
import { openUpload } from './upload-gate'

/** A sheet with a head, whose columns are known by what they are called and not by where they stand. */
export interface HeadedTable {
  readonly sheet: ReadSheet
  readonly columns: ReadonlyMap<ColumnId, number>
  /** All headings there are, for telling somebody what was found. */
  readonly headings: readonly string[]
  /** Below the head. */
  readonly rows: readonly ReadRow[]
}

export type Mark = Readonly<Record<TechnicalColumn, string>>

/** A self-assessment as a file has it, before any of it is understood. */
export interface ChecklistTables {
  readonly isCsv: boolean
  /** What the file says of itself; a key it lacks is absent. Never believed further than the file's own rows go. */
  readonly technical: ReadonlyMap<TechnicalKey, string>
  /** By the row's id. */
  readonly marks: ReadonlyMap<string, Mark>
  readonly checklist: HeadedTable
  readonly evidence: HeadedTable | null
  readonly product: ReadSheet | null
}

/**
 * A self-assessment from bytes somebody sent. Refuses: everything of the gate and the reader, and checklist.not-ours,
 * checklist.newer-format, checklist.column-missing.
 */
export async function readChecklistTables(bytes: Buffer): Promise<ChecklistTables> {
  const upload = await openUpload(bytes)
  const tables = upload.kind === 'csv' ? csvTables(readCsv(upload.text)) : await workbookTables(await openWorkbook(upload.archive))
  const format = tables.technical.get('format')
  if (format !== undefined && format !== checklistFormat) {
    throw new RuleViolation(format.startsWith(`${checklistFormat.split('/')[0]}/`) ? 'checklist.newer-format' : 'checklist.not-ours', {
      sheets: tables.checklist.sheet.name,
    })
  }
  const { columns, headings } = tables.checklist
  if (!columns.has('status'))
    throw new RuleViolation('checklist.column-missing', { headings: headings.slice(0, 20).join(', ').slice(0, 400) })
  return tables
}

async function workbookTables(workbook: ReadableWorkbook): Promise<ChecklistTables> {
  const own = await workbook.read(technicalSheet)
  const { technical, marks } = own ? readTechnical(own) : { technical: new Map<TechnicalKey, string>(), marks: new Map<string, Mark>() }
  const named = async (id: SheetId, said: string | undefined) => {
    const names = [...(said === undefined ? [] : [said]), ...languages.map((language) => sheetName(language, id))]
    const sheet =
      workbook.sheets.find(({ name }) => names.includes(name)) ?? workbook.sheets.find(({ name }) => names.map(plain).includes(plain(name)))
    return sheet ? workbook.read(sheet.name) : null
  }
  const checklist = headed(await named('checklist', technical.get('checklistSheet')), checklistColumnIds) ?? (await anyChecklist(workbook))
  if (!checklist)
    throw new RuleViolation('checklist.not-ours', {
      sheets: workbook.sheets
        .map(({ name }) => name)
        .slice(0, 12)
        .join(', '),
    })
  return {
    isCsv: false,
    technical,
    marks,
    checklist,
    evidence: headed(await named('evidence', technical.get('evidenceSheet')), evidenceColumnIds),
    product: await named('product', technical.get('productSheet')),
  }
}

/** Somebody has given the sheet another name: the first one with its columns. */
async function anyChecklist(workbook: ReadableWorkbook): Promise<HeadedTable | null> {
  for (const { name, isHidden } of workbook.sheets.slice(0, 12)) {
    const table = isHidden ? null : headed(await workbook.read(name), checklistColumnIds)
    if (table?.columns.has('status')) return table
  }
  return null
}

/** A mark of ours is a tenth of this. */
const longestMark = 1000

function csvTables(sheet: ReadSheet): ChecklistTables {
  const table = headed(sheet, csvColumnIds)
  if (!table)
    throw new RuleViolation('checklist.not-ours', {
      sheets: [...(sheet.rows[0]?.cells.values() ?? [])]
        .map(({ text }) => text)
        .join(', ')
        .slice(0, 200),
    })
  const text = (row: ReadRow, id: ColumnId) => row.cells.get(table.columns.get(id) ?? 0)?.text.trim() ?? ''
  const mark = (row: ReadRow, id: ColumnId) => text(row, id).slice(0, longestMark)
  const said = table.rows.map((row) => text(row, 'file')).find((file) => file !== '') ?? ''
  const marks = table.rows.flatMap((row): [string, Mark][] => {
    const id = text(row, 'id')
    const [code, base, written] = [mark(row, 'code'), mark(row, 'base'), mark(row, 'written')]
    return id === '' || base === '' ? [] : [[id, { id, code, base, written, itemHash: '' }]]
  })
  return { isCsv: true, technical: spelledKeys(said), marks: new Map(marks), checklist: table, evidence: table, product: null }
}

/** `key=value` separated by spaces, percent-encoded. */
function spelledKeys(said: string): Map<TechnicalKey, string> {
  const found = new Map<TechnicalKey, string>()
  for (const pair of said.split(' ').slice(0, 50)) {
    const [name, value = ''] = pair.split('=')
    const key = csvKeys.find((known) => known === name)
    if (key) found.set(key, decoded(value))
  }
  return found
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function readTechnical(sheet: ReadSheet) {
  const technical = new Map<TechnicalKey, string>()
  const marks = new Map<string, Mark>()
  let places: ReadonlyMap<TechnicalColumn, number> | null = null
  for (const { cells } of sheet.rows) {
    const first = cells.get(1)?.text ?? ''
    const key = technicalKeys.find((known) => known === first)
    if (places) {
      const at = (column: TechnicalColumn) => (cells.get(places?.get(column) ?? 0)?.text ?? '').slice(0, longestMark)
      const mark = { id: at('id'), code: at('code'), itemHash: at('itemHash'), base: at('base'), written: at('written') }
      if (mark.id !== '') marks.set(mark.id, mark)
    } else if (first === technicalColumns[0]) places = placesOf(cells)
    else if (key) technical.set(key, cells.get(2)?.text ?? '')
  }
  return { technical, marks }
}

function placesOf(cells: ReadonlyMap<number, ReadCell>): Map<TechnicalColumn, number> {
  return new Map(
    [...cells].flatMap(([at, { text }]) => technicalColumns.filter((column) => column === text).map((column) => [column, at] as const)),
  )
}

const deepestHead = 30

/** The row with most of the headings, in whatever language; null where there is none with two of them. */
function headed<C extends ColumnId>(sheet: ReadSheet | null, ids: readonly C[]): HeadedTable | null {
  if (!sheet) return null
  const known = headingsOf(ids)
  let best: { row: ReadRow; columns: Map<ColumnId, number> } | null = null
  for (const row of sheet.rows.slice(0, deepestHead)) {
    const columns = new Map<ColumnId, number>()
    for (const [column, { text }] of row.cells) {
      const id = known.get(plain(text))
      if (id && !columns.has(id)) columns.set(id, column)
    }
    if (columns.size > (best?.columns.size ?? 1) && (columns.has('code') || columns.has('id'))) best = { row, columns }
    if (columns.size === ids.length) break
  }
  if (!best) return null
  const head = best.row
  return {
    sheet,
    columns: best.columns,
    headings: [...head.cells.values()].map(({ text }) => text),
    rows: sheet.rows.filter(({ number }) => number > head.number),
  }
}

const kept = new Map<string, ReadonlyMap<string, ColumnId>>()

/** What each column is called in every language. */
function headingsOf(ids: readonly ColumnId[]): ReadonlyMap<string, ColumnId> {
  const key = ids.join(' ')
  const found =
    kept.get(key) ?? new Map(ids.flatMap((id) => languages.map((language: Language) => [plain(headingOf(language, id)), id] as const)))
  kept.set(key, found)
  return found
}
