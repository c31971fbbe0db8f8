import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { z } from 'zod'
import type { Clock } from '#app/platform/clock'
import type { MaskinportenSettings } from '#app/platform/register-settings'
import { call, jsonOf, Silent, shaped } from './call'
import type { Token } from './kept-token'

/** Seconds the assertion is good for; Maskinporten accepts at most 120. */
const lifetime = 100

const tokenShape = z.object({ access_token: z.string().min(1), expires_in: z.number().positive().optional() })

/** Asks Maskinporten for a token, once, vouched for by our key. Source: docs.digdir.no, «JWT grant». */
export async function fetchMaskinportenToken(settings: MaskinportenSettings, clock: Clock, signal: AbortSignal): Promise<Token> {
  const now = Math.floor(clock.now().epochMilliseconds / 1000)
  const reply = await call(new URL(settings.tokenAddress), {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: await assertion(settings, now),
    }),
    signal,
  })
  // What Maskinporten says of a refused assertion quotes it, so it goes no further.
  if (reply.status !== 200) throw new Silent('failure')
  const { access_token: value, expires_in: seconds = 60 } = shaped(tokenShape.parse, jsonOf(reply))
  return { value, expiresAt: now + seconds }
}

async function assertion({ audience, clientId, key, identifiedBy, scopes }: MaskinportenSettings, now: number): Promise<string> {
  const found = 'kid' in identifiedBy ? { kid: identifiedBy.kid } : { x5c: [...identifiedBy.x5c] }
  return new SignJWT({ scope: scopes.join(' ') })
    .setProtectedHeader({ alg: 'RS256', ...found })
    .setAudience(audience)
    .setIssuer(clientId)
    .setIssuedAt(now)
    .setExpirationTime(now + lifetime)
    .setJti(randomUUID())
    .sign(await key)
}
