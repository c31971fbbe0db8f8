import { and, eq, sql } from 'drizzle-orm'
import type { Records, Seal } from '#app/domain/verification'
import { type Readable, statement } from './client'
import { findPublic } from './declarations'
import { declarations, submissions } from './schema'

const response = statement((c) =>
  c
    .select({ sealedAt: submissions.receivedAt })
    .from(submissions)
    .where(and(eq(submissions.receiptNumber, sql.placeholder('number')), eq(submissions.checksum, sql.placeholder('checksum'))))
    .prepare(),
)
const declaration = statement((c) =>
  c
    .select({ sealedAt: declarations.declaredAt })
    .from(declarations)
    .where(and(eq(declarations.number, sql.placeholder('number')), eq(declarations.checksum, sql.placeholder('checksum'))))
    .prepare(),
)

/** Everything that was ever sealed, asked for by number and checksum together: neither alone finds anything. */
export function sealRecords(db: Readable): Records {
  return {
    async sealOf(number, checksum) {
      const found = { response: response(db).get({ number, checksum }), declaration: declaration(db).get({ number, checksum }) }
      for (const kind of ['response', 'declaration'] as const) {
        const sealedAt = found[kind]?.sealedAt
        if (sealedAt) return { kind, number, sealedAt } satisfies Seal
      }
      return null
    },
    isPublic: async (number) => (await findPublic(db, number)) !== null,
  }
}
