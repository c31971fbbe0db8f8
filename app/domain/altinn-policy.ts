import type { AccessPackageCode } from './access-package'
import type { AltinnAct } from './altinn-rights'
import { type HoldingRole, holdingRoles } from './register-role'

/** What a policy speaks of: the acts we ask about, and reading. */
export type PolicyAct = AltinnAct | 'read'

/** Whoever has any of these packages or roles may do any of these acts. */
export interface PolicyRule {
  readonly acts: readonly PolicyAct[]
  readonly packages: readonly AccessPackageCode[]
  readonly roles: readonly HoldingRole[]
}

/** Which packages a consultation lets do what, and whether those who lead may submit. */
export interface PolicyChoice {
  readonly write: readonly AccessPackageCode[]
  readonly submit: readonly AccessPackageCode[]
  readonly selfAssess: readonly AccessPackageCode[]
  readonly leadersSubmit: boolean
}

/** The rules of the two resources in Altinn: one for responses, one for assessing one's own product. A rule for nobody is left out. */
export function policyRules(choice: PolicyChoice): Readonly<Record<'response' | 'selfAssessment', readonly PolicyRule[]>> {
  const leaders = choice.leadersSubmit ? holdingRoles : []
  const isForSomebody = ({ packages, roles }: PolicyRule) => packages.length + roles.length > 0
  const writing: PolicyRule = { acts: ['read', 'write'], packages: choice.write, roles: leaders }
  const submitting: PolicyRule = { acts: ['submit'], packages: choice.submit, roles: leaders }
  const assessing: PolicyRule = { acts: ['read', 'self-assess'], packages: choice.selfAssess, roles: [] }
  return { response: [writing, submitting].filter(isForSomebody), selfAssessment: [assessing].filter(isForSomebody) }
}
