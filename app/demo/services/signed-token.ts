import type { KeyObject } from 'node:crypto'
import { compactVerify } from 'jose'
import type { Clock } from '#app/platform/clock'

export interface Claims {
  readonly iss?: string
  readonly aud?: string
  readonly scope?: string
  readonly jti?: string
  readonly iat?: number
  readonly exp?: number
}

/** The claims of a signed token that has not expired by our clock; null of any other. */
export async function claimsOf(
  token: string,
  key: KeyObject | Uint8Array,
  clock: Clock,
): Promise<{ claims: Claims; kid: string | null } | null> {
  try {
    const { payload, protectedHeader } = await compactVerify(token, key, { algorithms: ['RS256', 'HS256'] })
    const claims = JSON.parse(new TextDecoder().decode(payload)) as Claims
    if ((claims.exp ?? 0) * 1000 <= clock.now().epochMilliseconds) return null
    return { claims, kid: protectedHeader.kid ?? null }
  } catch {
    return null
  }
}
