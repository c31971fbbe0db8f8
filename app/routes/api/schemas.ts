import { z } from 'zod'
import { answerings } from '#app/domain/access-choice'
import { accessPackageCodes } from '#app/domain/access-package'
import { ageGroups, audiences, strengths, verificationMethods } from '#app/domain/guideline'
import { holdingRoles } from '#app/domain/register-role'
import { respondentTypes } from '#app/domain/respondent'

/** What the interface answers with. The description in openapi.json is made from these, and tests hold the answers to them. */
export const components = z.registry<{ id: string; description?: string }>()

/** Makes a schema known to openapi.json by a name of its own. */
export function component<S extends z.ZodType>(id: string, description: string, schema: S): S {
  components.add(schema, { id, description })
  return schema
}

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ format: 'date', description: 'A Norwegian calendar day' })
const code = z
  .string()
  .regex(/^[RK]-\d+\.\d+$/)
  .meta({
    description: 'R-1.1 for a recommendation (råd), K-2.3 for a requirement (krav)',
  })

const bilingual = component('BilingualText', 'The same text in bokmål (nb) and nynorsk (nn).', z.object({ nb: z.string(), nn: z.string() }))

const consultationLinks = z.object({
  self: z.url(),
  page: z.url(),
  draft: z.url(),
  consultees: z.url(),
})

const summary = {
  id: z.string().meta({ description: 'Stable' }),
  slug: z.string(),
  title: bilingual,
  publisher: z.string(),
  publishedOn: day,
  deadline: day,
  closesAt: z.string().meta({
    format: 'date-time',
    description: 'The moment the deadline day ends in Norway, as UTC',
  }),
  links: consultationLinks,
}

export const consultationListSchema = component(
  'ConsultationList',
  'Every consultation of this installation.',
  z.object({
    consultations: z.array(component('ConsultationSummary', 'A consultation in short.', z.object(summary))),
  }),
)

const contentStatus = z.enum(['demonstration', 'official']).meta({
  description: 'demonstration: recommendations and requirements are not the wording of the publisher. Say so wherever they are shown',
})

const consultationText = component(
  'ConsultationText',
  'What the consultation page says, in one language.',
  z.object({
    title: z.string(),
    subtitle: z.string(),
    purpose: z.string(),
    mandate: z.string(),
    mandateFacts: z.array(z.object({ date: day, text: z.string() })),
    targetGroup: z.string(),
    background: z.string().meta({ description: 'Paragraphs are parted by blank lines' }),
    backgroundPoints: z.array(z.object({ text: z.string(), legalRefs: z.array(z.string()) })),
    questions: z.array(
      z.object({
        id: z.string(),
        appliesTo: z.enum(['recommendation', 'requirement']),
        text: z.string(),
      }),
    ),
  }),
)

export const consultationSchema = component(
  'Consultation',
  'A consultation with what its page says.',
  z.object({
    ...summary,
    officialAddress: z.url().meta({ description: "The publisher's own page" }),
    text: z.object({ nb: consultationText, nn: consultationText }),
    access: component(
      'Access',
      'Who may respond for an organisation: what each access package in Altinn gives, and which register roles may submit. Private persons may always respond.',
      z.object({
        packages: z.array(
          z.object({
            code: z.enum(accessPackageCodes),
            answering: z.enum(answerings).meta({ description: 'submit includes write' }),
            selfAssess: z.boolean().meta({ description: "May assess the organisation's own product against the requirements" }),
          }),
        ),
        rolesThatMaySubmit: z
          .array(z.enum(holdingRoles))
          .meta({ description: 'Role codes in Enhetsregisteret; empty when roles give nothing' }),
      }),
    ),
    currentVersion: z.object({
      id: z.string(),
      number: z.string(),
      publishedOn: day,
      contentStatus,
      provenance: bilingual,
    }),
  }),
)

const itemText = component(
  'ItemText',
  'What a recommendation or requirement says, in one language.',
  z.object({
    title: z.string(),
    text: z.string(),
    rationale: z.string(),
    practical: z.array(z.string()),
    verification: z.array(z.object({ method: z.enum(verificationMethods), text: z.string() })),
  }),
)

const item = component(
  'Item',
  'A recommendation (råd) or requirement (krav).',
  z.object({
    uid: z.uuid().meta({
      description: 'Stable and unique to this wording: a new version of the draft has new ones',
    }),
    code,
    kind: z.enum(['recommendation', 'requirement']),
    chapter: z.int(),
    position: z.int().meta({ description: 'Order in the whole draft' }),
    strength: z.enum(strengths).nullable(),
    audiences: z.array(z.enum(audiences)),
    ageGroups: z.array(z.enum(ageGroups)),
    legalRefs: z.array(z.string()).meta({ description: 'Ids in legalBasis' }),
    sourceRefs: z.array(z.string()).meta({ description: 'Ids in sources' }),
    related: z.array(code),
    text: z.object({ nb: itemText, nn: itemText }),
    page: z.url().meta({ description: 'Permanent address for people' }),
  }),
)

const legalReference = component(
  'LegalReference',
  'A provision the draft refers to.',
  z.object({
    id: z.string(),
    law: z.string(),
    section: z.string(),
    label: z.string(),
  }),
)
const source = component(
  'Source',
  'A source the draft builds on, cited as its publisher wrote it.',
  z.object({
    id: z.string(),
    publisher: z.string(),
    title: z.string(),
    date: z.string(),
    note: z.string(),
  }),
)

export const draftSchema = component(
  'Draft',
  'A numbered draft, frozen when it was published.',
  z.object({
    consultationId: z.string(),
    id: z.string(),
    number: z.string(),
    publishedOn: day,
    contentStatus,
    provenance: bilingual,
    contentHash: z.string().meta({
      description: 'SHA-256 of the draft in canonical JSON (RFC 8785)',
    }),
    chapters: z.array(component('Chapter', 'A chapter of the draft.', z.object({ number: z.int(), title: bilingual, intro: bilingual }))),
    items: z.array(item),
    legalBasis: z.object({
      nb: z.array(legalReference),
      nn: z.array(legalReference),
    }),
    sources: z.object({ nb: z.array(source), nn: z.array(source) }),
  }),
)

const body = component(
  'Organisation',
  'An organisation on the list, as itself or as a member of a collective line.',
  z.object({
    slug: z.string(),
    organisationNumber: z
      .string()
      .regex(/^\d{9}$/)
      .nullable()
      .meta({ description: 'Null where no public source gives it' }),
    name: z.string(),
    registeredName: z.string().nullable(),
    nameVariants: z.array(
      z.object({
        name: z.string(),
        language: z.string().meta({ description: 'BCP 47: se, sma, smj, fkv' }),
      }),
    ),
    respondentType: z.enum(respondentTypes),
  }),
)

const line = component(
  'ConsulteeLine',
  'A line of the consultee list.',
  z.object({
    id: z.string(),
    position: z.int(),
    nameAsWritten: z.string().meta({ description: 'Exactly as the publisher wrote it' }),
    name: z.string(),
    fullName: z.string().nullable(),
    repeats: z.string().nullable().meta({ description: 'Id of the line this one says again' }),
    isCollective: z.boolean(),
    organisation: body.nullable(),
    members: z.array(body).meta({
      description: 'Whom a collective line stands for; empty when nobody has listed them',
    }),
  }),
)

export const consulteesSchema = component(
  'Consultees',
  'Whom the publisher asked. A consultation is open to everyone, listed or not.',
  z.object({
    consultationId: z.string(),
    counts: z.object({
      lines: z.int(),
      distinctLines: z.int(),
      collectives: z.int(),
      bodies: z.int().meta({
        description: 'Every known organisation once, however many lines it is behind',
      }),
    }),
    groups: z.array(z.object({ id: z.string(), name: bilingual, lines: z.array(line) })),
  }),
)

export const problemSchema = component(
  'Problem',
  'What went wrong (RFC 9457).',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
  }),
)

/** What a route must give to answer by a schema. */
export type Answer<S extends z.ZodType> = Unchanged<z.infer<S>>
type Unchanged<T> = T extends readonly (infer E)[]
  ? readonly Unchanged<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Unchanged<T[K]> }
    : T
