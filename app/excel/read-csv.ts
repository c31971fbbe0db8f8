import { CsvError, parse } from 'csv-parse/sync'
import { RuleViolation } from '#app/domain/errors'
import { CellGathering, type ReadSheet } from './cells'
import { unguarded } from './formula-guard'
import { mostCells, mostColumns, mostRows } from './upload-limits'

/** In characters: a row of texts at their longest, and a quote that nobody closed comes to an end. */
const longestRecord = 200_000
const delimiters = [';', ',', '\t'] as const

/**
 * A table of text alone. Which sign parts the columns, the first lines tell. Programs that write CSV put an apostrophe before what a
 * spreadsheet would take for a formula; it goes again.
 * Refuses: upload.broken, upload.too-many-rows, upload.too-many-cells.
 */
export function readCsv(text: string): ReadSheet {
  const said = /^(?:\ufeff)?sep=(.)\r?\n/i.exec(text)
  const body = said ? text.slice(said[0].length) : text
  const gathering = new CellGathering()
  recordsOf(body, said?.[1] ?? likelyDelimiter(body)).forEach((record, index) => {
    record.forEach((value, column) => {
      const plain = unguarded(value)
      if (plain !== '') gathering.add(index + 1 + (said ? 1 : 0), column + 1, { kind: 'text', text: plain, isFormula: false })
    })
  })
  return { name: '', rows: gathering.rows(), merged: [], isFrom1904: false }
}

function recordsOf(text: string, delimiter: string): string[][] {
  let records: string[][]
  try {
    records = parse(text, {
      ...{ delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false },
      to: mostRows + 1,
      max_record_size: longestRecord,
    })
  } catch (error) {
    const isEndless = error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE'
    if (!isEndless) throw new RuleViolation('upload.broken')
    throw new RuleViolation('upload.too-many-cells', { limit: mostCells, columns: mostColumns, cell: `A${error.lines}` })
  }
  if (records.length > mostRows) throw new RuleViolation('upload.too-many-rows', { limit: mostRows, cell: `A${records.length}` })
  return records
}

/** The sign that stands most often in the first lines, outside quotes. */
function likelyDelimiter(text: string): string {
  const head = text.slice(0, 4000).replace(/"(?:[^"]|"")*"/g, '')
  const counts = delimiters.map((sign) => ({ sign, count: Math.min(head.split(sign).length, mostColumns) }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign
}
