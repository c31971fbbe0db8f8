import { RuleViolation } from './errors'
import type { Item } from './guideline'
import { type Question, type Values, wordingQuestions } from './question'
import { codeIn } from './same-as'
import { isSilent, stanceQuestion } from './stance'
import { proposesNothing } from './wording'

/** Unicode code points, as the limits are counted. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}

/**
 * The answers in `raw` to the questions asked about an item; blank ones are left out, and so
 * is a proposed wording that is the item's own text.
 * Refuses: answer.unknown-question, answer.unknown-choice, answer.too-long (values: code, question, limit, length).
 */
export function toValues(item: Pick<Item, 'code' | 'kind' | 'text'>, questions: readonly Question[], raw: Values): Values {
  const asked = new Map(questions.filter((question) => question.kind === item.kind).map((question) => [question.id, question]))
  const values: Record<string, string> = {}
  for (const [id, value] of Object.entries(raw)) {
    const question = asked.get(id)
    if (!question) throw new RuleViolation('answer.unknown-question', { code: item.code, question: id })
    if (value.trim() === '' || (wordingQuestions.includes(id) && proposesNothing(item, value))) continue
    if (question.type === 'single') {
      if (!question.choices.some((choice) => choice.code === value)) {
        throw new RuleViolation('answer.unknown-choice', { code: item.code, question: id, choice: value })
      }
    } else if (question.type === 'longtext' && lengthOf(value) > question.maxLength) {
      throw new RuleViolation('answer.too-long', { code: item.code, question: id, limit: question.maxLength, length: lengthOf(value) })
    }
    values[id] = question.type === 'item' ? codeIn(value) : value
  }
  return values
}

/** Where an item stands in a response. `not-considered` is never counted as anything else. */
export type ItemStanding = 'not-considered' | 'has-remarks' | 'no-remarks' | 'not-our-area'

/** Content decides: a remark without a chosen stance is a remark. */
export function standingOf(item: Pick<Item, 'kind'>, values: Values): ItemStanding {
  if (item.kind === 'whole') return Object.keys(values).length > 0 ? 'has-remarks' : 'not-considered'
  const stance = values[stanceQuestion[item.kind]]
  if (stance === 'no-remarks' || stance === 'not-our-area') return stance
  return stance === 'has-remarks' || hasContent(item, values) ? 'has-remarks' : 'not-considered'
}

/** True when something beyond the stance is answered. */
export function hasContent(item: Pick<Item, 'kind'>, values: Values): boolean {
  const stance = item.kind === 'whole' ? null : stanceQuestion[item.kind]
  return Object.entries(values).some(([id, value]) => id !== stance && value !== '')
}

/** «Ingen merknad» and a remark on the same item: the respondent must say which one counts. */
export function contradictsItself(item: Pick<Item, 'kind'>, values: Values): boolean {
  return item.kind !== 'whole' && isSilent(values[stanceQuestion[item.kind]]) && hasContent(item, values)
}
