import { type AssessmentLine, emptyLine, faultsOf, isDoubtful, toValues } from '#app/domain/assessment'
import { type AssessmentScale, type Demand, type DemandedField, type Tone, toneOf } from '#app/domain/assessment-scale'
import { mustReassess } from '#app/domain/carry-over'
import { markOf } from '#app/domain/edit'
import { contentLanguageOf, type Language } from '#app/domain/language'
import type { ItemChange } from '#app/domain/version-match'
import { translatorOf } from '#app/messages/registry'
import { type Refused, sayRule } from '#app/messages/say-rule'
import { sayDate, sayMinute } from '#app/messages/say-time'
import type { StoredLine } from '#db/assessment-lines'
import type { OpenAssessment } from './assessor'

export interface StatusWords {
  readonly code: string
  readonly label: string
  readonly description: string
  readonly tone: Tone
  readonly requires: Readonly<Record<DemandedField, Demand>>
}

export function statusWords(scale: AssessmentScale, language: Language): StatusWords[] {
  return scale.statuses.map(({ code, label, description, requires }) => ({
    code,
    label: label[language],
    description: description[language],
    tone: toneOf(scale, code),
    requires,
  }))
}

/** Something that is wrong with a line, in words, and the field it is about. */
export interface Fault {
  readonly field: string
  readonly text: string
}

export function sayFaults(refusals: readonly Refused[], language: Language): Fault[] {
  const t = translatorOf(language)
  return refusals.map((refused) => ({ field: String(refused.values.field ?? ''), text: sayRule(t, refused) }))
}

/** One requirement and what is said of it, as lists and forms show it. */
export interface Row {
  readonly code: string
  readonly title: string
  readonly chapter: number
  readonly strength: 'must' | 'should' | 'may'
  readonly ageGroups: readonly ('0-11' | '12-15' | '16-17')[]
  readonly status: string
  readonly justification: string
  readonly plannedDate: string
  readonly plannedInWords: string
  readonly evidence: AssessmentLine['evidence']
  readonly internalNote: string
  readonly isCarried: boolean
  readonly isDoubtful: boolean
  /** What a new version of the requirements did to it; null where there is none. */
  readonly change: ItemChange | null
  readonly mustReassess: boolean
  readonly faults: readonly Fault[]
  readonly saved: { readonly at: string; readonly by: string } | null
  /** What the next edit is based on. */
  readonly base: string
}

export function rowsOf(open: OpenAssessment): Row[] {
  return open.requirements.map((requirement) => rowOf(open, requirement, open.lines.get(requirement.code) ?? null))
}

export function rowOf(
  { scale, current: { language }, on, inheritance }: OpenAssessment,
  { code, text, chapter, strength, ageGroups }: OpenAssessment['requirements'][number],
  stored: StoredLine | null,
): Row {
  const line = stored ?? emptyLine(scale)
  const { status, justification, plannedDate, evidence, internalNote } = line
  const inherited = inheritance?.items.find((one) => one.code === code) ?? null
  return {
    ...{ code, chapter, strength, ageGroups, status, justification, plannedDate, evidence, internalNote },
    title: text[contentLanguageOf(language)].title,
    plannedInWords: plannedDate === '' ? '' : sayDate(plannedDate, language),
    isCarried: stored?.isCarried ?? false,
    isDoubtful: isDoubtful(scale, { code, strength }, line),
    change: inherited?.change ?? null,
    mustReassess: mustReassess(scale, inherited, status),
    faults: sayFaults(faultsOf(scale, code, line, on), language),
    saved: stored && { at: sayMinute(stored.savedAt, language), by: stored.savedBy },
    base: markOf(toValues(line)),
  }
}

/** What every page about one assessment says of it. */
export function headOf({ assessment, draft, current: { language } }: OpenAssessment) {
  const { id, productId, productName, productVersion, slug, declaredAt } = assessment
  return {
    ...{ id, productId, productName, productVersion, slug },
    declaredAt: declaredAt && sayMinute(declaredAt, language),
    guideline: draft.version.number,
  }
}
export type Head = ReturnType<typeof headOf>
