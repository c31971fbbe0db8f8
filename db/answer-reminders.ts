import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { Reminded } from '#app/domain/following'
import type { Language } from '#app/domain/language'
import type { Readable, Transaction } from './client'
import { answerReminders } from './schema'

/** Whose reminder of which response. */
export interface ReminderKey {
  readonly consultationId: string
  readonly owner: string
  readonly accountId: string
}

export interface AnswerReminder extends ReminderKey {
  readonly id: string
  /** The organisation's; empty for a private person. */
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly known: Reminded
}

type Row = typeof answerReminders.$inferSelect

function toReminder({ deadline, reminded, language, endHash: _, ...row }: Row): AnswerReminder {
  return { ...row, language: language as Language, known: { deadline: Temporal.PlainDate.from(deadline), reminded } }
}

const isOf = ({ consultationId, owner, accountId }: ReminderKey) =>
  and(eq(answerReminders.consultationId, consultationId), eq(answerReminders.owner, owner), eq(answerReminders.accountId, accountId))
const isWanted = ne(answerReminders.email, '')
const columnsOf = ({ deadline, reminded }: Reminded) => ({ deadline: deadline.toString(), reminded })

/** Null for those who want none. */
export async function findReminder({ connection }: Readable, key: ReminderKey): Promise<AnswerReminder | null> {
  const row = connection
    .select()
    .from(answerReminders)
    .where(and(isOf(key), isWanted))
    .get()
  return row ? toReminder(row) : null
}

/** In place of an earlier choice of the same person for the same response. */
export async function putReminder({ connection }: Transaction, reminder: AnswerReminder & { readonly endHash: string }): Promise<void> {
  const { known, ...row } = reminder
  connection.delete(answerReminders).where(isOf(reminder)).run()
  connection
    .insert(answerReminders)
    .values({ ...row, ...columnsOf(known) })
    .run()
}

/** Everybody who wants one, one person's beside each other. */
export async function listReminders({ connection }: Readable): Promise<AnswerReminder[]> {
  return connection
    .select()
    .from(answerReminders)
    .where(isWanted)
    .orderBy(asc(answerReminders.accountId), asc(answerReminders.id))
    .all()
    .map(toReminder)
}

export async function putReminded({ connection }: Transaction, id: string, known: Reminded): Promise<void> {
  connection.update(answerReminders).set(columnsOf(known)).where(eq(answerReminders.id, id)).run()
}

/** By the hash of the token in a mail's link: whose reminders it ends. */
export async function findReminderByEnd({ connection }: Readable, hash: string): Promise<AnswerReminder | null> {
  const row = connection.select().from(answerReminders).where(eq(answerReminders.endHash, hash)).get()
  return row ? toReminder(row) : null
}

/** All that one person wanted in one consultation, in whatever organisation: they have had enough. The address goes. Gives the ids. */
export async function endReminders(
  { connection }: Transaction,
  { consultationId, accountId }: Pick<ReminderKey, 'consultationId' | 'accountId'>,
): Promise<string[]> {
  return connection
    .update(answerReminders)
    .set({ email: '' })
    .where(and(eq(answerReminders.consultationId, consultationId), eq(answerReminders.accountId, accountId)))
    .returning({ id: answerReminders.id })
    .all()
    .map(({ id }) => id)
}

/** What no longer has a use. */
export async function removeReminders({ connection }: Transaction, ids: readonly string[]): Promise<void> {
  connection
    .delete(answerReminders)
    .where(inArray(answerReminders.id, [...ids]))
    .run()
}
