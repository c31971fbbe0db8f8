import type { Item } from '#app/domain/guideline'
import { isShown, type Question, type Values } from '#app/domain/question'
import { responseTypeQuestion } from '#app/domain/response'
import { stanceQuestion } from '#app/domain/stance'
import type { Draft } from '#db/guidelines'
import { remark, remarkLength } from './norwegian'
import type { Random } from './random'

/** How much of a draft one sender has answered. */
export interface Diligence {
  /** Share of the items that are considered at all: every choice is answered. */
  readonly answered: number
  /** Share of those that have a remark too. */
  readonly commented: number
}

/** Answers to the draft as a whole and to some of its items; the others are not considered. */
export function makeAnswers({ items, whole, questions }: Draft, { answered, commented }: Diligence, random: Random): Map<string, Values> {
  const considered = [whole, ...items.filter(() => random.isWithin(answered))]
  return new Map(considered.map((item) => [item.code, answersTo(item, questions, random.isWithin(commented), random)]))
}

/** Answers to one item: every choice, and the question of free text the kind of item is mostly commented on. */
function answersTo(item: Item, questions: readonly Question[], isCommented: boolean, random: Random): Values {
  const values: Record<string, string> = {}
  for (const question of questions) {
    if (question.kind !== item.kind || !isShown(question, values)) continue
    if (question.type === 'single') values[question.id] = choose(question, item, random)
    else if (isCommented && question.id === remarkQuestion[item.kind]) values[question.id] = remark(random, remarkLength(random))
  }
  return values
}

const remarkQuestion = { recommendation: 'rad.kommentar', requirement: 'krav.kommentar', whole: 'generelt.hovedsynspunkt' } as const

/** What says that the response has content is fixed, so that every response can be sent; the rest is chance. */
function choose(question: Extract<Question, { type: 'single' }>, item: Item, random: Random): string {
  if (question.id === responseTypeQuestion) return 'med_merknad'
  if (item.kind !== 'whole' && question.id === stanceQuestion[item.kind]) return 'has-remarks'
  return random.pick(question.choices).code
}
