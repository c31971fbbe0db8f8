import type { CellFormulaValue } from 'exceljs'

/** A cell that reckons, with what it comes to when the file is written: previews and phones do not reckon. */
export function live(formula: string, result: string | number): CellFormulaValue {
  return { formula, result, date1904: false }
}

/** A text in a formula. Excel takes at most 255 characters at a time. */
export function quoted(text: string): string {
  const pieces = text.match(/[\s\S]{1,200}(?![\udc00-\udfff])|[\s\S]{1,200}/g) ?? ['']
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&')
}

const [open, close] = ['\u0001', '\u0002']

/** Stands for a cell in a text that `textFormula` makes a formula of. */
export function cellIn(address: string): string {
  return open + address + close
}

/** «31 av 37» where the numbers are cells. */
export function textFormula(text: string): string {
  return text
    .split(new RegExp(`(${open}[^${close}]*${close})`))
    .filter((part) => part !== '')
    .map((part) => (part.startsWith(open) ? part.slice(1, -1) : quoted(part)))
    .join('&')
}

/** A, B … Z, AA, AB …, from 0. */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}
