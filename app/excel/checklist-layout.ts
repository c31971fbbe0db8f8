import canonicalize from 'canonicalize'
import { type AssessmentLine, blankToEmpty, toValues } from '#app/domain/assessment'
import { markOf } from '#app/domain/edit'
import type { Item } from '#app/domain/guideline'
import type { Language } from '#app/domain/language'
import { checksumOf } from '#app/domain/receipt'
import { translatorOf } from '#app/messages/registry'
import { cellText } from './cell'

/*
 * The layout of a self-assessment as a file, for whoever writes it and whoever reads it back.
 *
 * Workbook. Every visible sheet but the guidance has two rows above its head: what the file is about, and the notice. The head is row 3
 * (`headRow`), data from row 4, cell A is hidden and holds an id. Sheets are found by the names in the technical sheet, columns by their
 * headings (in any language, `headingsOf`), rows by id.
 *
 * - product: A = code of the field (`productFields`), B = label, C = value. Of a template, they are the vendor's to fill in.
 * - checklist: one row per requirement, A = the item's uid. Its order says nothing: people sort.
 * - evidence: one row per piece, so that a requirement can have twenty of five thousand characters each. Column `code` says of which
 *   requirement, `evidenceNumber` (hidden, may be empty or repeated) the order of the pieces of one: by number first, those without
 *   last, else as the rows stand. A row without text and link is no evidence.
 * - summary: formulas only. Never read back.
 * - `_innspill` (very hidden): see `technicalKeys` and `technicalColumns`.
 *
 * CSV: UTF-8 with a byte order mark, semicolons, everything quoted, CRLF between rows, LF inside cells. The first row is one cell, what the
 * file is and the notice. The second is the head: `csvColumnIds`. One row per requirement with its first piece of evidence; each further
 * piece has a row of its own with id, code and evidence columns, and the other answers empty: a row with `evidenceNumber` above 1 says
 * nothing of status, justification, date or note. Undo `guarded` with `unguarded` on every cell.
 *
 * Values in cells: status and kinds of evidence as their labels in the file's language, days as dates (`2025-10-01` in CSV), texts as
 * `cellText` leaves them. An empty cell is "not said", never "remove".
 */

/** What a file of ours says of itself. Whoever reads it back refuses another. */
export const checklistFormat = 'innspill-egenvurdering/1'

/** The vendor's own working file; an empty one for anybody; a declaration, which is for reading only and has no internal notes. */
export const fileKinds = ['assessment', 'template', 'declaration'] as const
export type FileKind = (typeof fileKinds)[number]

export const technicalSheet = '_innspill'

/**
 * The keys of the technical sheet, one a row from A1: key in A, value (always text) in B. After them the row of `technicalColumns` as
 * a head, then one row per requirement, in the draft's order. In CSV, `innspill:file` repeats the keys of `csvKeys`, as `key=value` separated by
 * spaces and percent-encoded, on every row.
 */
export const technicalKeys = [
  'format',
  'kind',
  /** Id of the assessment; empty for a template. */
  'assessment',
  /** `EV-…` of a declaration; else empty. */
  'declaration',
  /** Slug. */
  'consultation',
  /** Label of the guideline version, `2025.03-demo.1`, its id and the hash of its content. */
  'guidelineVersion',
  'guidelineVersionId',
  'contentHash',
  'scaleVersion',
  'language',
  /** UTC instant. */
  'exportedAt',
  'checklistSheet',
  'evidenceSheet',
  'productSheet',
  'headRow',
  /** How many requirements there are, and so rows in the table below. */
  'rows',
] as const
export type TechnicalKey = (typeof technicalKeys)[number]

export const csvKeys = [
  'format',
  'kind',
  'assessment',
  'consultation',
  'guidelineVersion',
  'contentHash',
  'language',
  'exportedAt',
] as const satisfies readonly TechnicalKey[]

/**
 * Per requirement: `id` (uid of the item), `code`, `itemHash` (of its wording), `base` and `written`.
 *
 * `base` is the mark of what was stored when the file was made: `LineEdit.base` of use-cases/save-lines.ts, which merges by it. `written` is the
 * mark of the line as cells can hold it (`writtenMark`), which differs only where a text had characters a cell has no place for: a line
 * read back with this mark was not touched. Both are empty in a template and in a declaration.
 */
export const technicalColumns = ['id', 'code', 'itemHash', 'base', 'written'] as const
export type TechnicalColumn = (typeof technicalColumns)[number]

export const headRow = 3

export const sheetIds = ['guidance', 'product', 'checklist', 'evidence', 'summary', 'lists'] as const
export type SheetId = (typeof sheetIds)[number]

export function sheetName(language: Language, id: SheetId): string {
  return translatorOf(language)(`workbook.sheet.${id}`)
}

/** Codes of the scale's product fields, in their order. */
export const productFields = [
  'vendorName',
  'orgNumber',
  'productName',
  'productVersion',
  'productType',
  'assessedAt',
  'contactEmail',
] as const
export type ProductField = (typeof productFields)[number]

/** `id` is hidden; `evidenceCount` and `check` are formulas; `internalNote` is in the vendor's own files alone. */
export const checklistColumnIds = [
  'id',
  'code',
  'strength',
  'chapter',
  'requirement',
  'verification',
  'status',
  'justification',
  'plannedDate',
  'internalNote',
  'evidenceCount',
  'check',
] as const
export type ChecklistColumnId = (typeof checklistColumnIds)[number]

export const evidenceColumnIds = ['evidenceNumber', 'code', 'evidenceKind', 'evidenceText', 'evidenceLink'] as const
export type EvidenceColumnId = (typeof evidenceColumnIds)[number]

export const csvColumnIds = [
  'id',
  'code',
  'strength',
  'chapter',
  'requirement',
  'verification',
  'status',
  'justification',
  'plannedDate',
  'internalNote',
  'evidenceNumber',
  'evidenceKind',
  'evidenceText',
  'evidenceLink',
  'base',
  'written',
  'file',
] as const
export type CsvColumnId = (typeof csvColumnIds)[number]

export type ColumnId = ChecklistColumnId | EvidenceColumnId | CsvColumnId

/** Technical columns are called the same in every language. */
export const technicalHeadings = {
  id: 'innspill:id',
  base: 'innspill:base',
  written: 'innspill:written',
  file: 'innspill:file',
} as const

/** The heading of a column. No two columns of one file have the same. */
export function headingOf(language: Language, id: ColumnId): string {
  if (id === 'id' || id === 'base' || id === 'written' || id === 'file') return technicalHeadings[id]
  return translatorOf(language)(`workbook.column.${id}`)
}

/** Of one requirement's wording, in every language it is published in: changes when anything does that an answer may rest on. */
export function itemHash({ uid, strength, text }: Pick<Item, 'uid' | 'strength' | 'text'>): string {
  return checksumOf(canonicalize({ uid, strength, text }) ?? '').slice(0, 32)
}

/** A line as cells can hold it. */
export function asWritten(line: AssessmentLine): AssessmentLine {
  const { status, evidence, justification, plannedDate, internalNote } = line
  return {
    ...{ status, plannedDate },
    // A cell that would look empty is read as empty, and a piece with nothing to read as none.
    evidence: evidence
      .map(({ kind, text, link }) => ({ kind, text: blankToEmpty(cellText(text)), link: cellText(link) }))
      .filter(({ text, link }) => text !== '' || link !== ''),
    justification: cellText(justification),
    internalNote: cellText(internalNote),
  }
}

export function writtenMark(line: AssessmentLine): string {
  return markOf(toValues(asWritten(line)))
}
