import type { ItemKind } from './guideline'
import type { Bilingual } from './language'

export interface Choice {
  readonly code: string
  readonly label: Bilingual
}

interface QuestionBase {
  /** `krav.nytte`: stable across versions. */
  readonly id: string
  readonly kind: ItemKind
  readonly required: boolean
  readonly label: Bilingual
  readonly help: Bilingual
  /** Shown when any of these questions of the same item is filled. */
  readonly shownWhenFilled: readonly string[]
  /** Shown when the named question has one of these choices. */
  readonly shownWhenChosen: { readonly questionId: string; readonly choices: readonly string[] } | null
  /** The høring's own main question this one answers, if any. */
  readonly consultationQuestion: string | null
  /** Says of a remark what it is and what it rests on: a small part of its own in the form. Absent in older sets. */
  readonly isPrecision?: boolean
}

export interface ChoiceQuestion extends QuestionBase {
  readonly type: 'single'
  readonly choices: readonly Choice[]
  /** Choices in order from one end of a scale to the other, so that charts may use an ordered palette. */
  readonly isOrdinal: boolean
  /** Chosen from a list that drops down. */
  readonly isList?: boolean
  /** Several choices about the item in one press. */
  readonly quick?: { readonly label: Bilingual; readonly values: Values }
}

export interface TextQuestion extends QuestionBase {
  readonly type: 'longtext'
  /** In Unicode code points. */
  readonly maxLength: number
}

/** Answered with the code of another item of the same draft. */
export interface ReferenceQuestion extends QuestionBase {
  readonly type: 'item'
}

export type Question = ChoiceQuestion | TextQuestion | ReferenceQuestion

/** The questions of what type a remark is: one for råd and one for krav, with the same choices. None in older sets. */
export function remarkTypeQuestions(questions: readonly Question[]): ChoiceQuestion[] {
  return questions.filter((question) => question.type === 'single').filter(({ isPrecision }) => isPrecision)
}

/** Questions that are answered with a new text for the item, so that the form can start from the item's own. */
export const wordingQuestions: readonly string[] = ['rad.forslag_ordlyd', 'krav.forslag']

/** An answer to one item: question id → choice code or text. Questions without an answer are absent. */
export type Values = Readonly<Record<string, string>>

export function isShown(question: Question, values: Values): boolean {
  if (question.shownWhenChosen) {
    const { questionId, choices } = question.shownWhenChosen
    if (!choices.includes(values[questionId] ?? '')) return false
  }
  return question.shownWhenFilled.length === 0 || question.shownWhenFilled.some((id) => (values[id] ?? '') !== '')
}
