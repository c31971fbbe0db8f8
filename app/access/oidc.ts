import * as client from 'openid-client'
import { z } from 'zod'
import { isOrganisationNumber } from '#app/domain/organisation-number'
import type { LoginAttempt } from '#db/sessions'

export interface IssuerSettings {
  readonly address: string
  readonly clientId: string
  readonly clientSecret: string
}

/** What the issuer vouches for. */
export const claimsSchema = z.object({
  sub: z.string().min(1),
  iss: z.string(),
  name: z.string().min(1).max(200),
  innspill_role: z.enum(['respondent', 'case-officer']).default('respondent'),
  innspill_acting_for: z
    .object({ organisation_number: z.string().refine(isOrganisationNumber), name: z.string().min(1).max(200) })
    .optional(),
  innspill_test: z.boolean().default(false),
})
export type Claims = z.infer<typeof claimsSchema>

/** A login service we speak OpenID Connect with: code flow, PKCE (S256), state and nonce. Source: OpenID Connect Core 1.0; RFC 7636. */
export interface LoginIssuer {
  /** The address to send the person to, and what must be remembered until they come back. */
  begin(
    callback: string,
    uiLocale: string,
  ): Promise<{ readonly address: URL; readonly attempt: Pick<LoginAttempt, 'state' | 'nonce' | 'verifier'> }>
  /** Verifies what came back. Throws when anything is off; `access_denied` when the person cancelled. */
  finish(answer: URL, attempt: LoginAttempt): Promise<{ readonly claims: Claims; readonly idToken: string }>
  logoutAddress(idToken: string, returnTo: string): Promise<URL>
}

/** Endpoints come from the issuer's metadata, fetched at the first login and kept for a day. */
export function createIssuer(settings: IssuerSettings): LoginIssuer {
  let kept: { configuration: Promise<client.Configuration>; until: number } | null = null
  const configuration = () => {
    if (!kept || performance.now() > kept.until) {
      const fresh = discover(settings)
      kept = { configuration: fresh, until: performance.now() + 24 * 60 * 60 * 1000 }
      fresh.catch(() => {
        kept = null
      })
    }
    return kept.configuration
  }
  return {
    async begin(callback, uiLocale) {
      const attempt = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() }
      const address = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback,
        scope: 'openid profile',
        response_type: 'code',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        prompt: 'login',
        ui_locales: uiLocale,
      })
      return { address, attempt }
    },
    async finish(answer, { state, nonce, verifier }) {
      const tokens = await client.authorizationCodeGrant(await configuration(), answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      return { claims: claimsSchema.parse(tokens.claims()), idToken: tokens.id_token ?? '' }
    },
    async logoutAddress(idToken, returnTo) {
      return client.buildEndSessionUrl(await configuration(), { id_token_hint: idToken, post_logout_redirect_uri: returnTo })
    },
  }
}

function discover({ address, clientId, clientSecret }: IssuerSettings): Promise<client.Configuration> {
  const url = new URL(address)
  const isLocal = url.protocol === 'http:' && url.hostname === 'localhost'
  return client.discovery(
    url,
    clientId,
    { client_secret: clientSecret, id_token_signed_response_alg: 'ES256' },
    client.ClientSecretPost(clientSecret),
    isLocal ? { execute: [client.allowInsecureRequests] } : {},
  )
}

/** True when the person turned back at the issuer, which is no error. */
export function wasCancelled(error: unknown): boolean {
  return error instanceof client.AuthorizationResponseError && error.error === 'access_denied'
}
