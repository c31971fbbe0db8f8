import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { choices, consultations, items, questions } from './consultation'
import { accounts } from './people'
import { responses } from './respondent'

// An organisation's work on its own response. For those inside alone: nothing of staff's reads these, and nothing of them is sent. They go with the draft.

const responseId = () =>
  text()
    .notNull()
    .references(() => responses.id, { onDelete: 'cascade' })
const itemId = () =>
  integer()
    .notNull()
    .references(() => items.id)
const person = () => text().references(() => accounts.id)

/** Whether items are approved before they are sent; without a row they are not. */
export const responseWays = sqliteTable('response_ways', {
  responseId: responseId().primaryKey(),
  /** domain Way. */
  way: text().notNull(),
  chosenBy: person().notNull(),
  chosenAt: text().notNull(),
})

/** Whose an item is, by when, and how far it has come; an item nobody has touched has no row. */
export const itemWork = sqliteTable(
  'item_work',
  {
    responseId: responseId(),
    itemId: itemId(),
    assigneeId: person(),
    /** The organisation's own day, `2025-06-10`. */
    dueOn: text(),
    /** domain StoredState. */
    state: text().notNull().default('open'),
    /** Why it was returned. */
    note: text().notNull().default(''),
    /** Who moved it last. */
    movedBy: person(),
    movedAt: text(),
  },
  (t) => [primaryKey({ columns: [t.responseId, t.itemId] })],
)

export const itemComments = sqliteTable(
  'item_comments',
  {
    id: integer().primaryKey(),
    responseId: responseId(),
    itemId: itemId(),
    authorId: person().notNull(),
    text: text().notNull(),
    writtenAt: text().notNull(),
    editedAt: text(),
  },
  (t) => [index('item_comments_item').on(t.responseId, t.itemId)],
)

export const commentMentions = sqliteTable(
  'comment_mentions',
  {
    commentId: integer()
      .notNull()
      .references(() => itemComments.id, { onDelete: 'cascade' }),
    accountId: person().notNull(),
  },
  (t) => [primaryKey({ columns: [t.commentId, t.accountId] })],
)

/** What stood in a question at a time, and what somebody wrote that was not chosen. */
export const revisions = sqliteTable(
  'revisions',
  {
    id: integer().primaryKey(),
    responseId: responseId(),
    itemId: itemId(),
    questionId: integer()
      .notNull()
      .references(() => questions.id),
    choiceId: integer().references(() => choices.id),
    /** Null for a choice; empty where an answer was taken away. */
    text: text(),
    /** domain RevisionKind. */
    kind: text().notNull(),
    /** Null where only the name was kept. */
    authorId: person(),
    authorName: text().notNull(),
    startedAt: text().notNull(),
    savedAt: text().notNull(),
  },
  (t) => [index('revisions_question').on(t.responseId, t.itemId, t.questionId, t.id)],
)

/** Where somebody wants to be told of what concerns them; an empty address for those who said no. */
export const noticeContacts = sqliteTable(
  'notice_contacts',
  {
    consultationId: text()
      .notNull()
      .references(() => consultations.id),
    organisationNumber: text().notNull(),
    organisationName: text().notNull(),
    accountId: person().notNull(),
    email: text().notNull(),
    language: text().notNull(),
    /** domain Pace. */
    pace: text().notNull(),
    /** Machine time of the last mail. */
    mailedAt: text(),
  },
  (t) => [primaryKey({ columns: [t.consultationId, t.organisationNumber, t.accountId] })],
)

/** What somebody has not yet been told of; removed when the mail is written. */
export const notices = sqliteTable(
  'notices',
  {
    id: integer().primaryKey(),
    responseId: responseId(),
    itemId: itemId(),
    accountId: person().notNull(),
    /** domain NoticeKind. */
    kind: text().notNull(),
    byName: text().notNull(),
    /** Machine time. */
    at: text().notNull(),
  },
  (t) => [index('notices_account').on(t.accountId)],
)
