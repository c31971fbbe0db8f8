import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { consultations } from './consultation'

// Who is asked.

export const organisations = sqliteTable('organisations', {
  id: integer().primaryKey(),
  /** Address-friendly and stable: `oslo`, `dips`. */
  slug: text().notNull().unique(),
  number: text().unique(),
  name: text().notNull(),
  /** As registered in Enhetsregisteret; null where no source was found. */
  registeredName: text(),
  form: text(),
  respondentType: text().notNull(),
  /** JSON: { name, language }[], such as Sámi names. */
  nameVariants: text({ mode: 'json' }).notNull(),
  county: text(),
  isTest: integer({ mode: 'boolean' }).notNull().default(false),
  /** Lower-case text that searches look in. */
  searchText: text().notNull(),
})

export const consulteeGroups = sqliteTable(
  'consultee_groups',
  {
    id: text().notNull(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    position: integer().notNull(),
    /** JSON: Bilingual. */
    name: text({ mode: 'json' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.consultationId, t.id] })],
)

export const consultees = sqliteTable(
  'consultees',
  {
    id: text().notNull(),
    consultationId: text().notNull(),
    groupId: text().notNull(),
    position: integer().notNull(),
    sourceLine: integer().notNull(),
    nameAsWritten: text().notNull(),
    name: text().notNull(),
    fullName: text(),
    repeats: text(),
    isCollective: integer({ mode: 'boolean' }).notNull(),
    /** The body a single line stands for; null for collective lines. */
    organisationId: integer().references(() => organisations.id),
  },
  (t) => [
    primaryKey({ columns: [t.consultationId, t.id] }),
    foreignKey({ columns: [t.consultationId, t.groupId], foreignColumns: [consulteeGroups.consultationId, consulteeGroups.id] }),
    index('consultees_organisation').on(t.organisationId),
  ],
)

export const consulteeMembers = sqliteTable(
  'consultee_members',
  {
    consultationId: text().notNull(),
    consulteeId: text().notNull(),
    organisationId: integer()
      .notNull()
      .references(() => organisations.id),
  },
  (t) => [
    primaryKey({ columns: [t.consultationId, t.consulteeId, t.organisationId] }),
    foreignKey({ columns: [t.consultationId, t.consulteeId], foreignColumns: [consultees.consultationId, consultees.id] }),
    index('consultee_members_organisation').on(t.organisationId),
  ],
)
