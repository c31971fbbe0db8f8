import type { Party } from '#app/domain/party'
import type { Readable } from './client'
import { listPartiesOf } from './memberships'
import { listSessionParties } from './session-parties'

/** Every organisation somebody may choose to act for: those the login service told of, then those colleagues have let them into. */
export async function listParties(
  db: Readable,
  { sessionId, accountId }: { readonly sessionId: string; readonly accountId: string },
): Promise<Party[]> {
  const found = new Map<string, Party>()
  for (const party of [...(await listSessionParties(db, sessionId)), ...(await listPartiesOf(db, accountId))]) {
    if (!found.has(party.organisationNumber)) found.set(party.organisationNumber, party)
  }
  return [...found.values()]
}
