import { data } from 'react-router'
import type { Current } from '#app/access/current'

/** Whoever handles the case; the policy lets nobody else here. */
export function officerOf({ actor }: Current): { readonly accountId: string } {
  if (actor.kind !== 'case-officer' && actor.kind !== 'administrator') throw data({ reason: 'forbidden' }, { status: 403 })
  return actor
}
