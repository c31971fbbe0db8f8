import { toValues } from './answer'
import type { Place } from './checklist-import'
import { judgeEdit, markOf, questionsOf, rebase } from './edit'
import { RuleViolation } from './errors'
import type { Item } from './guideline'
import { type Question, type Values, wordingQuestions } from './question'
import type { Answers } from './response'
import { assertSameAs, codeIn, sameAsOf, sameAsQuestions } from './same-as'
import { proposesNothing } from './wording'

/** Why an answer in a file cannot be stored. Readers find what they see in the file, the judgement what the questions demand. */
export const answerRules = [
  'choice-unknown',
  'too-long',
  'not-asked',
  'item-unknown',
  'question-unknown',
  'item-changed',
  'item-withdrawn',
  'ids-disagree',
  'twice',
  'cell-error',
  'formula-empty',
  'shortened',
  'same-as-unknown',
  'same-as-itself',
  'same-as-circle',
] as const
export type AnswerRule = (typeof answerRules)[number]

export interface AnswerFault {
  readonly rule: AnswerRule
  /** What may have been meant: a choice's code, or where the other one stands; empty where nothing suggests itself. */
  readonly suggestion: string
  readonly limit?: number
}

export const answerNotes = ['formula', 'merged', 'repeated', 'item-edited'] as const
/** What was read otherwise than somebody may think. Nothing is lost by it. */
export type AnswerNote = (typeof answerNotes)[number]

/** One answer as it stands in a file, whatever the file is. */
export interface FileAnswer {
  /** What the sender can find it by: sheet and cell, or heading and paragraph. */
  readonly at: Place
  /** Of the item in the response's own version; empty where it is about none of ours. */
  readonly itemCode: string
  /** Empty where the fault is of all the item's answers. */
  readonly questionId: string
  /** A choice's code, or the text. Empty: nothing stands there. Null: what stands there is what stood there when the file was made. */
  readonly value: string | null
  /** Says in so many words that what is stored is to go. */
  readonly isRemoval?: boolean
  /** The mark (`markOf`) of everything stored of the item when the file was made; null where the file does not tell. */
  readonly base: string | null
  /** As somebody typed it, where it could not be read. */
  readonly typed?: string
  readonly fault?: AnswerFault | null
  readonly notes?: readonly AnswerNote[]
}

/** A response's answers as a file has them, while they wait for somebody to look them over. */
export interface ImportedResponse {
  readonly answers: readonly FileAnswer[]
  /** Rows, or items, of the file that say nothing at all. */
  readonly blank: number
  /** Codes of items the file does not have: nothing is read of them, and nothing removed. */
  readonly missingItems: readonly string[]
  /** What the file calls questions it does not have, and columns we do not have. */
  readonly missingQuestions: readonly string[]
  readonly unknownColumns: readonly string[]
  /** The number of the guideline's version the file was made for, where it is another. */
  readonly fromVersion: string | null
  /** Whom the file was made for, as it says itself, where that is somebody else. */
  readonly madeFor: string | null
  readonly hasNoMarks: boolean
  /** What only a text document has; absent for a table. */
  readonly document?: DocumentFindings
}

export interface DocumentFindings {
  /** Its answers were found by the headings and questions above them. */
  readonly hasNoFields: boolean
  readonly hasTrackedChanges: boolean
  readonly comments: number
  readonly pictures: number
  /** Questions whose field is gone from an item that has others: nothing is read there, and nothing removed. */
  readonly missingFields: readonly Place[]
  /** Words outside the fields: not read, and shown so that none is lost. `under`: the heading they stand below. */
  readonly unread: readonly { readonly under: string; readonly text: string }[]
}

/** `emptied`: what stood there when the file was made is gone from it. It is stored until somebody says that it is to go. */
export const answerOutcomes = ['conflict', 'emptied', 'rejected', 'created', 'updated', 'unchanged'] as const
export type AnswerOutcome = (typeof answerOutcomes)[number]

export interface JudgedAnswer {
  readonly answer: FileAnswer
  readonly outcome: AnswerOutcome
  /** What is stored: what saving writes over, where the outcome is `updated`. */
  readonly before: string
  /** What the file gives, and what is stored once it has been saved or chosen; empty for what is removed. */
  readonly after: string
  readonly fault: AnswerFault | null
  readonly notes: readonly AnswerNote[]
}

/** What saving writes of one item: every answer it will have. */
export interface ImportedEdit {
  readonly code: string
  readonly base: string
  readonly raw: Values
  /** What the file had, and was left for what is stored. */
  readonly unchosen: Values
}

export interface JudgedImport {
  readonly answers: readonly JudgedAnswer[]
  readonly counts: Readonly<Record<AnswerOutcome, number>>
  readonly edits: readonly ImportedEdit[]
}

/** What somebody chose where the file and what is stored disagree. */
export interface ImportChoices {
  /** `R-1.1/rad.kommentar` → whose word holds. */
  readonly answers: ReadonlyMap<string, 'file' | 'page'>
  /** Item → the mark of what was shown as stored. A choice is of what was seen, and of nothing later. */
  readonly seen: ReadonlyMap<string, string>
}

export const noImportChoices: ImportChoices = { answers: new Map(), seen: new Map() }

export const choiceKey = ({ itemCode, questionId }: Pick<FileAnswer, 'itemCode' | 'questionId'>) => `${itemCode}/${questionId}`

interface Asked {
  readonly items: readonly Item[]
  readonly whole: Item
  readonly questions: readonly Question[]
}

/**
 * Every answer of a file, held against what is stored; the same for the preview and for saving. Answers that say nothing, where nothing
 * was said before, are left out: the rest is what the counts add up to.
 */
export function judgeImport(
  { items, whole, questions }: Asked,
  answers: readonly FileAnswer[],
  stored: Answers,
  choices: ImportChoices = noImportChoices,
): JudgedImport {
  const known = new Map([whole, ...items].map((item) => [item.code, item]))
  const repeats = repeatsOf(answers)
  const alone = answers.flatMap((answer): JudgedAnswer[] => {
    const one = repeats.get(answer) ?? answer
    const result = judgeAnswer(known.get(one.itemCode) ?? null, questions, one, stored.get(one.itemCode) ?? {}, choices)
    return result ? [result] : []
  })
  const { judged, edits } = withoutCircles(items, alone, stored, choices)
  const counts = Object.fromEntries(answerOutcomes.map((one) => [one, judged.filter(({ outcome }) => outcome === one).length]))
  return { answers: judged, counts: counts as Record<AnswerOutcome, number>, edits }
}

/** Null for what says nothing. */
function judgeAnswer(
  item: Item | null,
  questions: readonly Question[],
  answer: FileAnswer,
  stored: Values,
  choices: ImportChoices,
): JudgedAnswer | null {
  const { questionId: question, base } = answer
  const before = Object.hasOwn(stored, question) ? (stored[question] ?? '') : ''
  const as = (outcome: AnswerOutcome, after = before): JudgedAnswer => ({
    ...{ answer, outcome, before, after, fault: null, notes: answer.notes ?? [] },
  })
  const rejected = (fault: AnswerFault): JudgedAnswer => ({ ...as('rejected'), fault })
  if (answer.fault) return rejected(answer.fault)
  if (!item) return rejected({ rule: 'item-unknown', suggestion: '' })
  if (answer.value === null || answer.notes?.includes('repeated')) return as('unchanged')
  const isBlank = answer.value.trim() === ''
  const value = isBlank || isOwnWording(item, answer) ? '' : sameAsQuestions.includes(question) ? codeIn(answer.value) : answer.value
  const fault = value === '' ? null : faultOf(item, questions, question, value)
  if (fault) return rejected(fault)
  const hadOne = base !== null && questionsOf(base).includes(question)
  if (isBlank && !answer.isRemoval && (before === '' || !hadOne)) return null
  if (value === before) return value === '' ? null : as('unchanged')
  const choice = choices.answers.get(choiceKey(answer))
  if (choice === 'page') return as('unchanged')
  const seen = choices.seen.get(item.code) ?? ''
  const isChosen = choice === 'file' && judgeEdit(rebase('', [question], seen), { [question]: value }, { [question]: before }).changes
  if (isChosen) return as(before === '' ? 'created' : 'updated', value)
  const { conflicts, changes } = judgeEdit(base ?? '', { [question]: value }, { [question]: before })
  if (conflicts.length > 0) return as('conflict', value)
  if (!changes) return as('unchanged')
  if (isBlank && !answer.isRemoval) return as('emptied', '')
  return as(before === '' ? 'created' : 'updated', value)
}

/** The item's own text proposes nothing: it takes the place of a proposal, and is none. */
function isOwnWording(item: Item, { questionId, value }: FileAnswer): boolean {
  return wordingQuestions.includes(questionId) && proposesNothing(item, value ?? '')
}

function faultOf(item: Item, questions: readonly Question[], question: string, value: string): AnswerFault | null {
  try {
    toValues(item, questions, { [question]: value })
    return null
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error
    if (error.code === 'answer.too-long') return { rule: 'too-long', suggestion: '', limit: Number(error.values.limit) }
    if (error.code === 'answer.unknown-choice') return { rule: 'choice-unknown', suggestion: '' }
    return { rule: questions.some(({ id }) => id === question) ? 'not-asked' : 'question-unknown', suggestion: '' }
  }
}

/** The same question of the same item more than once: said alike, it is said once; said otherwise, neither is believed. */
function repeatsOf(answers: readonly FileAnswer[]): Map<FileAnswer, FileAnswer> {
  const groups = new Map<string, FileAnswer[]>()
  for (const answer of answers) {
    if (answer.fault || answer.itemCode === '' || (answer.value?.trim() === '' && !answer.isRemoval)) continue
    const key = choiceKey(answer)
    groups.set(key, [...(groups.get(key) ?? []), answer])
  }
  const found = new Map<FileAnswer, FileAnswer>()
  for (const [first, ...others] of groups.values()) {
    if (!first || others.length === 0) continue
    const isAlike = others.every(({ value, isRemoval }) => value === first.value && isRemoval === first.isRemoval)
    if (isAlike) for (const other of others) found.set(other, { ...other, notes: [...(other.notes ?? []), 'repeated'] })
    else {
      const twice = (one: FileAnswer, other: FileAnswer | undefined) =>
        found.set(one, { ...one, fault: { rule: 'twice', suggestion: other ? sayPlace(other.at) : '' } })
      twice(first, others[0])
      for (const other of others) twice(other, first)
    }
  }
  return found
}

/** «Svar H7»; where there is one sheet without a name, only the cell. */
export function sayPlace({ sheet, cell }: Place): string {
  return `${sheet} ${cell}`.trim()
}

/** Answers that point to other items' answers hold together or not, so they are looked at in the order they are saved in. */
function withoutCircles(items: readonly Item[], judged: readonly JudgedAnswer[], stored: Answers, choices: ImportChoices) {
  const edits = editsOf(judged, stored, choices)
  const after = new Map(stored)
  for (const { code, raw } of edits) {
    try {
      assertSameAs(items, code, raw, after)
      after.set(code, raw)
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error
      const rule = sameAsRules.find((one) => error.code === `answer.${one}`) ?? 'same-as-unknown'
      const isIt = ({ answer, outcome }: JudgedAnswer) =>
        answer.itemCode === code && sameAsQuestions.includes(answer.questionId) && (outcome === 'created' || outcome === 'updated')
      const left = judged.map((one) => (isIt(one) ? { ...one, outcome: 'rejected' as const, fault: { rule, suggestion: '' } } : one))
      if (left.some((one, at) => one !== judged[at])) return withoutCircles(items, left, stored, choices)
    }
  }
  return { judged, edits }
}

const sameAsRules = ['same-as-unknown', 'same-as-itself', 'same-as-circle'] as const

function editsOf(judged: readonly JudgedAnswer[], stored: Answers, choices: ImportChoices): ImportedEdit[] {
  const edits = new Map<string, { raw: Record<string, string>; unchosen: Record<string, string>; isChanged: boolean }>()
  for (const { answer, outcome, after, before } of judged) {
    const { itemCode, questionId, value } = answer
    const edit = edits.get(itemCode) ?? { raw: { ...stored.get(itemCode) }, unchosen: {}, isChanged: false }
    edits.set(itemCode, edit)
    if (outcome === 'created' || outcome === 'updated') {
      edit.raw[questionId] = after
      edit.isChanged = true
    } else if (outcome === 'unchanged' && choices.answers.get(choiceKey(answer)) === 'page' && value && value !== before) {
      edit.unchosen[questionId] = value
    }
  }
  return (
    [...edits]
      .filter(([, { isChanged, unchosen }]) => isChanged || Object.keys(unchosen).length > 0)
      .map(([code, { raw, unchosen }]) => ({ code, base: markOf(stored.get(code) ?? {}), raw, unchosen }))
      // What points nowhere any more is out of the way of what points to it.
      .sort((a, b) => Number(sameAsOf(a.raw) !== null) - Number(sameAsOf(b.raw) !== null))
  )
}
