import { Temporal } from 'temporal-polyfill'
import { standing } from '#app/domain/permission'
import { covers, type Position } from '#app/domain/position'
import { getAccessChoice } from './access-choices'
import { findActingOrganisation } from './askers'
import type { Readable } from './client'
import { type Circle, listMembers } from './memberships'
import { countKnownPeople, listHeardRights } from './rights-heard'

/** Somebody with a place in an organisation's response. */
export interface CirclePerson {
  readonly accountId: string
  readonly name: string
  readonly position: Position
}

/** Everybody known to have access, once each, by name: let in by a colleague, or here through Altinn under the choice that holds now. */
export async function listCirclePeople(db: Readable, circle: Circle): Promise<CirclePerson[]> {
  const { consultationId, organisationNumber } = circle
  const choice = await getAccessChoice(db, consultationId)
  const organisation = await findActingOrganisation(db, consultationId, organisationNumber)
  const people = new Map<string, CirclePerson>()
  const add = ({ accountId, name, position }: CirclePerson) => {
    if (!covers(people.get(accountId)?.position ?? null, position)) people.set(accountId, { accountId, name, position })
  }
  for (const { accountId, name, altinn } of await listHeardRights(db, organisationNumber)) {
    const { grant } = standing(
      { kind: 'organisation', organisation, altinn, level: 4, membership: null },
      choice,
      Temporal.Instant.from(altinn.askedAt),
    )
    if (grant) add({ accountId, name, position: grant.position })
  }
  for (const member of await listMembers(db, circle)) add(member)
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'nb'))
}

/** Whether more than one has access. Most organisations have one person, and are not asked any further. */
export async function hasSeveralPeople(db: Readable, circle: Circle): Promise<boolean> {
  return countKnownPeople(db, circle) > 1 && (await listCirclePeople(db, circle)).length > 1
}
