import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { assessments } from './assessment'
import { consultations, guidelineVersions, items } from './consultation'

// What a vendor has declared: never changed, never removed, and without the vendor's internal notes.

export const declarations = sqliteTable(
  'declarations',
  {
    id: integer().primaryKey(),
    assessmentId: text()
      .notNull()
      .unique()
      .references(() => assessments.id),
    /** Counted for each organisation by itself: a number tells nothing of what others have declared. */
    number: text().notNull().unique(),
    organisationNumber: text().notNull(),
    organisationName: text().notNull(),
    isTest: integer({ mode: 'boolean' }).notNull(),
    productName: text().notNull(),
    productVersion: text().notNull(),
    productType: text().notNull(),
    contactEmail: text().notNull(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    versionId: text()
      .notNull()
      .references(() => guidelineVersions.id),
    declaredOn: text().notNull(),
    declaredAt: text().notNull(),
    declaredBy: text().notNull(),
    accountId: text().notNull(),
    /** SHA-256, hexadecimal, of the sealed text as UTF-8. */
    checksum: text().notNull(),
    /** RFC 8785 JSON of the whole declaration. */
    canonical: text().notNull(),
  },
  (t) => [index('declarations_organisation').on(t.organisationNumber)],
)

export const declaredLines = sqliteTable(
  'declared_lines',
  {
    declarationId: integer()
      .notNull()
      .references(() => declarations.id),
    itemId: integer()
      .notNull()
      .references(() => items.id),
    status: text().notNull(),
    justification: text().notNull(),
    plannedDate: text().notNull(),
    /** JSON: domain Evidence[]. */
    evidence: text({ mode: 'json' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.declarationId, t.itemId] })],
)

/** Who may read a declaration. Nobody else reads one, whatever their role. Ended ones stay, so that it can be told who could read when. */
export const declarationShares = sqliteTable(
  'declaration_shares',
  {
    id: text().primaryKey(),
    declarationId: integer()
      .notNull()
      .references(() => declarations.id),
    /** link, agency or public. */
    kind: text().notNull(),
    /** The buyer a link is for; null for the others. */
    recipient: text(),
    /** SHA-256 of the token in the link. */
    tokenHash: text().unique(),
    sharedAt: text().notNull(),
    sharedBy: text().notNull(),
    endedAt: text(),
    endedBy: text(),
  },
  (t) => [index('declaration_shares_declaration').on(t.declarationId), index('declaration_shares_kind').on(t.kind, t.endedAt)],
)
