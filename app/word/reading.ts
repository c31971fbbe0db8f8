import type { Place } from '#app/domain/checklist-import'
import type { Item } from '#app/domain/guideline'
import { contentLanguageOf, type Language } from '#app/domain/language'
import type { ChoiceQuestion, Question } from '#app/domain/question'
import type { Answers } from '#app/domain/response'
import type { AnswerFault, AnswerNote, FileAnswer } from '#app/domain/response-import'
import { codeIn } from '#app/domain/same-as'
import { typedChoice } from '#app/excel/typed-choice'
import type { FormSource } from './response-form'
import { asWritten } from './written-text'

/** The item a code in the file stands for now, and why no answer to it can be taken from the file, if so. */
export interface FoundItem {
  readonly item: Item
  readonly fault: AnswerFault | null
  readonly notes: readonly AnswerNote[]
}

/** What a document is read for. */
export interface ReadingFor {
  /** Of whoever reads what came of it. */
  readonly language: Language
  /** What the document would be made from now, in any language: known by this is what its writers have added. */
  sourceIn(language: Language): FormSource
  /** By the code it has in the document; null for a code that is none. */
  findItem(code: string): FoundItem | null
  readonly questions: readonly Question[]
  readonly stored: Answers
}

/** Words outside the fields, which are not read. */
export interface Unread {
  /** The heading they stand under; empty before the first, and for notes. */
  readonly under: string
  readonly text: string
}

interface Context {
  readonly question: Question
  readonly found: FoundItem
  readonly base: string | null
  /** How many times the question has been seen, this one among them. */
  readonly copies: number
  readonly listed?: ReadonlyMap<string, string>
}

/** One answer, judged by what can be seen in the document alone. */
export function answerOf(text: string, context: Context, { language, stored }: Pick<ReadingFor, 'language' | 'stored'>): FileAnswer {
  const { question, found, base, copies, listed } = context
  const { item, fault, notes } = found
  const answer = { at: placeOf(item, question, copies, language), itemCode: item.code, questionId: question.id, base, notes }
  if (fault && text.trim() !== '') return { ...answer, value: text, fault }
  if (question.type === 'single') return { ...answer, ...chosen(question, text, listed) }
  if (question.type === 'item') return { ...answer, value: codeIn(text) }
  const before = stored.get(item.code)?.[question.id]
  // What a document has no place for is not taken for an edit.
  const isAsStored = before !== undefined && before !== text && asWritten(before) === text
  return { ...answer, value: isAsStored ? null : text }
}

/** Where its writer finds it: «K-2.3» and the question. */
export function placeOf({ kind, code }: Pick<Item, 'kind' | 'code'>, { label }: Question, copies: number, language: Language): Place {
  const words = label[contentLanguageOf(language)]
  return { sheet: kind === 'whole' ? '' : code, cell: copies > 1 ? `${words} (${copies})` : words }
}

function chosen({ choices }: ChoiceQuestion, typed: string, listed?: ReadonlyMap<string, string>): Partial<FileAnswer> & { value: string } {
  if (typed.trim() === '') return { value: '' }
  const value = listed?.get(typed)
  if (value !== undefined && choices.some(({ code }) => code === value)) return { value }
  const choice = typedChoice(choices, typed)
  if ('code' in choice) return { value: choice.code }
  return { value: typed, typed, fault: { rule: 'choice-unknown', suggestion: choice.suggestion ?? '' } }
}
