import type { Workbook, Worksheet } from 'exceljs'
import { longestLink, mostEvidence } from '#app/domain/assessment'
import { evidenceCapacity } from './checklist-check'
import type { ChecklistBook } from './checklist-file'
import { type EvidenceColumnId, evidenceColumnIds, headingOf, headRow } from './checklist-layout'
import { named } from './checklist-lists'
import { addHead, addSheet, allow, heightOf, looks, protect, words } from './checklist-looks'
import { lengthRule } from './checklist-sheet'

const widths: Readonly<Record<EvidenceColumnId, number>> = {
  evidenceNumber: 10,
  code: 10,
  evidenceKind: 24,
  evidenceText: 80,
  evidenceLink: 52,
}
/** Rows with borders below the last piece, so that it is seen where the next one goes. */
const inviting = 30

/** One row per piece: a requirement can have twenty, of more text than a cell can hold. */
export function addEvidence(workbook: Workbook, book: ChecklistBook): void {
  const { sheets, language, requirements, isOpen } = book
  const sheet = addSheet(workbook, book, sheets.evidence, { from: 2, frozen: 2, widths: evidenceColumnIds.map((id) => widths[id]) })
  const pieces = requirements.flatMap(({ code }) =>
    book.lineOf(code).evidence.map((piece, index) => ({ code, number: index + 1, ...piece })),
  )
  const capacity = evidenceCapacity(requirements.length, mostEvidence)
  addHead(
    sheet,
    evidenceColumnIds.map((id) => headingOf(language, id)),
    isOpen ? capacity : pieces.length,
    2,
  )
  const style = isOpen ? looks.answer : looks.text
  pieces.forEach(({ code, number, kind, text, link }, index) => {
    const row = sheet.getRow(headRow + 1 + index)
    const [label, described] = [words(book.kindLabel(kind)), words(text)]
    ;[number, code, label, described, words(link)].forEach((value, column) => {
      const cell = row.getCell(column + 1)
      cell.style = style
      if (value !== '') cell.value = value
    })
    const target = isOpen ? null : targetOf(link)
    if (target) {
      const cell = row.getCell(evidenceColumnIds.indexOf('evidenceLink') + 1)
      cell.value = { text: words(link), hyperlink: target }
      cell.style = looks.link
    }
    row.height = heightOf([
      { text: described, width: widths.evidenceText },
      { text: link, width: widths.evidenceLink },
    ])
  })
  if (!isOpen) {
    protect(sheet)
    return
  }
  addRoom(sheet, pieces.length)
  addValidations(sheet, book, capacity)
}

function addRoom(sheet: Worksheet, pieces: number): void {
  evidenceColumnIds.forEach((_, column) => {
    sheet.getColumn(column + 1).numFmt = '@'
  })
  for (let row = headRow + 1 + pieces; row <= headRow + pieces + inviting; row++) {
    for (let column = 1; column <= evidenceColumnIds.length; column++) sheet.getRow(row).getCell(column).style = looks.answer
  }
}

function addValidations(sheet: Worksheet, book: ChecklistBook, capacity: number): void {
  const { t, scale } = book
  const range = (letter: string) => `${letter}${headRow + 1}:${letter}${headRow + capacity}`
  const chosen = { type: 'list', errorTitle: t('workbook.choose'), error: t('workbook.choose.error') } as const
  allow(sheet, range('B'), { ...chosen, formulae: [named.codes] })
  allow(sheet, range('C'), { ...chosen, formulae: [named.kinds] })
  allow(sheet, range('D'), lengthRule(book, scale.maxLength))
  allow(sheet, range('E'), lengthRule(book, longestLink))
}

/** What Excel takes as a link without a word; others are shown as text. */
function targetOf(link: string): string | null {
  if (!/^https?:/i.test(link) || !URL.canParse(link)) return null
  const { href } = new URL(link)
  return href.length <= 2000 && /^[!#-;=?-Z_a-z~%]+$/.test(href) && href.split('#').length <= 2 ? href : null
}
