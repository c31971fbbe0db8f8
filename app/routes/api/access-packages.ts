import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { accessPackageCodes, accessPackageUrn, packagesOfRole, rolesHolding } from '#app/domain/access-package'
import { accessPackageSources, accessPackagesAsOf, firstDocumented, packageContentsAddress } from '#app/domain/access-package-record'
import { holdingRoles, holdingRolesOf, organisationForms } from '#app/domain/register-role'
import { type T, translatorOf } from '#app/messages/registry'
import { getAccessChoice } from '#db/access-choices'
import { listConsultations } from '#db/consultations'
import type { Route } from './+types/access-packages'
import type { accessPackagesSchema } from './access-package-schemas'
import { jsonAnswer } from './json-answer'
import type { Answer } from './schemas'

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, publicAddress } = currentOf(context)
  const page = `${publicAddress}${href('/tilgangspakker')}`
  const consultations = await listConsultations(db)
  const chosen = await Promise.all(consultations.map(async ({ id, slug }) => ({ slug, choice: await getAccessChoice(db, id) })))
  const answer: Answer<typeof accessPackagesSchema> = {
    category: { name: each((t) => t('packages.category')), description: each((t) => t('packages.category.text')) },
    asOf: accessPackagesAsOf,
    sources: accessPackageSources,
    packages: accessPackageCodes.map((code) => ({
      code,
      urn: accessPackageUrn(code),
      name: each((t) => t(`package.${code}`)),
      description: each((t) => t(`package-text.${code}`)),
      firstDocumented: firstDocumented(code),
      rolesThatMayUseAndPassOn: rolesHolding(code),
      rolesThatMayPassOnOnly: ['hovedadministrator'],
      inInnspill: chosen.map(({ slug, choice }) => ({ consultation: slug, ...choice.packages[code] })),
      page: `${page}#${code}`,
      contents: packageContentsAddress(code),
    })),
    roles: holdingRoles.map((code) => ({ code, name: each((t) => t(`register-role.${code}`)), packages: packagesOfRole(code) })),
    organisationForms: organisationForms.map((code) => ({
      code,
      name: each((t) => t(`organisation-form.${code}`)),
      roles: holdingRolesOf(code),
    })),
  }
  return jsonAnswer(request, answer)
}

function each(say: (t: T) => string) {
  return { nb: say(translatorOf('nb')), nn: say(translatorOf('nn')), en: say(translatorOf('en')) }
}
