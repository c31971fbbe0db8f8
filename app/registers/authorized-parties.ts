import { z } from 'zod'
import { type AccessPackageCode, accessPackageCodes } from '#app/domain/access-package'
import { registerRolesOf } from '#app/domain/altinn-role'
import type { AltinnSettings } from '#app/platform/register-settings'
import { addressUnder, call, jsonOf, Silent, shaped } from './call'

/** Where Altinn is, and what it wants to see. */
export type Door = Pick<AltinnSettings, 'platform' | 'subscription' | 'orgCode'>

/** What the list says of a person and one organisation. */
export interface PartyRights {
  readonly packages: readonly AccessPackageCode[]
  readonly roles: readonly string[]
  readonly isDeleted: boolean
  /** Listed for the sake of a subunit alone: no rights of its own. */
  readonly isHierarchyOnly: boolean
}

const person = 'urn:altinn:person:identifier-no'
const organisation = 'urn:altinn:organization:identifier-no'

/** What else the list says is not read, so that it is not kept either. */
const partyShape = z.object({
  name: z.string().nullish(),
  type: z.string().nullish(),
  organizationNumber: z.string().nullish(),
  personId: z.string().nullish(),
  isDeleted: z.boolean().nullish(),
  onlyHierarchyElementWithNoAccess: z.boolean().nullish(),
  authorizedAccessPackages: z.array(z.string()).nullish(),
  authorizedRoles: z.array(z.string()).nullish(),
  get subunits() {
    return z.array(partyShape).nullish()
  },
})
type Party = z.infer<typeof partyShape>
const listShape = z.array(partyShape)

/**
 * Rights through other organisations are left out: an accountant's manager would get every client's. Deleted organisations are
 * asked for, since only then does the list say that they are deleted.
 */
const common = { includeInstances: 'false', includePartiesViaKeyRoles: 'false', includeSubParties: 'true', includeInactiveParties: 'true' }
const everything = { ...common, includeAccessPackages: 'true', includeRoles: 'true', includeResources: 'true' }
const nameOnly = { ...common, includeAccessPackages: 'false', includeRoles: 'false', includeResources: 'false' }

/** Null when the organisation is not among those the person has anything to do with. */
export async function askPartyRights(
  settings: Door,
  token: string,
  { pid, organisationNumber }: { readonly pid: string; readonly organisationNumber: string },
  signal: AbortSignal,
): Promise<PartyRights | null> {
  const filter = { type: organisation, value: organisationNumber }
  return readPartyRights(await askParties(settings, token, everything, pid, filter, signal), organisationNumber)
}

/** What the list says of the organisation; null when it is not on it. */
export function readPartyRights(list: unknown, organisationNumber: string): PartyRights | null {
  const parties = shaped(listShape.parse, list)
  const party = withSubunits(parties).find((one) => one.organizationNumber === organisationNumber)
  return party ? rightsOf(party) : null
}

/** The person's own name; null where Altinn does not list the person. */
export async function askOwnName(settings: Door, token: string, pid: string, signal: AbortSignal): Promise<string | null> {
  const parties = shaped(listShape.parse, await askParties(settings, token, nameOnly, pid, { type: person, value: pid }, signal))
  return parties.find(({ type, personId }) => type === 'Person' && personId === pid)?.name?.trim() || null
}

async function askParties(
  { platform, subscription, orgCode }: Door,
  token: string,
  query: Readonly<Record<string, string>>,
  pid: string,
  filter: { readonly type: string; readonly value: string },
  signal: AbortSignal,
): Promise<unknown> {
  const address = addressUnder(platform, '/accessmanagement/api/v1/resourceowner/authorizedparties')
  address.search = new URLSearchParams({ ...query, ...(orgCode ? { orgCode } : {}) }).toString()
  const reply = await call(address, {
    method: 'POST',
    headers: headersFor(token, subscription),
    body: JSON.stringify({ type: person, value: pid, partyFilter: [filter] }),
    signal,
  })
  assertAccepted(reply.status)
  return jsonOf(reply)
}

/** Headers of every question to Altinn. */
export function headersFor(token: string, subscription: AltinnSettings['subscription']): Record<string, string> {
  return {
    authorization: `Bearer ${token}`,
    accept: 'application/json',
    'content-type': 'application/json',
    ...(subscription ? { [subscription.header]: subscription.key } : {}),
  }
}

/** Only 200 is an answer. A token that is not taken may have been withdrawn, so a new one is worth a try. */
export function assertAccepted(status: number): void {
  if (status === 401) throw new Silent('failure', null, true, true)
  if (status !== 200) throw new Silent('failure')
}

function withSubunits(parties: readonly Party[]): Party[] {
  return parties.flatMap((party) => [party, ...withSubunits(party.subunits ?? [])])
}

function rightsOf(party: Party): PartyRights {
  if (party.onlyHierarchyElementWithNoAccess) {
    return { packages: [], roles: [], isDeleted: party.isDeleted ?? false, isHierarchyOnly: true }
  }
  const held = new Set(party.authorizedAccessPackages)
  return {
    packages: accessPackageCodes.filter((code) => held.has(code)),
    roles: registerRolesOf(party.authorizedRoles ?? []),
    isDeleted: party.isDeleted ?? false,
    isHierarchyOnly: false,
  }
}
