import { and, asc, eq, gt, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Language } from '#app/domain/language'
import type { Readable, Transaction } from './client'
import {
  answerReminders,
  consultations,
  extensionContacts,
  extensions,
  guests,
  noticeContacts,
  responses,
  submissionContacts,
  submissions,
} from './schema'

/** A draft of a consultation that is over. */
export interface PastDraft {
  readonly id: string
  readonly consultationId: string
  readonly owner: string
  /** `2025-11-29` */
  readonly warnedOn: string | null
}

/** Drafts that may have reached their end, after a certain id: of consultations whose deadline was before that day. */
export async function listPastDrafts({ connection }: Readable, deadlineBefore: string, after: string, most: number): Promise<PastDraft[]> {
  // Written again after it was deleted, as through a door staff opened: it is a draft once more.
  const isThere = or(isNull(responses.endedOn), gt(sql`substr(${responses.updatedAt}, 1, 10)`, responses.endedOn))
  return connection
    .select({ id: responses.id, consultationId: responses.consultationId, owner: responses.owner, warnedOn: responses.warnedOn })
    .from(responses)
    .innerJoin(consultations, eq(consultations.id, responses.consultationId))
    .where(and(lt(consultations.deadline, deadlineBefore), gt(responses.id, after), isThere))
    .orderBy(asc(responses.id))
    .limit(most)
    .all()
}

export async function markWarned({ connection }: Transaction, id: string, day: string): Promise<void> {
  connection.update(responses).set({ warnedOn: day }).where(eq(responses.id, id)).run()
}

export async function markEnded({ connection }: Transaction, id: string, day: string): Promise<void> {
  connection.update(responses).set({ endedOn: day }).where(eq(responses.id, id)).run()
}

/** Somebody works in this room again: what was told and ended before was told and ended of something else. */
export async function startAnew({ connection }: Transaction, id: string, now: Temporal.Instant): Promise<void> {
  connection.update(responses).set({ warnedOn: null, endedOn: null, updatedAt: now.toString() }).where(eq(responses.id, id)).run()
}

/** Where those who work on a response have said that they can be reached, each address once. */
export async function listDraftAddresses(
  { connection }: Readable,
  { id, consultationId, owner }: PastDraft,
): Promise<{ readonly email: string; readonly language: Language }[]> {
  const organisationNumber = /^org:(\d{9})$/.exec(owner)?.[1] ?? ''
  const reminders = connection
    .select({ email: answerReminders.email, language: answerReminders.language })
    .from(answerReminders)
    .where(and(eq(answerReminders.consultationId, consultationId), eq(answerReminders.owner, owner), ne(answerReminders.email, '')))
    .all()
  const notices = connection
    .select({ email: noticeContacts.email, language: noticeContacts.language })
    .from(noticeContacts)
    .where(
      and(
        eq(noticeContacts.consultationId, consultationId),
        eq(noticeContacts.organisationNumber, organisationNumber),
        ne(noticeContacts.email, ''),
      ),
    )
    .all()
  const receipts = connection
    .select({ email: submissionContacts.email, language: submissions.language })
    .from(submissionContacts)
    .innerJoin(submissions, eq(submissions.id, submissionContacts.submissionId))
    .where(eq(submissions.responseId, id))
    .all()
  const [, accountId = ''] = /^person:(.+)$/.exec(owner) ?? []
  const own = connection
    .select({ email: guests.email, language: sql<string>`'nb'` })
    .from(guests)
    .where(and(eq(guests.accountId, accountId), ne(guests.email, '')))
    .all()
  const byAddress = new Map([...own, ...reminders, ...notices, ...receipts].map((one) => [one.email.toLowerCase(), one]))
  return [...byAddress.values()].map(({ email, language }) => ({ email, language: language as Language }))
}

/** Addresses that served one response, when its draft is gone. */
export async function forgetDraftAddresses({ connection }: Transaction, { consultationId, owner }: PastDraft): Promise<void> {
  const organisationNumber = /^org:(\d{9})$/.exec(owner)?.[1] ?? ''
  connection
    .delete(answerReminders)
    .where(and(eq(answerReminders.consultationId, consultationId), eq(answerReminders.owner, owner)))
    .run()
  connection
    .delete(noticeContacts)
    .where(and(eq(noticeContacts.consultationId, consultationId), eq(noticeContacts.organisationNumber, organisationNumber)))
    .run()
}

/** Addresses for receipts, and for answers that never came, of consultations whose deadline was before that day; late ones have their days too. */
export async function forgetStatedAddresses({ connection }: Transaction, deadlineBefore: string, sentBefore: string): Promise<void> {
  const isOver = (of: typeof submissions.consultationId | typeof extensions.consultationId) =>
    sql`${of} in (select ${consultations.id} from ${consultations} where ${consultations.deadline} < ${deadlineBefore})`
  connection
    .delete(submissionContacts)
    .where(
      sql`${submissionContacts.submissionId} in (select ${submissions.id} from ${submissions} where ${submissions.receivedAt} < ${sentBefore} and ${isOver(submissions.consultationId)})`,
    )
    .run()
  connection
    .delete(extensionContacts)
    .where(
      sql`${extensionContacts.extensionId} in (select ${extensions.id} from ${extensions} where ${extensions.askedAt} < ${sentBefore} and ${isOver(extensions.consultationId)})`,
    )
    .run()
}
