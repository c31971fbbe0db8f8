/** Roles in Enhetsregisteret that Altinn lets hold at least one of the access packages. */
export const holdingRoles = ['DAGL', 'LEDE', 'INNH', 'DTSO', 'DTPR', 'KOMP', 'BEST', 'BOBE'] as const
export type HoldingRole = (typeof holdingRoles)[number]

/** Roles that give none of them: whoever has one of these needs the package from somebody who may pass it on. */
export const otherRoles = [
  'NEST',
  'MEDL',
  'VARA',
  'OBS',
  'KONT',
  'KOMK',
  'KEMN',
  'REPR',
  'KNUF',
  'REGN',
  'REVI',
  'FFØR',
  'SIGN',
  'PROK',
  'EIKM',
  'HLSE',
] as const

/** Organisasjonsformer among those who answer consultations. */
export const organisationForms = [
  'KOMM',
  'FYLK',
  'STAT',
  'ORGL',
  'ADOS',
  'SF',
  'SÆR',
  'KF',
  'FKF',
  'IKS',
  'AS',
  'ASA',
  'SA',
  'NUF',
  'FLI',
  'STI',
  'ENK',
  'ANNA',
] as const
export type OrganisationForm = (typeof organisationForms)[number]

const managerOrChair = ['DAGL', 'LEDE'] as const
const registrable: Partial<Record<OrganisationForm, readonly HoldingRole[]>> = {
  KOMM: ['DAGL'],
  FYLK: ['DAGL'],
  STAT: ['DAGL'],
  ADOS: ['LEDE'],
  IKS: [...managerOrChair, 'DTPR'],
  ENK: [...managerOrChair, 'INNH'],
}

/** Those of the holding roles that an organisation of this form can register. */
export function holdingRolesOf(form: OrganisationForm): readonly HoldingRole[] {
  return registrable[form] ?? managerOrChair
}
