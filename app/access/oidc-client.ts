import { createPrivateKey } from 'node:crypto'
import { importJWK, type JWK } from 'jose'
import * as client from 'openid-client'
import type { ClientProof, IssuerSettings } from './issuer-settings'

/** Seconds to wait for an issuer before the person is told that it does not answer. */
const patience = 10
const aDay = 24 * 60 * 60 * 1000

/** Endpoints come from the issuer's metadata, fetched at the first login and kept for a day. */
export function createClient(settings: IssuerSettings): () => Promise<client.Configuration> {
  let kept: { configuration: Promise<client.Configuration>; until: number } | null = null
  return () => {
    if (!kept || performance.now() > kept.until) {
      const fresh = discover(settings)
      kept = { configuration: fresh, until: performance.now() + aDay }
      fresh.catch(() => {
        kept = null
      })
    }
    return kept.configuration
  }
}

async function discover({ address, clientId, proof }: IssuerSettings): Promise<client.Configuration> {
  const url = new URL(address)
  const isLocal = url.protocol === 'http:' && url.hostname === 'localhost'
  return client.discovery(url, clientId, {}, await authentication(proof), {
    timeout: patience,
    // Without this the library trusts the connection and leaves the signature of the id_token unread, as the standard lets it.
    execute: [client.enableNonRepudiationChecks, ...(isLocal ? [client.allowInsecureRequests] : [])],
  })
}

/** With a key, each assertion names the issuer as its only audience, as Digdir demands. */
async function authentication(proof: ClientProof): Promise<client.ClientAuth> {
  if (proof.kind === 'secret') return client.ClientSecretPost(proof.secret)
  const jwk = readPrivateKey(proof.key)
  const key = await importJWK(jwk, jwk.alg ?? algorithmOf(jwk))
  if (key instanceof Uint8Array) throw new Error('The client key is no private key')
  const kid = proof.keyId ?? jwk.kid
  return client.PrivateKeyJwt(kid === undefined ? key : { key, kid })
}

/** A private key as JWK, from JWK or PEM. Throws when it is neither. */
export function readPrivateKey(text: string): JWK {
  if (!text.trimStart().startsWith('{')) return createPrivateKey(text.replaceAll('\\n', '\n')).export({ format: 'jwk' })
  const jwk = JSON.parse(text) as JWK
  const { d: secret } = createPrivateKey({ key: jwk, format: 'jwk' }).export({ format: 'jwk' })
  if (!secret) throw new Error('The client key is no private key')
  return jwk
}

function algorithmOf({ kty, crv }: JWK): string {
  if (kty === 'RSA') return 'RS256'
  return { 'P-384': 'ES384', 'P-521': 'ES512', Ed25519: 'EdDSA' }[crv ?? ''] ?? 'ES256'
}
