import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { consultations } from './consultation'
import { accounts } from './people'

// Who may act for an organisation.

/** Every choice ever made; the newest holds. */
export const accessChoices = sqliteTable(
  'access_choices',
  {
    id: integer().primaryKey(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    chosenAt: text().notNull(),
    /** Null for the choice the consultation began with. */
    chosenBy: text().references(() => accounts.id),
    /** JSON: domain AccessChoice. */
    choice: text({ mode: 'json' }).notNull(),
  },
  (t) => [index('access_choices_consultation').on(t.consultationId, t.id)],
)

/** Colleagues let in by invitation. Ended ones stay, so that it can be told who had access when. */
export const memberships = sqliteTable(
  'memberships',
  {
    id: integer().primaryKey(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    organisationNumber: text().notNull(),
    organisationName: text().notNull(),
    isTest: integer({ mode: 'boolean' }).notNull(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    /** reader, writer or approver. */
    position: text().notNull(),
    createdAt: text().notNull(),
    endedAt: text(),
  },
  (t) => [index('memberships_account').on(t.accountId), index('memberships_organisation').on(t.consultationId, t.organisationNumber)],
)

export const invitations = sqliteTable(
  'invitations',
  {
    id: text().primaryKey(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    organisationNumber: text().notNull(),
    organisationName: text().notNull(),
    isTest: integer({ mode: 'boolean' }).notNull(),
    email: text().notNull(),
    position: text().notNull(),
    /** SHA-256 of the token in the link. */
    tokenHash: text().notNull().unique(),
    createdBy: text()
      .notNull()
      .references(() => accounts.id),
    createdAt: text().notNull(),
    expiresAt: text().notNull(),
    usedAt: text(),
    usedBy: text().references(() => accounts.id),
    revokedAt: text(),
  },
  (t) => [index('invitations_organisation').on(t.consultationId, t.organisationNumber)],
)
