import { type KeyObject, randomUUID } from 'node:crypto'
import express, { Router } from 'express'
import { SignJWT } from 'jose'
import { LRUCache } from 'lru-cache'
import type { Clock } from '#app/platform/clock'
import { claimsOf } from './signed-token'

/** The one client the local Maskinporten knows. */
export interface MaskinportenClient {
  readonly clientId: string
  readonly kid: string
  readonly publicKey: Promise<KeyObject>
  readonly scopes: readonly string[]
  readonly organisationNumber: string
}

/** Tokens live as briefly as Maskinporten's: seconds. */
const lifetime = 120

/** A token endpoint that checks what the real one checks. `issuer` has its slash at the end. */
export function maskinportenRouter(client: MaskinportenClient, issuer: () => string, secret: Uint8Array, clock: Clock): Router {
  const used = new LRUCache<string, true>({ max: 10_000 })
  const router = Router()

  /** The scopes of an assertion that holds; what is wrong with it otherwise. */
  async function scopesOf(assertion: string): Promise<string[] | { readonly refused: string }> {
    const now = clock.now().epochMilliseconds / 1000
    const verified = await claimsOf(assertion, await client.publicKey, clock)
    if (!verified) return { refused: 'MP-120 The signature does not hold, or the assertion has expired' }
    const { iss, aud, iat = 0, exp = 0, jti, scope = '' } = verified.claims
    if (iss !== client.clientId) return { refused: 'MP-100 Unknown client' }
    if (aud !== issuer()) return { refused: `MP-110 aud must be ${issuer()}` }
    if (verified.kid !== client.kid) return { refused: 'MP-121 Unknown key' }
    if (Math.abs(iat - now) > 10) return { refused: 'MP-112 iat is too far from now' }
    if (exp - iat > 120) return { refused: 'MP-113 exp is more than 120 seconds after iat' }
    if (!jti || used.has(jti)) return { refused: 'MP-114 jti is missing or has been used' }
    used.set(jti, true)
    const scopes = scope.split(' ')
    return scopes.every((one) => client.scopes.includes(one)) ? scopes : { refused: 'MP-130 The scope is not given to this client' }
  }

  function accessToken(scope: string): Promise<string> {
    const iat = Math.floor(clock.now().epochMilliseconds / 1000)
    return new SignJWT({
      scope,
      client_id: client.clientId,
      client_amr: 'private_key_jwt',
      token_type: 'Bearer',
      consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${client.organisationNumber}` },
    })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(issuer())
      .setIssuedAt(iat)
      .setExpirationTime(iat + lifetime)
      .setJti(randomUUID())
      .sign(secret)
  }

  router.post('/token', express.urlencoded({ extended: false }), async (request, response) => {
    const { grant_type: grant, assertion } = request.body as Record<string, string | undefined>
    if (grant !== 'urn:ietf:params:oauth:grant-type:jwt-bearer' || !assertion) {
      response.status(400).json({ error: 'invalid_request', error_description: 'MP-011 Missing parameter' })
      return
    }
    const scopes = await scopesOf(assertion)
    if ('refused' in scopes) {
      response.status(400).json({ error: 'invalid_grant', error_description: scopes.refused })
      return
    }
    const scope = scopes.join(' ')
    response.json({ access_token: await accessToken(scope), token_type: 'Bearer', expires_in: lifetime, scope })
  })
  return router
}
