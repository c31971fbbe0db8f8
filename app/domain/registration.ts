import { Temporal } from 'temporal-polyfill'
import { lengthOf, toValues } from './answer'
import { norwegianDay } from './consultation'
import { finder } from './consultee'
import { type RuleCode, RuleViolation } from './errors'
import type { Item } from './guideline'
import { isLanguage, type Language } from './language'
import { organisationNumberIn } from './organisation-number'
import { readPersonName } from './person-name'
import type { Question, Values } from './question'
import { rawText } from './raw-values'
import { isResponseType, type ResponseType } from './response'
import { fold } from './search-words'

/** How a response may come that is not sent here. */
export const waysIn = ['email', 'post', 'other'] as const
export type WayIn = (typeof waysIn)[number]
/** Whom staff may say a response is from. */
export const fromKinds = ['listed', 'organisation', 'person'] as const

export const longestNote = 200
export const longestReference = 60
export const longestReason = 500

/** How a response came that staff registered, as it is sealed. */
export interface Arrival {
  readonly way: WayIn
  /** What staff say of the way; absent when nothing. */
  readonly note?: string
  /** `2025-06-10`: the day it arrived, as staff state it. */
  readonly arrivedOn: string
  /** In the publisher's own archive; absent when nothing. */
  readonly archiveReference?: string
  /** The case officer's name. */
  readonly registeredBy: string
}

export type From =
  /** A body of the consultee list. */
  | { readonly kind: 'listed'; readonly slug: string }
  | { readonly kind: 'organisation'; readonly name: string; readonly number: string | null }
  | { readonly kind: 'person'; readonly name: string }

/** What staff say of a response they register. */
export interface Registration {
  readonly from: From
  readonly way: WayIn
  readonly note: string
  readonly arrivedOn: string
  readonly archiveReference: string
  readonly type: ResponseType
  readonly text: string
  /** What it is written in. */
  readonly language: Language
}

/** The same as it was typed. */
export interface TypedRegistration {
  readonly kind: string
  readonly body: string
  /** Among those that were offered when several bodies have that name. */
  readonly chosen: string
  readonly organisation: string
  readonly number: string
  readonly person: string
  readonly way: string
  readonly note: string
  readonly arrivedOn: string
  readonly archiveReference: string
  readonly type: string
  readonly text: string
  readonly language: string
}
export type RegistrationField = keyof TypedRegistration

export interface Fault {
  readonly code: RuleCode
  readonly values: Readonly<Record<string, string | number>>
}
export type RegistrationFaults = Readonly<Partial<Record<RegistrationField, Fault>>>

/** A body of the list, as it is found by what somebody types. */
export interface FindableBody {
  readonly slug: string
  readonly name: string
  readonly number: string | null
  readonly otherNames: readonly string[]
}

export interface RegistrationFacts<B extends FindableBody> {
  readonly bodies: readonly B[]
  readonly publishedOn: Temporal.PlainDate
  /** In code points. */
  readonly longestText: number
  readonly now: Temporal.Instant
}

/** How a body is offered in a list to choose from: its name, and its number where we know it. */
export function bodyOption({ name, number }: Pick<FindableBody, 'name' | 'number'>): string {
  return number === null ? name : `${name} (${number})`
}

const mostOffered = 12

/** The body somebody means by what they typed: as it was offered, its number, or its whole name. Else those it may be. */
export function findBody<B extends FindableBody>(bodies: readonly B[], typed: string, chosen = ''): B | readonly B[] {
  const number = organisationNumberIn(/\(([\d\s]+)\)\s*$/.exec(typed)?.[1] ?? typed)
  const name = fold(typed.trim())
  const exact = bodies.filter(
    (body) =>
      fold(bodyOption(body)) === name ||
      (number !== null && body.number === number) ||
      [body.name, ...body.otherNames].map(fold).includes(name),
  )
  const [only] = exact
  if (only && exact.length === 1) return only
  const isFound = finder(typed)
  const found = exact.length > 1 ? exact : bodies.filter((body) => isFound([body.name, ...body.otherNames], body.number))
  return found.find(({ slug }) => slug === chosen) ?? found.slice(0, mostOffered)
}

/** A day as it is typed: `2025-06-10`, or «10.6.2025» where the browser has no way to choose one. Null for what is no day. */
export function dayIn(typed: string): Temporal.PlainDate | null {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed.trim()) ?? []
  const [, day = d, month = m, year = y] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(typed.trim()) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  try {
    return Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(day) }, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** Every fault at once, each by its field. Only what belongs to the chosen kind of sender is asked for. */
export function readRegistration<B extends FindableBody>(
  typed: TypedRegistration,
  facts: RegistrationFacts<B>,
): { readonly said: Registration } | { readonly faults: RegistrationFaults } {
  const faults: Partial<Record<RegistrationField, Fault>> = {}
  const note = (field: RegistrationField, code: RuleCode, values: Fault['values'] = {}) => {
    faults[field] = { code, values }
  }
  const from = readFrom(typed, facts.bodies, note)
  const way = waysIn.find((one) => one === typed.way) ?? null
  if (way === null) note('way', 'registration.way-missing')
  const words = oneLine(typed.note)
  if (words.length > longestNote) note('note', 'registration.note-too-long', { limit: longestNote })
  else if (way === 'other' && words === '') note('note', 'registration.note-missing')
  const arrivedOn = readArrival(typed.arrivedOn, facts, note)
  const archiveReference = oneLine(typed.archiveReference)
  if (archiveReference.length > longestReference) note('archiveReference', 'registration.reference-too-long', { limit: longestReference })
  const type = isResponseType(typed.type) ? typed.type : null
  const text = wordsIn(typed.text)
  if (type === null) note('type', 'registration.type-missing')
  else if (type !== 'med_merknad' && text !== '') note('type', 'registration.type-with-text')
  const length = lengthOf(text)
  if (length > facts.longestText) note('text', 'registration.text-too-long', { limit: facts.longestText, length })
  if (!from || !way || !arrivedOn || !type || Object.keys(faults).length > 0) return { faults }
  const language = isLanguage(typed.language) ? typed.language : 'nb'
  return { said: { from, way, note: words, arrivedOn: arrivedOn.toString(), archiveReference, type, text, language } }
}

type Note = (field: RegistrationField, code: RuleCode, values?: Fault['values']) => void

function readFrom(typed: TypedRegistration, bodies: readonly FindableBody[], note: Note): From | null {
  const kind = fromKinds.find((one) => one === typed.kind)
  if (kind === 'listed') return readListed(typed, bodies, note)
  if (kind === 'person') {
    const name = readPersonName(typed.person)
    if (name === null) note('person', 'registration.person-wrong')
    return name === null ? null : { kind, name }
  }
  if (kind === 'organisation') {
    const name = readPersonName(typed.organisation)
    const number = organisationNumberIn(typed.number)
    const listed = number === null ? undefined : bodies.find((body) => body.number === number)
    if (name === null) note('organisation', 'registration.name-wrong')
    if (number === null && typed.number.trim() !== '') note('number', 'unit.invalid-number')
    else if (listed) note('number', 'registration.number-listed', { name: listed.name })
    return name === null ? null : { kind, name, number }
  }
  note('kind', 'registration.from-missing')
  return null
}

function readListed({ body: typed, chosen }: TypedRegistration, bodies: readonly FindableBody[], note: Note): From | null {
  const found = typed.trim() === '' ? [] : findBody(bodies, typed, chosen)
  if ('slug' in found) return { kind: 'listed', slug: found.slug }
  if (typed.trim() === '') note('body', 'registration.body-missing')
  else note('body', found.length === 0 ? 'registration.body-unknown' : 'registration.body-several')
  return null
}

/** A response has arrived on a day that has been, and no one answers before they are asked. */
function readArrival(typed: string, { publishedOn, now }: Pick<RegistrationFacts<FindableBody>, 'publishedOn' | 'now'>, note: Note) {
  const day = dayIn(typed)
  if (typed.trim() === '') note('arrivedOn', 'registration.day-missing')
  else if (day === null) note('arrivedOn', 'registration.bad-day')
  else if (Temporal.PlainDate.compare(day, norwegianDay(now)) > 0) note('arrivedOn', 'registration.day-to-come')
  else if (Temporal.PlainDate.compare(day, publishedOn) < 0) note('arrivedOn', 'registration.day-too-early')
  return day
}

/** As it is sealed: what was not said is not there. */
export function toArrival({ way, note, arrivedOn, archiveReference }: Registration, registeredBy: string): Arrival {
  return {
    ...{ way, arrivedOn, registeredBy },
    ...(note === '' ? {} : { note }),
    ...(archiveReference === '' ? {} : { archiveReference }),
  }
}

/** Why staff take back what they registered. Refuses: registration.reason-missing, registration.reason-too-long. */
export function toWithdrawalReason(typed: string): string {
  const reason = oneLine(typed)
  if (reason === '') throw new RuleViolation('registration.reason-missing')
  if (reason.length > longestReason) throw new RuleViolation('registration.reason-too-long', { limit: longestReason })
  return reason
}

function wordsIn(typed: string): string {
  return rawText(typed).trim()
}

/** Where what somebody says of a råd or a krav in words of their own is stored. */
export const remarkQuestion = { recommendation: 'rad.kommentar', requirement: 'krav.kommentar' } as const

/** What the sender says of one item, in place of `before`. Refuses: registration.item-missing, registration.remark-missing, answer.too-long. */
export function withRemark(item: Item | undefined, questions: readonly Question[], before: Values, typed: string): Values {
  if (!item || item.kind === 'whole') throw new RuleViolation('registration.item-missing')
  const text = wordsIn(typed)
  if (text === '') throw new RuleViolation('registration.remark-missing')
  return toValues(item, questions, { ...before, [remarkQuestion[item.kind]]: text })
}

function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}
