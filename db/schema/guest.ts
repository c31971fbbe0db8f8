import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { consultations } from './consultation'
import { organisations } from './consultees'
import { accounts } from './people'

// Those who answer without login: known by an e-mail address and the link that was sent there.

/** What an account without login stands for. Without a row, an account belongs to a login. */
export const guests = sqliteTable(
  'guests',
  {
    accountId: text()
      .primaryKey()
      .references(() => accounts.id),
    email: text().notNull(),
    /** domain GuestKind. */
    kind: text().notNull(),
    /** As stated, or as we call the body that was invited. */
    organisationName: text(),
    /** As stated: checked for form, and no proof of anything. */
    organisationNumber: text(),
    /** Why the organisation cannot use Altinn, in its own words. */
    reason: text().notNull().default(''),
    /** The body of the list that was invited, and to what. */
    organisationId: integer().references(() => organisations.id),
    consultationId: text().references(() => consultations.id),
    createdAt: text().notNull(),
  },
  (t) => [index('guests_email').on(t.email)],
)

/** Links that were sent. What somebody typed waits here until the link is used; then it is the account's. */
export const guestLinks = sqliteTable(
  'guest_links',
  {
    id: text().primaryKey(),
    /** SHA-256 of the token in the link. */
    tokenHash: text().notNull().unique(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    kind: text().notNull(),
    email: text().notNull(),
    /** Empty for an invited body until somebody there tells theirs. */
    name: text().notNull(),
    organisationName: text(),
    organisationNumber: text(),
    reason: text().notNull().default(''),
    organisationId: integer().references(() => organisations.id),
    /** Whose it is, when it has been used. */
    accountId: text().references(() => accounts.id),
    /** The case officer who invited; null for those who asked themselves. */
    createdBy: text().references(() => accounts.id),
    /** Machine time. */
    createdAt: text().notNull(),
    /** Machine time until which it works by itself; one that was used goes on as long as the response can be written. */
    expiresAt: text().notNull(),
    confirmedAt: text(),
    endedAt: text(),
    /** A case officer took the invitation back: no new link comes of it. */
    revokedAt: text(),
  },
  (t) => [
    index('guest_links_email').on(t.email, t.createdAt),
    index('guest_links_account').on(t.accountId),
    index('guest_links_body').on(t.consultationId, t.organisationId),
  ],
)

/** That a link was sent to an address, for an hour: nobody's mailbox is to be filled. The address is a keyed hash. */
export const guestMails = sqliteTable(
  'guest_mails',
  {
    id: integer().primaryKey(),
    addressHash: text().notNull(),
    at: text().notNull(),
  },
  (t) => [index('guest_mails_address').on(t.addressHash)],
)
