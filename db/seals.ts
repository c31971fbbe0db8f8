import { and, eq, sql } from 'drizzle-orm'
import type { SealedResponse } from '#app/domain/receipt'
import type { Records, Seal } from '#app/domain/verification'
import { type Readable, statement } from './client'
import { findPublic } from './declarations'
import { declarations, sealedResponses, submissions, withdrawals } from './schema'

const response = statement((c) =>
  c
    .select({ sealedAt: submissions.receivedAt })
    .from(submissions)
    .where(and(eq(submissions.receiptNumber, sql.placeholder('number')), eq(submissions.checksum, sql.placeholder('checksum'))))
    .prepare(),
)
const withdrawal = statement((c) =>
  c
    .select({ sealedAt: withdrawals.receivedAt })
    .from(withdrawals)
    .where(and(eq(withdrawals.receiptNumber, sql.placeholder('number')), eq(withdrawals.checksum, sql.placeholder('checksum'))))
    .prepare(),
)
const declaration = statement((c) =>
  c
    .select({ sealedAt: declarations.declaredAt })
    .from(declarations)
    .where(and(eq(declarations.number, sql.placeholder('number')), eq(declarations.checksum, sql.placeholder('checksum'))))
    .prepare(),
)

const sealedText = statement((c) =>
  c
    .select({ canonical: sealedResponses.canonical })
    .from(submissions)
    .innerJoin(sealedResponses, eq(sealedResponses.submissionId, submissions.id))
    .where(and(eq(submissions.receiptNumber, sql.placeholder('number')), eq(submissions.checksum, sql.placeholder('checksum'))))
    .prepare(),
)

/** Everything that was ever sealed, asked for by number and checksum together: neither alone finds anything. */
export function sealRecords(db: Readable): Records {
  return {
    async sealOf(number, checksum) {
      const held = { number, checksum }
      const found = {
        response: response(db).get(held),
        withdrawal: withdrawal(db).get(held),
        declaration: declaration(db).get(held),
      }
      for (const kind of ['response', 'withdrawal', 'declaration'] as const) {
        const sealedAt = found[kind]?.sealedAt
        if (sealedAt) return { kind, number, sealedAt } satisfies Seal
      }
      return null
    },
    async isAttached(number, checksum, sha256) {
      const row = sealedText(db).get({ number, checksum })
      const { attachments = [] } = row ? (JSON.parse(row.canonical) as Pick<SealedResponse, 'attachments'>) : {}
      return attachments.some((attachment) => attachment.sha256 === sha256)
    },
    isPublic: async (number) => (await findPublic(db, number)) !== null,
  }
}
