import type { PolicyRule } from '#app/domain/altinn-policy'
import type { Held } from './world'

/** The policy of a resource; null where there is no such resource. */
export type PolicyOf = (resource: string) => Promise<readonly PolicyRule[] | null>

interface Attribute {
  readonly AttributeId?: string
  readonly Value?: string
  readonly IncludeInResult?: boolean
}
interface Category {
  readonly Id?: string
  readonly Attribute?: readonly Attribute[]
}
interface XacmlRequest {
  readonly AccessSubject?: readonly Category[]
  readonly Action?: readonly Category[]
  readonly Resource?: readonly Category[]
  readonly MultiRequests?: { readonly RequestReference?: readonly { readonly ReferenceId?: readonly string[] }[] }
}
interface Single {
  readonly subject: Category | undefined
  readonly action: Category | undefined
  readonly resource: Category | undefined
}

const actionId = 'urn:oasis:names:tc:xacml:1.0:action:action-id'
const status = 'urn:oasis:names:tc:xacml:1.0:status'

/** Answers an XACML request in JSON, one or many, by the policies of the resources. */
export async function xacmlAnswer(body: unknown, heldBy: (pid: string) => readonly Held[], policyOf: PolicyOf) {
  const request = (body as { Request?: XacmlRequest } | undefined)?.Request
  const singles = request ? singlesOf(request) : []
  if (singles.length === 0) return { Response: [indeterminate('syntax-error')] }
  return { Response: await Promise.all(singles.map((single) => decide(single, heldBy, policyOf))) }
}

/** Combinations named in MultiRequests, or the one request there is. */
function singlesOf({ AccessSubject = [], Action = [], Resource = [], MultiRequests }: XacmlRequest): Single[] {
  const references = MultiRequests?.RequestReference
  if (!references) return [{ subject: AccessSubject[0], action: Action[0], resource: Resource[0] }]
  return references.map(({ ReferenceId = [] }) => {
    const named = (some: readonly Category[]) => some.find(({ Id }) => Id !== undefined && ReferenceId.includes(Id))
    return { subject: named(AccessSubject), action: named(Action), resource: named(Resource) }
  })
}

async function decide({ subject, action, resource }: Single, heldBy: (pid: string) => readonly Held[], policyOf: PolicyOf) {
  const [pid, act] = [attributeOf(subject, 'urn:altinn:person:identifier-no'), attributeOf(action, actionId)]
  const [id, number] = [attributeOf(resource, 'urn:altinn:resource'), attributeOf(resource, 'urn:altinn:organization:identifier-no')]
  // Altinn refuses a person together with anything else.
  if (!pid || subject?.Attribute?.length !== 1 || !act || !id || !number) return indeterminate('missing-attribute')
  const policy = await policyOf(id)
  const echoed = {
    Category: [included(action, 'urn:oasis:names:tc:xacml:3.0:attribute-category:action'), included(resource, resourceCategory)],
  }
  if (!policy) return { ...indeterminate('processing-error'), ...echoed }
  const held = heldBy(pid).find(({ organisation }) => organisation.number === number)
  const isPermitted = policy.some(
    ({ acts, packages, roles }) =>
      acts.some((one) => one === act) &&
      (packages.some((code) => held?.packages.includes(code)) || roles.some((role) => held?.roles.includes(role))),
  )
  return {
    Decision: isPermitted ? 'Permit' : 'NotApplicable',
    Status: { StatusCode: { Value: `${status}:ok` } },
    Obligations: isPermitted ? [substantialLogin] : null,
    ...echoed,
  }
}

const resourceCategory = 'urn:oasis:names:tc:xacml:3.0:attribute-category:resource'

const substantialLogin = {
  id: 'urn:altinn:obligation:authenticationLevel1',
  attributeAssignment: [
    {
      attributeId: 'urn:altinn:obligation-assignment:1',
      value: '3',
      category: 'urn:altinn:minimum-authenticationlevel',
      dataType: 'http://www.w3.org/2001/XMLSchema#integer',
      issuer: null,
    },
  ],
}

function attributeOf(category: Category | undefined, id: string): string | undefined {
  return category?.Attribute?.find(({ AttributeId }) => AttributeId === id)?.Value
}

/** What the request asked to see again in the answer. */
function included(category: Category | undefined, CategoryId: string) {
  return { CategoryId, Attribute: category?.Attribute?.filter(({ IncludeInResult }) => IncludeInResult) ?? [] }
}

function indeterminate(why: 'syntax-error' | 'missing-attribute' | 'processing-error') {
  return { Decision: 'Indeterminate', Status: { StatusCode: { Value: `${status}:${why}` } } }
}
