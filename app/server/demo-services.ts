import { people } from '#app/demo/people'
import { createLocalServices, type LocalServices, localResources } from '#app/demo/services/local-services'
import { packagesGiving } from '#app/domain/access-choice'
import { policyRules } from '#app/domain/altinn-policy'
import type { Clock } from '#app/platform/clock'
import { getAccessChoice } from '#db/access-choices'
import type { Database } from '#db/client'
import { listConsultations } from '#db/consultations'

/** Stand-ins for Maskinporten, Altinn and Enhetsregisteret. The policies in this Altinn follow the consultation's choice at once. */
export function createDemoServices(database: () => Database, wallClock: Clock): LocalServices {
  return createLocalServices(people, wallClock, async (resource) => {
    const db = database()
    const [consultation] = await listConsultations(db)
    if (!consultation) return null
    const choice = await getAccessChoice(db, consultation.id)
    const rules = policyRules({
      write: packagesGiving(choice, 'write'),
      submit: packagesGiving(choice, 'submit'),
      selfAssess: packagesGiving(choice, 'self-assess'),
      leadersSubmit: choice.leadersSubmit,
    })
    if (resource === localResources.response) return rules.response
    return resource === localResources.selfAssessment ? rules.selfAssessment : null
  })
}
