import { type AccessPackageCode, accessPackageCodes, accessPackageUrn } from './access-package'

/** The day of the Altinn code that roles and packages were read from. */
export const accessPackagesAsOf = '2026-08-21'

const altinnCode =
  'https://github.com/Altinn/altinn-authorization-tmp/blob/f7ff53bd2f00c8ddfc9f5bf58cc7a084c9383240/src/apps/Altinn.AccessManagement/src/Altinn.AccessMgmt.PersistenceEF'
const altinnPages = 'https://github.com/Altinn/altinn-studio-docs/blob'
const inAltinnPages = 'content/authorization/what-do-you-get/accesspackages'

/**
 * Where the catalogue is from. It changes only with Altinn's code, as the rules do, so it is code too, where rules and pages can
 * reach it; the whole record is db/seed/data/altinn-access-packages.json, and a test holds the two together.
 */
export const accessPackageSources = [
  { id: 'packages', address: `${altinnCode}/Constants/PackageConstants.cs` },
  { id: 'roles', address: `${altinnCode}/Data/IngestRolePackage.cs` },
  { id: 'forms', address: `${altinnCode}/Data/IngestEntityVariantRole.cs` },
  { id: 'category', address: 'https://docs.altinn.studio/nb/authorization/what-do-you-get/accesspackages/business/helsepleieomsorgvern/' },
  {
    id: 'register',
    address: `${altinnPages}/083409259c783b7d51dab1005f62720cba0a678b/${inAltinnPages}/register_ER/_index.nb.md`,
  },
  {
    id: 'administration',
    address: `${altinnPages}/2e3d63d50c0a4648f982d6dd152c293665d8c7ce/${inAltinnPages}/business/adminstrereTilganger/_index.nb.md`,
  },
] as const

/** As the category was first documented, faults included. Kept to say where it came from, never to recognise a package by. */
const firstDocumentedUrns: Readonly<Record<AccessPackageCode, string>> = {
  kommuneoverlege: 'urn:altinn:accesspackage:kommuneoverlege',
  'helsetjenester-personopplysninger-saerlig-kategori': 'urn:altinn:accesspackage:helsetjenesterpersonopplysingersaerligkategori',
  helsetjenester: 'urn:altinn:accesspackage:helsetjenester',
  'pleie-omsorgstjenester-i-institusjon': 'urn:altinn:accesspackage:pleieomsorgstjenesteriinstitusjon:',
  'sosiale-omsorgstjenester-uten-botilbud-og-flyktningemottak': 'urn:altinn:accesspackage:pleieomsorgstjenesteriinstitusjon:',
  barnevern: 'urn:altinn:accesspackage:barnevern',
  familievern: 'urn:altinn:accesspackage:familievern',
}

export interface FirstDocumented {
  readonly urn: string
  /** Whether it is still the package's URN. */
  readonly isCurrent: boolean
  /** Other packages that were documented with the very same URN. */
  readonly sharedWith: readonly AccessPackageCode[]
}

export function firstDocumented(code: AccessPackageCode): FirstDocumented {
  const urn = firstDocumentedUrns[code]
  return {
    urn,
    isCurrent: urn === accessPackageUrn(code),
    sharedWith: accessPackageCodes.filter((other) => other !== code && firstDocumentedUrns[other] === urn),
  }
}

/** The services that use a package, in the catalogue Altinn's own developers keep. */
export function packageContentsAddress(code: AccessPackageCode): string {
  return `https://tjenesteoversikten.no/package/${code}`
}
