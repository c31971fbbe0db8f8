import { type HoldingRole, holdingRoles } from './register-role'

/** Altinn's access packages in the category «Helse, pleie, omsorg og vern», in the order it was first documented. */
export const accessPackageCodes = [
  'kommuneoverlege',
  'helsetjenester-personopplysninger-saerlig-kategori',
  'helsetjenester',
  'pleie-omsorgstjenester-i-institusjon',
  'sosiale-omsorgstjenester-uten-botilbud-og-flyktningemottak',
  'barnevern',
  'familievern',
] as const
export type AccessPackageCode = (typeof accessPackageCodes)[number]

/** What Altinn calls a package today; other lists of Altinn's carry the code alone. */
export type AccessPackageUrn = `urn:altinn:accesspackage:${AccessPackageCode}`

export function accessPackageUrn(code: AccessPackageCode): AccessPackageUrn {
  return `urn:altinn:accesspackage:${code}`
}

/** Packages a bestyrende reder does not get; every other holding role gets all seven. */
const notForShipowners: readonly AccessPackageCode[] = ['kommuneoverlege', 'barnevern', 'familievern']

/** The packages whoever has this role may use for the organisation, and pass on to others. */
export function packagesOfRole(role: HoldingRole): readonly AccessPackageCode[] {
  return role === 'BEST' ? accessPackageCodes.filter((code) => !notForShipowners.includes(code)) : accessPackageCodes
}

/** The roles that hold this package. */
export function rolesHolding(code: AccessPackageCode): readonly HoldingRole[] {
  return holdingRoles.filter((role) => packagesOfRole(role).includes(code))
}
