import type { AccessPackageCode } from './access-package'

/** What Altinn is asked about. The words are the action ids of the resource's policy. */
export const altinnActs = ['write', 'submit', 'self-assess'] as const
export type AltinnAct = (typeof altinnActs)[number]

/** What a policy decision can be. Only `Permit` permits. Source: XACML 3.0 core, section 5.53. */
export const policyDecisions = ['Permit', 'Deny', 'NotApplicable', 'Indeterminate'] as const
export type PolicyDecision = (typeof policyDecisions)[number]

/** Level of assurance of a login: 3 is substantial, 4 is high. */
export type AssuranceLevel = 3 | 4

/** What Altinn said about one person and one organisation at one moment. Everything here may be stored; nothing names the person. */
export interface AltinnRights {
  readonly organisationNumber: string
  readonly decisions: Readonly<Record<AltinnAct, PolicyDecision>>
  /** The lowest level of login a Permit asks for; null when it asks for none. */
  readonly minimumLevel: number | null
  /** Of the category; whether from a role or passed on, Altinn does not say. */
  readonly packages: readonly AccessPackageCode[]
  /** Codes of Enhetsregisteret's roles, upper case: DAGL. */
  readonly roles: readonly string[]
  /** Deleted in Enhetsregisteret. */
  readonly isDeleted: boolean
}

/** Why Altinn gave no answer that can be used. */
export const silences = ['time-out', 'failure', 'malformed', 'resting'] as const
export type Silence = (typeof silences)[number]

/** Every question to Altinn ends in one of these; asking never throws for what the service does. `askedAt` is machine time, UTC. */
export type AltinnAnswer =
  | { readonly kind: 'answered'; readonly askedAt: string; readonly rights: AltinnRights }
  | { readonly kind: 'silent'; readonly askedAt: string; readonly because: Silence }
