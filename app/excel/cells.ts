import { RuleViolation } from '#app/domain/errors'
import { mostCells, mostCharacters, mostColumns, mostRows } from './upload-limits'

/** A cell with something in it, as a file has it. */
export interface ReadCell {
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error'
  /** A number as it is spelled, a date as `2025-12-31`. */
  readonly text: string
  /** Its value is what a program last worked out; empty where none did. */
  readonly isFormula: boolean
}

export interface ReadRow {
  /** As the program shows it, from 1. */
  readonly number: number
  /** By column, from 1. Cells without anything in them are absent. */
  readonly cells: ReadonlyMap<number, ReadCell>
}

/** An area whose cells are shown as one; only its first has a value. */
export interface MergedArea {
  readonly first: { readonly row: number; readonly column: number }
  readonly last: { readonly row: number; readonly column: number }
}

export interface ReadSheet {
  readonly name: string
  /** In their order on the sheet. */
  readonly rows: readonly ReadRow[]
  readonly merged: readonly MergedArea[]
  /** How numbers that are days are counted. */
  readonly isFrom1904: boolean
}

/** Gathers cells, and stops at what no table of people's has. Refuses: upload.too-many-rows, upload.too-many-cells. */
export class CellGathering {
  readonly #rows = new Map<number, Map<number, ReadCell>>()
  #cells = 0
  #characters = 0

  add(row: number, column: number, cell: ReadCell): void {
    if (row > mostRows || row < 1) throw new RuleViolation('upload.too-many-rows', { limit: mostRows, cell: cellName(row, column) })
    this.#cells += 1
    this.#characters += cell.text.length
    if (this.#cells > mostCells || column > mostColumns || this.#characters > mostCharacters) {
      throw new RuleViolation('upload.too-many-cells', { limit: mostCells, columns: mostColumns, cell: cellName(row, column) })
    }
    const cells = this.#rows.get(row) ?? new Map<number, ReadCell>()
    if (!cells.has(column)) cells.set(column, cell)
    this.#rows.set(row, cells)
  }

  rows(): ReadRow[] {
    return [...this.#rows].sort(([a], [b]) => a - b).map(([number, cells]) => ({ number, cells }))
  }
}

/** `AB12`. */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row}`
}

/** Null for what is no cell. */
export function cellPlace(name: string): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name)
  if (!found) return null
  const [, letters = '', row] = found
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(row), column }
}
