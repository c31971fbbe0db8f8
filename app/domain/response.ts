import type { Temporal } from 'temporal-polyfill'
import { contradictsItself, standingOf } from './answer'
import { isOpen } from './consultation'
import { RuleViolation } from './errors'
import type { Item } from './guideline'
import { isShown, type Question, type Values } from './question'
import type { Registered, Respondent } from './respondent'
import { sameAs, sameAsOf } from './same-as'

export const responseTypeQuestion = 'generelt.svartype'
/** The one text that can be a whole response. */
export const mainViewQuestion = 'generelt.hovedsynspunkt'
export const responseTypes = ['med_merknad', 'uten_merknad', 'onsker_ikke'] as const
export type ResponseType = (typeof responseTypes)[number]

/** What one owner has written so far: item code → values. Items without any answer are absent. */
export type Answers = ReadonlyMap<string, Values>

/** `org:310000019`, `person:<account id>` or `registered:<id>`: there is one response per owner and consultation. */
export function ownerOf(respondent: Respondent | Registered): string {
  if (respondent.kind === 'registered') return respondent.owner
  return respondent.kind === 'organisation' ? `org:${respondent.organisationNumber}` : `person:${respondent.accountId}`
}

/** Whose granted days somebody may use: their own, and, for an invited body or one that staff vouch for, those given to the body. */
export function deadlineOwners(respondent: Respondent | Registered, consultationId: string): string[] {
  const own = ownerOf(respondent)
  if (respondent.kind === 'registered') return respondent.number === null ? [own] : [own, `org:${respondent.number}`]
  if (respondent.kind !== 'stated' || respondent.invited?.consultationId !== consultationId) return [own]
  return respondent.invited.number === null ? [own] : [own, `org:${respondent.invited.number}`]
}

/** Refuses: consultation.closed. Judged by when the request arrived. */
export function assertOpen(consultation: { readonly deadline: Temporal.PlainDate }, arrived: Temporal.Instant): void {
  if (!isOpen(consultation, arrived)) throw new RuleViolation('consultation.closed')
}

/** What keeps a response from being sent as it stands, in the order of the draft; empty when it is ready. */
export function hindrances(
  items: readonly Item[],
  whole: Item,
  questions: readonly Question[],
  answers: Answers,
  letters = 0,
): RuleViolation[] {
  const type = responseTypeOf(items, whole, questions, answers, letters)
  if (type === null) return [new RuleViolation('response.type-missing')]
  if (type === 'med_merknad') {
    if (letters === 0 && !saysSomething(items, whole, questions, answers)) return [new RuleViolation('response.empty')]
    const sent = answersToSend(items, whole, questions, answers, letters)
    return items.flatMap((item) => {
      if (contradictsItself(item, answers.get(item.code) ?? {}))
        return [new RuleViolation('response.silence-with-content', { code: item.code })]
      const other = sameAsOf(sent.get(item.code) ?? {})
      return other !== null && sameAs(item.code, sent).length === 0
        ? [new RuleViolation('response.same-as-empty', { code: item.code, other })]
        : []
    })
  }
  return []
}

/**
 * What is sent: answers to questions that are shown. «Uten merknad» and «Ønsker ikke å uttale seg» go alone: whatever else
 * was written stays with the respondent. Source: the consultation's rule `svartype-styrer`.
 */
export function answersToSend(
  items: readonly Item[],
  whole: Item,
  questions: readonly Question[],
  answers: Answers,
  letters = 0,
): Map<string, Values> {
  const type = responseTypeOf(items, whole, questions, answers, letters)
  if (type === null) return new Map()
  if (type !== 'med_merknad') return new Map([[whole.code, { [responseTypeQuestion]: type }]])
  return withContent(items, whole, questions, answers, type)
}

/** Attached letters go with remarks, and stay behind with whatever else was written when the kind of response goes alone. */
export function lettersToSend<L>(type: ResponseType | null, letters: readonly L[]): readonly L[] {
  return type === 'med_merknad' ? letters : []
}

/**
 * The kind of response: the one chosen, else «med merknad» as soon as anything is said, or a letter attached. Nobody must visit a
 * page only to say that they have something to say.
 */
export function responseTypeOf(
  items: readonly Item[],
  whole: Item,
  questions: readonly Question[],
  answers: Answers,
  letters = 0,
): ResponseType | null {
  const chosen = answers.get(whole.code)?.[responseTypeQuestion]
  if (isResponseType(chosen)) return chosen
  return letters > 0 || withContent(items, whole, questions, answers, 'med_merknad').size > 1 || hasContentBeyondType(whole, answers)
    ? 'med_merknad'
    : null
}

function withContent(
  items: readonly Item[],
  whole: Item,
  questions: readonly Question[],
  answers: Answers,
  type: ResponseType,
): Map<string, Values> {
  const sent = new Map<string, Values>()
  for (const item of [whole, ...items]) {
    const given = answers.get(item.code) ?? {}
    const values = shownValues(item, questions, item.kind === 'whole' ? { ...given, [responseTypeQuestion]: type } : given)
    if (Object.keys(values).length > 0) sent.set(item.code, values)
  }
  return sent
}

function hasContentBeyondType(whole: Item, answers: Answers): boolean {
  return Object.entries(answers.get(whole.code) ?? {}).some(([id, value]) => id !== responseTypeQuestion && value !== '')
}

/** Source: the consultation's rule `merknad-krever-innhold`: a text or a choice beyond the response type. A letter does as well. */
function saysSomething(items: readonly Item[], whole: Item, questions: readonly Question[], answers: Answers): boolean {
  return withContent(items, whole, questions, answers, 'med_merknad').size > 1 || hasContentBeyondType(whole, answers)
}

function shownValues(item: Item, questions: readonly Question[], values: Values): Values {
  const shown = questions.filter((question) => question.kind === item.kind && isShown(question, values))
  return Object.fromEntries(shown.filter(({ id }) => (values[id] ?? '') !== '').map(({ id }) => [id, values[id] ?? '']))
}

/** Something written that is not sent as things stand: the kind of response goes alone, or the question it answers is not asked. */
export interface LeftBehind {
  readonly code: string
  readonly questionId: string
  readonly reason: 'response-type' | 'not-asked'
}

/** Everything written that would stay with the respondent, in the draft's order. */
export function leftBehind(items: readonly Item[], whole: Item, questions: readonly Question[], answers: Answers): LeftBehind[] {
  const type = responseTypeOf(items, whole, questions, answers)
  const sent = answersToSend(items, whole, questions, answers)
  return [whole, ...items].flatMap((item) => {
    const given = answers.get(item.code) ?? {}
    return questions
      .filter(({ id, kind }) => kind === item.kind && (given[id] ?? '') !== '' && sent.get(item.code)?.[id] === undefined)
      .map(({ id }): LeftBehind => ({ code: item.code, questionId: id, reason: type === 'med_merknad' ? 'not-asked' : 'response-type' }))
  })
}

export function isResponseType(value: unknown): value is ResponseType {
  return responseTypes.some((type) => type === value)
}

/** Progress: how many of the items have a standing of their own. */
export function considered(items: readonly Item[], answers: Answers): number {
  return items.filter((item) => standingOf(item, answers.get(item.code) ?? {}) !== 'not-considered').length
}
