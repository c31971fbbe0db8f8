import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { choices, consultations, guidelineVersions, items, questions } from './consultation'
import { storedFiles } from './stored-file'

// The respondent's own room: unfinished until it is sent.

export const responses = sqliteTable(
  'responses',
  {
    id: text().primaryKey(),
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    versionId: text()
      .notNull()
      .references(() => guidelineVersions.id),
    /** `org:310000019`, `person:<account id>` or, for what staff register, `registered:<id>`: one response per owner and consultation. */
    owner: text().notNull(),
    /** The receipt whose answers are being changed. When it is not the newest, nothing is open. */
    changing: text(),
    createdAt: text().notNull(),
    updatedAt: text().notNull(),
    /** The day whoever it belongs to was told that what is not sent will be deleted, and the day it was. */
    warnedOn: text(),
    endedOn: text(),
  },
  (t) => [uniqueIndex('responses_owner').on(t.consultationId, t.owner)],
)

export const responseItems = sqliteTable(
  'response_items',
  {
    responseId: text()
      .notNull()
      .references(() => responses.id),
    itemId: integer()
      .notNull()
      .references(() => items.id),
    savedAt: text().notNull(),
    savedBy: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.responseId, t.itemId] })],
)

export const answers = sqliteTable(
  'answers',
  {
    responseId: text()
      .notNull()
      .references(() => responses.id),
    itemId: integer()
      .notNull()
      .references(() => items.id),
    questionId: integer()
      .notNull()
      .references(() => questions.id),
    choiceId: integer().references(() => choices.id),
    text: text(),
  },
  (t) => [primaryKey({ columns: [t.responseId, t.itemId, t.questionId] })],
)

/** What the respondent asks to have withheld from publication. It goes with the response when that is sent. */
export const withholdings = sqliteTable(
  'withholdings',
  {
    id: text().primaryKey(),
    responseId: text()
      .notNull()
      .references(() => responses.id),
    itemId: integer()
      .notNull()
      .references(() => items.id),
    questionId: integer()
      .notNull()
      .references(() => questions.id),
    /** As it stands in the text; empty for the whole answer. */
    passage: text().notNull(),
    reason: text().notNull(),
    markedAt: text().notNull(),
    markedBy: text().notNull(),
  },
  (t) => [index('withholdings_response').on(t.responseId)],
)

/** Letters attached to what is being written. They go with the response when that is sent. */
export const responseLetters = sqliteTable(
  'response_letters',
  {
    id: text().primaryKey(),
    responseId: text()
      .notNull()
      .references(() => responses.id),
    fileId: text()
      .notNull()
      .references(() => storedFiles.id),
    /** The copy without what tells who wrote it; null where none could be made. */
    publishableId: text().references(() => storedFiles.id),
    name: text().notNull(),
    kind: text().notNull(),
    /** Looked through for malicious software. */
    isScanned: integer({ mode: 'boolean' }).notNull(),
    attachedAt: text().notNull(),
    attachedBy: text().notNull(),
  },
  (t) => [uniqueIndex('response_letters_file').on(t.responseId, t.fileId)],
)
