import { foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { guidelineVersions, items } from './consultation'

// A vendor's assessment of its own product: the vendor's alone until it is declared and shared.

/** How products are assessed against one guideline version. Frozen as the version is. */
export const assessmentScales = sqliteTable('assessment_scales', {
  versionId: text()
    .primaryKey()
    .references(() => guidelineVersions.id),
  contentVersion: text().notNull(),
  /** JSON: domain AssessmentScale. */
  definition: text({ mode: 'json' }).notNull(),
})

export const products = sqliteTable(
  'products',
  {
    id: text().primaryKey(),
    organisationNumber: text().notNull(),
    name: text().notNull(),
    /** One of the scale's product types. */
    type: text().notNull(),
    contactEmail: text().notNull(),
    createdAt: text().notNull(),
    createdBy: text().notNull(),
  },
  (t) => [uniqueIndex('products_name').on(t.organisationNumber, t.name)],
)

export const productVersions = sqliteTable(
  'product_versions',
  {
    id: text().primaryKey(),
    productId: text()
      .notNull()
      .references(() => products.id),
    /** As the vendor writes it: `4.10`. */
    name: text().notNull(),
    createdAt: text().notNull(),
  },
  (t) => [uniqueIndex('product_versions_name').on(t.productId, t.name)],
)

/** Of one product version against one guideline version. When it has been declared, the next change makes a new one. */
export const assessments = sqliteTable(
  'assessments',
  {
    id: text().primaryKey(),
    organisationNumber: text().notNull(),
    productVersionId: text()
      .notNull()
      .references(() => productVersions.id),
    versionId: text()
      .notNull()
      .references(() => guidelineVersions.id),
    /** The assessment its first lines came from. */
    carriedFrom: text(),
    createdAt: text().notNull(),
    updatedAt: text().notNull(),
    declaredAt: text(),
  },
  (t) => [
    index('assessments_organisation').on(t.organisationNumber, t.updatedAt),
    index('assessments_product_version').on(t.productVersionId, t.versionId),
  ],
)

/** A requirement nobody has said anything of has no line. */
export const assessmentLines = sqliteTable(
  'assessment_lines',
  {
    assessmentId: text()
      .notNull()
      .references(() => assessments.id),
    itemId: integer()
      .notNull()
      .references(() => items.id),
    status: text().notNull(),
    justification: text().notNull(),
    plannedDate: text().notNull(),
    internalNote: text().notNull(),
    /** Came from an earlier product version, and nobody has said yet that it holds for this one. */
    isCarried: integer({ mode: 'boolean' }).notNull(),
    savedAt: text().notNull(),
    savedBy: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.assessmentId, t.itemId] })],
)

export const assessmentEvidence = sqliteTable(
  'assessment_evidence',
  {
    assessmentId: text().notNull(),
    itemId: integer().notNull(),
    position: integer().notNull(),
    kind: text().notNull(),
    text: text().notNull(),
    link: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.assessmentId, t.itemId, t.position] }),
    foreignKey({ columns: [t.assessmentId, t.itemId], foreignColumns: [assessmentLines.assessmentId, assessmentLines.itemId] }),
  ],
)

/** Every change of a line, so that it can be told who said what when, and a change of many lines undone. */
export const assessmentHistory = sqliteTable(
  'assessment_history',
  {
    id: integer().primaryKey(),
    assessmentId: text()
      .notNull()
      .references(() => assessments.id),
    itemId: integer()
      .notNull()
      .references(() => items.id),
    at: text().notNull(),
    by: text().notNull(),
    /** Changes made at once have the same. */
    actId: text().notNull(),
    /** edit, bulk, undo or carry. */
    kind: text().notNull(),
    /** JSON: domain Values before and after. */
    before: text({ mode: 'json' }).notNull(),
    after: text({ mode: 'json' }).notNull(),
    wasCarried: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [index('assessment_history_line').on(t.assessmentId, t.itemId, t.id), index('assessment_history_act').on(t.actId)],
)
