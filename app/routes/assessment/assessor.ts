import { data, href, type RouterContextProvider, redirect } from 'react-router'
import { Temporal } from 'temporal-polyfill'
import { type Current, currentOf } from '#app/access/current'
import { standingIn } from '#app/access/standing'
import { type Requirement, requirementsOf } from '#app/domain/assessment'
import type { AssessmentScale } from '#app/domain/assessment-scale'
import type { Inheritance } from '#app/domain/carry-over'
import { norwegianDay } from '#app/domain/consultation'
import type { Item } from '#app/domain/guideline'
import { may } from '#app/domain/permission'
import type { Assessor } from '#app/use-cases/save-lines'
import { listLines, type StoredLine } from '#db/assessment-lines'
import { getScale } from '#db/assessment-scales'
import { type Assessment, findAssessment } from '#db/assessments'
import { type Draft, getDraft } from '#db/guidelines'
import { findInheritance } from './inheritance'

/** Somebody logged in for an organisation: whose products these are, who writes, and whether they may. */
export interface VendorActor extends Assessor {
  readonly organisationName: string
  readonly isTest: boolean
  readonly accountId: string
}

/** Null for those who act for no organisation. The right is the consultation's to give. */
export async function findVendor(context: Readonly<RouterContextProvider>, slug: string): Promise<VendorActor | null> {
  const { actor, wallNow } = currentOf(context)
  if (actor.kind !== 'respondent' || actor.actingFor?.kind !== 'organisation') return null
  const { organisationNumber, name: organisationName, isTest } = actor.actingFor
  const { asker, choice } = await standingIn(context, slug)
  const mayAssess = may(asker, 'self-assess', choice, wallNow).isPermitted
  return { organisationNumber, organisationName, isTest, accountId: actor.accountId, name: actor.name, mayAssess }
}

/** Those who act for no organisation are led to the page that says who does: what is assessed is an organisation's product. */
export async function vendorIn(context: Readonly<RouterContextProvider>, slug: string): Promise<VendorActor> {
  const vendor = await findVendor(context, slug)
  if (!vendor) throw redirect(href('/egenvurdering'))
  return vendor
}

/** An assessment and who is at it. Another organisation's assessment is not there. */
export async function assessorOf(
  context: Readonly<RouterContextProvider>,
  id: string,
): Promise<{ readonly current: Current; readonly by: VendorActor; readonly assessment: Assessment }> {
  const current = currentOf(context)
  const { actor, db } = current
  const number = actor.kind === 'respondent' && actor.actingFor?.kind === 'organisation' ? actor.actingFor.organisationNumber : null
  const assessment = (number === null ? null : await findAssessment(db, number, id)) ?? notFound()
  return { current, assessment, by: await vendorIn(context, assessment.slug) }
}

/** An assessment as its vendor's pages show it. */
export interface OpenAssessment {
  readonly current: Current
  readonly by: VendorActor
  readonly assessment: Assessment
  readonly draft: Draft
  readonly scale: AssessmentScale
  readonly requirements: readonly (Item & Requirement)[]
  readonly lines: ReadonlyMap<string, StoredLine>
  /** Null unless it came from an assessment against an earlier version of the requirements. */
  readonly inheritance: Inheritance | null
  /** The day planned dates are judged by: the day it was declared, else today. */
  readonly on: Temporal.PlainDate
}

/** Whoever has lost the right to assess is led to the page that says so. */
export async function openAssessment(context: Readonly<RouterContextProvider>, id: string): Promise<OpenAssessment> {
  const { current, by, assessment } = await assessorOf(context, id)
  if (!by.mayAssess) throw redirect(href('/egenvurdering'))
  const draft = await getDraft(current.db, assessment.versionId)
  return {
    current,
    by,
    assessment,
    draft,
    scale: await getScale(current.db, assessment.versionId),
    requirements: requirementsOf(draft.items),
    lines: await listLines(current.db, assessment),
    inheritance: await findInheritance(current.db, assessment),
    on: norwegianDay(assessment.declaredAt === null ? current.now : Temporal.Instant.from(assessment.declaredAt)),
  }
}

export function notFound(): never {
  throw data({ reason: 'not-found' }, { status: 404 })
}
