import { RuleViolation } from './errors'
import type { Values } from './question'
import { stanceQuestion } from './stance'

/** Question ids under which an answer names another item that the answer is the same as. */
export const sameAsQuestions: readonly string[] = ['rad.samme_som', 'krav.samme_som']

type Answers = ReadonlyMap<string, Values>

/** The code in what somebody wrote: «Samme som r-2.1» is. Anything else is left as it is, and known by nobody. */
export function codeIn(written: string): string {
  return /\p{L}-\d{1,3}\.\d{1,3}/u.exec(written)?.[0].toUpperCase() ?? written.trim()
}

/** The item an answer points to; null where it points to none. */
export function sameAsOf(values: Values): string | null {
  return sameAsQuestions.map((id) => values[id]).find((code) => code !== undefined && code !== '') ?? null
}

/** The items one comes to from an answer, one after another, to the end; never the same twice, whatever is stored. */
export function wayFrom(code: string, answers: Answers): string[] {
  const way = [code]
  for (let next = sameAsOf(answers.get(code) ?? {}); next !== null && !way.includes(next); next = sameAsOf(answers.get(next) ?? {})) {
    way.push(next)
  }
  return way.slice(1)
}

/** The items whose remarks an answer is the same as: those on its way that say something themselves. Empty when none of them does. */
export function sameAs(code: string, answers: Answers): string[] {
  return wayFrom(code, answers).filter((other) => saysSomething(answers.get(other) ?? {}))
}

/** The items an answer may point to: those that something is said of, unless that leads back to it. In the order of `codes`. */
export function sameAsChoices(codes: readonly string[], code: string, answers: Answers): string[] {
  return codes.filter((other) => other !== code && saysSomething(answers.get(other) ?? {}) && !wayFrom(other, answers).includes(code))
}

/** Refuses: answer.same-as-unknown, answer.same-as-itself, answer.same-as-circle (values: code, other). */
export function assertSameAs(items: readonly { readonly code: string }[], code: string, values: Values, answers: Answers): void {
  const other = sameAsOf(values)
  if (other === null) return
  if (other === code) throw new RuleViolation('answer.same-as-itself', { code, question: questionIn(values) })
  if (!items.some((item) => item.code === other))
    throw new RuleViolation('answer.same-as-unknown', { code, other, question: questionIn(values) })
  if (wayFrom(other, answers).includes(code))
    throw new RuleViolation('answer.same-as-circle', { code, other, question: questionIn(values) })
}

function questionIn(values: Values): string {
  return sameAsQuestions.find((id) => values[id]) ?? ''
}

/** A stance is no remark, and pointing on is none either. */
function saysSomething(values: Values): boolean {
  const silent = [...Object.values(stanceQuestion), ...sameAsQuestions]
  return Object.entries(values).some(([id, value]) => value !== '' && !silent.includes(id))
}
