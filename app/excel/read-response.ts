import type { Place } from '#app/domain/checklist-import'
import { markOf } from '#app/domain/edit'
import { RuleViolation } from '#app/domain/errors'
import type { Item } from '#app/domain/guideline'
import { contentLanguages } from '#app/domain/language'
import type { Question } from '#app/domain/question'
import { rawText } from '#app/domain/raw-values'
import type { AnswerFault, AnswerNote, AnswerRule, FileAnswer, ImportedResponse } from '#app/domain/response-import'
import { codeIn } from '#app/domain/same-as'
import { cellName, type ReadRow } from './cells'
import type { FindRequirement, Found } from './find-requirement'
import { isRemoval } from './read-answers'
import { answerColumns } from './response-layout'
import type { ResponseMark, ResponseTable, ResponseTables } from './response-tables'
import { plain, typedChoice } from './typed-choice'

interface Asked {
  readonly items: readonly Item[]
  readonly whole: Item
  readonly questions: readonly Question[]
}

export type ReadResponse = Omit<ImportedResponse, 'fromVersion' | 'madeFor'>

/**
 * Every answer of the file. Labels become codes here, in whatever language they were written; what stands as it did when the file was made
 * is told to be so, whatever it would mean if somebody wrote it now. `isOwn`: the marks tell of the same sender's answers.
 * Refuses: response-file.no-rows.
 */
export function readResponse(tables: ResponseTables, asked: Asked, find: FindRequirement, isOwn: boolean): ReadResponse {
  const marks = isOwn ? tables.marks : new Map<string, ResponseMark>()
  const read = [...readItems(tables.answers, marks, asked, find), ...readGeneral(tables.general, marks, asked)]
  if (read.length === 0) throw new RuleViolation('response-file.no-rows')
  const answers = read.flatMap((row) => row.answers)
  const named = new Set(read.map(({ code }) => code))
  const columns = answerColumns(asked.questions)
  return {
    answers,
    blank: read.filter((row) => row.isBlank).length,
    missingItems: asked.items.filter(({ code }) => !named.has(code)).map(({ code }) => code),
    missingQuestions: columns.filter(({ id }) => tables.answers !== null && !tables.answers.columns.has(id)).map(({ id }) => id),
    unknownColumns: (tables.answers?.unknown ?? []).slice(0, 12).map((heading) => heading.slice(0, 80)),
    hasNoMarks: marks.size === 0,
  }
}

interface ReadAnswers {
  /** Of the item the row is about; empty where it is about none of ours. */
  readonly code: string
  readonly answers: readonly FileAnswer[]
  readonly isBlank: boolean
}

function readItems(
  table: ResponseTable | null,
  marks: ReadonlyMap<string, ResponseMark>,
  { items, questions }: Asked,
  find: FindRequirement,
): ReadAnswers[] {
  if (!table) return []
  const columns = answerColumns(questions).filter(({ id }) => table.columns.has(id))
  const kinds = new Map(items.map(({ code, kind }) => [code, kind]))
  const codeNow = (typed: string) => find({ id: '', code: codeIn(typed), itemHash: '' })?.code ?? codeIn(typed)
  const byCode = new Map([...marks.values()].map((mark) => [mark.code, mark]))
  return table.rows.flatMap((row): ReadAnswers[] => {
    const text = (id: string) => textAt(table, row, id)
    const [id, code] = [text('id'), text('code')]
    const isBlank = columns.every((column) => text(column.id) === '' && !cellAt(table, row, column.id)?.isFormula)
    if (isBlank && id === '' && code === '') return []
    const mark = marks.get(id) ?? (id === '' ? byCode.get(code) : undefined) ?? null
    const found = find({ id, code, itemHash: mark?.itemHash ?? '' })
    const fault = rowFault(found)
    if (!found || fault) {
      const itemCode = found?.code ?? ''
      const answers = columns.flatMap((column): FileAnswer[] => {
        const typed = text(column.id)
        const questionId = column.questions.find(({ kind }) => kind === kinds.get(itemCode))?.id ?? ''
        const named = kinds.has(itemCode) || code === '' ? typed : `${code}: ${typed}`
        return typed === '' ? [] : [{ at: placeOf(table, row, column.id), itemCode, questionId, ...nothing, typed: short(named), fault }]
      })
      return [{ code: itemCode, isBlank, answers }]
    }
    const notes: AnswerNote[] = 'isEdited' in found && found.isEdited ? ['item-edited'] : []
    const answers = columns.flatMap((column): FileAnswer[] => {
      const question = column.questions.find(({ kind }) => kind === kinds.get(found.code))
      if (question)
        return readAnswer(table, row, column.id, question, { itemCode: found.code, questionId: question.id, mark, notes, codeNow })
      const typed = text(column.id)
      const at = placeOf(table, row, column.id)
      const answer = { at, itemCode: found.code, questionId: column.id, ...nothing, typed: short(typed), fault: fail('not-asked') }
      return typed === '' || isRemoval(typed) ? [] : [answer]
    })
    return [{ code: found.code, isBlank, answers }]
  })
}

function readGeneral(table: ResponseTable | null, marks: ReadonlyMap<string, ResponseMark>, { whole, questions }: Asked): ReadAnswers[] {
  if (!table) return []
  const asked = questions.filter(({ kind }) => kind === 'whole')
  const labels = new Map(
    asked.flatMap((question) => contentLanguages.map((language) => [plain(question.label[language]), question] as const)),
  )
  // The draft as a whole has another id in every version, and the same code.
  const mark = [...marks.values()].find(({ code }) => code === whole.code) ?? null
  return table.rows.flatMap((row): ReadAnswers[] => {
    const [id, label, typed] = [textAt(table, row, 'id'), textAt(table, row, 'question'), textAt(table, row, 'answer')]
    const [own, called] = [asked.find((question) => question.id === id), labels.get(plain(label))]
    const isBlank = typed === ''
    if (isBlank && !own && !called) return []
    const question = own ?? called
    const isMixed = own !== undefined && called !== undefined && own !== called
    if (!question || isMixed) {
      const fault = fail(isMixed ? 'ids-disagree' : 'question-unknown')
      const answer = {
        at: placeOf(table, row, 'answer'),
        itemCode: whole.code,
        questionId: question?.id ?? '',
        ...nothing,
        typed: short(typed),
        fault,
      }
      return [{ code: whole.code, isBlank, answers: isBlank ? [] : [answer] }]
    }
    return [
      {
        code: whole.code,
        isBlank,
        answers: readAnswer(table, row, 'answer', question, { itemCode: whole.code, questionId: question.id, mark, notes: [] }),
      },
    ]
  })
}

interface Own {
  readonly itemCode: string
  readonly questionId: string
  readonly mark: ResponseMark | null
  readonly notes: readonly AnswerNote[]
  /** What an item of the file's version is called now. */
  readonly codeNow?: (typed: string) => string
}

/** What one cell says; nothing where nothing stands and nothing stood. */
function readAnswer(
  table: ResponseTable,
  row: ReadRow,
  column: string,
  question: Question,
  { itemCode, questionId, mark, notes, codeNow = codeIn }: Own,
): FileAnswer[] {
  const at = placeOf(table, row, column)
  const cell = cellAt(table, row, column)
  const written = mark?.written.split(' ') ?? []
  const base = mark?.base ?? null
  const answer = (more: Partial<FileAnswer>): FileAnswer[] => [{ at, itemCode, questionId, value: '', base, notes, ...more }]
  const rejected = (rule: AnswerRule, suggestion = ''): FileAnswer[] =>
    answer({ ...nothing, typed: short(cell?.text ?? ''), fault: fail(rule, suggestion) })
  const stood = written.some((part) => part.startsWith(`${questionId}:`))
  if (!cell || cell.text.trim() === '') {
    if (cell?.isFormula) return rejected('formula-empty')
    // Shown as part of another cell, which is where it is told.
    const isHidden = placeInMerged(table, row, column) === 'swallowed'
    return stood ? answer(isHidden ? { value: null, base: null } : {}) : []
  }
  if (cell.kind === 'error') return rejected('cell-error')
  const isFirst = placeInMerged(table, row, column) === 'first'
  const noted: readonly AnswerNote[] = [...notes, ...(cell.isFormula ? ['formula' as const] : []), ...(isFirst ? ['merged' as const] : [])]
  const isUntouched = (value: string) => stood && written.includes(markOf({ [questionId]: value }))
  const text = rawText(cell.text)
  if (question.type !== 'single' && isUntouched(text)) return answer({ value: null, base: null })
  if (mark?.shortened.split(' ').includes(questionId)) return rejected('shortened')
  if (isRemoval(text)) return answer({ isRemoval: true, notes: noted })
  if (question.type === 'longtext') return answer({ value: text, notes: noted })
  // Written as somebody knows it, in the version the file was made for.
  if (question.type === 'item') return answer({ value: codeNow(text), notes: noted })
  const choice = typedChoice(question.choices, text)
  if (!('code' in choice)) return rejected('choice-unknown', choice.suggestion ?? '')
  return isUntouched(choice.code) ? answer({ value: null, base: null }) : answer({ value: choice.code, notes: noted })
}

const nothing = { value: '', base: null } as const
const fail = (rule: AnswerRule, suggestion = ''): AnswerFault => ({ rule, suggestion })
const short = (text: string) => text.slice(0, 200)

const rowRules = {
  'ids-disagree': 'ids-disagree',
  'requirement-changed': 'item-changed',
  'requirement-withdrawn': 'item-withdrawn',
} as const

function rowFault(found: Found): AnswerFault | null {
  if (!found) return fail('item-unknown')
  if (found.rule === null) return null
  return fail(found.rule in rowRules ? rowRules[found.rule as keyof typeof rowRules] : 'item-unknown')
}

const cellAt = ({ columns }: ResponseTable, { cells }: ReadRow, column: string) => cells.get(columns.get(column) ?? 0) ?? null
const textAt = (table: ResponseTable, row: ReadRow, column: string) => cellAt(table, row, column)?.text.trim() ?? ''

function placeOf({ sheet, columns }: ResponseTable, { number }: ReadRow, column: string): Place {
  return { sheet: sheet.name, cell: cellName(number, columns.get(column) ?? columns.get('id') ?? 1) }
}

/** Where cells are shown as one, what stands there counts for the first alone. */
function placeInMerged({ sheet, columns }: ResponseTable, { number }: ReadRow, column: string): 'first' | 'swallowed' | null {
  const at = columns.get(column) ?? 0
  const area = sheet.merged.find(({ first, last }) => first.row <= number && number <= last.row && first.column <= at && at <= last.column)
  if (!area) return null
  return area.first.row === number && area.first.column === at ? 'first' : 'swallowed'
}
