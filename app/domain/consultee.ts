import type { Bilingual } from './language'
import type { RespondentType } from './respondent'
import { fold, searchWords } from './search-words'

/** A name in another language than Norwegian, with its BCP 47 tag: `se`, `sma`, `smj`, `fkv`. */
export interface NameVariant {
  readonly name: string
  readonly language: string
}

/** An organisation on the list, as itself or as a member of a collective line. */
export interface Body {
  readonly slug: string
  readonly number: string | null
  readonly name: string
  readonly registeredName: string | null
  readonly nameVariants: readonly NameVariant[]
  readonly respondentType: RespondentType
}

/** A line of the consultee list. */
export interface Consultee<B extends Body = Body> {
  readonly id: string
  /** Counted from 1 through the whole list. */
  readonly position: number
  /** Exactly as the publisher wrote it. */
  readonly nameAsWritten: string
  readonly name: string
  readonly fullName: string | null
  /** The line this one says again; null for the first of its kind. */
  readonly repeats: string | null
  readonly isCollective: boolean
  /** Whom a single line stands for. */
  readonly body: B | null
  /** Whom a collective line stands for, in Norwegian order; empty when nobody has listed them. */
  readonly members: readonly B[]
}

export interface ConsulteeGroup<C extends Consultee = Consultee> {
  readonly id: string
  readonly name: Bilingual
  readonly lines: readonly C[]
}

/** The list as the public reads it: what is written twice is shown once. */
export function withoutRepeats<C extends Consultee>(groups: readonly ConsulteeGroup<C>[]): ConsulteeGroup<C>[] {
  return groups.map((group) => ({ ...group, lines: group.lines.filter(({ repeats }) => repeats === null) }))
}

export interface ConsulteeCounts {
  /** As the publisher wrote them. */
  readonly lines: number
  readonly distinctLines: number
  readonly collectives: number
  /** Every known organisation once, however many lines it is behind: Oslo is both municipality and county authority. */
  readonly bodies: number
}

export function countConsultees(groups: readonly ConsulteeGroup[]): ConsulteeCounts {
  const lines = groups.flatMap((group) => group.lines)
  const bodies = lines.flatMap(({ body, members }) => (body ? [body, ...members] : members))
  return {
    lines: lines.length,
    distinctLines: lines.filter(({ repeats }) => repeats === null).length,
    collectives: lines.filter(({ isCollective }) => isCollective).length,
    bodies: new Set(bodies.map(({ slug }) => slug)).size,
  }
}

/** A line that was found by its own name, or through some of its members. */
export interface ConsulteeHit {
  readonly group: ConsulteeGroup
  readonly line: Consultee
  readonly isLineHit: boolean
  readonly members: readonly Body[]
}

/** Finds lines and members by any of their names, or by organisation number with or without spaces. */
export function searchConsultees(groups: readonly ConsulteeGroup[], typed: string): ConsulteeHit[] {
  const isFound = finder(typed)
  return withoutRepeats(groups).flatMap((group) =>
    group.lines.flatMap((line) => {
      const members = line.members.filter((member) => isFound(namesOf(member), member.number))
      const isLineHit = isFound(
        [line.nameAsWritten, line.name, line.fullName, ...(line.body ? namesOf(line.body) : [])],
        line.body?.number ?? null,
      )
      return isLineHit || members.length > 0 ? [{ group, line, isLineHit, members }] : []
    }),
  )
}

/** Whether any of the names holds every word of what was typed; digits are taken for an organisation number. */
export function finder(typed: string): (names: readonly (string | null)[], number: string | null) => boolean {
  const digits = typed.replace(/[\s.]/g, '')
  if (/^\d{3,}$/.test(digits)) return (_, number) => number?.includes(digits) ?? false
  const words = searchWords(typed)
  if (words.length === 0) return () => false
  return (names) => {
    const text = fold(names.join('\n'))
    return words.every((word) => text.includes(word))
  }
}

function namesOf({ name, registeredName, nameVariants }: Body): (string | null)[] {
  return [name, registeredName, ...nameVariants.map((variant) => variant.name)]
}
