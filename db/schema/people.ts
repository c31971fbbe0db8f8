import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

// People: accounts, sessions, and what they did.

export const accounts = sqliteTable(
  'accounts',
  {
    id: text().primaryKey(),
    issuer: text().notNull(),
    /** A keyed hash of the national identity number where `issuer` is `pid`, else of the issuer's subject. */
    subjectHash: text().notNull(),
    /** Empty until somebody says: the login services may not. */
    name: text().notNull(),
    isTest: integer({ mode: 'boolean' }).notNull(),
    createdAt: text().notNull(),
  },
  (t) => [uniqueIndex('accounts_subject').on(t.issuer, t.subjectHash)],
)

export const sessions = sqliteTable(
  'sessions',
  {
    /** SHA-256 of the token in the cookie: a stolen database opens no session. */
    id: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    /** domain LoginKind: how they came, until they choose to act for themselves. */
    kind: text().notNull().default('organisation'),
    role: text().notNull(),
    organisationNumber: text(),
    organisationName: text(),
    /** JSON: domain AltinnAnswer for the organisation acted for; null when Altinn has not been asked. */
    altinn: text({ mode: 'json' }),
    /** 3 or 4; null when the issuer does not say. */
    level: integer(),
    /** The issuer's own session, by which it tells of logouts elsewhere. */
    issuer: text().notNull().default(''),
    sid: text(),
    createdAt: text().notNull(),
    lastSeenAt: text().notNull(),
  },
  (t) => [
    index('sessions_last_seen').on(t.lastSeenAt),
    index('sessions_sid').on(t.issuer, t.sid),
    index('sessions_account').on(t.accountId),
  ],
)

/** Organisations the person came from the login service with. */
export const sessionParties = sqliteTable(
  'session_parties',
  {
    sessionId: text()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    organisationNumber: text().notNull(),
    name: text().notNull(),
    form: text(),
    isTest: integer({ mode: 'boolean' }).notNull(),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.organisationNumber] })],
)

/** One row per login under way: used once, then removed. */
export const loginAttempts = sqliteTable('login_attempts', {
  id: text().primaryKey(),
  state: text().notNull(),
  nonce: text().notNull(),
  verifier: text().notNull(),
  /** domain LoginKind: which issuer was asked. */
  kind: text().notNull().default('organisation'),
  returnPath: text().notNull(),
  startedAt: text().notNull(),
})

export const auditLog = sqliteTable(
  'audit_log',
  {
    id: integer().primaryKey(),
    at: text().notNull(),
    accountId: text(),
    act: text().notNull(),
    subject: text().notNull(),
    /** JSON; never a name, an e-mail address or a national identity number. */
    detail: text({ mode: 'json' }).notNull(),
  },
  // Who has been here for an organisation is asked by every page its people work on.
  (t) => [index('audit_log_subject').on(t.act, t.subject, t.accountId)],
)
