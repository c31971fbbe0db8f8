import { z } from 'zod'
import { strengths } from '#app/domain/guideline'
import { catalogShape } from '#app/domain/oscal/shapes'
import { component, problemSchema } from './schemas'

const day = z
  .string()
  .regex(/^(?:\d{4}-\d{2}-\d{2})?$/)
  .meta({ description: 'A Norwegian calendar day; empty where there is none' })
const instant = z.string().meta({ format: 'date-time', description: 'UTC' })
const code = z
  .string()
  .regex(/^K-\d+\.\d+$/)
  .meta({ description: 'K-2.3' })
const status = z
  .string()
  .meta({ description: "A code of the scale's: oppfylt, delvis_oppfylt, planlagt, ikke_oppfylt, ikke_relevant, ikke_vurdert" })

const evidence = component(
  'Evidence',
  'One piece of what a vendor shows for a requirement.',
  z.object({ kind: z.string(), text: z.string(), link: z.string().meta({ description: 'http or https; empty where there is none' }) }),
)

const claim = {
  status,
  evidence: z.array(evidence),
  justification: z.string(),
  plannedDate: day,
}

const resultSchema = component(
  'AssessmentResult',
  'The figures of an assessment. Never show a percentage without the unmet mandatory requirements.',
  z.object({
    total: z.int(),
    assessed: z.int(),
    coveragePercent: z.number().nullable(),
    scorePercent: z.number().nullable(),
    weighedPoints: z.number(),
    weight: z.number(),
    mustApplicable: z.int(),
    mustMet: z.int(),
    mustUnmet: z.int(),
    areAllMustMet: z.boolean(),
    mustNotRelevant: z.int(),
    mustNotRelevantPercent: z.number().nullable(),
    isShareNotRelevantHigh: z.boolean(),
    notRelevant: z.int(),
    isProvisional: z.boolean().meta({ description: 'Something is not assessed: counted as nothing, and told' }),
  }),
)

const guideline = z.object({ consultation: z.string(), id: z.string(), number: z.string() })
const provenance = z
  .string()
  .meta({ description: "What an assessment is and is not, in bokmål: a vendor's own claim. Say so wherever it is shown" })

const declarationSummary = {
  number: z.string().meta({ description: 'EV-310000027-001' }),
  vendor: z.object({
    name: z.string(),
    organisationNumber: z.string(),
    isTest: z.boolean().meta({ description: 'Synthetic, for trying' }),
  }),
  product: z.object({ name: z.string(), version: z.string(), type: z.string() }),
  guideline,
  declaredOn: z.string(),
  declaredAt: instant,
  checksum: z.string().meta({ description: 'SHA-256 of the sealed file, hexadecimal' }),
  links: z.object({ self: z.url(), page: z.url(), sealed: z.url() }),
}

export const declarationListSchema = component(
  'DeclaredAssessments',
  "Vendors' assessments of their own products that their vendors have shared with all.",
  z.object({
    provenance,
    assessments: z.array(component('DeclaredAssessmentSummary', 'A declared assessment in short.', z.object(declarationSummary))),
  }),
)

export const declarationSchema = component(
  'DeclaredAssessment',
  'A declared assessment, as its vendor has shared it with all.',
  z.object({
    ...declarationSummary,
    provenance,
    result: resultSchema,
    lines: z.array(component('DeclaredLine', 'What was declared of one requirement.', z.object({ code, ...claim }))),
  }),
)

// ── For a vendor's own system ───────────────────────────────────────────────────────────────────────────────────────

const assessmentEntry = component(
  'OwnAssessmentEntry',
  'One assessment among the own ones.',
  z.object({
    id: z.uuid(),
    productVersion: z.string(),
    updatedAt: instant,
    number: z.string().nullable().meta({ description: 'Null until it is declared; then it cannot be changed' }),
    links: z.object({ self: z.url(), lines: z.url(), result: z.url() }),
  }),
)

export const ownProductsSchema = component(
  'OwnProducts',
  "The organisation's own products, with every assessment of them.",
  z.object({
    products: z.array(
      component(
        'OwnProduct',
        'A product.',
        z.object({
          id: z.uuid(),
          name: z.string(),
          type: z.string(),
          contactEmail: z.string(),
          assessments: z.array(assessmentEntry),
          links: z.object({ versions: z.url().meta({ description: 'POST here begins a new version' }) }),
        }),
      ),
    ),
  }),
)

export const newProductSchema = component(
  'NewProduct',
  'A product with its first version, to be assessed against the newest guideline version.',
  z.strictObject({ name: z.string(), type: z.string(), version: z.string(), contactEmail: z.string() }),
)

export const newVersionSchema = component(
  'NewProductVersion',
  'A new version of a product. Its assessment starts from the last one; what is carried over must be confirmed before it is declared.',
  z.strictObject({ version: z.string() }),
)

export const createdSchema = component(
  'CreatedAssessment',
  'The assessment that was begun.',
  z.object({ id: z.uuid(), links: z.object({ self: z.url(), lines: z.url(), result: z.url() }) }),
)

const ownLine = component(
  'OwnLine',
  'What is said of one requirement, the internal note included.',
  z.object({
    code,
    strength: z.enum(strengths),
    ...claim,
    internalNote: z.string().meta({ description: 'Never leaves the vendor' }),
    isCarried: z.boolean().meta({ description: 'Came from an earlier version, and nobody has confirmed it' }),
    mark: z.string().meta({ description: 'Send it back with what you write, to be told when somebody else has changed the same field' }),
    faults: z
      .array(z.object({ field: z.string(), code: z.string() }))
      .meta({ description: 'What keeps the line from being declared. It is stored all the same' }),
  }),
)

export const ownLinesSchema = component(
  'OwnLines',
  'Every requirement, in the order of the guideline.',
  z.object({ lines: z.array(ownLine) }),
)

export const ownAssessmentSchema = component(
  'OwnAssessment',
  'An assessment of the own product.',
  z.object({
    id: z.uuid(),
    product: z.object({ id: z.uuid(), name: z.string(), type: z.string(), version: z.string() }),
    guideline,
    updatedAt: instant,
    declaredAt: instant.nullable(),
    number: z.string().nullable(),
    scale: z.object({
      statuses: z.array(
        z.object({
          code: z.string(),
          requires: z.object({ evidence: z.string(), justification: z.string(), plannedDate: z.string() }),
        }),
      ),
      evidenceKinds: z.array(z.string()),
      maxLength: z.int(),
    }),
    links: z.object({
      lines: z.url(),
      result: z.url(),
      page: z.url().meta({ description: 'Where somebody who may bind the vendor declares' }),
    }),
  }),
)

export const ownResultSchema = component(
  'OwnResult',
  'The figures as the assessment stands now.',
  z.object({ result: resultSchema, unassessed: z.array(code), unmetMust: z.array(code) }),
)

export const lineEditsSchema = component(
  'LineEdits',
  'Lines to write: all of them, or none. A field that is not sent is left as it is. Sending the same again changes nothing.',
  z.strictObject({
    lines: z
      .array(
        z.strictObject({
          code: z.string(),
          mark: z.string().max(4000).optional().meta({ description: 'As read; may be left out where If-Match tells what was read' }),
          status: z.string().optional(),
          evidence: z.array(z.strictObject({ kind: z.string(), text: z.string().default(''), link: z.string().default('') })).optional(),
          justification: z.string().optional(),
          plannedDate: z.string().optional(),
          internalNote: z.string().optional(),
          confirms: z.boolean().optional().meta({ description: 'Says that what was carried over holds for this version too' }),
        }),
      )
      .min(1)
      .max(500),
  }),
)

export const detailedProblemSchema = component(
  'DetailedProblem',
  'What went wrong (RFC 9457), and where in what was sent.',
  problemSchema.extend({
    errors: z
      .array(
        z.object({
          pointer: z.string().meta({ description: 'JSON pointer (RFC 6901) into what was sent' }),
          code: z.string(),
          detail: z.string(),
        }),
      )
      .optional(),
  }),
)

export const oscalCatalogSchema = component(
  'OscalCatalog',
  'The part of an OSCAL 1.2 catalog that is written here. NIST describes the rest.',
  catalogShape,
)
