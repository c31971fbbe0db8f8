import { z } from 'zod'
import { isOrganisationNumber } from './organisation-number'

/** A system that came with a token: whose it is, and who runs it for them. Never a person. */
export interface System {
  readonly clientId: string
  /** Whose products it may touch: the token's `consumer`. */
  readonly organisationNumber: string
  /** Who was given the right to act for the consumer; null for an organisation's own system. */
  readonly supplier: string | null
}

export type TokenAnswer =
  | { readonly kind: 'system'; readonly system: System }
  /** The token does not hold; `because` is for whoever made it, and quotes nothing of it. */
  | { readonly kind: 'refused'; readonly because: string }
  /** It holds, and does not have the scope. */
  | { readonly kind: 'no-scope'; readonly scope: string }
  /** The issuer's keys cannot be had now, so nobody can tell. */
  | { readonly kind: 'silent' }

/** Where systems that come to us are known. Never throws for what the issuer does, or what a token says. */
export interface SystemRegister {
  readonly scope: string
  judge(token: string): Promise<TokenAnswer>
}

/** `0192:310000027`: a Norwegian organisation number as ISO 6523 has it. */
const organisation = z
  .object({ authority: z.literal('iso6523-actorid-upis'), ID: z.string().regex(/^0192:\d{9}$/) })
  .transform(({ ID }) => ID.slice('0192:'.length))
  .refine(isOrganisationNumber)

const claimsShape = z.object({
  iss: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  iat: z.number().optional(),
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  scope: z.string(),
  client_id: z.string().min(1).max(200),
  consumer: organisation,
  supplier: organisation.optional(),
})

/** Seconds that clocks may differ. */
const leeway = 10

/**
 * What a token whose signature holds lets its bearer do. `now` in seconds. Source: docs.digdir.no, «Sluttbruker og API: tokenformat i
 * Maskinporten»; RFC 7519, 4.1.
 */
export function judgeClaims(
  claims: unknown,
  expected: { readonly issuer: string; readonly scope: string; readonly audience: string | null },
  now: number,
): TokenAnswer {
  const read = claimsShape.safeParse(claims)
  if (!read.success)
    return { kind: 'refused', because: `The claim ${String(read.error.issues[0]?.path[0] ?? '')} is missing or malformed.` }
  const { iss, exp, nbf, iat, aud, scope, client_id: clientId, consumer, supplier } = read.data
  if (iss !== expected.issuer) return { kind: 'refused', because: 'The token is from another issuer.' }
  if (exp <= now - leeway) return { kind: 'refused', because: 'The token has expired.' }
  if (Math.max(nbf ?? 0, iat ?? 0) > now + leeway) return { kind: 'refused', because: 'The token is not valid yet.' }
  if (expected.audience !== null && ![aud ?? []].flat().includes(expected.audience)) {
    return { kind: 'refused', because: 'The token is for another audience.' }
  }
  if (!scope.split(' ').includes(expected.scope)) return { kind: 'no-scope', scope: expected.scope }
  return { kind: 'system', system: { clientId, organisationNumber: consumer, supplier: supplier ?? null } }
}
