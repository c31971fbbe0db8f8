import * as client from 'openid-client'
import type { Language } from '#app/domain/language'
import type { LoginKind, VerifiedLogin } from '#app/domain/party'
import type { LoginAttempt } from '#db/login-attempts'
import type { IssuerSettings, LoginSettings } from './issuer-settings'
import { LoginRefused } from './login-refused'
import { readLogin } from './oidc-claims'
import { createClient } from './oidc-client'
import { requestParameters } from './oidc-request'

/** A login service we speak OpenID Connect with: code flow, PKCE (S256), state and nonce. Source: OpenID Connect Core 1.0; RFC 7636; RFC 9396. */
export interface LoginIssuer {
  /** Whether this is the issuer that goes by such an `iss`. */
  isNamed(iss: string | null): boolean
  /** The address to send the person to, and what must be remembered until they come back. */
  begin(
    callback: string,
    language: Language,
  ): Promise<{ readonly address: URL; readonly attempt: Pick<LoginAttempt, 'state' | 'nonce' | 'verifier' | 'kind'> }>
  /** Verifies what came back. Refuses with LoginRefused; what else it throws is a fault in the protocol. */
  finish(answer: URL, attempt: Omit<LoginAttempt, 'id' | 'returnPath'>): Promise<VerifiedLogin>
  /** How the person is logged out there. Without the token, as after a restart, the issuer may ask. */
  farewell(idToken: string | null, returnTo: string): Promise<Farewell>
  /** From where the issuer may show our page for logouts elsewhere. */
  origins(): Promise<readonly string[]>
}

/** A form that ends the login at the issuer, and every place it may lead through. */
export interface Farewell {
  readonly address: string
  readonly method: 'post' | 'get'
  readonly fields: Readonly<Record<string, string>>
  readonly origins: readonly string[]
}

export type LoginIssuers = Readonly<Record<LoginKind, LoginIssuer>>

export function createIssuers({ organisation, private: own, staff }: LoginSettings): LoginIssuers {
  return { organisation: createIssuer(organisation), private: createIssuer(own), staff: createIssuer(staff) }
}

export function createIssuer(settings: IssuerSettings): LoginIssuer {
  const configuration = createClient(settings)
  const originsOf = (known: client.Configuration) => {
    const { authorization_endpoint: authorization, end_session_endpoint: end } = known.serverMetadata()
    return unique([settings.address, authorization, end, ...settings.logoutOrigins])
  }
  return {
    isNamed: (iss) => iss !== null && URL.canParse(iss) && new URL(iss).href === new URL(settings.address).href,
    async begin(callback, language) {
      const attempt = {
        kind: settings.kind,
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      }
      const parameters = {
        ...requestParameters(settings, language),
        redirect_uri: callback,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      }
      const known = await configuration()
      const address = settings.usesPar
        ? await client.buildAuthorizationUrlWithPAR(known, parameters)
        : client.buildAuthorizationUrl(known, parameters)
      return { address, attempt }
    },
    async finish(answer, { state, nonce, verifier }) {
      const tokens = await client
        .authorizationCodeGrant(await configuration(), answer, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        .catch((error: unknown) => {
          throw isCancelled(error) ? new LoginRefused('cancelled') : error
        })
      const details = (tokens as { readonly authorization_details?: unknown }).authorization_details
      return readLogin(settings, { claims: tokens.claims(), details, idToken: tokens.id_token ?? '' })
    },
    async farewell(idToken, returnTo) {
      const known = await configuration()
      const hint = idToken && settings.logoutMethod === 'post' ? { id_token_hint: idToken } : undefined
      const address = client.buildEndSessionUrl(known, { ...hint, post_logout_redirect_uri: returnTo })
      const fields = Object.fromEntries(address.searchParams)
      address.search = ''
      return { address: address.href, method: settings.logoutMethod, fields, origins: originsOf(known) }
    },
    async origins() {
      return originsOf(await configuration())
    },
  }
}

function unique(addresses: readonly (string | undefined)[]): string[] {
  return [...new Set(addresses.flatMap((address) => (address ? [new URL(address).origin] : [])))]
}

/** The person turned back at the issuer, which is no error. */
function isCancelled(error: unknown): boolean {
  return error instanceof client.AuthorizationResponseError && error.error === 'access_denied'
}
