import type { AssuranceLevel } from '#app/domain/altinn-rights'
import type { LoginKind } from '#app/domain/party'

/** How we prove to an issuer that it is us: a shared secret, or a key of our own (private_key_jwt; JWK as JSON, or PEM). */
export type ClientProof =
  | { readonly kind: 'secret'; readonly secret: string }
  | { readonly kind: 'key'; readonly key: string; readonly keyId: string | null }

/** One login service. What its documentation leaves open is a setting here, never an assumption in the code. */
export interface IssuerSettings {
  readonly kind: LoginKind
  /** As in `iss`: without a slash at the end, unless the issuer has one. */
  readonly address: string
  readonly clientId: string
  readonly proof: ClientProof
  readonly scope: string
  /** `acr_values`; null asks for nothing. */
  readonly acr: string | null
  /** The least sure login that is let in; null takes any. */
  readonly minimumLevel: AssuranceLevel | null
  readonly prompt: string | null
  /** Pushed authorization requests: RFC 9126. */
  readonly usesPar: boolean
  readonly sendsLanguage: boolean
  /** A form that is posted keeps the token out of history and logs; with `get` it is not sent at all. */
  readonly logoutMethod: 'post' | 'get'
  /** Places the issuer passes through on the way out, besides those its metadata names. */
  readonly logoutOrigins: readonly string[]
  /** Its people and organisations are synthetic, and are marked as tests wherever they show. */
  readonly isTest: boolean
  /** Ansattporten alone: what the person is to represent an organisation for. */
  readonly representation: RepresentationRequest | null
  /** Entra ID alone: whose employees, and which app roles let them in. */
  readonly staff: StaffRoles | null
}

export interface RepresentationRequest {
  /** Id of the resource in Altinn's register, without `urn:altinn:resource:`. */
  readonly resource: string
  readonly organisationForm: 'enterprise' | 'business' | null
  /** Empty leaves the field out. */
  readonly actions: readonly string[]
  readonly actionsForm: 'array' | 'string'
  readonly allowsSeveral: boolean
  /** Whoever represents nobody is then stopped at the issuer, and does not come back. */
  readonly isRequired: boolean
}

export interface StaffRoles {
  readonly tenant: string
  readonly caseOfficer: string
  readonly administrator: string
}

export type LoginSettings = Readonly<Record<LoginKind, IssuerSettings>>
