import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { fetchMaskinportenToken } from '#app/registers/maskinporten'
import { localServices } from './local'

interface Change {
  readonly aud?: string
  readonly iss?: string
  readonly scope?: string
  readonly iat?: number
  readonly exp?: number
  readonly jti?: string
  readonly kid?: string
}

/** An assertion as the documentation wants it, but for what is changed; `iat` and `exp` count from now, in seconds. */
async function post(local: Awaited<ReturnType<typeof localServices>>, change: Change = {}) {
  const { maskinporten } = local.altinn
  const now = Math.floor(local.clock.now().epochMilliseconds / 1000)
  const { aud = maskinporten.audience, iss = maskinporten.clientId, iat = 0, exp = 100, jti = randomUUID(), kid = 'demonstrasjon' } = change
  const assertion = await new SignJWT({ scope: change.scope ?? maskinporten.scopes.join(' ') })
    .setProtectedHeader({ alg: 'RS256', kid })
    .setAudience(aud)
    .setIssuer(iss)
    .setIssuedAt(now + iat)
    .setExpirationTime(now + exp)
    .setJti(jti)
    .sign(await maskinporten.key)
  const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion })
  const response = await fetch(maskinporten.tokenAddress, { method: 'POST', body })
  return { status: response.status, ...((await response.json()) as { error_description?: string; access_token?: string }) }
}

test('our own assertion is taken, each time', async () => {
  const local = await localServices()
  for (let i = 0; i < 2; i++) {
    const token = await fetchMaskinportenToken(local.altinn.maskinporten, local.clock, AbortSignal.timeout(1000))
    expect(token.expiresAt * 1000).toBeGreaterThan(local.clock.now().epochMilliseconds)
    expect(token.value.split('.')).toHaveLength(3)
  }
})

test.each([
  ['without the slash at the end of aud', { aud: 'http://localhost/maskinporten' }, 'MP-110'],
  ['from another client', { iss: 'en-annen' }, 'MP-100'],
  ['with an unknown key', { kid: 'en-annen' }, 'MP-121'],
  ['that lives too long', { exp: 121 }, 'MP-113'],
  ['from a clock that is wrong', { iat: -11, exp: 60 }, 'MP-112'],
  ['that has expired', { iat: -200, exp: -100 }, 'MP-120'],
  ['for a scope the client has not', { scope: 'altinn:authorization/authorize altinn:alt' }, 'MP-130'],
] as const)('the stand-in refuses an assertion %s', async (_, change, code) => {
  const refused = await post(await localServices(), change)
  expect(refused.status).toBe(400)
  expect(refused.error_description).toContain(code)
})

test('an assertion serves once', async () => {
  const local = await localServices()
  const jti = randomUUID()
  expect((await post(local, { jti })).status).toBe(200)
  expect((await post(local, { jti })).error_description).toContain('MP-114')
})
