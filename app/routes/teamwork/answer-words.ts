import type { Item } from '#app/domain/guideline'
import { contentLanguageOf, type Language } from '#app/domain/language'
import type { Question, Values } from '#app/domain/question'

export interface AnswerWords {
  readonly question: string
  readonly text: string
}

/** What is answered about one item, in the order it is asked. */
export function answersOf(item: Pick<Item, 'kind'>, questions: readonly Question[], values: Values, language: Language): AnswerWords[] {
  return questions
    .filter(({ id, kind }) => kind === item.kind && (values[id] ?? '') !== '')
    .map((question) => ({
      question: question.label[contentLanguageOf(language)],
      text: wordsOf(question, values[question.id] ?? '', language),
    }))
}

/** A choice in its words; a text as it is. */
export function wordsOf(question: Question, value: string, language: Language): string {
  if (question.type !== 'single') return value
  return question.choices.find(({ code }) => code === value)?.label[contentLanguageOf(language)] ?? value
}
