/** Why somebody who came back from a login service was not let in. Each has words of its own. */
export const loginRefusals = ['cancelled', 'too-low', 'no-role', 'wrong-tenant', 'failed'] as const
export type LoginRefusal = (typeof loginRefusals)[number]

/** The issuer answered, but not with a login that can be used. Carries no claims: it may end in the log. */
export class LoginRefused extends Error {
  override readonly name = 'LoginRefused'
  constructor(readonly because: LoginRefusal) {
    super(because)
  }
}
