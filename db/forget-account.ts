import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Transaction } from './client'
import * as schema from './schema'

/** Who stands where somebody's name stood. Written the same in every language, since it is stored. */
export const nameOfTheForgotten = '(slettet)'
/** An account nobody can log in to. */
export const forgottenIssuer = 'deleted'

const { accounts, sessions, memberships, invitations, submissionContacts, extensionContacts, answerReminders, noticeContacts } = schema
const { notices, commentMentions, itemWork, revisions, responseItems, withholdings, uploads, responseUploads, guests, guestLinks } = schema

/**
 * The account stays as a row without a person, since what others may not lose refers to it: colleagues' work, the log, what was received.
 * Everything that is the person's alone goes.
 */
export async function forgetAccount(
  { connection }: Transaction,
  { id, name }: { readonly id: string; readonly name: string },
  rooms: readonly string[],
  now: string,
): Promise<void> {
  for (const table of [submissionContacts, answerReminders, noticeContacts, notices, commentMentions, uploads, responseUploads, sessions]) {
    connection.delete(table).where(eq(table.accountId, id)).run()
  }
  connection
    .delete(extensionContacts)
    .where(sql`${extensionContacts.extensionId} in (select id from extensions where asked_by = ${id})`)
    .run()
  connection
    .update(memberships)
    .set({ endedAt: now })
    .where(and(eq(memberships.accountId, id), isNull(memberships.endedAt)))
    .run()
  connection
    .update(invitations)
    .set({ revokedAt: now, email: '' })
    .where(and(eq(invitations.createdBy, id), isNull(invitations.usedAt), isNull(invitations.revokedAt)))
    .run()
  connection.update(guests).set({ email: '' }).where(eq(guests.accountId, id)).run()
  connection.update(guestLinks).set({ email: '', name: nameOfTheForgotten, endedAt: now }).where(eq(guestLinks.accountId, id)).run()
  connection.update(itemWork).set({ assigneeId: null }).where(eq(itemWork.assigneeId, id)).run()
  connection.update(revisions).set({ authorName: nameOfTheForgotten }).where(eq(revisions.authorId, id)).run()
  if (name !== '' && rooms.length > 0) {
    const isIn = (column: typeof responseItems.responseId | typeof withholdings.responseId | typeof notices.responseId) =>
      inArray(column, [...rooms])
    connection
      .update(responseItems)
      .set({ savedBy: nameOfTheForgotten })
      .where(and(isIn(responseItems.responseId), eq(responseItems.savedBy, name)))
      .run()
    connection
      .update(withholdings)
      .set({ markedBy: nameOfTheForgotten })
      .where(and(isIn(withholdings.responseId), eq(withholdings.markedBy, name)))
      .run()
    connection
      .update(notices)
      .set({ byName: nameOfTheForgotten })
      .where(and(isIn(notices.responseId), eq(notices.byName, name)))
      .run()
  }
  connection.update(accounts).set({ issuer: forgottenIssuer, subjectHash: id, name: nameOfTheForgotten }).where(eq(accounts.id, id)).run()
}
