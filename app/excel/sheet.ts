import type { Style, stream, WorksheetState } from 'exceljs'
import { type CellValue, cellLimit, escapeCell } from './cell'
import type { Column, Look } from './column'
import { columnName } from './formula'

export type WorkbookWriter = stream.xlsx.WorkbookWriter

const top = { vertical: 'top' } as const
/** `@` keeps what people wrote as text, also when somebody edits the cell. */
export const styles: Readonly<Record<Look, Partial<Style>>> = {
  text: { alignment: top, numFmt: '@' },
  code: { alignment: top, numFmt: '@' },
  long: { alignment: { ...top, wrapText: true }, numFmt: '@' },
  moment: { alignment: { ...top, horizontal: 'left' }, numFmt: 'dd.mm.yyyy hh:mm' },
  day: { alignment: { ...top, horizontal: 'left' }, numFmt: 'dd.mm.yyyy' },
  number: { alignment: top, numFmt: '0' },
  percent: { alignment: top, numFmt: '0.0' },
}
const headerStyle: Partial<Style> = {
  font: { bold: true, size: 11, color: { argb: 'FFFFFFFF' }, name: 'Calibri' },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF073B45' } },
  alignment: { vertical: 'middle', wrapText: true },
}

/**
 * What exceljs keeps to itself: the number of a style, and where a sheet's XML goes. Rows are written there directly; as cells and
 * rows of exceljs' own they cost three times as much.
 */
interface Inside {
  readonly styles: { addStyleModel(style: Partial<Style>): number }
  readonly stream: { write(xml: Buffer): unknown; readonly pipes?: readonly Pipe[] }
}

/** Of an older kind of stream, which has no `writableLength`. */
interface Pipe {
  readonly _writableState?: { readonly length: number }
}

const batchLength = 64 * 1024

/**
 * One streamed sheet: a styled header that stays in view, a filter, widths and values, and nothing else. Links, protection, tables
 * and pictures come out in an order Excel refuses when streamed.
 */
export class Sheet {
  readonly #sheet
  readonly #stream: Inside['stream']
  /** What every cell of a column begins with, before and after the number of its row. */
  readonly #openings: readonly { readonly before: string; readonly after: string }[]
  #batch = ''
  #rows = 0

  constructor(
    workbook: WorkbookWriter,
    name: string,
    columns: readonly Column[],
    { frozen = 1, state = 'visible' as WorksheetState } = {},
  ) {
    this.#sheet = workbook.addWorksheet(name, { state, views: [{ state: 'frozen', xSplit: frozen, ySplit: 1 }] })
    this.#sheet.columns = columns.map(({ width }) => ({ width }))
    this.#stream = (this.#sheet as unknown as Inside).stream
    this.#sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
    const header = this.#sheet.getRow(1)
    header.height = 34
    columns.forEach(({ heading }, index) => {
      const cell = header.getCell(index + 1)
      cell.value = escapeCell(heading)
      cell.style = headerStyle
    })
    header.commit()
    const { styles: numbers } = workbook as unknown as Inside
    this.#openings = columns.map(({ look }, index) => ({
      before: `<c r="${columnName(index)}`,
      after: `" s="${numbers.addStyleModel(styles[look])}"`,
    }))
  }

  get rows(): number {
    return this.#rows
  }

  add(cells: readonly CellValue[]): void {
    this.#rows += 1
    const number = this.#rows + 1
    let [first, last, xml] = [0, 0, '']
    for (let index = 0; index < cells.length; index++) {
      const value = cells[index] ?? null
      const opening = this.#openings[index]
      if (value === null || !opening) continue
      last = index + 1
      if (first === 0) first = last
      xml += `${opening.before}${number}${opening.after}${content(value)}</c>`
    }
    this.#batch += `<row r="${number}" spans="${first}:${last}" x14ac:dyDescent="0.25">${xml}</row>`
    if (this.#batch.length > batchLength) this.#sendBatch()
  }

  /** Raw bytes that wait to be compressed: what a writer must not run ahead of. exceljs and its archive tell nobody. */
  get waiting(): number {
    return (this.#stream.pipes ?? []).reduce((sum, { _writableState }) => sum + (_writableState?.length ?? 0), 0)
  }

  commit(): void {
    this.#sendBatch()
    this.#sheet.commit()
  }

  #sendBatch(): void {
    if (this.#batch !== '') this.#stream.write(Buffer.from(this.#batch, 'utf8'))
    this.#batch = ''
  }
}

function content(value: string | number | Date): string {
  if (typeof value === 'string') return textContent(value)
  const number = typeof value === 'number' ? value : daysSince1900(value)
  if (!Number.isFinite(number)) throw new Error('A number that is none reached the workbook')
  return `><v>${number}</v>`
}

/** White space at either end survives only in the form of rich text. */
function textContent(text: string): string {
  if (text.length > cellLimit) throw new Error('A text longer than a cell reached the workbook')
  const escaped = escapeXml(escapeCell(text))
  if (text.trim().length < text.length) return ` t="inlineStr"><is><r><t xml:space="preserve">${escaped}</t></r></is>`
  return ` t="str"><v>${escaped}</v>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

function escapeXml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign) : text
}

/** Excel's days, which began on 30 December 1899. */
function daysSince1900(moment: Date): number {
  return 25_569 + moment.getTime() / 86_400_000
}
