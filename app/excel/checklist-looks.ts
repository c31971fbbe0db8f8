import type { CellFormulaValue, DataValidation, Style, Workbook, Worksheet } from 'exceljs'
import { type AssessmentScale, type Tone, toneOf } from '#app/domain/assessment-scale'
import type { T } from '#app/messages/registry'
import { sayDate } from '#app/messages/say-time'
import { cellText, cut, escapeCell } from './cell'
import type { ChecklistBook } from './checklist-file'
import { headRow } from './checklist-layout'
import { live, quoted } from './formula'

const line = { style: 'thin', color: { argb: 'FFC5D0D3' } } as const
const border = { top: line, left: line, bottom: line, right: line }
const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const
const wrapped = { vertical: 'top', wrapText: true } as const
const locked = { border, fill: fill('FFF1F5F5'), alignment: wrapped } satisfies Partial<Style>
const open = { border, alignment: wrapped, protection: { locked: false } } satisfies Partial<Style>

/** Shared objects: exceljs numbers each style once. `@` keeps what people write as text. */
export const looks = {
  title: { font: { bold: true, size: 14, name: 'Calibri', color: { argb: 'FF073B45' } }, alignment: { vertical: 'middle' } },
  facts: { font: { bold: true, size: 12, name: 'Calibri', color: { argb: 'FF073B45' } }, alignment: { vertical: 'middle' } },
  notice: {
    font: { bold: true, size: 11, name: 'Calibri', color: { argb: 'FF4A2E00' } },
    fill: fill('FFFFE3A3'),
    alignment: { vertical: 'middle' },
  },
  head: {
    font: { bold: true, size: 11, name: 'Calibri', color: { argb: 'FFFFFFFF' } },
    fill: fill('FF073B45'),
    alignment: { vertical: 'middle', wrapText: true },
    border,
  },
  label: { ...locked, font: { bold: true, size: 11, name: 'Calibri' } },
  text: { ...locked, numFmt: '@' },
  number: { ...locked, numFmt: '0.##', alignment: { vertical: 'top', horizontal: 'left' } },
  formula: locked,
  count: { ...locked, alignment: { vertical: 'top', horizontal: 'center' } },
  figure: { ...locked, font: { bold: true, size: 12, name: 'Calibri' }, alignment: { vertical: 'top' } },
  lockedDate: { ...locked, numFmt: 'dd.mm.yyyy', alignment: { vertical: 'top', horizontal: 'left' } },
  link: { ...locked, numFmt: '@', font: { underline: true, size: 11, name: 'Calibri', color: { argb: 'FF0B4A7A' } } },
  answer: { ...open, numFmt: '@' },
  /** Of a cell where nothing is asked. */
  unasked: { border, fill: fill('FFD9DFE0'), numFmt: '@' },
  date: { ...open, numFmt: 'dd.mm.yyyy', alignment: { vertical: 'top', horizontal: 'left' } },
  plain: { numFmt: '@', alignment: { vertical: 'top' } },
  prose: { alignment: wrapped, numFmt: '@' },
} as const satisfies Record<string, Partial<Style>>
export type Look = keyof typeof looks

const tones: Readonly<Record<Tone, { readonly back: string; readonly ink: string }>> = {
  ready: { back: 'FFDDF3E4', ink: 'FF0B5A2B' },
  work: { back: 'FFFFF0CC', ink: 'FF6B4500' },
  info: { back: 'FFDCEBFA', ink: 'FF0B4A7A' },
  missing: { back: 'FFFBE0DE', ink: 'FF8C1D18' },
  other: { back: 'FFE6E6E6', ink: 'FF3D3D3D' },
  empty: { back: 'FFFFFFFF', ink: 'FF5A5A5A' },
}

export function toneStyle(tone: Tone): Partial<Style> {
  const { back, ink } = tones[tone]
  return { font: { color: { argb: ink } }, fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: back } } }
}

/** The word says it; the colour is an echo. */
export function statusRules({ scale, language }: { scale: AssessmentScale; language: ChecklistBook['language'] }, cell: string) {
  return scale.statuses.map(({ code, label }, index) => ({
    type: 'expression' as const,
    priority: index + 1,
    formulae: [`${cell}=${quoted(label[language])}`],
    style: toneStyle(toneOf(scale, code)),
  }))
}

/** Of text: what XML cannot hold is left out, and what looks like an escape stays itself. */
export function words(text: string): string {
  return escapeCell(cellText(text))
}

/** A day as a date of Excel's, which knows no time zones. */
export function excelDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** Rules for what may be written where, a range at a time; exceljs' own way goes cell by cell. */
export function allow(sheet: Worksheet, range: string, validation: DataValidation): void {
  const { dataValidations } = sheet as unknown as { readonly dataValidations: { add(range: string, validation: DataValidation): void } }
  dataValidations.add(range, { allowBlank: true, showErrorMessage: true, showInputMessage: true, errorStyle: 'stop', ...validation })
}

/** What the file is about, on every sheet: of a template, what has been filled in. */
export function factsOf(book: ChecklistBook): string {
  const { t, product, kind, declaration, version, language, isTest, on } = book
  const against = t('workbook.facts.against', { number: version.number })
  if (!product) return `${t('workbook.title.template')} · ${against}`
  const vendor = product.vendorName + (isTest ? ` (${t('frame.test')})` : '')
  const facts = t('workbook.facts', { product: product.productName, version: product.productVersion, vendor, day: sayDate(on, language) })
  const state = kind === 'declaration' ? t('workbook.facts.declared', { number: declaration?.number ?? '' }) : t('workbook.facts.draft')
  return `${facts} · ${state} · ${against}`
}

/** That the wording is for trying out, where it is, and always whose word this is. */
export function noticeOf({ t, version, consultation }: ChecklistBook): string {
  const wording =
    version.contentStatus === 'demonstration' ? `${t('frame.demonstration-content', { publisher: consultation.publisher })} ` : ''
  return wording + t('workbook.notice.claim')
}

/** What a sheet says above its head and at the foot of its pages. */
export interface SheetTop {
  readonly facts: string | CellFormulaValue
  readonly notice: string
  readonly footer: string
}

interface SheetForm {
  /** The first column that is shown. */
  readonly from: number
  readonly widths: readonly number[]
  readonly frozen?: number
  readonly landscape?: boolean
  /** How many pages it is printed across; columns that are repeated on each, `B:D`. */
  readonly across?: number
  readonly repeated?: string
}

/** A sheet whose first two rows say what it is about, from the first column that is shown. */
export function addSheet(workbook: Workbook, book: ChecklistBook, name: string, form: SheetForm): Worksheet {
  const facts = book.kind === 'template' ? factsFormula(book) : words(factsOf(book))
  return addTopped(workbook, { facts, notice: words(noticeOf(book)), footer: footerOf(book.t, factsOf(book)) }, name, form)
}

export function addTopped(
  workbook: Workbook,
  top: SheetTop,
  name: string,
  { from, widths, frozen = 0, landscape = true, across = 1, repeated }: SheetForm,
): Worksheet {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: frozen, ySplit: headRow, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: across,
      fitToHeight: 0,
      printTitlesRow: `1:${headRow}`,
      ...(repeated === undefined ? {} : { printTitlesColumn: repeated, pageOrder: 'overThenDown' }),
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.7, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: top.footer },
  })
  sheet.columns = widths.map((width, index) => ({ width, hidden: index < from - 1 }))
  const [facts, notice] = [sheet.getRow(1), sheet.getRow(2)]
  facts.height = 24
  notice.height = 22
  facts.getCell(from).value = top.facts
  facts.getCell(from).style = looks.facts
  notice.getCell(from).value = top.notice
  for (let column = from; column <= widths.length; column++) notice.getCell(column).style = looks.notice
  return sheet
}

/** In a template, what is filled in on the product sheet shows on all the others. */
function factsFormula(book: ChecklistBook) {
  const { t, sheets } = book
  const field = (row: number) => `${sheets.product}!$C$${row}`
  const [vendor, product, version] = [field(headRow + 1), field(headRow + 3), field(headRow + 4)]
  const text = factsOf(book)
  const empty = `${text} · ${t('workbook.facts.template', { sheet: sheets.product })}`
  return live(`IF(${product}="",${quoted(empty)},${product}&" "&${version}&" · "&${vendor}&${quoted(` · ${text}`)})`, empty)
}

/** «Nordlys Journal, versjon 4.10 … Side 1 av 6». `&` begins a code, and Excel takes 255 signs in all. */
export function footerOf(t: T, text: string): string {
  const [facts] = cut(cellText(text).replace(/\s+/g, ' '), 150)
  return `&L${facts.replaceAll('&', '&&')}&R${t('workbook.page')} &P ${t('workbook.page.of')} &N`
}

/** The head of a table: styled cells and a filter. */
export function addHead(sheet: Worksheet, headings: readonly string[], rows: number, filterFrom = 1): void {
  const head = sheet.getRow(headRow)
  head.height = 48
  headings.forEach((heading, index) => {
    const cell = head.getCell(index + 1)
    cell.value = heading
    cell.style = looks.head
  })
  sheet.autoFilter = { from: { row: headRow, column: filterFrom }, to: { row: headRow + Math.max(rows, 1), column: headings.length } }
}

/** Against slips, not people: no password. Excel sorts no range with locked cells, so filters are what is offered. */
export function protect(sheet: Worksheet): void {
  void sheet.protect('', {
    ...{ selectLockedCells: true, selectUnlockedCells: true, sort: true, autoFilter: true },
    ...{ formatCells: true, formatColumns: true, formatRows: true, insertHyperlinks: true },
  })
}

/** As high as its longest text needs, until somebody writes in it. */
export function heightOf(texts: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = texts.map(({ text, width }) => text.split('\n').reduce((sum, one) => sum + Math.max(1, Math.ceil(one.length / width)), 0))
  return Math.min(409, 15 * Math.max(1, ...lines) + 3)
}
