import type { Evidence, Requirement } from '#app/domain/assessment'
import type { Item } from '#app/domain/guideline'
import { cellText } from './cell'
import { bookOf, type ChecklistBook, type ChecklistFile } from './checklist-file'
import { type CsvColumnId, csvColumnIds, csvKeys, headingOf } from './checklist-layout'
import { marksOf, technicalValues } from './checklist-lists'
import { factsOf, noticeOf } from './checklist-looks'
import { guarded } from './formula-guard'

/** The checklist and its evidence in one table; `checklist-layout.ts` tells how it is laid out. */
export function checklistCsv(file: ChecklistFile): Buffer {
  const book = bookOf(file)
  const technical = technicalValues(book)
  const said = csvKeys.map((key) => `${key}=${encodeURIComponent(technical[key])}`).join(' ')
  const rows = [
    [`${factsOf(book)}. ${noticeOf(book)} ${book.t('workbook.csv.notice')}`],
    csvColumnIds.map((id) => headingOf(book.language, id)),
    ...book.requirements.flatMap((requirement) => rowsOf(book, requirement, said)),
  ]
  return Buffer.from(`\ufeff${rows.map((cells) => `${cells.map(csvText).join(';')}\r\n`).join('')}`, 'utf8')
}

function rowsOf(book: ChecklistBook, requirement: Item & Requirement, file: string): string[][] {
  const { uid, code, strength, chapter, text } = requirement
  const { status, justification, plannedDate, internalNote, evidence } = book.lineOf(code)
  const { title, text: words, verification } = text[book.content]
  const all: Partial<Record<CsvColumnId, string>> = {
    ...{ id: uid, code, strength: book.strengthLabel(strength), chapter: book.chapterLabel(chapter) },
    requirement: `${title}\n${words}`,
    verification: verification.map((one) => one.text).join('\n'),
    ...{ status: book.statusLabel(status), justification, plannedDate, internalNote },
    ...marksOf(book, code),
    file,
  }
  const [first, ...others] = evidence.map((piece, index) => pieceCells(book, piece, index + 1))
  return [{ ...all, ...first }, ...others.map((piece) => ({ id: uid, code, ...piece, file }))].map(
    (cells: Partial<Record<CsvColumnId, string>>) => csvColumnIds.map((id) => cells[id] ?? ''),
  )
}

function pieceCells(book: ChecklistBook, { kind, text, link }: Evidence, number: number): Partial<Record<CsvColumnId, string>> {
  return { evidenceNumber: String(number), evidenceKind: book.kindLabel(kind), evidenceText: text, evidenceLink: link }
}

function csvText(text: string): string {
  return `"${guarded(cellText(text)).replaceAll('"', '""')}"`
}
