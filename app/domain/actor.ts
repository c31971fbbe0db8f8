import type { Respondent } from './respondent'

export const roles = ['visitor', 'respondent', 'case-officer'] as const
/** What the access table speaks of. A private person is a respondent, acting for themselves. */
export type Role = (typeof roles)[number]

interface LoggedIn {
  readonly accountId: string
  readonly sessionId: string
  readonly name: string
  readonly isTest: boolean
}

/** Who makes the request, as the login said. */
export type Actor =
  | { readonly role: 'visitor' }
  | ({ readonly role: 'respondent'; readonly actingFor: Respondent } & LoggedIn)
  | ({ readonly role: 'case-officer' } & LoggedIn)

export const visitor: Actor = { role: 'visitor' }
