import { createHash } from 'node:crypto'
import type { RouterContextProvider } from 'react-router'
import { Temporal } from 'temporal-polyfill'
import { type Current, currentOf } from '#app/access/current'
import { apiProblem, systemOf } from '#app/access/system'
import { emptyLine, faultsOf, type Requirement, requirementsOf, toValues } from '#app/domain/assessment'
import type { AssessmentScale } from '#app/domain/assessment-scale'
import { norwegianDay } from '#app/domain/consultation'
import { markOf } from '#app/domain/edit'
import type { RuleViolation } from '#app/domain/errors'
import type { Item } from '#app/domain/guideline'
import { translatorOf } from '#app/messages/registry'
import { sayRule } from '#app/messages/say-rule'
import { orRefusal, statusOf } from '#app/platform/http'
import type { Assessor } from '#app/use-cases/save-lines'
import { findActingOrganisation } from '#db/askers'
import { listLines, type StoredLine } from '#db/assessment-lines'
import { getScale } from '#db/assessment-scales'
import { type Assessment, findAssessment } from '#db/assessments'
import { type Consultation, listConsultations } from '#db/consultations'
import { type Draft, getDraft } from '#db/guidelines'
import type { ownLinesSchema } from '../assessment-schemas'
import type { Answer } from '../schemas'

/** The system as an assessor. Its scope is its right, unless the organisation is known to be deleted. */
export async function assessorIn(context: Readonly<RouterContextProvider>): Promise<Assessor & { readonly consultation: Consultation }> {
  const { db } = currentOf(context)
  const system = systemOf(context)
  const { organisationNumber, clientId } = system
  const consultation = (await listConsultations(db)).at(-1) ?? missing()
  const { isDeleted } = await findActingOrganisation(db, consultation.id, organisationNumber)
  return { organisationNumber, name: `System ${clientId}`, mayAssess: !isDeleted, system, consultation }
}

/** An assessment as its vendor's system sees it. */
export interface SystemRoom {
  readonly current: Current
  readonly assessment: Assessment
  readonly draft: Draft
  readonly scale: AssessmentScale
  readonly requirements: readonly (Item & Requirement)[]
  readonly lines: ReadonlyMap<string, StoredLine>
}

/** 404 for another organisation's, as for what does not exist. */
export async function roomOf(context: Readonly<RouterContextProvider>, id: string): Promise<SystemRoom> {
  const current = currentOf(context)
  const assessment = (await findAssessment(current.db, systemOf(context).organisationNumber, id)) ?? missing()
  const draft = await getDraft(current.db, assessment.versionId)
  return {
    ...{ current, assessment, draft },
    scale: await getScale(current.db, assessment.versionId),
    requirements: requirementsOf(draft.items),
    lines: await listLines(current.db, assessment),
  }
}

/** Every line as it is told, with the mark to build the next edit on. */
export function linesOf({ scale, requirements, lines, assessment, current }: SystemRoom): Answer<typeof ownLinesSchema>['lines'] {
  const on = norwegianDay(assessment.declaredAt === null ? current.now : Temporal.Instant.from(assessment.declaredAt))
  return requirements.map(({ code, strength }) => {
    const stored = lines.get(code)
    const line = stored ?? emptyLine(scale)
    const { status, evidence, justification, plannedDate, internalNote } = line
    return {
      ...{ code, strength, status, justification, plannedDate, internalNote },
      evidence: evidence.map(({ kind, text, link }) => ({ kind, text, link })),
      isCarried: stored?.isCarried ?? false,
      mark: markOf(toValues(line)),
      faults: faultsOf(scale, code, line, on).map((fault) => ({ field: String(fault.values.field), code: fault.code })),
    }
  })
}

/** Changes whenever any line does. */
export function tagOf(room: SystemRoom): string {
  const marks = linesOf(room).map(({ code, mark, isCarried }) => `${code} ${mark} ${isCarried}`)
  return `"${createHash('sha256').update(marks.join('\n')).digest('base64url').slice(0, 22)}"`
}

/** The result, or the answer that says which rule refused and where. `pointerOf` finds the place in what was sent. */
export async function orProblem<T>(work: Promise<T>, pointerOf: (values: RuleViolation['values']) => string): Promise<T> {
  const result = await orRefusal(work)
  if (result instanceof Error) throw refusedAs(result as unknown as RuleViolation, pointerOf)
  return result as T
}

export function refusedAs(violation: RuleViolation, pointerOf: (values: RuleViolation['values']) => string): Response {
  const detail = sayRule(translatorOf('en'), violation)
  return apiProblem(statusOf[violation.code], detail, {}, [{ pointer: pointerOf(violation.values), code: violation.code, detail }])
}

export function missing(): never {
  throw apiProblem(404, 'Your organisation has no such thing.')
}
