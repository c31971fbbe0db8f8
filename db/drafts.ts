import { eq, type SQL } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Readable, Transaction } from './client'
import { removeDraftLetters } from './letters'
import {
  answers,
  itemComments,
  itemWork,
  notices,
  registrations,
  responseItems,
  responseLetters,
  responses,
  responseWays,
  revisions,
  submissions,
  withholdings,
} from './schema'

/** Everything that is written before sending, and beside it: none of it is part of what was received. */
const ofDraft: readonly (SQLiteTable & { responseId: SQLiteColumn })[] = [
  answers,
  responseItems,
  responseLetters,
  withholdings,
  revisions,
  itemComments,
  itemWork,
  notices,
  responseWays,
  registrations,
]

/** Whether anything at all is kept of the draft. */
export async function isDraftKept({ connection }: Readable, responseId: string): Promise<boolean> {
  return ofDraft.some((table) => connection.select({ one: table.responseId }).from(table).where(isOf(table, responseId)).limit(1).get())
}

/** Removes the draft, and the room with it where nothing was ever sent from it. What was sent stays, shut as it was. */
export async function removeDraft(tx: Transaction, responseId: string): Promise<void> {
  const { connection } = tx
  await removeDraftLetters(tx, responseId)
  for (const table of ofDraft) connection.delete(table).where(isOf(table, responseId)).run()
  const sent = connection.select({ id: submissions.id }).from(submissions).where(eq(submissions.responseId, responseId)).limit(1).get()
  if (sent) connection.update(responses).set({ changing: null }).where(eq(responses.id, responseId)).run()
  else connection.delete(responses).where(eq(responses.id, responseId)).run()
}

const isOf = (table: { responseId: SQLiteColumn }, responseId: string): SQL => eq(table.responseId, responseId)
