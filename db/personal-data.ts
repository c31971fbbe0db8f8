import { eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { TableByAccount } from '#app/domain/retention'
import type { Readable } from './client'
import * as schema from './schema'

type Row = Readonly<Record<string, unknown>>
/** What is stored of one person, by table. */
export type PersonalData = Readonly<Record<TableByAccount, readonly Row[]>>

/** Which rows of a table are a person's. A table that knows people by account and is not here does not compile. */
const ofAccount = {
  accounts: (id) => [schema.accounts, eq(schema.accounts.id, id)],
  sessions: (id) => [schema.sessions, eq(schema.sessions.accountId, id)],
  sessionParties: (id) => [
    schema.sessionParties,
    sql`${schema.sessionParties.sessionId} in (select id from sessions where account_id = ${id})`,
  ],
  guests: (id) => [schema.guests, eq(schema.guests.accountId, id)],
  guestLinks: (id) => [schema.guestLinks, or(eq(schema.guestLinks.accountId, id), eq(schema.guestLinks.createdBy, id))],
  auditLog: (id) => [schema.auditLog, eq(schema.auditLog.accountId, id)],
  responses: (id) => [schema.responses, eq(schema.responses.owner, `person:${id}`)],
  answers: (id) => [schema.answers, sql`${schema.answers.responseId} in (select id from responses where owner = ${`person:${id}`})`],
  responseWays: (id) => [schema.responseWays, eq(schema.responseWays.chosenBy, id)],
  itemWork: (id) => [schema.itemWork, or(eq(schema.itemWork.assigneeId, id), eq(schema.itemWork.movedBy, id))],
  itemComments: (id) => [schema.itemComments, eq(schema.itemComments.authorId, id)],
  commentMentions: (id) => [schema.commentMentions, eq(schema.commentMentions.accountId, id)],
  revisions: (id) => [schema.revisions, eq(schema.revisions.authorId, id)],
  noticeContacts: (id) => [schema.noticeContacts, eq(schema.noticeContacts.accountId, id)],
  notices: (id) => [schema.notices, eq(schema.notices.accountId, id)],
  memberships: (id) => [schema.memberships, eq(schema.memberships.accountId, id)],
  invitations: (id) => [schema.invitations, or(eq(schema.invitations.createdBy, id), eq(schema.invitations.usedBy, id))],
  submissions: (id) => [schema.submissions, eq(schema.submissions.owner, `person:${id}`)],
  submissionContacts: (id) => [schema.submissionContacts, eq(schema.submissionContacts.accountId, id)],
  registrations: (id) => [schema.registrations, eq(schema.registrations.accountId, id)],
  extensions: (id) => [schema.extensions, or(eq(schema.extensions.askedBy, id), eq(schema.extensions.decidedBy, id))],
  extensionContacts: (id) => [
    schema.extensionContacts,
    sql`${schema.extensionContacts.extensionId} in (select id from extensions where asked_by = ${id})`,
  ],
  answerReminders: (id) => [schema.answerReminders, eq(schema.answerReminders.accountId, id)],
  declarations: (id) => [schema.declarations, eq(schema.declarations.accountId, id)],
  responseUploads: (id) => [schema.responseUploads, eq(schema.responseUploads.accountId, id)],
  uploads: (id) => [schema.uploads, eq(schema.uploads.accountId, id)],
  accessChoices: (id) => [schema.accessChoices, eq(schema.accessChoices.chosenBy, id)],
} as const satisfies Record<TableByAccount, (accountId: string) => readonly [SQLiteTable, SQL | undefined]>

/** Keys to links and sessions, marks of people, sealed copies of what stands beside, what whole files held, and others' addresses. */
const leftOut: Readonly<Partial<Record<TableByAccount, readonly string[]>>> = {
  accounts: ['subjectHash'],
  sessions: ['id', 'sid'],
  sessionParties: ['sessionId'],
  guestLinks: ['tokenHash'],
  invitations: ['tokenHash', 'email'],
  submissions: ['searchText'],
  answerReminders: ['endHash'],
  declarations: ['canonical'],
  registrations: ['content'],
  responseUploads: ['content'],
  uploads: ['content'],
}

/** Everything that is found by somebody's account, as it is stored. */
export async function collectPersonalData({ connection }: Readable, accountId: string): Promise<PersonalData> {
  const data = {} as Record<TableByAccount, readonly Row[]>
  for (const table of Object.keys(ofAccount) as TableByAccount[]) {
    const [from, isTheirs] = ofAccount[table](accountId)
    const rows: Row[] = connection.select().from(from).where(isTheirs).all()
    data[table] = rows.map((row) => without(row, leftOut[table] ?? []))
  }
  return data
}

function without(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))
}

/** The rooms a person has been in: their organisations', by what is noted of them. */
export async function listRoomsOf({ connection }: Readable, accountId: string): Promise<string[]> {
  const numbers = connection.$client
    .prepare(
      `select organisation_number as number from memberships where account_id = @accountId
       union select subject from audit_log where act = 'rights' and account_id = @accountId`,
    )
    .pluck()
    .all({ accountId }) as string[]
  if (numbers.length === 0) return []
  return connection
    .select({ id: schema.responses.id })
    .from(schema.responses)
    .where(
      inArray(
        schema.responses.owner,
        numbers.map((number) => `org:${number}`),
      ),
    )
    .all()
    .map(({ id }) => id)
}

/** The private drafts of one person. */
export async function listPrivateRooms({ connection }: Readable, accountId: string): Promise<string[]> {
  return connection
    .select({ id: schema.responses.id })
    .from(schema.responses)
    .where(eq(schema.responses.owner, `person:${accountId}`))
    .all()
    .map(({ id }) => id)
}
