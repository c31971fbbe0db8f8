import type { AssuranceLevel } from './altinn-rights'

/** An organisation the person chose at the login service, or has been let into by colleagues. */
export interface Party {
  readonly organisationNumber: string
  readonly name: string
  /** Organisasjonsform; null where nobody says. */
  readonly form: string | null
  readonly isTest: boolean
  /** How it became open to the person. */
  readonly through: 'altinn' | 'colleague'
}

/** The three kinds of login, each with an issuer of its own. */
export const loginKinds = ['organisation', 'private', 'staff'] as const
export type LoginKind = (typeof loginKinds)[number]

/** How a session began: by a login, or by a link sent to an e-mail address. */
export type SessionKind = LoginKind | 'email'

/** What any login comes to, whichever issuer vouched for it. `pid` lives in memory only: in no log, address, cookie or table. */
export interface VerifiedLogin {
  readonly kind: LoginKind
  readonly issuer: string
  readonly subject: string
  readonly pid: string | null
  /** Null when the issuer tells no name, as Ansattporten and ID-porten do not. */
  readonly name: string | null
  readonly level: AssuranceLevel | null
  /** The issuer's session, by which it tells us of logouts elsewhere. */
  readonly sid: string | null
  /** Empty: the person represents nobody. */
  readonly parties: readonly Party[]
  readonly staffRole: 'case-officer' | 'administrator' | null
  readonly isTest: boolean
  readonly idToken: string
}
