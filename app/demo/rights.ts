import { accessPackageCodes } from '#app/domain/access-package'
import type { PolicyDecision } from '#app/domain/altinn-rights'
import { type HoldingRole, holdingRoles } from '#app/domain/register-role'
import type { RightsRegister } from '#app/domain/registers'
import type { Clock } from '#app/platform/clock'
import type { Database } from '#db/client'
import { findSession } from '#db/sessions'
import { type Person, people } from './people'

const isHolding = (role: string): role is HoldingRole => holdingRoles.some((holding) => holding === role)

/** Altinn as the synthetic people have it, without asking anybody. */
export function rightsOf(known: readonly Person[], clock: Clock): RightsRegister {
  return {
    async ask({ pid, organisationNumber }) {
      const held = known.find((person) => person.pid === pid)?.rights.find(({ organisation }) => organisation.number === organisationNumber)
      const roles = held?.roles ?? []
      const packages = roles.some(isHolding) ? accessPackageCodes : (held?.packages ?? [])
      const decision: PolicyDecision = packages.length > 0 ? 'Permit' : 'NotApplicable'
      return {
        kind: 'answered',
        askedAt: clock.now().toString(),
        rights: {
          organisationNumber,
          decisions: { write: decision, submit: decision, 'self-assess': decision },
          minimumLevel: null,
          packages,
          roles,
          isDeleted: held ? held.organisation.deletedOn !== null : false,
        },
      }
    },
    nameOf: async (pid) => known.find((person) => person.pid === pid)?.name ?? null,
  }
}

/** Until the login keeps it in memory: synthetic names are told apart. */
export async function findPidByName(db: Database, sessionId: string): Promise<string | null> {
  const session = await findSession(db, sessionId)
  return people.find(({ name }) => name === session?.name)?.pid ?? null
}
