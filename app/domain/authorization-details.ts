import { z } from 'zod'
import { isOrganisationNumber } from './organisation-number'
import type { Party } from './party'

export const altinnResourceType = 'ansattporten:altinn:resource'
const resourcePrefix = 'urn:altinn:resource:'
/** An organisation number among the world's participant identifiers. Source: ISO 6523, code 0192. */
const identifier = /^0192:(\d{9})$/

export const resourceUrn = (resource: string) => `${resourcePrefix}${resource}`

/** The documentation shows one comma separated text; RFC 9396 asks for an array. Answers are read either way. */
const actionsSchema = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(','))])
  .transform((actions) => actions.map((action) => action.trim()))

const partySchema = z.object({
  orgno: z.object({
    authority: z.literal('iso6523-actorid-upis'),
    ID: z
      .string()
      .regex(identifier)
      .transform((id) => id.slice('0192:'.length))
      .refine(isOrganisationNumber),
  }),
  resource: z.string(),
  name: z.string().trim().min(1).max(300),
  unit_type: z.string().trim().min(1).max(10).nullable().catch(null),
  actions: actionsSchema.optional(),
})

const detailSchema = z.object({
  type: z.literal(altinnResourceType),
  resource: z.string(),
  authorized_parties: z.array(z.unknown()),
})

/** What was asked for: the id of the resource in Altinn, and the actions, if any. */
export interface AskedResource {
  readonly resource: string
  readonly actions: readonly string[]
}

/**
 * The organisations in Ansattporten's `authorization_details`. Whatever is not wholly as agreed is left out: another type or
 * resource, an unknown authority, a number whose check digit is wrong. Empty when the person represents nobody, or themselves.
 */
export function partiesIn(details: unknown, asked: AskedResource, isTest: boolean): Party[] {
  const found = new Map<string, Party>()
  for (const detail of Array.isArray(details) ? details : []) {
    const ours = detailSchema.safeParse(detail)
    if (!ours.success || ours.data.resource !== resourceUrn(asked.resource)) continue
    for (const candidate of ours.data.authorized_parties) {
      const party = toParty(candidate, asked, isTest)
      if (party && !found.has(party.organisationNumber)) found.set(party.organisationNumber, party)
    }
  }
  return [...found.values()]
}

function toParty(candidate: unknown, asked: AskedResource, isTest: boolean): Party | null {
  const read = partySchema.safeParse(candidate)
  if (!read.success || read.data.resource !== asked.resource) return null
  const { orgno, name, unit_type: form, actions } = read.data
  // Left out of the answer when none were asked for; what is there must be something of what was.
  if (asked.actions.length > 0 && actions && !actions.some((action) => asked.actions.includes(action))) return null
  return { organisationNumber: orgno.ID, name, form, isTest, through: 'altinn' }
}
