import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { type Readable, statement, type Transaction } from './client'
import { assessments, consultations, guidelineVersions, products, productVersions } from './schema'

/** One product version held against one guideline version. Found by its owner alone. */
export interface Assessment {
  readonly id: string
  readonly organisationNumber: string
  readonly productId: string
  readonly productName: string
  readonly productType: string
  readonly contactEmail: string
  readonly productVersionId: string
  readonly productVersion: string
  /** Of the guideline. */
  readonly versionId: string
  readonly consultationId: string
  readonly slug: string
  readonly carriedFrom: string | null
  readonly createdAt: string
  readonly updatedAt: string
  /** Null while it can be changed. */
  readonly declaredAt: string | null
}

const select = (c: Readable['connection']) =>
  c
    .select({
      id: assessments.id,
      organisationNumber: assessments.organisationNumber,
      productId: products.id,
      productName: products.name,
      productType: products.type,
      contactEmail: products.contactEmail,
      productVersionId: productVersions.id,
      productVersion: productVersions.name,
      versionId: assessments.versionId,
      consultationId: consultations.id,
      slug: consultations.slug,
      carriedFrom: assessments.carriedFrom,
      createdAt: assessments.createdAt,
      updatedAt: assessments.updatedAt,
      declaredAt: assessments.declaredAt,
    })
    .from(assessments)
    .innerJoin(productVersions, eq(productVersions.id, assessments.productVersionId))
    .innerJoin(products, eq(products.id, productVersions.productId))
    .innerJoin(guidelineVersions, eq(guidelineVersions.id, assessments.versionId))
    .innerJoin(consultations, eq(consultations.id, guidelineVersions.consultationId))

const owned = eq(assessments.organisationNumber, sql.placeholder('organisationNumber'))
const byId = statement((c) =>
  select(c)
    .where(and(eq(assessments.id, sql.placeholder('id')), owned))
    .prepare(),
)
const openOnes = statement((c) =>
  select(c)
    .where(and(owned, eq(assessments.versionId, sql.placeholder('versionId')), isNull(assessments.declaredAt)))
    .orderBy(desc(assessments.updatedAt))
    .prepare(),
)
const ofProduct = statement((c) =>
  select(c)
    .where(and(owned, eq(products.id, sql.placeholder('productId')), eq(consultations.id, sql.placeholder('consultationId'))))
    .orderBy(desc(assessments.createdAt))
    .prepare(),
)
const touch = statement((c) =>
  c
    .update(assessments)
    .set({ updatedAt: sql`${sql.placeholder('now')}` })
    .where(eq(assessments.id, sql.placeholder('id')))
    .prepare(),
)

export async function findAssessment(db: Readable, organisationNumber: string, id: string): Promise<Assessment | null> {
  return byId(db).get({ organisationNumber, id }) ?? null
}

/** Those a vendor is working on against one guideline version, the one touched last first. */
export async function listOpenAssessments(db: Readable, organisationNumber: string, versionId: string): Promise<Assessment[]> {
  return openOnes(db).all({ organisationNumber, versionId })
}

/** All of one product against any version of one guideline, the newest first. */
export async function listAssessmentsOfProduct(
  db: Readable,
  organisationNumber: string,
  productId: string,
  consultationId: string,
): Promise<Assessment[]> {
  return ofProduct(db).all({ organisationNumber, productId, consultationId })
}

export async function putAssessment(
  { connection }: Transaction,
  row: { id: string; organisationNumber: string; productVersionId: string; versionId: string; carriedFrom: string | null; now: string },
): Promise<void> {
  const { now, ...assessment } = row
  connection
    .insert(assessments)
    .values({ ...assessment, createdAt: now, updatedAt: now })
    .run()
}

export async function touchAssessment(tx: Transaction, id: string, now: string): Promise<void> {
  touch(tx).run({ id, now })
}
