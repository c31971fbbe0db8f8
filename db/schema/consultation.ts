import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

// The consultation and its draft.

export const consultations = sqliteTable('consultations', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  publisher: text().notNull(),
  publishedOn: text().notNull(),
  deadline: text().notNull(),
  receiptPrefix: text().notNull(),
  officialAddress: text().notNull(),
  /** JSON: Bilingual<ConsultationText>. */
  content: text({ mode: 'json' }).notNull(),
  currentVersionId: text().notNull(),
  /** Grows with every public change, so that kept pages know when they are old. */
  revision: integer().notNull().default(1),
})

export const guidelineVersions = sqliteTable(
  'guideline_versions',
  {
    id: text().primaryKey(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    number: text().notNull(),
    publishedOn: text().notNull(),
    contentStatus: text().notNull(),
    contentHash: text().notNull(),
    /** JSON: provenance, chapters, legal basis and sources. */
    content: text({ mode: 'json' }).notNull(),
  },
  (t) => [uniqueIndex('guideline_versions_number').on(t.consultationId, t.number)],
)

export const items = sqliteTable(
  'items',
  {
    id: integer().primaryKey(),
    uid: text().notNull().unique(),
    versionId: text()
      .notNull()
      .references(() => guidelineVersions.id),
    code: text().notNull(),
    kind: text().notNull(),
    chapter: integer().notNull(),
    position: integer().notNull(),
    /** JSON: everything else of domain Item. */
    content: text({ mode: 'json' }).notNull(),
  },
  (t) => [uniqueIndex('items_code').on(t.versionId, t.code)],
)

export const questions = sqliteTable(
  'questions',
  {
    id: integer().primaryKey(),
    versionId: text()
      .notNull()
      .references(() => guidelineVersions.id),
    code: text().notNull(),
    position: integer().notNull(),
    /** JSON: domain Question. */
    definition: text({ mode: 'json' }).notNull(),
  },
  (t) => [uniqueIndex('questions_code').on(t.versionId, t.code)],
)

export const choices = sqliteTable(
  'choices',
  {
    id: integer().primaryKey(),
    questionId: integer()
      .notNull()
      .references(() => questions.id),
    code: text().notNull(),
    position: integer().notNull(),
  },
  (t) => [uniqueIndex('choices_code').on(t.questionId, t.code)],
)
