import { markOf } from '#app/domain/edit'
import type { Item, ItemKind } from '#app/domain/guideline'
import { type ContentLanguage, contentLanguageOf, contentLanguages, type Language, languages } from '#app/domain/language'
import { type Question, type Values, wordingQuestions } from '#app/domain/question'
import { checksumOf } from '#app/domain/receipt'
import { stanceQuestion } from '#app/domain/stance'
import { translatorOf } from '#app/messages/registry'
import { cellLimit, cellText, cut } from './cell'
import { plain } from './typed-choice'

/*
 * The layout of a response as a workbook, for whoever writes it and whoever reads it back.
 *
 * Every visible sheet but the guidance has two rows above its head: what the file is about, and that it is not sent. The head is row 3, data
 * from row 4, cell A is hidden and holds an id. Sheets are found by the names in the technical sheet, columns by their headings (in any
 * language), rows by id. Order says nothing: people sort.
 *
 * - answers: one row per råd and krav, A = the item's uid. One column per question; råd and krav share the columns of questions that are the
 *   same (`answerColumns`). A cell whose question is not asked of the row's item is locked and grey.
 * - general: one row per question about the draft as a whole, A = the question's id, D = the answer.
 * - `_innspill` (very hidden): see `technicalKeys` and `technicalColumns`.
 *
 * Choices are their labels, texts are as `cellText` leaves them. An empty cell where something stood is asked about, never taken as a removal.
 */

export const responseFormat = 'innspill-horingssvar/1'

/** The keys of the technical sheet, one a row from A1: key in A, value (always text) in B. Then `technicalColumns` as a head, and a row per item. */
export const technicalKeys = [
  'format',
  /** Whose it is, as `ownerMark` tells it, and their name. */
  'owner',
  'ownerName',
  /** Slug. */
  'consultation',
  'guidelineVersion',
  'guidelineVersionId',
  'contentHash',
  'language',
  /** UTC instant. */
  'exportedAt',
  'answersSheet',
  'generalSheet',
] as const
export type ResponseKey = (typeof technicalKeys)[number]

/**
 * Per item, the draft as a whole first: `id` (uid), `code`, `itemHash` (of its wording), `base` and `written`.
 *
 * `base` is the mark of what was stored when the file was made. `written` is the mark of the same as cells can hold it: what reads so was not
 * touched. `shortened` names the questions whose text is too long for a cell, which are answered on the page.
 */
export const technicalColumns = ['id', 'code', 'itemHash', 'base', 'written', 'shortened'] as const
export type ResponseMarkColumn = (typeof technicalColumns)[number]

export const responseSheets = ['guidance', 'answers', 'general', 'lists'] as const
export type ResponseSheetId = (typeof responseSheets)[number]

export function responseSheetName(language: Language, id: ResponseSheetId): string {
  return translatorOf(language)(`offline.sheet.${id}`)
}

/** What stands before the answers in the answers sheet; `id` is hidden. */
export const itemColumnIds = ['id', 'code', 'kind', 'strength', 'chapter', 'text'] as const
/** And in the general sheet. */
export const generalColumnIds = ['id', 'question', 'help', 'answer'] as const
export type FixedColumnId = (typeof itemColumnIds)[number] | (typeof generalColumnIds)[number]

export function fixedHeading(language: Language, id: FixedColumnId): string {
  return id === 'id' ? 'innspill:id' : translatorOf(language)(`offline.column.${id}`)
}

/** One column of answers: a question, or two that are the same for råd and krav. */
export interface AnswerColumn {
  /** Id of its first question. */
  readonly id: string
  readonly questions: readonly Question[]
}

/** The columns of answers, in an order that keeps each kind's own. */
export function answerColumns(questions: readonly Question[]): AnswerColumn[] {
  const of = (kind: ItemKind) => questions.filter((question) => question.kind === kind)
  const columns: AnswerColumn[] = of('recommendation').map((question) => ({ id: question.id, questions: [question] }))
  let at = 0
  for (const question of of('requirement')) {
    const same = columns.findIndex(({ questions: [other] }) => other !== undefined && isSame(other, question))
    if (same >= 0) columns.splice(same, 1, { id: columns[same]?.id ?? '', questions: [...(columns[same]?.questions ?? []), question] })
    else columns.splice(at, 0, { id: question.id, questions: [question] })
    at = (same >= 0 ? same : at) + 1
  }
  return columns
}

/** `rad.kommentar` and `krav.kommentar`; choices must be the same ones. */
function isSame(one: Question, other: Question): boolean {
  if (one.type !== other.type || one.kind === other.kind) return false
  const choices = (question: Question) => (question.type === 'single' ? question.choices.map(({ code }) => code).join() : '')
  return nameOf(one.id) === nameOf(other.id) && choices(one) === choices(other)
}

function nameOf(id: string): string {
  if (wordingQuestions.includes(id)) return 'wording'
  return Object.values(stanceQuestion).includes(id) ? 'stance' : id.slice(id.indexOf('.') + 1)
}

/** «Krav: Hvor nyttig er kravet?»; of a shared column both questions, where they differ. */
export function answerHeading(language: Language, { questions }: AnswerColumn): string {
  const t = translatorOf(language)
  const content = contentLanguageOf(language)
  const [first] = questions
  if (!first) return ''
  if (questions.length === 1) return cellText(`${t(`kind.${first.kind}`)}: ${first.label[content]}`)
  return cellText([...new Set(questions.map(({ label }) => label[content]))].join(' / '))
}

/** Heading in any language → column, as `plain` spells it: whole, or one of its questions alone. */
export function responseHeadings(columns: readonly AnswerColumn[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const add = (heading: string, id: string) => {
    if (!found.has(plain(heading))) found.set(plain(heading), id)
  }
  for (const language of languages) {
    for (const id of itemColumnIds) add(fixedHeading(language, id), id)
    for (const column of columns) add(answerHeading(language, column), column.id)
  }
  for (const { id, questions } of columns) for (const { label } of questions) for (const of of contentLanguages) add(label[of], id)
  return found
}

/** Tells one sender's files of one høring from another's, and nothing else. */
export function ownerMark(slug: string, owner: string): string {
  return checksumOf(`${slug}\n${owner}`).slice(0, 32)
}

/** An item's answers as cells hold them: texts that are too long are cut, and told of. */
export function writtenValues(questions: readonly Question[], values: Values, notice: string): { shown: Values; shortened: string[] } {
  const shown: Record<string, string> = {}
  const shortened: string[] = []
  for (const { id, type } of questions) {
    const value = values[id] ?? ''
    const text = type === 'longtext' ? cellText(value) : value
    if (text.length > cellLimit) {
      shown[id] = cut(text, cellLimit - notice.length)[0] + notice
      shortened.push(id)
    } else if (text.trim() !== '') shown[id] = text
  }
  return { shown, shortened }
}

export const writtenMark = (shown: Values): string => markOf(shown)

/** A choice's label as its cell has it. */
export function choiceLabel(question: Question, code: string, content: ContentLanguage): string {
  if (question.type !== 'single') return code
  return cellText(question.choices.find((choice) => choice.code === code)?.label[content] ?? code)
}

/** All that a file of a response is made of. */
export interface ResponseFile {
  readonly language: Language
  readonly version: {
    readonly id: string
    readonly number: string
    readonly contentHash: string
    readonly contentStatus: 'demonstration' | 'official'
    readonly provenance: Readonly<Record<ContentLanguage, string>>
    readonly chapters: readonly { readonly number: number; readonly title: Readonly<Record<ContentLanguage, string>> }[]
  }
  readonly items: readonly Item[]
  readonly whole: Item
  readonly questions: readonly Question[]
  readonly consultation: { readonly slug: string; readonly title: string; readonly publisher: string; readonly deadline: string }
  /** Of the page where it is uploaded. */
  readonly address: string
  /** UTC instant. */
  readonly exportedAt: string
  readonly answers: ReadonlyMap<string, Values>
  readonly owner: { readonly mark: string; readonly name: string; readonly isTest: boolean }
  /** Receipt number of what was sent with these answers; null for what is not sent. */
  readonly receiptNumber: string | null
}
