import { contentLanguageOf, type Language } from '#app/domain/language'
import type { Question } from '#app/domain/question'
import {
  type AnswerFault,
  type AnswerNote,
  type AnswerOutcome,
  answerOutcomes,
  choiceKey,
  type DocumentFindings,
  type ImportedResponse,
  type JudgedAnswer,
  type JudgedImport,
  sayPlace,
} from '#app/domain/response-import'
import { answerColumns, answerHeading, choiceLabel } from '#app/excel/response-layout'
import { type T, translatorOf } from '#app/messages/registry'
import type { Draft } from '#db/guidelines'

/** One answer of a file, in words. */
export interface ImportedAnswerView {
  readonly key: string
  /** The name of its choice, where file and page disagree. */
  readonly choice: string
  readonly question: string
  readonly where: string
  readonly from: string
  readonly to: string
  readonly problem: string
  readonly typed: string
  readonly notes: readonly string[]
}

export interface ImportedItemView {
  /** Empty for what is about no item of ours. */
  readonly code: string
  readonly isWhole: boolean
  readonly title: string
  readonly answers: readonly ImportedAnswerView[]
}

/** What a file would do: its answers gathered by what becomes of them, and by item in the draft's order. */
export interface ImportedView {
  readonly counts: JudgedImport['counts']
  readonly total: number
  readonly groups: readonly { readonly outcome: AnswerOutcome; readonly items: readonly ImportedItemView[] }[]
}

export function importedView(judged: JudgedImport, draft: Draft, language: Language): ImportedView {
  const all = [draft.whole, ...draft.items]
  const keyed = judged.answers.map((answer, index) => ({ answer, index }))
  const groups = answerOutcomes.map((outcome) => {
    const own = keyed.filter(({ answer }) => answer.outcome === outcome)
    const called = (code: string) => (all.some((item) => item.code === code) ? code : '')
    const ofItem = (code: string) => own.filter(({ answer: { answer } }) => called(answer.itemCode) === code)
    const codes = [...all.map(({ code }) => code), ''].filter((code) => ofItem(code).length > 0)
    return {
      outcome,
      items: codes.map((code): ImportedItemView => {
        const item = all.find((candidate) => candidate.code === code)
        const title = item?.text[contentLanguageOf(language)].title ?? ''
        const answers = ofItem(code).map(({ answer, index }) => answerView(answer, index, draft, language))
        return { code, isWhole: item?.kind === 'whole', title, answers }
      }),
    }
  })
  return { counts: judged.counts, total: judged.answers.length, groups: groups.filter(({ items }) => items.length > 0) }
}

function answerView(judged: JudgedAnswer, index: number, { questions }: Draft, language: Language): ImportedAnswerView {
  const { answer, before, after, fault, notes } = judged
  const content = contentLanguageOf(language)
  const question = questions.find(({ id }) => id === answer.questionId)
  const words = (value: string) => (question ? choiceLabel(question, value, content) : value)
  const where = sayPlace(answer.at)
  const label = question?.label[content] ?? ''
  // In a document, what stands above the answer is the place.
  const isToldAlready = where === label || where === `${answer.itemCode} ${label}`
  return {
    ...{ key: String(index), choice: choiceKey(answer), question: label, where: isToldAlready ? '' : where },
    ...{ from: words(before), to: words(after), typed: fault ? (answer.typed ?? answer.value ?? '').slice(0, 200) : '' },
    problem: fault ? sayFault(fault, answer.itemCode, question, language) : '',
    notes: notes.map((note) => sayNote(note, where, language)),
  }
}

function sayFault({ rule, suggestion, limit }: AnswerFault, code: string, question: Question | undefined, language: Language): string {
  const t = translatorOf(language)
  const content = contentLanguageOf(language)
  const labels = question?.type === 'single' ? question.choices.map((choice) => `«${choice.label[content]}»`) : []
  const say = t as (key: `offline.rule.${AnswerFault['rule']}`, values: Record<string, string | number>) => string
  const values = { limit: limit ?? 0, choices: labels.join(', '), code, general: t('offline.general') }
  const written = suggestion !== '' && question ? choiceLabel(question, suggestion, content) : suggestion
  const hint =
    suggestion === ''
      ? ''
      : rule === 'twice'
        ? t('offline.suggestion.other', { text: suggestion })
        : t('offline.suggestion', { text: written })
  return `${say(`offline.rule.${rule}`, values)} ${hint}`.trim()
}

function sayNote(note: AnswerNote, where: string, language: Language): string {
  const say = translatorOf(language) as (key: `offline.note.${AnswerNote}`, values: { where: string }) => string
  return say(`offline.note.${note}`, { where })
}

/** What was in a document and is not read, besides words. */
function documentNotices({ hasNoFields, hasTrackedChanges, comments, pictures, missingFields }: DocumentFindings, t: T): string[] {
  return [
    ...(hasNoFields ? [t('word.no-fields')] : []),
    ...(hasTrackedChanges ? [t('word.tracked')] : []),
    ...(comments > 0 ? [t('word.comments', { n: comments })] : []),
    ...(pictures > 0 ? [t('word.pictures', { n: pictures })] : []),
    ...(missingFields.length > 0
      ? [t('word.missing-fields', { n: missingFields.length, fields: missingFields.slice(0, 12).map(sayPlace).join(', ') })]
      : []),
  ]
}

/** What is told of the file as a whole, each with what to make of it. */
export function noticesOf(content: ImportedResponse, { questions, version }: Draft, language: Language): string[] {
  const t = translatorOf(language)
  const { fromVersion, hasNoMarks, madeFor, missingQuestions, unknownColumns, missingItems, blank } = content
  const columns = answerColumns(questions)
  const headings = columns.filter(({ id }) => missingQuestions.includes(id)).map((column) => answerHeading(language, column))
  return [
    ...(fromVersion === null ? [] : [t('offline.from-version', { from: fromVersion || '–', to: version.number })]),
    ...(hasNoMarks && madeFor === null ? [t('offline.no-marks')] : []),
    ...(headings.length > 0 ? [t('offline.missing-questions', { questions: headings.join(', ') })] : []),
    ...(unknownColumns.length > 0 ? [t('offline.unknown-columns', { columns: unknownColumns.join(', ') })] : []),
    ...(missingItems.length > 0 ? [t('offline.missing-items', { n: missingItems.length, codes: missingItems.join(', ') })] : []),
    ...(content.document ? documentNotices(content.document, t) : []),
    ...(blank > 0 ? [t('offline.blank', { n: blank })] : []),
  ]
}
