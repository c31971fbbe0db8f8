import { and, asc, eq, sql } from 'drizzle-orm'
import type { Ending, Version } from '#app/domain/sending'
import { type Readable, statement, type Transaction } from './client'
import { segments, submissionEnds, submissions, withdrawals } from './schema'
import { type Submission, submissionColumns } from './submissions'

const versionsOf = statement((c) =>
  c
    .select({
      ...submissionColumns,
      how: sql<Ending['how'] | null>`${submissionEnds.how}`,
      by: submissionEnds.by,
      endedAt: submissionEnds.endedAt,
    })
    .from(submissions)
    .innerJoin(segments, eq(segments.id, submissions.segmentId))
    .leftJoin(submissionEnds, eq(submissionEnds.submissionId, submissions.id))
    .where(eq(submissions.responseId, sql.placeholder('responseId')))
    .orderBy(asc(submissions.id))
    .prepare(),
)
const responseOf = statement((c) =>
  c
    .select({ responseId: submissions.responseId })
    .from(submissions)
    .where(eq(submissions.id, sql.placeholder('id')))
    .prepare(),
)
const withdrawalsIn = statement((c) =>
  c
    .select({
      withdrawal: withdrawals,
      respondentName: submissions.respondentName,
      isTest: segments.isTest,
      withdraws: submissions.receiptNumber,
    })
    .from(withdrawals)
    .innerJoin(submissions, eq(submissions.id, withdrawals.submissionId))
    .innerJoin(segments, eq(segments.id, submissions.segmentId))
    .where(eq(withdrawals.consultationId, sql.placeholder('consultationId')))
    .orderBy(asc(withdrawals.id))
    .prepare(),
)
const withdrawalOf = statement((c) =>
  c
    .select({ reason: withdrawals.reason })
    .from(withdrawals)
    .where(eq(withdrawals.submissionId, sql.placeholder('id')))
    .prepare(),
)
const withdrawalOfResponse = statement((c) =>
  c
    .select({ withdrawal: withdrawals, withdraws: submissions.receiptNumber })
    .from(withdrawals)
    .innerJoin(submissions, eq(submissions.id, withdrawals.submissionId))
    .where(and(eq(withdrawals.responseId, sql.placeholder('responseId')), eq(withdrawals.receiptNumber, sql.placeholder('receiptNumber'))))
    .prepare(),
)

/** One sending of a response, and what ended it. */
export type SentVersion = Submission & Version

/** Everything one sender has sent, the oldest first. Theirs by the response, which is theirs by its owner. */
export async function listVersions(db: Readable, responseId: string): Promise<SentVersion[]> {
  return versionsOf(db)
    .all({ responseId })
    .map(({ how, by, endedAt, ...submission }) => ({
      ...submission,
      ending: how !== null && by !== null && endedAt !== null ? { how, by, at: endedAt } : null,
    }))
}

/** The same for staff, who know a response by what was received of it. */
export async function listVersionsBeside(db: Readable, { id }: Submission): Promise<SentVersion[]> {
  const found = responseOf(db).get({ id })
  return found ? listVersions(db, found.responseId) : []
}

/** Says that a submission no longer holds. The triggers take it out of the counts. */
export async function putEnding({ connection }: Transaction, submission: Submission, { how, by, at }: Ending): Promise<void> {
  connection.insert(submissionEnds).values({ submissionId: submission.id, how, by, endedAt: at }).run()
}

/** A response that was taken back, with its own receipt. */
export interface Withdrawal {
  readonly receiptNumber: string
  readonly receivedAt: string
  readonly submittedBy: string
  readonly checksum: string
  readonly canonical: string
  /** Receipt number of what was taken back. */
  readonly withdraws: string
  /** Why staff took back what they had registered. */
  readonly reason: string | null
}

export async function putWithdrawal(
  { connection }: Transaction,
  {
    withdraws: _,
    ...withdrawal
  }: Withdrawal & { readonly responseId: string; readonly consultationId: string; readonly submissionId: number },
): Promise<void> {
  connection.insert(withdrawals).values(withdrawal).run()
}

export async function findWithdrawal(db: Readable, responseId: string, receiptNumber: string): Promise<Withdrawal | null> {
  const found = withdrawalOfResponse(db).get({ responseId, receiptNumber })
  return found ? { ...found.withdrawal, withdraws: found.withdraws } : null
}

/** For staff: what took this back, if anything did. */
export async function findWithdrawalOf(db: Readable, { id }: Submission): Promise<{ readonly reason: string | null } | null> {
  return withdrawalOf(db).get({ id }) ?? null
}

/** For staff: every response that was taken back, the oldest first. */
export async function listWithdrawn(db: Readable, consultationId: string) {
  return withdrawalsIn(db)
    .all({ consultationId })
    .map(({ withdrawal: { receiptNumber, receivedAt, reason }, ...of }) => ({ receiptNumber, receivedAt, reason, ...of }))
}
