import { Temporal } from 'temporal-polyfill'
import { type ItemStanding, standingOf } from '#app/domain/answer'
import { norwegianTime } from '#app/domain/consultation'
import type { Knowledge } from '#app/domain/guest'
import type { Chapter, Item } from '#app/domain/guideline'
import { type Bilingual, contentLanguageOf, type Language } from '#app/domain/language'
import type { Question, Values } from '#app/domain/question'
import type { Arrival } from '#app/domain/registration'
import type { Answers, ResponseType } from '#app/domain/response'
import { stanceQuestion } from '#app/domain/stance'
import type { Withholding } from '#app/domain/withholding'
import { type T, translatorOf } from '#app/messages/registry'
import { sayCame } from '#app/messages/say-arrival'
import { sayGroup, sayRespondentType } from '#app/messages/say-sender'
import {
  changesCell,
  choiceLabels,
  continuationColumns,
  continuationCount,
  inWords,
  isText,
  questionCells,
  questionColumn,
  withholdCell,
} from './answer-cells'
import { type CellValue, cellLimit, cellText, cut, excelDay, excelMoment } from './cell'
import type { Cells, Column } from './column'

/** A received response with what exports tell of its sender. */
export interface ExportedSubmission {
  readonly receiptNumber: string
  readonly receivedAt: string
  readonly respondentName: string
  readonly organisationNumber: string | null
  readonly consulteeGroup: string
  readonly respondentType: string
  readonly isTest: boolean
  readonly responseType: ResponseType
  readonly language: Language
  readonly submittedBy: string
  readonly checksum: string
  readonly remarks: number
  readonly replaces: string | null
  readonly isPreliminary: boolean
  readonly isLate: boolean
  readonly knownBy: Knowledge
  /** The organisation number that was stated, and that nobody has vouched for. */
  readonly statedNumber: string | null
  /** How it came, when staff registered it. */
  readonly arrival: Arrival | null
}

/** What the rows are about: the draft that was answered, and the language they are written in. */
export interface ExportSubject {
  readonly language: Language
  readonly version: { readonly number: string; readonly chapters: readonly Chapter[] }
  readonly items: readonly Item[]
  readonly whole: Item
  readonly questions: readonly Question[]
  readonly groupNames: ReadonlyMap<string, Bilingual>
}

const senderColumnsOf = (t: T): readonly (Column & { readonly value: (submission: ExportedSubmission, subject: Words) => CellValue })[] => [
  { heading: t('export.receipt'), width: 14, look: 'code', value: ({ receiptNumber }) => receiptNumber },
  { heading: t('export.received'), width: 17, look: 'moment', value: ({ receivedAt }) => momentOf(receivedAt) },
  { heading: t('export.sender'), width: 32, look: 'text', value: ({ respondentName }) => cellText(respondentName) },
  { heading: t('export.organisation-number'), width: 14, look: 'code', value: ({ organisationNumber }) => organisationNumber },
  { heading: t('export.group'), width: 26, look: 'text', value: ({ consulteeGroup }, words) => words.group(consulteeGroup) },
  { heading: t('export.respondent-type'), width: 24, look: 'text', value: ({ respondentType }) => sayRespondentType(t, respondentType) },
  { heading: t('export.test'), width: 8, look: 'text', value: ({ isTest }) => (isTest ? t('frame.test') : null) },
  { heading: t('export.response-type'), width: 24, look: 'text', value: ({ responseType }) => t(`response-type.${responseType}`) },
  {
    heading: t('submit.reservation'),
    width: 30,
    look: 'text',
    value: ({ isPreliminary }) => (isPreliminary ? t('submit.reservation.text') : null),
  },
  { heading: t('submit.state.late'), width: 10, look: 'text', value: ({ isLate }) => (isLate ? t('submit.state.late') : null) },
  { heading: t('known.column'), width: 28, look: 'text', value: (submission, { language }) => sayKnown(t, submission, language) },
]

/** By what a sender is known; beside one that is only stated, the number they stated. */
function sayKnown(t: T, { knownBy, consulteeGroup, statedNumber, arrival }: ExportedSubmission, language: Language): string {
  if (knownBy === 'email' && consulteeGroup === 'private') return t('known.column.email-private')
  const known = arrival ? `${t(`known.column.${knownBy}`)}: ${sayCame(t, arrival, language)}` : t(`known.column.${knownBy}`)
  return known + (statedNumber === null ? '' : ` (${statedNumber})`)
}

interface Words {
  readonly t: T
  readonly language: Language
  readonly content: 'nb' | 'nn'
  group(code: string): string
}

function wordsOf({ language, groupNames }: ExportSubject): Words {
  const t = translatorOf(language)
  return { t, language, content: contentLanguageOf(language), group: (code) => sayGroup(t, language, groupNames, code) }
}

/** An item with the cells that only depend on it. */
export interface ItemCells {
  readonly code: string
  readonly kind: Item['kind']
  readonly text: Item['text']
  readonly lead: Cells
  readonly reference: Cells
}

/**
 * One row for each item a sender has answered: the «Svar» sheet and the CSV file. A row is four bands of cells: sender, item,
 * answer, reference. All but the answer are made once and used again.
 */
export function answerTable(subject: ExportSubject) {
  const words = wordsOf(subject)
  const { t, content } = words
  const sender = senderColumnsOf(t)
  const questions = subject.questions.filter(({ kind, id }) => kind !== 'whole' && !Object.values(stanceQuestion).includes(id))
  const texts = questions.filter(isText)
  const notice = t('export.continues')
  const continuations = Math.max(
    ...(['recommendation', 'requirement'] as const).map((kind) => continuationCount(texts, kind, notice, words)),
  )
  const itemColumns: readonly Column[] = [
    { heading: t('export.code'), width: 8, look: 'code' },
    { heading: t('export.kind'), width: 9, look: 'text' },
    { heading: t('export.chapter'), width: 22, look: 'text' },
    { heading: t('export.title'), width: 36, look: 'long' },
    { heading: t('export.strength'), width: 9, look: 'text' },
    { heading: t('export.standing'), width: 16, look: 'text' },
  ]
  const lastColumns: readonly Column[] = [
    { heading: t('export.item-id'), width: 38, look: 'code' },
    { heading: t('export.version'), width: 10, look: 'code' },
  ]
  const columns: readonly Column[] = [
    ...sender,
    ...itemColumns,
    ...questions.map((question) => questionColumn(question, t, content)),
    { heading: t('redline.column'), width: 50, look: 'long' },
    { heading: t('withhold.column'), width: 40, look: 'long' },
    ...continuationColumns(continuations, t),
    ...lastColumns,
  ]
  const labels = choiceLabels(questions, content)
  const headings = new Map(questions.map((question) => [question.id, questionColumn(question, t, content).heading]))
  const items: readonly ItemCells[] = subject.items.map((item) => ({
    code: item.code,
    kind: item.kind,
    text: item.text,
    lead: itemCellsOf(item),
    reference: [item.uid, subject.version.number],
  }))
  const standings = Object.fromEntries(
    (['has-remarks', 'no-remarks', 'not-our-area', 'not-considered'] as const).map((standing) => [standing, t(`stance.${standing}`)]),
  ) as Record<ItemStanding, string>

  return {
    columns,
    items,
    questions,
    labels,
    standings,
    continuations,
    sender: (submission: ExportedSubmission): Cells => sender.map(({ value }) => value(submission, words)),
    /** The answered items in the draft's order, each with the cells that only depend on the item. */
    answered(answers: Answers): { readonly item: ItemCells; readonly values: Values }[] {
      return items.flatMap((item) => {
        const values = answers.get(item.code)
        return values === undefined ? [] : [{ item, values }]
      })
    },
    /** `all`: everything the same sender answered, for an answer that is the same as another. */
    answer({ code, kind, text }: ItemCells, values: Values, withhold: readonly Withholding[] = [], all: Answers = nothing): Cells {
      const { cells, rest } = questionCells(questions, inWords(code, values, all, t), labels, headings, notice, continuations)
      return [
        standings[standingOf({ kind }, values)],
        ...cells,
        changesCell({ text }, values, t),
        withholdCell(code, withhold, headings, t),
        ...rest,
      ]
    },
  }

  function itemCellsOf(item: Item): Cells {
    const chapter = subject.version.chapters.find(({ number }) => number === item.chapter)
    return [
      item.code,
      t(`kind.${item.kind}`),
      cellText(`${item.chapter} ${chapter?.title[content] ?? ''}`.trim()),
      cellText(item.text[content].title),
      item.strength && t(`strength.${item.strength}`),
    ]
  }
}

/** One row for each sender with their answers about the draft as a whole. */
export function wholeTable(subject: ExportSubject) {
  const words = wordsOf(subject)
  const { t, content } = words
  const sender = senderColumnsOf(t)
  const questions = subject.questions.filter(({ kind, id }) => kind === 'whole' && id !== 'generelt.svartype')
  const notice = t('export.continues')
  const continuations = continuationCount(questions.filter(isText), 'whole', notice, words)
  const labels = choiceLabels(questions, content)
  const headings = new Map(questions.map((question) => [question.id, questionColumn(question, t, content).heading]))
  return {
    columns: [
      ...sender,
      ...questions.map((question) => questionColumn(question, t, content)),
      { heading: t('withhold.column'), width: 40, look: 'long' },
      ...continuationColumns(continuations, t),
    ] as readonly Column[],
    rowOf(submission: ExportedSubmission, values: Values, withhold: readonly Withholding[] = []): CellValue[] {
      const { cells, rest } = questionCells(questions, values, labels, headings, notice, continuations)
      return [
        ...sender.map(({ value }) => value(submission, words)),
        ...cells,
        withholdCell(subject.whole.code, withhold, headings, t),
        ...rest,
      ]
    },
  }
}

/** One row for each sender, with the receipt and the names of the letters. */
export function senderTable(subject: ExportSubject) {
  const words = wordsOf(subject)
  const { t } = words
  const columns: ReturnType<typeof senderColumnsOf> = [
    ...senderColumnsOf(t),
    { heading: t('export.remarks'), width: 14, look: 'number', value: ({ remarks }) => remarks },
    { heading: t('submit.export.replaces'), width: 14, look: 'code', value: ({ replaces }) => replaces },
    { heading: t('export.submitted-by'), width: 26, look: 'text', value: ({ submittedBy }) => cellText(submittedBy) },
    { heading: t('registration.day'), width: 15, look: 'day', value: ({ arrival }) => excelDay(arrival?.arrivedOn ?? '') },
    {
      heading: t('registration.column.reference'),
      width: 20,
      look: 'code',
      value: ({ arrival }) => (arrival?.archiveReference ? cellText(arrival.archiveReference) : null),
    },
    { heading: t('export.language'), width: 12, look: 'text', value: ({ language }) => t(`language.${language}`) },
    { heading: t('export.checksum'), width: 66, look: 'code', value: ({ checksum }) => checksum },
  ]
  const letterColumns: readonly Column[] = [
    { heading: t('letter.column.count'), width: 11, look: 'number' },
    { heading: t('letter.column.names'), width: 40, look: 'long' },
  ]
  return {
    columns: [...columns, ...letterColumns] as readonly Column[],
    rowOf: (submission: ExportedSubmission, letters: readonly string[] = []): CellValue[] => [
      ...columns.map(({ value }) => value(submission, words)),
      letters.length,
      letters.length === 0 ? null : cut(cellText(letters.join('\n')), cellLimit)[0],
    ],
  }
}

const nothing: Answers = new Map()

const shifts = new Map<string, number>()

/** Clocks are moved on the hour, so what they show is worked out once for each hour something was received. */
function momentOf(instant: string): Date {
  const hour = instant.slice(0, 'yyyy-mm-ddThh'.length)
  const shift = shifts.get(hour) ?? Temporal.Instant.from(instant).toZonedDateTimeISO(norwegianTime).offsetNanoseconds / 60e9
  shifts.set(hour, shift)
  return excelMoment({ epochMilliseconds: Date.parse(instant) }, shift)
}
