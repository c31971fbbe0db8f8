import type { AccessChoice } from '#app/domain/access-choice'
import { accessPackageCodes } from '#app/domain/access-package'
import { holdingRoles } from '#app/domain/register-role'
import type { Answer, consultationSchema } from './schemas'

/** A consultation's choice of who may answer for an organisation, for programs. */
export function accessOf({ packages, leadersSubmit }: AccessChoice): Answer<typeof consultationSchema>['access'] {
  return {
    packages: accessPackageCodes.map((code) => ({ code, ...packages[code] })),
    rolesThatMaySubmit: leadersSubmit ? holdingRoles : [],
  }
}
