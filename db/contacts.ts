import { and, desc, eq } from 'drizzle-orm'
import type { Readable, Transaction } from './client'
import { submissionContacts, submissions } from './schema'

/** Where the receipt of a submission goes: the sender's own, and in no list, count or file. */
export async function putContact({ connection }: Transaction, contact: typeof submissionContacts.$inferInsert): Promise<void> {
  connection.insert(submissionContacts).values(contact).run()
}

export async function findContact({ connection }: Readable, submissionId: number): Promise<string | null> {
  const [found] = connection.select().from(submissionContacts).where(eq(submissionContacts.submissionId, submissionId)).all()
  return found?.email ?? null
}

/** What this person stated last for this response; colleagues see their own, not each other's. */
export async function findOwnContact({ connection }: Readable, responseId: string, accountId: string): Promise<string | null> {
  const found = connection
    .select({ email: submissionContacts.email })
    .from(submissionContacts)
    .innerJoin(submissions, eq(submissions.id, submissionContacts.submissionId))
    .where(and(eq(submissions.responseId, responseId), eq(submissionContacts.accountId, accountId)))
    .orderBy(desc(submissions.id))
    .get()
  return found?.email ?? null
}
