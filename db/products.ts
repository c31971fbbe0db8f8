import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { type Readable, statement, type Transaction } from './client'
import { assessments, declarations, products, productVersions } from './schema'

/** A product as its vendor describes it. Found by owner alone: nobody else has a way to it. */
export interface Product {
  readonly id: string
  readonly organisationNumber: string
  readonly name: string
  readonly type: string
  readonly contactEmail: string
}

/** One assessment in a list of what a vendor has. */
export interface AssessmentEntry {
  readonly id: string
  readonly productId: string
  readonly productVersion: string
  readonly versionId: string
  readonly createdAt: string
  readonly updatedAt: string
  /** The declaration's number and day; null while it is being worked on. */
  readonly number: string | null
  readonly declaredOn: string | null
}

const columns = {
  id: products.id,
  organisationNumber: products.organisationNumber,
  name: products.name,
  type: products.type,
  contactEmail: products.contactEmail,
}
const ofOrganisation = statement((c) =>
  c
    .select(columns)
    .from(products)
    .where(eq(products.organisationNumber, sql.placeholder('organisationNumber')))
    .orderBy(asc(products.name))
    .prepare(),
)
const byId = statement((c) =>
  c
    .select(columns)
    .from(products)
    .where(and(eq(products.id, sql.placeholder('id')), eq(products.organisationNumber, sql.placeholder('organisationNumber'))))
    .prepare(),
)
const entries = statement((c) =>
  c
    .select({
      id: assessments.id,
      productId: productVersions.productId,
      productVersion: productVersions.name,
      versionId: assessments.versionId,
      createdAt: assessments.createdAt,
      updatedAt: assessments.updatedAt,
      number: declarations.number,
      declaredOn: declarations.declaredOn,
    })
    .from(assessments)
    .innerJoin(productVersions, eq(productVersions.id, assessments.productVersionId))
    .leftJoin(declarations, eq(declarations.assessmentId, assessments.id))
    .where(eq(assessments.organisationNumber, sql.placeholder('organisationNumber')))
    .orderBy(desc(assessments.createdAt))
    .prepare(),
)

export async function listProducts(db: Readable, organisationNumber: string): Promise<Product[]> {
  return ofOrganisation(db).all({ organisationNumber })
}

export async function findProduct(db: Readable, organisationNumber: string, id: string): Promise<Product | null> {
  return byId(db).get({ organisationNumber, id }) ?? null
}

/** Everything one vendor has assessed or is assessing, the newest first. */
export async function listAssessments(db: Readable, organisationNumber: string): Promise<AssessmentEntry[]> {
  return entries(db).all({ organisationNumber })
}

export async function putProduct({ connection }: Transaction, product: Product & { createdAt: string; createdBy: string }): Promise<void> {
  connection.insert(products).values(product).run()
}

export async function putProductVersion(
  { connection }: Transaction,
  version: { id: string; productId: string; name: string; createdAt: string },
): Promise<void> {
  connection.insert(productVersions).values(version).run()
}

export async function findProductNamed(db: Readable, organisationNumber: string, name: string): Promise<Product | null> {
  return (await listProducts(db, organisationNumber)).find((product) => sameName(product.name, name)) ?? null
}

export async function hasProductNamed(db: Readable, organisationNumber: string, name: string): Promise<boolean> {
  return (await findProductNamed(db, organisationNumber, name)) !== null
}

export async function hasVersionNamed({ connection }: Readable, productId: string, name: string): Promise<boolean> {
  const rows = connection.select({ name: productVersions.name }).from(productVersions).where(eq(productVersions.productId, productId)).all()
  return rows.some((row) => sameName(row.name, name))
}

const sameName = (one: string, other: string) => one.toLocaleLowerCase('nb') === other.toLocaleLowerCase('nb')
