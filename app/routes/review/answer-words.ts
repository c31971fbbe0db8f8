import type { Item } from '#app/domain/guideline'
import type { Language } from '#app/domain/language'
import { contentLanguageOf } from '#app/domain/language'
import { type Question, type Values, wordingQuestions } from '#app/domain/question'
import { type Redline, redlineOfItem } from '#app/domain/redline'
import type { Answers } from '#app/domain/response'
import { stanceQuestion } from '#app/domain/stance'
import type { Withholding } from '#app/domain/withholding'
import { translatorOf } from '#app/messages/registry'
import { type SameAsLink, sameAsLinks } from '#app/messages/say-same-as'
import type { WithheldValues } from '#app/ui/withheld-list'

/** One answer in words: what was asked, and what was chosen or written. */
export interface AnswerWords {
  readonly questionId: string
  readonly question: string
  readonly text: string
  readonly isText: boolean
  /** What a proposed wording changes in the item's text; null for any other answer. */
  readonly redline: Redline | null
  /** The items it is the same as; null for any other answer. */
  readonly sameAs: readonly SameAsLink[] | null
}

const shownElsewhere = new Set<string>([...Object.values(stanceQuestion), 'generelt.svartype'])

/**
 * What a sender answered, in the order it was asked. Standing and response type are shown by other means. `all`: everything the sender
 * answered, or as much of it as an answer that is the same as another leads to.
 */
export function answerWords(item: Item, questions: readonly Question[], values: Values, language: Language, all: Answers): AnswerWords[] {
  const content = contentLanguageOf(language)
  return questions.flatMap((question) => {
    const value = values[question.id]
    if (value === undefined || shownElsewhere.has(question.id)) return []
    const isText = question.type === 'longtext'
    const text = question.type === 'single' ? (question.choices.find(({ code }) => code === value)?.label[content] ?? value) : value
    const redline = wordingQuestions.includes(question.id) ? redlineOfItem(item, value) : null
    const links = question.type === 'item' ? sameAsLinks(translatorOf(language), item.code, value, all) : null
    return [{ questionId: question.id, question: question.label[content], text, isText, redline, sameAs: links }]
  })
}

/** What a sender asks not to have published, in the words of the question it is about. */
export function withheldWords(
  questions: readonly Question[],
  { code, question, passage, reason }: Withholding,
  language: Language,
): WithheldValues {
  const label = questions.find(({ id }) => id === question)?.label[contentLanguageOf(language)]
  return { code, question: label ?? question, passage, reason }
}
