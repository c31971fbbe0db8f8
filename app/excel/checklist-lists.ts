import type { Workbook } from 'exceljs'
import { toValues } from '#app/domain/assessment'
import { markOf } from '#app/domain/edit'
import type { ChecklistBook } from './checklist-file'
import { checklistFormat, headRow, itemHash, type TechnicalKey, technicalColumns, technicalSheet, writtenMark } from './checklist-layout'
import { looks, words } from './checklist-looks'

/** Names of what can be chosen from. Lists written out in the cells themselves end at 255 characters. */
export const named = {
  statuses: 'innspill_status',
  codes: 'innspill_krav',
  kinds: 'innspill_dokumentasjon',
  types: 'innspill_type',
} as const

/** What the drop-down lists are made of: one column for each, the word and its code. */
export function addLists(workbook: Workbook, book: ChecklistBook): void {
  const { scale, language, requirements, sheets, t } = book
  const sheet = workbook.addWorksheet(sheets.lists, { state: 'veryHidden' })
  const lists = [
    { name: named.statuses, entries: scale.statuses.map(({ code, label }) => [label[language], code] as const) },
    { name: named.kinds, entries: scale.evidenceKinds.map(({ code, label }) => [label[language], code] as const) },
    { name: named.types, entries: scale.productTypes.map(({ code, label }) => [label[language], code] as const) },
    { name: named.codes, entries: requirements.map(({ code, uid }) => [code, uid] as const) },
  ]
  lists.forEach(({ name, entries }, index) => {
    const column = 1 + 2 * index
    sheet.getCell(1, column).value = name
    sheet.getCell(1, column + 1).value = t('workbook.lists.code')
    entries.forEach(([label, code], row) => {
      sheet.getCell(row + 2, column).value = words(label)
      sheet.getCell(row + 2, column + 1).value = code
    })
    const letter = sheet.getColumn(column).letter
    workbook.definedNames.add(`${sheets.lists}!$${letter}$2:$${letter}$${Math.max(1, entries.length) + 1}`, name)
  })
}

/** For programs: what the file is, which row is which requirement, and what was stored when the file was made. */
export function addTechnical(workbook: Workbook, book: ChecklistBook): void {
  const sheet = workbook.addWorksheet(technicalSheet, { state: 'veryHidden' })
  const rows: string[][] = [...Object.entries(technicalValues(book)), [...technicalColumns], ...technicalRows(book)]
  rows.forEach((values, row) => {
    values.forEach((value, column) => {
      const cell = sheet.getRow(row + 1).getCell(column + 1)
      cell.value = words(value)
      cell.style = looks.plain
    })
  })
}

export function technicalValues(book: ChecklistBook): Record<TechnicalKey, string> {
  const { kind, assessment, declaration, consultation, version, scale, language, exportedAt, sheets, requirements } = book
  return {
    format: checklistFormat,
    kind,
    assessment,
    declaration: declaration?.number ?? '',
    consultation: consultation.slug,
    guidelineVersion: version.number,
    guidelineVersionId: version.id,
    contentHash: version.contentHash,
    scaleVersion: scale.contentVersion,
    language,
    exportedAt,
    checklistSheet: sheets.checklist,
    evidenceSheet: sheets.evidence,
    productSheet: sheets.product,
    headRow: String(headRow),
    rows: String(requirements.length),
  }
}

function technicalRows(book: ChecklistBook): string[][] {
  return book.requirements.map((requirement) => [
    requirement.uid,
    requirement.code,
    itemHash(requirement),
    ...Object.values(marksOf(book, requirement.code)),
  ])
}

/** What a line was when the file was made. A template and a declaration are no base for an edit. */
export function marksOf(book: ChecklistBook, code: string): { readonly base: string; readonly written: string } {
  if (book.kind !== 'assessment') return { base: '', written: '' }
  const line = book.lineOf(code)
  return { base: markOf(toValues(line)), written: writtenMark(line) }
}
