import { type KeyObject, randomUUID } from 'node:crypto'
import express, { type Request, Router } from 'express'
import { type JWTPayload, SignJWT } from 'jose'
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

/** What it signs with, and what others verify it by. */
export interface IssuerKeys {
  readonly privateKey: Promise<KeyObject>
  readonly publicKey: Promise<KeyObject>
}

const signingKey = 'lokal-maskinporten'

/** Tokens live as briefly as Maskinporten's: seconds. */
const lifetime = 120

/** A token endpoint that checks what the real one checks. `issuer` has its slash at the end. */
export function maskinportenRouter(client: MaskinportenClient, issuer: () => string, keys: IssuerKeys, clock: Clock): Router {
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

  async function sign(claims: JWTPayload, seconds: number): Promise<string> {
    const iat = Math.floor(clock.now().epochMilliseconds / 1000)
    return new SignJWT({ client_amr: 'private_key_jwt', token_type: 'Bearer', ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: signingKey })
      .setIssuer(issuer())
      .setIssuedAt(iat)
      .setExpirationTime(iat + seconds)
      .setJti(randomUUID())
      .sign(await keys.privateKey)
  }

  const accessToken = (scope: string) =>
    sign({ scope, client_id: client.clientId, consumer: organisationClaim(client.organisationNumber) }, lifetime)

  router.get('/.well-known/oauth-authorization-server', (_request, response) => {
    response.json({ issuer: issuer(), token_endpoint: `${issuer()}token`, jwks_uri: `${issuer()}jwk` })
  })
  router.get('/jwk', async (_request, response) => {
    const { kty, n, e } = (await keys.publicKey).export({ format: 'jwk' })
    response.json({ keys: [{ kty, n, e, kid: signingKey, use: 'sig', alg: 'RS256' }] })
  })

  /** A token for whoever wants to try: the real one gives them to those who hold a registered key. */
  router.get('/testtoken', async (request, response) => {
    const { scope = '', klient = 'leverandorsystem', organisasjon = '', leverandor, aud, sekunder = String(lifetime) } = strings(request)
    const claims = {
      ...{ scope, client_id: klient, consumer: organisationClaim(organisasjon) },
      ...(leverandor ? { supplier: organisationClaim(leverandor), delegation_source: 'https://altinn.example/' } : {}),
      ...(aud ? { aud } : {}),
    }
    response.type('text').send(await sign(claims, Number(sekunder)))
  })

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

const organisationClaim = (number: string) => ({ authority: 'iso6523-actorid-upis', ID: `0192:${number}` })

function strings({ query }: Request): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]))
}
