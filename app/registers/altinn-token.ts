import { decodeJwt } from 'jose'
import type { Clock } from '#app/platform/clock'
import { addressUnder, call, Silent } from './call'
import type { Token } from './kept-token'

/** Where the token does not say when it ends, it is trusted this long: seconds. */
const cautious = 300

/** Exchanges a token from Maskinporten for Altinn's own. */
export async function exchangeToken(platform: string, maskinportenToken: string, clock: Clock, signal: AbortSignal): Promise<Token> {
  const reply = await call(addressUnder(platform, '/authentication/api/v1/exchange/maskinporten'), {
    headers: { authorization: `Bearer ${maskinportenToken}` },
    signal,
  })
  if (reply.status === 401) throw new Silent('failure', null, true, true)
  if (reply.status !== 200) throw new Silent('failure')
  const value = tokenIn(reply.body)
  return { value, expiresAt: expiryOf(value) ?? clock.now().epochMilliseconds / 1000 + cautious }
}

/** The body is the token, with or without quotation marks around it. Anything that does not look like one, is none. */
function tokenIn(body: string): string {
  const value = body.trim().replace(/^"(.*)"$/s, '$1')
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(value)) throw new Silent('malformed')
  return value
}

function expiryOf(token: string): number | null {
  try {
    return decodeJwt(token).exp ?? null
  } catch {
    return null
  }
}
