import type { DataValidation, Workbook, Worksheet } from 'exceljs'
import { mostEvidence } from '#app/domain/assessment'
import { sayDate } from '#app/messages/say-time'
import { checkOf, demandRules, evidenceCapacity, evidenceCountOf } from './checklist-check'
import type { ChecklistBook } from './checklist-file'
import { type ChecklistColumnId, headingOf, headRow } from './checklist-layout'
import { named } from './checklist-lists'
import { addHead, addSheet, allow, excelDay, heightOf, type Look, looks, protect, statusRules, toneStyle, words } from './checklist-looks'

const widths: Readonly<Record<ChecklistColumnId, number>> = {
  ...{ id: 10, code: 8, strength: 8, chapter: 15, requirement: 38, verification: 26, status: 15, justification: 34 },
  ...{ plannedDate: 12, internalNote: 18, evidenceCount: 9, check: 22 },
}

/** One row per requirement: what is demanded on the left, the vendor's own words in the middle, what is missing on the right. */
export function addChecklist(workbook: Workbook, book: ChecklistBook): void {
  const { sheets, columns, language, requirements, content, isOpen, scale } = book
  const sheet = addSheet(workbook, book, sheets.checklist, { from: 2, frozen: 2, widths: columns.map((id) => widths[id]) })
  addHead(
    sheet,
    columns.map((id) => headingOf(language, id)),
    requirements.length,
    2,
  )
  const styleOf = columns.map((id) => looks[lookOf(id, isOpen)])
  const check = checkOf(book)
  const evidenceCount = evidenceCountOf(book, evidenceCapacity(requirements.length, mostEvidence))
  requirements.forEach((requirement, index) => {
    const row = sheet.getRow(headRow + 1 + index)
    const { code, strength, chapter, text } = requirement
    const line = book.lineOf(code)
    const shown = words(`${text[content].title}\n${text[content].text}`)
    const verification = words(text[content].verification.map((one) => one.text).join('\n'))
    const values = {
      id: requirement.uid,
      code,
      strength: book.strengthLabel(strength),
      chapter: words(book.chapterLabel(chapter)),
      requirement: shown,
      verification,
      status: words(book.statusLabel(line.status)),
      justification: words(line.justification),
      plannedDate: line.plannedDate === '' ? null : excelDay(line.plannedDate),
      internalNote: words(line.internalNote),
      evidenceCount: evidenceCount(line.evidence.length, row.number),
      check: check(requirement, row.number),
    }
    columns.forEach((id, column) => {
      const cell = row.getCell(column + 1)
      const value = values[id]
      cell.style = styleOf[column] ?? looks.text
      if (value !== '' && value !== null) cell.value = value
    })
    row.height = heightOf([
      { text: shown, width: widths.requirement },
      { text: verification, width: widths.verification },
      { text: values.justification, width: widths.justification },
      { text: values.internalNote, width: widths.internalNote },
      { text: values.chapter, width: widths.chapter },
      { text: String(values.check.result), width: widths.check },
    ])
  })
  addRules(sheet, book)
  if (isOpen) addValidations(sheet, book, scale.maxLength)
  protect(sheet)
}

function lookOf(id: ChecklistColumnId, isOpen: boolean): Look {
  if (id === 'code') return 'label'
  if (id === 'evidenceCount') return 'count'
  if (id === 'check') return 'formula'
  if (id === 'plannedDate') return isOpen ? 'date' : 'lockedDate'
  const isAnswer = id === 'status' || id === 'justification' || id === 'internalNote'
  return isAnswer && isOpen ? 'answer' : 'text'
}

function addRules(sheet: Worksheet, book: ChecklistBook): void {
  const first = headRow + 1
  const column = (id: ChecklistColumnId) => `${book.letter(id)}${first}:${book.letter(id)}${book.lastRow}`
  sheet.addConditionalFormatting({ ref: column('status'), rules: statusRules(book, `$${book.letter('status')}${first}`) })
  const fields = [
    ['justification', 'justification'],
    ['plannedDate', 'plannedDate'],
    ['evidence', 'evidenceCount'],
  ] as const
  fields.forEach(([field, id], index) => {
    const { missing, excess } = demandRules(book, field, first)
    sheet.addConditionalFormatting({
      ref: column(id),
      rules: [
        { type: 'expression', priority: 20 + 2 * index, formulae: [missing], style: toneStyle('work') },
        { type: 'expression', priority: 21 + 2 * index, formulae: [excess], style: toneStyle('missing') },
      ],
    })
  })
  sheet.addConditionalFormatting({
    ref: column('check'),
    rules: [{ type: 'expression', priority: 40, formulae: [`LEN($${book.letter('check')}${first})>0`], style: toneStyle('work') }],
  })
}

function addValidations(sheet: Worksheet, book: ChecklistBook, limit: number): void {
  const { t, on, language } = book
  const column = (id: ChecklistColumnId) => `${book.letter(id)}${headRow + 1}:${book.letter(id)}${book.lastRow}`
  allow(sheet, column('status'), {
    type: 'list',
    formulae: [named.statuses],
    ...{ errorTitle: t('workbook.choose'), error: t('workbook.choose.error') },
  })
  const earliest = on === '' ? '2000-01-01' : on
  allow(sheet, column('plannedDate'), {
    type: 'date',
    operator: 'between',
    // A date can be removed with a dash.
    errorStyle: 'warning',
    formulae: [excelDay(earliest), excelDay('2099-12-31')],
    ...{ errorTitle: t('workbook.date'), error: t('workbook.date.error', { day: sayDate(earliest, language) }) },
  })
  for (const id of ['justification', 'internalNote'] as const) allow(sheet, column(id), lengthRule(book, limit))
}

/** A warning, since Excel counts otherwise than we do. */
export function lengthRule({ t }: ChecklistBook, limit: number): DataValidation {
  return {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [limit],
    errorStyle: 'warning',
    ...{ errorTitle: t('workbook.length'), error: t('workbook.length.error', { limit }) },
  }
}
