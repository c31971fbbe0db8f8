import { z } from 'zod'
import { answerings } from '#app/domain/access-choice'
import { accessPackageCodes } from '#app/domain/access-package'
import { holdingRoles, organisationForms } from '#app/domain/register-role'
import { component } from './schemas'

const threeLanguages = component(
  'TrilingualText',
  'The same text in bokmål (nb), nynorsk (nn) and English (en).',
  z.object({ nb: z.string(), nn: z.string(), en: z.string() }),
)

const packageCode = z.enum(accessPackageCodes)
const role = z.enum(holdingRoles).meta({ description: 'Role code in Enhetsregisteret' })

const accessPackage = component(
  'AccessPackage',
  'An access package (tilgangspakke) in Altinn.',
  z.object({
    code: packageCode,
    urn: z.string().meta({ description: 'What Altinn calls the package today; the only URN to recognise it by' }),
    name: threeLanguages,
    description: threeLanguages,
    firstDocumented: z.object({
      urn: z
        .string()
        .meta({ description: 'The URN as the category was first documented, faults included. Provenance only: never match on it' }),
      isCurrent: z.boolean(),
      sharedWith: z.array(packageCode).meta({ description: 'Other packages that were documented with the very same URN' }),
    }),
    rolesThatMayUseAndPassOn: z.array(role),
    rolesThatMayPassOnOnly: z.array(z.literal('hovedadministrator')).meta({ description: "Altinn's own roles" }),
    inInnspill: z
      .array(z.object({ consultation: z.string(), answering: z.enum(answerings), selfAssess: z.boolean() }))
      .meta({ description: 'What the package gives in each consultation here, by slug' }),
    page: z.url().meta({ description: 'Permanent address for people' }),
    contents: z.url().meta({ description: 'The services that use the package' }),
  }),
)

export const accessPackagesSchema = component(
  'AccessPackages',
  'The access packages of one category, and who holds them without being given them.',
  z.object({
    category: z.object({ name: threeLanguages, description: threeLanguages }),
    asOf: z.string().meta({ format: 'date', description: "The day of Altinn's code that packages and roles were read from" }),
    sources: z.array(z.object({ id: z.string(), address: z.url() })),
    packages: z.array(accessPackage),
    roles: z.array(z.object({ code: role, name: threeLanguages, packages: z.array(packageCode) })),
    organisationForms: z.array(
      z.object({
        code: z.enum(organisationForms),
        name: threeLanguages,
        roles: z.array(role).meta({ description: 'Those of the roles an organisation of this form can register' }),
      }),
    ),
  }),
)
