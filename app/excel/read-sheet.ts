import { RuleViolation } from '#app/domain/errors'
import { CellGathering, cellPlace, type MergedArea, type ReadCell, type ReadSheet } from './cells'
import { textGathering, unescapeCell } from './read-strings'
import { serialDay } from './serial-day'
import { mostColumns } from './upload-limits'
import { attribute, walkXml } from './xml-walk'

export interface SheetContext {
  readonly strings: readonly string[]
  readonly dateStyles: ReadonlySet<number>
  readonly isFrom1904: boolean
}

/** Rows without a cell cost nothing but their number; more than this is somebody's trick. */
const mostRowElements = 100_000
const mostMerged = 2000

/** The cells of one sheet. A cell stands where it says, or after the one before it where it says nothing. */
export async function readSheet(name: string, part: Buffer, context: SheetContext): Promise<ReadSheet> {
  const gathering = new CellGathering()
  const merged: MergedArea[] = []
  const inline = textGathering()
  let [row, column, rowElements] = [0, 0, 0]
  let cell: { type: string; style: number; value: string; hasText: boolean; isFormula: boolean } | null = null
  let isValue = false
  await walkXml(part, {
    open(element, attributes) {
      if (element === 'row') {
        rowElements += 1
        if (rowElements > mostRowElements) throw new RuleViolation('upload.too-much')
        const number = Number(attribute(attributes, 'r') ?? row + 1)
        if (!Number.isInteger(number)) throw new RuleViolation('upload.broken')
        row = number
        column = 0
      } else if (element === 'c') {
        const said = attribute(attributes, 'r')
        const place = said === null ? { row, column: column + 1 } : cellPlace(said)
        if (!place) throw new RuleViolation('upload.broken')
        ;({ row, column } = place)
        const style = Number(attribute(attributes, 's') ?? 0)
        cell = { type: attribute(attributes, 't') ?? 'n', style, value: '', hasText: false, isFormula: false }
        inline.start()
      } else if (element === 'v') isValue = cell !== null
      else if (element === 'f' && cell) cell.isFormula = true
      else if (element === 'is' && cell) cell.hasText = true
      else if (element === 'mergeCell') {
        const area = mergedArea(attribute(attributes, 'ref') ?? '')
        if (area && merged.length < mostMerged) merged.push(area)
      } else if (cell?.hasText) inline.open(element)
    },
    text(text) {
      if (isValue && cell) cell.value += text
      else if (cell?.hasText) inline.text(text)
    },
    close(element) {
      if (element === 'v') isValue = false
      else if (element === 'c' && cell) {
        const read = toCell(cell, cell.hasText ? inline.take() : '', context)
        if (read) gathering.add(row, column, read)
        cell = null
      } else if (cell?.hasText) inline.close(element)
    },
  })
  return { name, rows: gathering.rows(), merged, isFrom1904: context.isFrom1904 }
}

interface RawCell {
  readonly type: string
  readonly style: number
  readonly value: string
  readonly isFormula: boolean
}

/** Null for a cell with nothing in it. */
function toCell(
  { type, style, value, isFormula }: RawCell,
  inlined: string,
  { strings, dateStyles, isFrom1904 }: SheetContext,
): ReadCell | null {
  const as = (kind: ReadCell['kind'], text: string) => (text === '' && !isFormula ? null : { kind, text, isFormula })
  switch (type) {
    case 's': {
      const text = strings[Number(value)]
      if (text === undefined && value !== '') throw new RuleViolation('upload.broken')
      return as('text', text ?? '')
    }
    case 'str':
      return as('text', unescapeCell(value))
    case 'inlineStr':
      return as('text', inlined)
    case 'b':
      return as('boolean', value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : value === '' ? '' : 'FALSE')
    case 'e':
      return as('error', value)
    case 'd':
      return as('date', /^\d{4}-\d\d-\d\d/.exec(value.trim())?.[0] ?? value)
    default: {
      if (value.trim() === '') return as('number', '')
      const number = Number(value)
      if (!Number.isFinite(number)) throw new RuleViolation('upload.broken')
      const day = dateStyles.has(style) ? serialDay(number, isFrom1904) : null
      return day === null ? as('number', String(number)) : as('date', day)
    }
  }
}

function mergedArea(ref: string): MergedArea | null {
  const [from = '', to = ''] = ref.split(':')
  const [first, last] = [cellPlace(from), cellPlace(to)]
  return first && last && first.column <= mostColumns ? { first, last } : null
}
