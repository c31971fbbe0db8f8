import type { z } from 'zod'
import { accessPackagesSchema } from './access-package-schemas'
import {
  createdSchema,
  declarationListSchema,
  declarationSchema,
  lineEditsSchema,
  newProductSchema,
  newVersionSchema,
  oscalCatalogSchema,
  ownAssessmentSchema,
  ownLinesSchema,
  ownProductsSchema,
  ownResultSchema,
} from './assessment-schemas'
import { consultationListSchema, consultationSchema, consulteesSchema, draftSchema } from './schemas'

export interface Endpoint {
  /** As routes.ts has it. */
  readonly path: string
  readonly id: string
  readonly summary: string
  readonly schema: z.ZodType
}

/** What there is to ask for; the description is made from it. */
export const endpoints: readonly Endpoint[] = [
  {
    path: '/api/v1/horinger',
    id: 'listConsultations',
    summary: 'All consultations',
    schema: consultationListSchema,
  },
  {
    path: '/api/v1/horinger/:slug',
    id: 'getConsultation',
    summary: 'One consultation',
    schema: consultationSchema,
  },
  {
    path: '/api/v1/horinger/:slug/utkast',
    id: 'getDraft',
    summary: 'The current draft: every recommendation and requirement, in both written forms of Norwegian',
    schema: draftSchema,
  },
  {
    path: '/api/v1/horinger/:slug/horingsinstanser',
    id: 'listConsultees',
    summary: 'The consultee list, with the members of its collective lines',
    schema: consulteesSchema,
  },
  {
    path: '/api/v1/horinger/:slug/krav/oscal-katalog.json',
    id: 'getOscalCatalog',
    summary: 'The requirements as an OSCAL 1.2 catalog, in bokmål; ?utkast= and a number gives an earlier draft',
    schema: oscalCatalogSchema,
  },
  {
    path: '/api/v1/tilgangspakker',
    id: 'listAccessPackages',
    summary: "Altinn's access packages for health, care and protection, and the roles in Enhetsregisteret that hold them",
    schema: accessPackagesSchema,
  },
  {
    path: '/api/v1/egenvurderinger',
    id: 'listDeclaredAssessments',
    summary: "Vendors' assessments of their own products that are shared with all",
    schema: declarationListSchema,
  },
  {
    path: '/api/v1/egenvurderinger/:number',
    id: 'getDeclaredAssessment',
    summary: 'One of them, with its result and every line',
    schema: declarationSchema,
  },
]

/** What a vendor's own system may ask for and send, with a token from Maskinporten. */
export interface SystemEndpoint extends Endpoint {
  readonly method: 'get' | 'post'
  /** What is sent; null where nothing is. */
  readonly body: z.ZodType | null
  readonly hasTag?: boolean
}

const room = '/api/v1/leverandor/egenvurderinger/:assessment'

export const systemEndpoints: readonly SystemEndpoint[] = [
  {
    ...{ path: '/api/v1/leverandor/produkter', method: 'get', id: 'listOwnProducts' },
    summary: 'Own products, and every assessment of them',
    ...{ body: null, schema: ownProductsSchema },
  },
  {
    ...{ path: '/api/v1/leverandor/produkter', method: 'post', id: 'addProduct' },
    summary: 'A new product, with an empty assessment of its first version',
    ...{ body: newProductSchema, schema: createdSchema },
  },
  {
    ...{ path: '/api/v1/leverandor/produkter/:product/versjoner', method: 'post', id: 'addProductVersion' },
    summary: 'A new version of a product, with an assessment that starts from the last',
    ...{ body: newVersionSchema, schema: createdSchema },
  },
  {
    ...{ path: room, method: 'get', id: 'getOwnAssessment' },
    summary: 'An own assessment, with what may be said in it',
    ...{ body: null, schema: ownAssessmentSchema },
  },
  {
    ...{ path: `${room}/linjer`, method: 'get', id: 'listOwnLines', hasTag: true },
    summary: 'Every line, with the mark to build the next edit on',
    ...{ body: null, schema: ownLinesSchema },
  },
  {
    ...{ path: `${room}/linjer`, method: 'post', id: 'saveLines', hasTag: true },
    summary: 'Writes lines: all of them, or none. Declaring is for a person who may bind the vendor',
    ...{ body: lineEditsSchema, schema: ownLinesSchema },
  },
  {
    ...{ path: `${room}/resultat`, method: 'get', id: 'getOwnResult' },
    summary: 'The result as the assessment stands',
    ...{ body: null, schema: ownResultSchema },
  },
]
