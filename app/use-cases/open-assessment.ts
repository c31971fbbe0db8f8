import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { emptyLine } from '#app/domain/assessment'
import { linesToCarry } from '#app/domain/carry-over'
import { RuleViolation } from '#app/domain/errors'
import { type ProductFields, toProduct, toVersionName } from '#app/domain/product'
import { listLines, putLine } from '#db/assessment-lines'
import { getScale } from '#db/assessment-scales'
import { type Assessment, findAssessment, listAssessmentsOfProduct, listOpenAssessments, putAssessment } from '#db/assessments'
import { type Database, inTransaction, type Transaction } from '#db/client'
import { getConsultationById } from '#db/consultations'
import { getDraft, matchOf } from '#db/guidelines'
import { findProduct, findProductNamed, hasProductNamed, hasVersionNamed, putProduct, putProductVersion } from '#db/products'
import { type Assessor, assertMayAssess, logSystem } from './save-lines'

/**
 * A new product with its first version, and an empty assessment of it against a guideline version. Gives the assessment's id.
 * Refuses: assessment.not-allowed, product.name-missing, -name-taken, -type-missing, -version-missing, -email-wrong, -too-long.
 */
export function addProduct(db: Database, by: Assessor, fields: ProductFields, versionId: string, now: Temporal.Instant): Promise<string> {
  return inTransaction(db, (tx) => addProductIn(tx, by, fields, versionId, now))
}

async function addProductIn(
  tx: Transaction,
  by: Assessor,
  fields: ProductFields,
  versionId: string,
  now: Temporal.Instant,
): Promise<string> {
  const { organisationNumber } = by
  const { version, ...product } = toProduct(await getScale(tx, versionId), fields)
  assertMayAssess(by)
  if (await hasProductNamed(tx, organisationNumber, product.name)) throw new RuleViolation('product.name-taken', { field: 'name' })
  const productId = randomUUID()
  await putProduct(tx, { id: productId, organisationNumber, ...product, createdAt: now.toString(), createdBy: by.name })
  return putVersionToAssess(tx, by, productId, version, versionId, null, now)
}

/**
 * An empty assessment of the product version a file names, as part of a larger act: of a new product, or a new version of one there is.
 * Refuses: as `addProduct`, and product.version-taken.
 */
export async function openFromFile(
  tx: Transaction,
  by: Assessor,
  fields: ProductFields,
  versionId: string,
  now: Temporal.Instant,
): Promise<string> {
  const { name, version } = toProduct(await getScale(tx, versionId), fields)
  const known = await findProductNamed(tx, by.organisationNumber, name)
  if (!known) return addProductIn(tx, by, fields, versionId, now)
  assertMayAssess(by)
  if (await hasVersionNamed(tx, known.id, version)) throw new RuleViolation('product.version-taken', { field: 'version' })
  return putVersionToAssess(tx, by, known.id, version, versionId, null, now)
}

/**
 * A new version of a product, whose assessment starts from the product's last: every line that still answers its requirement is carried
 * over, and waits to be confirmed. Gives the assessment's id; null: the organisation has no such product.
 * Refuses: assessment.not-allowed, product.version-missing, product.version-taken, product.too-long.
 */
export function addProductVersion(
  db: Database,
  by: Assessor,
  productId: string,
  name: string,
  versionId: string,
  now: Temporal.Instant,
): Promise<string | null> {
  return inTransaction(db, async (tx) => {
    if (!(await findProduct(tx, by.organisationNumber, productId))) return null
    assertMayAssess(by)
    const version = toVersionName(name)
    if (await hasVersionNamed(tx, productId, version)) throw new RuleViolation('product.version-taken', { field: 'version' })
    const { consultationId } = (await getDraft(tx, versionId)).version
    const [last = null] = await listAssessmentsOfProduct(tx, by.organisationNumber, productId, consultationId)
    return putVersionToAssess(tx, by, productId, version, versionId, last, now)
  })
}

/**
 * What comes after a declaration, or after a new version of the requirements: a new assessment of the same product version against the
 * requirements as they are now, with the lines that still answer them. One that is under way already is given instead. Null: the
 * organisation has no such assessment, or it is neither declared nor of older requirements.
 * Refuses: assessment.not-allowed.
 */
export function renewAssessment(db: Database, by: Assessor, assessmentId: string, now: Temporal.Instant): Promise<string | null> {
  return inTransaction(db, async (tx) => {
    const last = await findAssessment(tx, by.organisationNumber, assessmentId)
    if (!last) return null
    const { currentVersionId } = await getConsultationById(tx, last.consultationId)
    if (last.declaredAt === null && last.versionId === currentVersionId) return null
    assertMayAssess(by)
    const open = await listOpenAssessments(tx, by.organisationNumber, currentVersionId)
    const underWay = open.find(({ productVersionId }) => productVersionId === last.productVersionId)
    return underWay?.id ?? putAssessmentFrom(tx, by, last.productVersionId, currentVersionId, last, false, now)
  })
}

async function putVersionToAssess(
  tx: Transaction,
  by: Assessor,
  productId: string,
  name: string,
  versionId: string,
  last: Assessment | null,
  now: Temporal.Instant,
): Promise<string> {
  const id = randomUUID()
  await putProductVersion(tx, { id, productId, name, createdAt: now.toString() })
  const assessmentId = await putAssessmentFrom(tx, by, id, versionId, last, true, now)
  await logSystem(tx, by, 'system-create', assessmentId, {}, now)
  return assessmentId
}

async function putAssessmentFrom(
  tx: Transaction,
  by: Assessor,
  productVersionId: string,
  versionId: string,
  from: Assessment | null,
  isCarried: boolean,
  now: Temporal.Instant,
): Promise<string> {
  const id = randomUUID()
  const { organisationNumber } = by
  await putAssessment(tx, { id, organisationNumber, productVersionId, versionId, carriedFrom: from?.id ?? null, now: now.toString() })
  if (!from) return id
  const scale = await getScale(tx, versionId)
  const act = { actId: randomUUID(), kind: 'carry', by: by.name, now: now.toString() } as const
  const lines = await listLines(tx, from)
  for (const { code, line } of linesToCarry(await matchOf(tx, from.versionId, versionId), lines, scale)) {
    // What nobody had assessed has nothing to be confirmed.
    const waits = (isCarried || line.isCarried) && line.status !== scale.unassessed
    await putLine(tx, { id, versionId }, { code, before: emptyLine(scale), wasCarried: false }, { ...line, isCarried: waits }, act)
  }
  return id
}
