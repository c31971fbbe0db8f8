import { standingOf } from '#app/domain/answer'
import { type Values, wordingQuestions } from '#app/domain/question'
import type { SealedResponse } from '#app/domain/receipt'
import { sameAsOf } from '#app/domain/same-as'
import { translatorOf } from '#app/messages/registry'
import { type CellValue, cellLimit } from './cell'
import { guarded } from './formula-guard'
import { Pieces } from './pieces'
import { answerTable, type ExportedSubmission, type ExportSubject, type ItemCells } from './response-rows'

/** Stands in what is sealed only when the sender asks for something; may stand in a text too, which then is read the longer way. */
const withholdKey = '"withhold":'

/** A received response, with the text it was sealed as: canonical JSON in UTF-8. */
export interface SealedSubmission {
  readonly submission: ExportedSubmission
  readonly sealed: Buffer
}

/** The «Svar» sheet as text: UTF-8 with a byte order mark, semicolons, everything quoted, CRLF. For reading, not for reading in again. */
export interface ResponsesCsv {
  readonly head: Uint8Array
  /**
   * The rows of one response. What people wrote goes from the sealed text into the file as the bytes it is; only what may need mending is
   * read as text.
   */
  rowsOf(response: SealedSubmission): Uint8Array
}

export function responsesCsv(subject: ExportSubject): ResponsesCsv {
  const table = answerTable(subject)
  const pieces = new Pieces()
  const addSpelledAnswer = answersAsBytes(table, pieces)
  const items = new Map(
    table.items.map((item) => [
      item.code,
      { item, lead: encode(`;${csvCells(item.lead)}`), reference: encode(`;${csvCells(item.reference)}\r\n`) },
    ]),
  )
  const notice = translatorOf(subject.language)('export.csv.notice')
  return {
    head: encode(`\ufeff${csvCell(notice)}\r\n${csvCells(table.columns.map(({ heading }) => heading))}\r\n`),
    rowsOf({ submission, sealed }) {
      // A character for each byte: JSON's own characters are the same, and what people wrote is spelled in bytes.
      const json = sealed.toString('latin1')
      const isSpelled = hasOnlyPlainText(json) && !json.includes(withholdKey)
      const { answers, withhold = [] } = JSON.parse(isSpelled ? json : sealed.toString('utf8')) as SealedResponse
      const sender = encode(csvCells(table.sender(submission)))
      for (const { code, values } of answers) {
        const found = items.get(code)
        if (!found) continue
        pieces.add(sender)
        pieces.add(found.lead)
        if (!isSpelled || !addSpelledAnswer(found.item, values)) {
          const all = sameAsOf(values) === null ? undefined : new Map(answers.map((answer) => [answer.code, answer.values]))
          pieces.add(encode(`;${csvCells(table.answer(found.item, isSpelled ? decoded(values) : values, withhold, all))}`))
        }
        pieces.add(found.reference)
      }
      return pieces.takeAll()
    },
  }
}

/**
 * Whether all texts in the JSON may be passed on as bytes. What a cell cannot hold is either escaped there, in another way than a line's
 * end, or among the last characters of the basic plane, which begin with the bytes EF BF.
 */
function hasOnlyPlainText(json: string): boolean {
  for (let at = json.indexOf('\\'); at !== -1; at = json.indexOf('\\', at + 2)) {
    if (!'nt"\\'.includes(json.charAt(at + 1))) return false
  }
  return !json.includes('\xef\xbf')
}

/** Adds the cells of an answer whose texts are spelled in bytes; false, and nothing is added, if one of them must be read first. */
function answersAsBytes({ questions, labels, standings, continuations }: ReturnType<typeof answerTable>, pieces: Pieces) {
  const standingCells = new Map(Object.entries(standings).map(([standing, text]) => [standing, encode(`;${csvCell(text)}`)]))
  const columns = questions.map(({ id, type }) => ({ id, choices: type === 'single' ? choiceCells(id) : null }))
  const empty = Array.from({ length: columns.length + continuations + 3 }, (_, count) => encode(';""'.repeat(count)))
  const [open, close] = [encode(';"'), encode('"')]
  const put = (cells: Uint8Array | undefined) => cells && pieces.add(cells)

  return (item: ItemCells, values: Values): boolean => {
    // What a wording changes is found in the text itself, and what an answer is the same as in the others.
    if (wordingQuestions.some((id) => values[id] !== undefined) || sameAsOf(values) !== null) return false
    for (const { id, choices } of columns) {
      const value = values[id]
      if (value !== undefined && !(choices === null ? isHarmless(value) : choices.has(value))) return false
    }
    put(standingCells.get(standingOf(item, values)))
    let unanswered = 0
    for (const { id, choices } of columns) {
      const value = values[id]
      if (value === undefined) {
        unanswered += 1
        continue
      }
      put(empty[unanswered])
      unanswered = 0
      if (choices !== null) put(choices.get(value))
      else {
        put(open)
        pieces.addSpelled(value.includes('"') ? value.replaceAll('"', '""') : value)
        put(close)
      }
    }
    put(empty[unanswered + 2 + continuations])
    return true
  }

  function choiceCells(question: string): ReadonlyMap<string, Uint8Array> {
    return new Map([...(labels.get(question) ?? [])].map(([code, label]) => [code, encode(`;${csvCell(label)}`)]))
  }
}

/** Of a text read as bytes: no formula, since it begins with a letter or a digit, and no longer than a cell. */
function isHarmless(text: string): boolean {
  const first = text.charCodeAt(0) | 0x20
  return text.length <= cellLimit && ((first >= 0x61 && first <= 0x7a) || (first >= 0x30 && first <= 0x39))
}

function decoded(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, Buffer.from(value, 'latin1').toString('utf8')]))
}

const encode = (text: string): Uint8Array => Buffer.from(text, 'utf8')

function csvCells(cells: readonly CellValue[]): string {
  let text = ''
  for (let index = 0; index < cells.length; index++) text += index === 0 ? csvCell(cells[index]) : `;${csvCell(cells[index])}`
  return text
}

/** One quoted cell; what a spreadsheet would take for a formula is led by an apostrophe. */
export function csvCell(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '""'
  if (typeof value === 'number') return `"${value}"`
  if (value instanceof Date) return `"${value.toISOString().slice(0, 19).replace('T', ' ')}"`
  const text = guarded(value)
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`
}
