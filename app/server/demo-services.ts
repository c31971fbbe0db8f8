import { people } from '#app/demo/people'
import { createLocalServices, type LocalServices, localResources } from '#app/demo/services/local-services'
import { firstAccessChoice, packagesGiving } from '#app/domain/access-choice'
import { policyRules } from '#app/domain/altinn-policy'
import type { Clock } from '#app/platform/clock'

/** Stand-ins for Maskinporten, Altinn and Enhetsregisteret. */
export function createDemoServices(wallClock: Clock): LocalServices {
  return createLocalServices(people, wallClock, async (resource) => {
    const rules = policyRules({
      write: packagesGiving(firstAccessChoice, 'write'),
      submit: packagesGiving(firstAccessChoice, 'submit'),
      selfAssess: packagesGiving(firstAccessChoice, 'self-assess'),
      leadersSubmit: firstAccessChoice.leadersSubmit,
    })
    if (resource === localResources.response) return rules.response
    return resource === localResources.selfAssessment ? rules.selfAssessment : null
  })
}
