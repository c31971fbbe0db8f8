import type { Style, stream, WorksheetState } from 'exceljs'
import { type CellValue, cellLimit, escapeCell } from './cell'
import type { Column, Look } from './response-rows'

export type WorkbookWriter = stream.xlsx.WorkbookWriter

const top = { vertical: 'top' } as const
/** `@` keeps what people wrote as text, also when somebody edits the cell. */
const styles: Readonly<Record<Look, Partial<Style>>> = {
  text: { alignment: top, numFmt: '@' },
  code: { alignment: top, numFmt: '@' },
  long: { alignment: { ...top, wrapText: true }, numFmt: '@' },
  moment: { alignment: { ...top, horizontal: 'left' }, numFmt: 'dd.mm.yyyy hh:mm' },
  number: { alignment: top, numFmt: '0' },
}
const headerStyle: Partial<Style> = {
  font: { bold: true, size: 11, color: { argb: 'FFFFFFFF' }, name: 'Calibri' },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF073B45' } },
  alignment: { vertical: 'middle', wrapText: true },
}

/** Of an older kind of stream, which has no `writableLength`. */
interface Pipe {
  readonly _writableState?: { readonly length: number }
}

/**
 * One streamed sheet: a styled header that stays in view, a filter, widths and values, and nothing else. Links, protection, tables
 * and pictures come out in an order Excel refuses when streamed.
 */
export class Sheet {
  readonly #sheet
  readonly #styles
  #rows = 0

  constructor(
    workbook: WorkbookWriter,
    name: string,
    columns: readonly Column[],
    { frozen = 1, state = 'visible' as WorksheetState } = {},
  ) {
    this.#sheet = workbook.addWorksheet(name, { state, views: [{ state: 'frozen', xSplit: frozen, ySplit: 1 }] })
    this.#sheet.columns = columns.map(({ width }) => ({ width }))
    this.#styles = columns.map(({ look }) => styles[look])
    this.#sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
    const header = this.#sheet.getRow(1)
    header.height = 34
    columns.forEach(({ heading }, index) => {
      const cell = header.getCell(index + 1)
      cell.value = escapeCell(heading)
      cell.style = headerStyle
    })
    header.commit()
  }

  get rows(): number {
    return this.#rows
  }

  add(cells: readonly CellValue[]): void {
    this.#rows += 1
    const row = this.#sheet.getRow(this.#rows + 1)
    for (let index = 0; index < cells.length; index++) {
      const value = cells[index] ?? null
      if (value === null) continue
      const cell = row.getCell(index + 1)
      cell.value = typeof value === 'string' ? textValue(value) : value
      cell.style = this.#styles[index] ?? styles.text
    }
    row.commit()
  }

  /** Raw bytes that wait to be compressed: what a writer must not run ahead of. exceljs and its archive tell nobody. */
  get waiting(): number {
    const { pipes = [] } = (this.#sheet as unknown as { readonly stream: { readonly pipes?: readonly Pipe[] } }).stream
    return pipes.reduce((sum, { _writableState }) => sum + (_writableState?.length ?? 0), 0)
  }

  commit(): void {
    this.#sheet.commit()
  }
}

/** White space at either end survives only in the form exceljs keeps for rich text. */
function textValue(text: string): string | { richText: { text: string }[] } {
  if (text.length > cellLimit) throw new Error('A text longer than a cell reached the workbook')
  const escaped = escapeCell(text)
  return text.trim().length < text.length ? { richText: [{ text: escaped }] } : escaped
}
