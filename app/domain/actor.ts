import type { AltinnAnswer, AssuranceLevel } from './altinn-rights'
import type { SessionKind } from './party'
import type { Respondent } from './respondent'

/** What the access table speaks of: what one is in the consultation of the address. Found anew for every request. */
export const roles = ['visitor', 'guest', 'reader', 'writer', 'approver', 'case-officer', 'administrator', 'system'] as const
/** A guest is logged in without any right here; a private person is approver of their own response; a system is no person: system.ts. */
export type Role = (typeof roles)[number]

interface LoggedIn {
  readonly accountId: string
  readonly sessionId: string
  readonly name: string
  readonly isTest: boolean
}

/** Who makes the request, as the login said. What respondents may do is not known from this alone: see permission.ts. */
export type Actor =
  | { readonly kind: 'visitor' }
  | ({
      readonly kind: 'respondent'
      /** How they came, until they choose to act for themselves. */
      readonly login: SessionKind
      /** How many organisations they may choose among. */
      readonly parties: number
      /** Null: logged in to answer for an organisation, and represents none, or has not chosen. */
      readonly actingFor: Respondent | null
      /** What Altinn said last, in this session, about the organisation acted for; null when it was not asked. */
      readonly altinn: AltinnAnswer | null
      /** Null when the login service does not say. */
      readonly level: AssuranceLevel | null
    } & LoggedIn)
  | ({ readonly kind: 'case-officer' | 'administrator' } & LoggedIn)

export type ActorKind = Actor['kind']

export const visitor: Actor = { kind: 'visitor' }

/** Whether somebody may turn out to act for a vendor: they do for some organisation, or have not said who they are. */
export function mayLookForProducts(actor: Actor): boolean {
  return actor.kind === 'visitor' || (actor.kind === 'respondent' && actor.actingFor?.kind === 'organisation')
}
