import { compactVerify, createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose'
import { z } from 'zod'
import { judgeClaims, type SystemRegister } from '#app/domain/system'
import type { Clock } from '#app/platform/clock'
import type { Log } from '#app/platform/log'
import type { SystemSettings } from '#app/platform/register-settings'
import { call, jsonOf, shaped } from './call'

/** What Maskinporten signs with. Anything else is refused before a key is looked for: `none`, and secrets that are no secrets. */
const algorithms = ['RS256', 'RS384', 'RS512']
const longestToken = 8 * 1024
/** Milliseconds. */
const patience = 5000
const aDay = 24 * 60 * 60 * 1000

const metadataShape = z.object({ issuer: z.string(), jwks_uri: z.url() })

/** Judges tokens by the issuer's own keys, found through its metadata and kept for a day. Source: RFC 8414; RFC 8725, 3.1. */
export function createSystemRegister(settings: SystemSettings, clock: Clock, log: Log): SystemRegister {
  let kept: { keys: Promise<JWTVerifyGetKey>; until: number } | null = null
  const keysNow = () => {
    const now = clock.now().epochMilliseconds
    if (!kept || now > kept.until) {
      const keys = findKeys(settings.issuer)
      kept = { keys, until: now + aDay }
      keys.catch(() => {
        kept = null
      })
    }
    return kept.keys
  }
  return {
    scope: settings.scope,
    async judge(token) {
      if (token.length > longestToken) return { kind: 'refused', because: 'The token is too long.' }
      try {
        const { payload } = await compactVerify(token, await keysNow(), { algorithms })
        return judgeClaims(readJson(payload), settings, Math.floor(clock.now().epochMilliseconds / 1000))
      } catch (error) {
        if (isFaultOfToken(error)) return { kind: 'refused', because: 'The signature does not hold.' }
        log.warn({ register: 'api-issuer', error: error instanceof Error ? error.name : 'unknown' }, 'the keys of the issuer cannot be had')
        return { kind: 'silent' }
      }
    },
  }
}

async function findKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const reply = await call(new URL('.well-known/oauth-authorization-server', issuer), {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(patience),
  })
  const { issuer: named, jwks_uri: address } = shaped(metadataShape.parse, jsonOf(reply))
  if (named !== issuer) throw new Error('The metadata is of another issuer')
  return createRemoteJWKSet(new URL(address), { timeoutDuration: patience })
}

/** Everything about the token itself; what remains is that the keys could not be fetched or read. */
function isFaultOfToken(error: unknown): boolean {
  return [
    errors.JWSInvalid,
    errors.JWSSignatureVerificationFailed,
    errors.JOSEAlgNotAllowed,
    errors.JOSENotSupported,
    errors.JWKSNoMatchingKey,
    errors.JWKSMultipleMatchingKeys,
  ].some((kind) => error instanceof kind)
}

/** Null, which no claims are, for a payload that is no JSON. */
function readJson(payload: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(payload))
  } catch {
    return null
  }
}
