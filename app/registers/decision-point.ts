import { z } from 'zod'
import { type AltinnAct, altinnActs, type PolicyDecision, policyDecisions } from '#app/domain/altinn-rights'
import type { ResourceIds } from '#app/platform/register-settings'
import { assertAccepted, type Door, headersFor } from './authorized-parties'
import { addressUnder, call, jsonOf, Silent, shaped } from './call'

export interface Decisions {
  readonly decisions: Readonly<Record<AltinnAct, PolicyDecision>>
  readonly minimumLevel: number | null
}

const text = 'http://www.w3.org/2001/XMLSchema#string'
const actionId = 'urn:oasis:names:tc:xacml:1.0:action:action-id'
const resourceId = 'urn:altinn:resource'
const level = 'urn:altinn:minimum-authenticationlevel'
/** The level asked of organisations that act through systems of their own; no concern of a person's. */
const levelOfSystems = 'urn:altinn:minimum-authenticationlevel-org'

export function resourceOf(act: AltinnAct, ids: ResourceIds): string {
  return act === 'self-assess' ? ids.selfAssessment : ids.response
}

/** Asks for every act at once. Source: XACML 3.0 JSON profile and multiple decision profile. */
export async function askDecisions(
  { platform, subscription }: Door,
  token: string,
  question: { readonly pid: string; readonly organisationNumber: string; readonly resources: ResourceIds },
  signal: AbortSignal,
): Promise<Decisions> {
  const reply = await call(addressUnder(platform, '/authorization/api/v1/authorize'), {
    method: 'POST',
    headers: headersFor(token, subscription),
    body: JSON.stringify(multiRequest(question)),
    signal,
  })
  assertAccepted(reply.status)
  return readDecisions(jsonOf(reply), question.resources)
}

function multiRequest({
  pid,
  organisationNumber,
  resources,
}: {
  readonly pid: string
  readonly organisationNumber: string
  readonly resources: ResourceIds
}) {
  const ids = [...new Set([resources.response, resources.selfAssessment])]
  const attribute = (AttributeId: string, Value: string, IncludeInResult = false) => ({
    AttributeId,
    Value,
    DataType: text,
    IncludeInResult,
  })
  return {
    Request: {
      ReturnPolicyIdList: true,
      AccessSubject: [{ Id: 's1', Attribute: [attribute('urn:altinn:person:identifier-no', pid)] }],
      Action: altinnActs.map((act, i) => ({ Id: `a${i + 1}`, Attribute: [attribute(actionId, act, true)] })),
      Resource: ids.map((id, i) => ({
        Id: `r${i + 1}`,
        Attribute: [attribute(resourceId, id, true), attribute('urn:altinn:organization:identifier-no', organisationNumber)],
      })),
      MultiRequests: {
        RequestReference: altinnActs.map((act, i) => ({
          ReferenceId: ['s1', `a${i + 1}`, `r${ids.indexOf(resourceOf(act, resources)) + 1}`],
        })),
      },
    },
  }
}

const oneOrMany = <T extends z.ZodType>(shape: T) => z.union([shape, z.array(shape)])
const resultShape = z.object({
  decision: z.string(),
  obligations: z.unknown().optional(),
  category: z
    .array(z.object({ attribute: z.array(z.object({ attributeid: z.string(), value: oneOrMany(z.string()).nullish() })).nullish() }))
    .nullish(),
})
const responseShape = z.object({ response: oneOrMany(resultShape).transform((some) => (Array.isArray(some) ? some : [some])) })
const obligationsShape = z.array(
  z.object({ attributeassignment: z.array(z.object({ category: z.string(), value: z.union([z.string(), z.number()]) })).min(1) }),
)
type Result = z.infer<typeof resultShape>

/**
 * What the answer says of each act. `Permit` comes only of one result that names the act and our resource and says exactly that, and
 * whose obligations we understand; of everything else comes something less.
 */
export function readDecisions(json: unknown, resources: ResourceIds): Decisions {
  const { response } = shaped((value) => responseShape.parse(lowerKeys(value)), json)
  if (response.length === 0) throw new Silent('malformed')
  const levels: number[] = []
  const decide = (act: AltinnAct): PolicyDecision => {
    const about = response.filter((result) => isAbout(result, act, resourceOf(act, resources)))
    const [result] = about
    if (!result || about.length > 1) return 'Indeterminate'
    const decision = policyDecisions.find((known) => known === result.decision) ?? 'Indeterminate'
    if (decision !== 'Permit') return decision
    const asked = levelsAskedBy(result.obligations)
    if (asked === null) return 'Indeterminate'
    levels.push(...asked)
    return decision
  }
  const decisions = { write: decide('write'), submit: decide('submit'), 'self-assess': decide('self-assess') }
  return { decisions, minimumLevel: levels.length === 0 ? null : Math.max(...levels) }
}

function isAbout({ category }: Result, act: AltinnAct, resource: string): boolean {
  const attributes = (category ?? []).flatMap(({ attribute }) => attribute ?? [])
  const valuesOf = (id: string) => attributes.filter(({ attributeid }) => attributeid === id).flatMap(({ value }) => value ?? [])
  return isOnly(valuesOf(actionId), act) && isOnly(valuesOf(resourceId), resource)
}

const isOnly = (values: readonly string[], wanted: string) => values.length === 1 && values[0] === wanted

/** The levels of login a permission asks for; null when it asks for something we do not understand, and so cannot see to. */
function levelsAskedBy(obligations: unknown): number[] | null {
  if (obligations === undefined || obligations === null) return []
  const read = obligationsShape.safeParse(obligations)
  if (!read.success) return null
  const assignments = read.data
    .flatMap(({ attributeassignment }) => attributeassignment)
    .filter(({ category }) => category !== levelOfSystems)
  const levels = assignments.map(({ category, value }) => (category === level && /^[0-9]$/.test(String(value)) ? Number(value) : null))
  return levels.every((one) => one !== null) ? levels : null
}

/**
 * Altinn writes `Response` in its documentation and `response` in its answers; obligations in lower case in both. So the case of
 * names does not matter. Two names that differ only in case would be two answers, and are refused.
 */
function lowerKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, inner]) => [name.toLowerCase(), lowerKeys(inner)] as const)
  if (new Set(entries.map(([name]) => name)).size !== entries.length) throw new Silent('malformed')
  return Object.fromEntries(entries)
}
