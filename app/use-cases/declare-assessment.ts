import type { Temporal } from 'temporal-polyfill'
import { requirementsOf } from '#app/domain/assessment'
import { norwegianDay } from '#app/domain/consultation'
import { declarationMark, declarationNumber, hindrancesToDeclare, linesToSeal, type SealedDeclaration } from '#app/domain/declaration'
import { RuleViolation } from '#app/domain/errors'
import { isSilence, may, sourceOf } from '#app/domain/permission'
import { seal } from '#app/domain/receipt'
import { getAccessChoice } from '#db/access-choices'
import { type Applicant, findAsker } from '#db/askers'
import { listLines } from '#db/assessment-lines'
import { getScale } from '#db/assessment-scales'
import { type Assessment, findAssessment } from '#db/assessments'
import { logAct } from '#db/audit'
import { type Database, inTransaction, type Transaction } from '#db/client'
import { getConsultationById } from '#db/consultations'
import { countDeclarations, findDeclarationOf, putDeclaration } from '#db/declarations'
import { getDraft } from '#db/guidelines'
import { type Assessor, assertMayAssess } from './save-lines'

/** Who declares, and what Altinn said of them just now. */
export interface Declarer extends Assessor, Applicant {
  readonly organisationName: string
  readonly isTest: boolean
}

/**
 * Declares an assessment as it is stored: numbered, sealed and frozen from here on. Safe to repeat: one that is declared already keeps
 * the number it got. Gives the number; null: the organisation has no such assessment. The right to bind is decided here, on what is
 * stored now: `wallNow` is the machine's time.
 * Refuses: assessment.not-allowed, assessment.not-confirmed, assessment.empty, assessment.carried and every fault of a line,
 * assessment.changed-since-review, declaration.silent, declaration.denied.
 */
export function declareAssessment(
  db: Database,
  by: Declarer,
  assessmentId: string,
  review: { readonly isConfirmed: boolean; readonly mark: string },
  now: Temporal.Instant,
  wallNow: Temporal.Instant,
): Promise<string | null> {
  return inTransaction(db, async (tx) => {
    const assessment = await findAssessment(tx, by.organisationNumber, assessmentId)
    if (!assessment) return null
    assertMayAssess(by)
    const earlier = await findDeclarationOf(tx, by.organisationNumber, assessmentId)
    if (earlier) return earlier.number
    if (!review.isConfirmed) throw new RuleViolation('assessment.not-confirmed', { field: 'bekreftet' })
    const basis = await basisToBind(tx, assessment, by, wallNow)

    const { version, items } = await getDraft(tx, assessment.versionId)
    const scale = await getScale(tx, assessment.versionId)
    const requirements = requirementsOf(items)
    const stored = await listLines(tx, assessment)
    const declaredOn = norwegianDay(now)
    const [hindrance] = hindrancesToDeclare(scale, requirements, stored, declaredOn)
    if (hindrance) throw hindrance
    const lines = linesToSeal(scale, requirements, stored)
    if (declarationMark(lines) !== review.mark) throw new RuleViolation('assessment.changed-since-review')

    const { organisationNumber, organisationName, isTest, name } = by
    const { productName, productVersion, productType, contactEmail, consultationId, versionId } = assessment
    const number = declarationNumber(organisationNumber, (await countDeclarations(tx, organisationNumber)) + 1)
    const consultation = await getConsultationById(tx, consultationId)
    const when = { declaredOn: declaredOn.toString(), declaredAt: now.toString(), declaredBy: name }
    const sealed = seal({
      format: 'innspill-declaration',
      formatVersion: 1,
      number,
      ...when,
      vendor: { name: organisationName, organisationNumber, isTest },
      product: { name: productName, version: productVersion, type: productType, contactEmail },
      consultation: { id: consultation.id, title: consultation.text.nb.title },
      guidelineVersion: { id: version.id, number: version.number, contentHash: version.contentHash },
      scaleVersion: scale.contentVersion,
      lines,
    } satisfies SealedDeclaration)
    await putDeclaration(
      tx,
      {
        ...{ assessmentId, number, organisationNumber, organisationName, isTest, accountId: by.accountId },
        ...{ productName, productVersion, productType, contactEmail, consultationId, versionId },
        ...when,
        ...sealed,
      },
      lines,
    )
    await logAct(tx, { accountId: by.accountId, act: 'declare', subject: number, detail: { organisationNumber, ...basis } }, now)
    return number
  })
}

/** Whoever may send the organisation's response may bind it here too. Refuses: declaration.silent, declaration.denied. */
async function basisToBind(tx: Transaction, { consultationId }: Assessment, by: Declarer, wallNow: Temporal.Instant) {
  const right = may(await findAsker(tx, consultationId, by), 'submit', await getAccessChoice(tx, consultationId), wallNow)
  if (!right.isPermitted) throw new RuleViolation(isSilence(right.reason) ? 'declaration.silent' : 'declaration.denied')
  return sourceOf(right.basis)
}
