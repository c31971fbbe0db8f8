import { z } from 'zod'
import { altinnResourceType, resourceUrn } from '#app/domain/authorization-details'
import type { Organisation } from './organisations'
import type { Person } from './people'

const detailSchema = z.object({
  type: z.literal(altinnResourceType),
  resource: z.string().startsWith(resourceUrn('')),
  actions: z.union([z.string(), z.array(z.string())]).optional(),
  organizationform: z.enum(['enterprise', 'business']).optional(),
  allow_multiple_organizations: z.boolean().default(false),
  allow_deleted_organizations: z.boolean().default(false),
  representation_is_required: z.boolean().default(false),
})

/** What Ansattporten is asked for in `authorization_details`. */
export type Asked = z.infer<typeof detailSchema>

/** Null when nothing was asked for. Throws when what was asked makes no sense. */
export function readAsked(parameter: unknown): Asked | null {
  if (typeof parameter !== 'string') return null
  const [asked] = z.array(detailSchema).length(1).parse(JSON.parse(parameter))
  return asked ?? null
}

const subunits = new Set(['BEDR', 'AAFY'])

/** What Altinn has of a person just now. */
export type RepresentedBy = (person: Person) => readonly Organisation[]

/** The organisations a person may choose among. */
export function organisationsFor(represented: readonly Organisation[], asked: Asked): Organisation[] {
  return represented
    .filter(({ deletedOn }) => deletedOn === null || asked.allow_deleted_organizations)
    .filter(({ form }) => !asked.organizationform || subunits.has(form) === (asked.organizationform === 'business'))
}

/** The answer in token response and id_token. Whoever represents themselves gets the type alone. */
export function answerFor(asked: Asked, chosen: readonly Organisation[]): Readonly<Record<string, unknown>> {
  if (chosen.length === 0) return { type: altinnResourceType }
  const actions = typeof asked.actions === 'string' ? asked.actions.split(',') : asked.actions
  return {
    type: altinnResourceType,
    resource: asked.resource,
    resource_name: 'Innspill til høring',
    authorized_parties: chosen.map(({ number, name, form }) => ({
      orgno: { authority: 'iso6523-actorid-upis', ID: `0192:${number}` },
      resource: asked.resource.slice(resourceUrn('').length),
      name,
      unit_type: form,
      ...(actions ? { actions } : {}),
    })),
  }
}
