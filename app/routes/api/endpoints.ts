import type { z } from 'zod'
import { accessPackagesSchema } from './access-package-schemas'
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
    path: '/api/v1/tilgangspakker',
    id: 'listAccessPackages',
    summary: "Altinn's access packages for health, care and protection, and the roles in Enhetsregisteret that hold them",
    schema: accessPackagesSchema,
  },
]
