import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import type { LoginKind } from '#app/domain/party'
import { readLoginSettings } from '#app/platform/login-settings'
import { type Environment, SettingsReader } from '#app/platform/settings-reader'
import { localResources } from './services/local-services'

/** Where each of the local issuers is mounted, as the service it stands in for is known. */
export const issuerPaths: Readonly<Record<LoginKind, string>> = { organisation: '/ansattporten', private: '/idporten', staff: '/entra' }

export const tenant = '7f3c1a52-0000-4000-8000-31000001f0e0'

/** How the app and the local issuers know each other: secrets made anew at every start, and a key pair where Digdir recommends one. */
export function makeClients(sideAddress: string, env: Environment) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const secrets = { private: secret(), staff: secret() }
  // What says how to talk may be tried out from outside; whom to talk to may not.
  const reader = new SettingsReader({
    ...env,
    INNSPILL_ANSATTPORTEN_ISSUER: sideAddress + issuerPaths.organisation,
    INNSPILL_ANSATTPORTEN_CLIENT_ID: clientId,
    INNSPILL_ANSATTPORTEN_CLIENT_KEY: JSON.stringify(privateKey.export({ format: 'jwk' })),
    INNSPILL_ANSATTPORTEN_CLIENT_KEY_ID: keyId,
    INNSPILL_ANSATTPORTEN_RESOURCE: localResources.response,
    INNSPILL_ANSATTPORTEN_TEST: 'yes',
    INNSPILL_IDPORTEN_ISSUER: sideAddress + issuerPaths.private,
    INNSPILL_IDPORTEN_CLIENT_ID: clientId,
    INNSPILL_IDPORTEN_CLIENT_KEY: '',
    INNSPILL_IDPORTEN_CLIENT_SECRET: secrets.private,
    INNSPILL_IDPORTEN_TEST: 'yes',
    INNSPILL_ENTRA_ISSUER: sideAddress + issuerPaths.staff,
    INNSPILL_ENTRA_CLIENT_ID: clientId,
    INNSPILL_ENTRA_CLIENT_KEY: '',
    INNSPILL_ENTRA_CLIENT_SECRET: secrets.staff,
    INNSPILL_ENTRA_TENANT: tenant,
    INNSPILL_ENTRA_LOGOUT_METHOD: 'post',
    INNSPILL_ENTRA_TEST: 'yes',
  })
  const settings = readLoginSettings(reader, { isLocal: true })
  reader.finish()
  const registered: Readonly<Record<LoginKind, ClientRegistration>> = {
    organisation: { client_id: clientId, token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [publicJwk(publicKey)] } },
    private: { client_id: clientId, token_endpoint_auth_method: 'client_secret_post', client_secret: secrets.private },
    staff: { client_id: clientId, token_endpoint_auth_method: 'client_secret_post', client_secret: secrets.staff },
  }
  return { settings, registered }
}

const clientId = 'innspill'
const keyId = 'innspill-demo'
const secret = () => randomBytes(24).toString('base64url')

/** How an issuer knows the app. */
export type ClientRegistration =
  | { client_id: string; token_endpoint_auth_method: 'client_secret_post'; client_secret: string }
  | { client_id: string; token_endpoint_auth_method: 'private_key_jwt'; jwks: { keys: ReturnType<typeof publicJwk>[] } }

function publicJwk(key: KeyObject) {
  return { ...key.export({ format: 'jwk' }), kty: 'EC' as const, kid: keyId, alg: 'ES256', use: 'sig' }
}
