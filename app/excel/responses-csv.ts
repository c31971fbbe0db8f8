import type { Answers } from '#app/domain/response'
import { translatorOf } from '#app/messages/registry'
import type { CellValue } from './cell'
import { answerTable, type ExportedSubmission, type ExportSubject } from './response-rows'

/** Spreadsheets take a cell that begins so for a formula, white space before it or not. */
const formulaStart = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/
const piece = 64 * 1024

/** The rows of the «Svar» sheet as text: UTF-8 with a byte order mark, semicolons, everything quoted, CRLF. For reading, not for reading in again. */
export async function* responsesCsv(
  responses: AsyncIterable<{ readonly submission: ExportedSubmission; readonly answers: Answers }>,
  subject: ExportSubject,
): AsyncGenerator<string> {
  const table = answerTable(subject)
  const notice = translatorOf(subject.language)('export.csv.notice')
  const itemCells = new Map<object, { lead: string; reference: string }>()
  let text = `\ufeff${csvCell(notice)}\r\n${csvCells(table.columns.map(({ heading }) => heading))}\r\n`
  for await (const { submission, answers } of responses) {
    const sender = csvCells(table.sender(submission))
    for (const { item, values } of table.answered(answers)) {
      let cells = itemCells.get(item)
      if (!cells) {
        cells = { lead: csvCells(item.lead), reference: csvCells(item.reference) }
        itemCells.set(item, cells)
      }
      text += `${sender};${cells.lead};${csvCells(table.answer(item, values))};${cells.reference}\r\n`
    }
    if (text.length >= piece) {
      yield text
      text = ''
    }
  }
  if (text !== '') yield text
}

function csvCells(cells: readonly CellValue[]): string {
  let text = ''
  for (let index = 0; index < cells.length; index++) text += index === 0 ? csvCell(cells[index]) : `;${csvCell(cells[index])}`
  return text
}

/** One quoted cell; what a spreadsheet would take for a formula is led by an apostrophe. */
export function csvCell(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '""'
  if (typeof value === 'number') return `"${value}"`
  if (value instanceof Date) return `"${value.toISOString().slice(0, 19).replace('T', ' ')}"`
  const text = formulaStart.test(value) ? `'${value}` : value
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`
}
