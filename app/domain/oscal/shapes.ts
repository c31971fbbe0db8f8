import { z } from 'zod'

/** The part of OSCAL 1.2 that is written and read here. Source: pages.nist.gov/OSCAL, the JSON schemas of catalog and component definition. */
export const oscalVersion = '1.2.1'

/** Names that are ours and not OSCAL's. */
export const ns = 'urn:x-innspill:oscal:1'

const token = z.string().regex(/^(?:\p{L}|_)(?:\p{L}|\p{N}|[.\-_])*$/u)
const line = z.string().regex(/^\S(?:.*\S)?$/u)
const uuid = z.string().regex(/^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$/)
/** Without spaces, and without letters outside ASCII: those are percent-encoded. */
const reference = z.string().regex(/^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/)

/** Four times what a field of ours may hold. */
const longestText = 20_000

const property = z.object({ name: token, ns: z.string().optional(), value: line })
const link = z.object({ href: reference, rel: token.optional(), text: line.optional() })
const party = z.object({
  uuid,
  type: z.enum(['organization', 'person']),
  name: line.optional(),
  'external-ids': z.array(z.object({ scheme: z.string(), id: line })).optional(),
})
const metadata = z.object({
  title: z.string(),
  'last-modified': z.string(),
  version: line,
  'oscal-version': line,
  props: z.array(property).optional(),
  links: z.array(link).optional(),
  roles: z.array(z.object({ id: token, title: z.string() })).optional(),
  parties: z.array(party).optional(),
  'responsible-parties': z.array(z.object({ 'role-id': token, 'party-uuids': z.array(uuid).min(1) })).optional(),
  remarks: z.string().optional(),
})
const hash = z.object({ algorithm: z.string(), value: z.string() })
const resource = z.object({
  uuid,
  title: z.string().optional(),
  description: z.string().max(longestText).optional(),
  props: z.array(property).optional(),
  citation: z.object({ text: z.string() }).optional(),
  rlinks: z
    .array(z.object({ href: reference, 'media-type': z.string().optional(), hashes: z.array(hash).min(1).optional() }))
    .min(1)
    .optional(),
})
const backMatter = z.object({ resources: z.array(resource).min(1).optional() })

const part = z.object({ id: token, name: token, prose: z.string().optional(), props: z.array(property).min(1).optional() })
const control = z.object({
  id: token,
  class: token.optional(),
  title: z.string(),
  props: z.array(property).min(1).optional(),
  links: z.array(link).min(1).optional(),
  parts: z.array(part).min(1).optional(),
})
export const catalogShape = z.object({
  catalog: z.object({
    uuid,
    metadata,
    groups: z.array(z.object({ id: token, class: token.optional(), title: z.string(), controls: z.array(control).min(1) })).min(1),
    'back-matter': backMatter.optional(),
  }),
})

const implementedRequirement = z.object({
  uuid,
  'control-id': token,
  description: z.string().max(longestText),
  props: z.array(property).min(1).optional(),
  links: z.array(link).min(1).max(200).optional(),
})
export const componentDefinitionShape = z.object({
  'component-definition': z.object({
    uuid,
    metadata,
    components: z
      .array(
        z.object({
          uuid,
          type: line,
          title: z.string(),
          description: z.string(),
          props: z.array(property).min(1).optional(),
          'control-implementations': z
            .array(
              z.object({
                uuid,
                source: reference,
                description: z.string(),
                'implemented-requirements': z.array(implementedRequirement).min(1).max(2000),
              }),
            )
            .min(1)
            .max(20)
            .optional(),
        }),
      )
      .min(1)
      .max(50)
      .optional(),
    'back-matter': backMatter.optional(),
  }),
})

export type Catalog = z.infer<typeof catalogShape>
export type ComponentDefinition = z.infer<typeof componentDefinitionShape>
export type Property = z.infer<typeof property>

export function own(name: string, value: string): Property {
  return { name, ns, value }
}
