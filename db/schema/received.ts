import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Arrival } from '#app/domain/registration'
import { choices, consultations, guidelineVersions, items, questions } from './consultation'
import { organisations } from './consultees'
import { accounts } from './people'
import { responses } from './respondent'
import { storedFiles } from './stored-file'

// What was received: never changed, never removed.

/** A combination of consultee group and respondent type, so that counting needs one small number per answer. */
export const segments = sqliteTable(
  'segments',
  {
    id: integer().primaryKey(),
    consulteeGroup: text().notNull(),
    respondentType: text().notNull(),
    isTest: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [uniqueIndex('segments_pair').on(t.consulteeGroup, t.respondentType, t.isTest)],
)

export const submissions = sqliteTable(
  'submissions',
  {
    id: integer().primaryKey(),
    responseId: text()
      .notNull()
      .references(() => responses.id),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    versionId: text()
      .notNull()
      .references(() => guidelineVersions.id),
    receiptNumber: text().notNull().unique(),
    receivedAt: text().notNull(),
    owner: text().notNull(),
    organisationNumber: text(),
    respondentName: text().notNull(),
    segmentId: integer()
      .notNull()
      .references(() => segments.id),
    responseType: text().notNull(),
    language: text().notNull(),
    submittedBy: text().notNull(),
    /** SHA-256, hexadecimal, of the sealed text as UTF-8. */
    checksum: text().notNull(),
    /** Råd and krav the sender has remarks to. */
    remarks: integer().notNull().default(0),
    /** How many letters came with it. */
    letters: integer().notNull().default(0),
    /** Folded text that searches look in. */
    searchText: text().notNull().default(''),
    /** The types of remark in it, each between spaces: ` juridisk teknisk `. Lists are asked for them, and never read through the answers. */
    remarkTypes: text().notNull().default(''),
    /** Made by the page that sent it: whoever sends the same once more gets this one. */
    attempt: text(),
    /** Receipt number of the one it took the place of. */
    replaces: text(),
    /** With reservation for political treatment. */
    isPreliminary: integer({ mode: 'boolean' }).notNull().default(false),
    /** Came after the deadline, through a door staff opened. */
    isLate: integer({ mode: 'boolean' }).notNull().default(false),
    /** domain Knowledge: by what the sender was known. */
    knownBy: text().notNull().default('login'),
    /** The organisation number the sender stated; `organisationNumber` is one that Altinn has vouched for. */
    statedNumber: text(),
    /** The body of the list it is from: one that answered by the link of its invitation, or that staff say a registered response is from. */
    bodyId: integer('invited_id').references(() => organisations.id),
    /** How a response that staff registered came; null for those that were sent here. */
    arrival: text({ mode: 'json' }).$type<Arrival>(),
  },
  (t) => [
    index('submissions_response').on(t.responseId),
    uniqueIndex('submissions_attempt').on(t.responseId, t.attempt),
    index('submissions_consultation').on(t.consultationId, t.receivedAt),
    index('submissions_organisation').on(t.consultationId, t.organisationNumber),
  ],
)

/** Which submissions no longer hold, and what ended them. Rows only come in; without one, a submission is its sender's response. */
export const submissionEnds = sqliteTable('submission_ends', {
  id: integer().primaryKey(),
  submissionId: integer()
    .notNull()
    .unique()
    .references(() => submissions.id),
  /** replaced or withdrawn. */
  how: text().notNull(),
  /** Receipt number of what ended it. */
  by: text().notNull(),
  endedAt: text().notNull(),
})

/** A response taken back, with a receipt of its own. */
export const withdrawals = sqliteTable(
  'withdrawals',
  {
    id: integer().primaryKey(),
    submissionId: integer()
      .notNull()
      .unique()
      .references(() => submissions.id),
    responseId: text()
      .notNull()
      .references(() => responses.id),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    receiptNumber: text().notNull().unique(),
    receivedAt: text().notNull(),
    submittedBy: text().notNull(),
    checksum: text().notNull(),
    canonical: text().notNull(),
    /** Why staff took back what they had registered; null where the sender did it. */
    reason: text(),
  },
  (t) => [index('withdrawals_response').on(t.responseId)],
)

/** Apart from the submissions, so that lists of them never read through long texts. */
export const sealedResponses = sqliteTable('sealed_responses', {
  submissionId: integer()
    .primaryKey()
    .references(() => submissions.id),
  /** RFC 8785 JSON of the whole response: what the checksum seals. */
  canonical: text().notNull(),
})

/** Where each answered item stands in a submission. Items that were not considered have no row. */
export const submittedItems = sqliteTable(
  'submitted_items',
  {
    submissionId: integer()
      .notNull()
      .references(() => submissions.id),
    itemId: integer()
      .notNull()
      .references(() => items.id),
    segmentId: integer()
      .notNull()
      .references(() => segments.id),
    standing: text().notNull(),
    hasText: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.submissionId] })],
)

export const submittedAnswers = sqliteTable(
  'submitted_answers',
  {
    submissionId: integer()
      .notNull()
      .references(() => submissions.id),
    itemId: integer()
      .notNull()
      .references(() => items.id),
    questionId: integer()
      .notNull()
      .references(() => questions.id),
    segmentId: integer()
      .notNull()
      .references(() => segments.id),
    choiceId: integer().references(() => choices.id),
    text: text(),
  },
  (t) => [primaryKey({ columns: [t.submissionId, t.itemId, t.questionId] })],
)

/** What the sender asked to have withheld from publication, as it was sealed. */
export const submittedWithholdings = sqliteTable(
  'submitted_withholdings',
  {
    id: integer().primaryKey(),
    submissionId: integer()
      .notNull()
      .references(() => submissions.id),
    itemId: integer()
      .notNull()
      .references(() => items.id),
    questionId: integer()
      .notNull()
      .references(() => questions.id),
    passage: text().notNull(),
    reason: text().notNull(),
  },
  (t) => [index('submitted_withholdings_submission').on(t.submissionId, t.itemId)],
)

/**
 * Counts of what was received, kept by triggers as rows come in, so that they agree with the rows whichever program writes.
 * Counting three million answers takes a third of a second; reading these takes some milliseconds.
 */
export const choiceCounts = sqliteTable(
  'choice_counts',
  {
    itemId: integer().notNull(),
    choiceId: integer().notNull(),
    segmentId: integer().notNull(),
    n: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.choiceId, t.segmentId] })],
)

export const standingCounts = sqliteTable(
  'standing_counts',
  {
    itemId: integer().notNull(),
    standing: text().notNull(),
    hasText: integer({ mode: 'boolean' }).notNull(),
    segmentId: integer().notNull(),
    n: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.standing, t.hasText, t.segmentId] })],
)

/** Where the receipt of a submission was asked to be sent. Apart from what was received: it is the sender's, no case document, and can go. */
export const submissionContacts = sqliteTable('submission_contacts', {
  submissionId: integer()
    .primaryKey()
    .references(() => submissions.id),
  accountId: text()
    .notNull()
    .references(() => accounts.id),
  email: text().notNull(),
})

/** The letters of a submission, as they were sealed, in their order. */
export const submittedLetters = sqliteTable(
  'submitted_letters',
  {
    submissionId: integer()
      .notNull()
      .references(() => submissions.id),
    /** From 1. */
    place: integer().notNull(),
    fileId: text()
      .notNull()
      .references(() => storedFiles.id),
    publishableId: text().references(() => storedFiles.id),
    name: text().notNull(),
    kind: text().notNull(),
    isScanned: integer({ mode: 'boolean' }).notNull(),
    attachedAt: text().notNull(),
    attachedBy: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.submissionId, t.place] }), index('submitted_letters_file').on(t.fileId)],
)
