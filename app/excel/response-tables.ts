import { RuleViolation } from '#app/domain/errors'
import { type Language, languages } from '#app/domain/language'
import type { Question } from '#app/domain/question'
import type { ReadCell, ReadRow, ReadSheet } from './cells'
import { checklistFormat, technicalSheet } from './checklist-layout'
import { openWorkbook, type ReadableWorkbook } from './read-workbook'
import {
  answerColumns,
  fixedHeading,
  generalColumnIds,
  type ResponseKey,
  type ResponseMarkColumn,
  type ResponseSheetId,
  responseFormat,
  responseHeadings,
  responseSheetName,
  technicalColumns,
  technicalKeys,
} from './response-layout'
import { plain } from './typed-choice'
import { openUpload } from './upload-gate'

/** A sheet with a head, whose columns are known by what they are called and not by where they stand. */
export interface ResponseTable {
  readonly sheet: ReadSheet
  /** Column id → where it stands, from 1. */
  readonly columns: ReadonlyMap<string, number>
  /** Headings that are none of ours. */
  readonly unknown: readonly string[]
  /** Below the head. */
  readonly rows: readonly ReadRow[]
}

export type ResponseMark = Readonly<Record<ResponseMarkColumn, string>>

/** A response as a workbook has it, before any of it is understood. */
export interface ResponseTables {
  /** What the file says of itself; a key it lacks is absent. Never believed further than the file's own rows go. */
  readonly technical: ReadonlyMap<ResponseKey, string>
  /** By the row's id. */
  readonly marks: ReadonlyMap<string, ResponseMark>
  readonly answers: ResponseTable | null
  readonly general: ResponseTable | null
}

/**
 * A response from bytes somebody sent, by the questions it may answer. Refuses: everything of the gate and the reader, and
 * response-file.not-ours, .not-a-workbook, .checklist, .newer-format, .no-questions.
 */
export async function readResponseTables(bytes: Buffer, questions: readonly Question[]): Promise<ResponseTables> {
  const upload = await openUpload(bytes)
  if (upload.kind === 'csv') throw new RuleViolation('response-file.not-a-workbook')
  const workbook = await openWorkbook(upload.archive)
  const own = await workbook.read(technicalSheet)
  const { technical, marks } = readTechnical(own?.rows ?? [])
  const format = technical.get('format')
  if (format !== undefined && format !== responseFormat) throw new RuleViolation(refusalOf(format))
  const known = responseHeadings(answerColumns(questions))
  const isAnswers = ({ columns }: ResponseTable) => columns.has('code') || columns.has('id')
  const answers = await tableOf(workbook, 'answers', technical.get('answersSheet'), known, isAnswers)
  const generalHeadings = new Map(
    generalColumnIds.flatMap((id) => languages.map((language) => [plain(fixedHeading(language, id)), id] as const)),
  )
  const isGeneral = ({ columns }: ResponseTable) => columns.has('answer') && (columns.has('question') || columns.has('id'))
  const general = await tableOf(workbook, 'general', technical.get('generalSheet'), generalHeadings, isGeneral)
  if (!answers && !general) {
    const sheets = workbook.sheets.map(({ name }) => name)
    throw new RuleViolation('response-file.not-ours', { sheets: sheets.slice(0, 12).join(', ').slice(0, 400) })
  }
  if (answers && !general && !questions.some(({ id }) => answers.columns.has(id))) {
    throw new RuleViolation('response-file.no-questions', { headings: answers.unknown.slice(0, 20).join(', ').slice(0, 400) })
  }
  return { technical, marks, answers, general }
}

function refusalOf(format: string) {
  const family = (one: string) => one.split('/')[0] ?? ''
  if (family(format) === family(checklistFormat)) return 'response-file.checklist'
  return family(format) === family(responseFormat) ? 'response-file.newer-format' : 'response-file.not-ours'
}

const mostSheetsLookedAt = 12

/** By the name the file says, ours in any language, or, where somebody has given it another, the first with its columns. */
async function tableOf(
  workbook: ReadableWorkbook,
  id: ResponseSheetId,
  said: string | undefined,
  known: ReadonlyMap<string, string>,
  isIt: (table: ResponseTable) => boolean,
): Promise<ResponseTable | null> {
  const names = [...(said === undefined ? [] : [said]), ...languages.map((language: Language) => responseSheetName(language, id))].map(
    plain,
  )
  const visible = workbook.sheets.filter(({ name }) => name !== technicalSheet)
  const named = visible.filter(({ name }) => names.includes(plain(name)))
  const others = visible.filter((one) => !named.includes(one) && !one.isHidden)
  for (const { name } of [...named, ...others].slice(0, mostSheetsLookedAt)) {
    const table = headed(await workbook.read(name), known)
    if (table && isIt(table)) return table
  }
  return null
}

const deepestHead = 30

/** The row with most of the headings; null where there is none with two of them. */
function headed(sheet: ReadSheet | null, known: ReadonlyMap<string, string>): ResponseTable | null {
  let best: { row: ReadRow; columns: Map<string, number> } | null = null
  for (const row of sheet?.rows.slice(0, deepestHead) ?? []) {
    const columns = new Map<string, number>()
    for (const [column, { text }] of row.cells) {
      const id = known.get(plain(text))
      if (id !== undefined && !columns.has(id)) columns.set(id, column)
    }
    if (columns.size > (best?.columns.size ?? 1)) best = { row, columns }
  }
  if (!sheet || !best) return null
  const { row: head, columns } = best
  const taken = new Set(columns.values())
  const unknown = [...head.cells].filter(([column, { text }]) => !taken.has(column) && text.trim() !== '')
  return {
    sheet,
    columns,
    unknown: unknown.map(([, { text }]) => text.trim()),
    rows: sheet.rows.filter(({ number }) => number > head.number),
  }
}

/** A mark of ours is a tenth of this. */
const longestMark = 2000

function readTechnical(rows: readonly ReadRow[]) {
  const technical = new Map<ResponseKey, string>()
  const marks = new Map<string, ResponseMark>()
  let places: ReadonlyMap<ResponseMarkColumn, number> | null = null
  for (const { cells } of rows) {
    const first = cells.get(1)?.text ?? ''
    const key = technicalKeys.find((known) => known === first)
    if (places) {
      const at = (column: ResponseMarkColumn) => (cells.get(places?.get(column) ?? 0)?.text ?? '').slice(0, longestMark)
      const mark = Object.fromEntries(technicalColumns.map((column) => [column, at(column)])) as ResponseMark
      if (mark.id !== '') marks.set(mark.id, mark)
    } else if (first === technicalColumns[0]) places = placesOf(cells)
    else if (key) technical.set(key, cells.get(2)?.text ?? '')
  }
  return { technical, marks }
}

function placesOf(cells: ReadonlyMap<number, ReadCell>): Map<ResponseMarkColumn, number> {
  return new Map(
    [...cells].flatMap(([at, { text }]) => technicalColumns.filter((column) => column === text).map((column) => [column, at] as const)),
  )
}
