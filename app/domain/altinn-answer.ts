import { z } from 'zod'
import { accessPackageCodes } from './access-package'
import { type AltinnAnswer, policyDecisions, silences } from './altinn-rights'

const decision = z.enum(policyDecisions)
const askedAt = z.iso.datetime()

const altinnAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answered'),
    askedAt,
    rights: z.object({
      organisationNumber: z.string(),
      decisions: z.object({ write: decision, submit: decision, 'self-assess': decision }),
      minimumLevel: z.number().int().nullable(),
      packages: z.array(z.enum(accessPackageCodes)),
      roles: z.array(z.string()),
      isDeleted: z.boolean(),
    }),
  }),
  z.object({ kind: z.literal('silent'), askedAt, because: z.enum(silences) }),
])

/** An answer as it was stored; null when there is none. What cannot be read gives no right, like an answer that never came. */
export function readAltinnAnswer(stored: unknown): AltinnAnswer | null {
  if (stored === null || stored === undefined) return null
  const read = altinnAnswerSchema.safeParse(stored)
  return read.success ? read.data : { kind: 'silent', askedAt: '1970-01-01T00:00:00Z', because: 'malformed' }
}
