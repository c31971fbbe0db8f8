import type { HoldingRole, otherRoles } from './register-role'

type RegisterRole = HoldingRole | (typeof otherRoles)[number]

/** What Altinn calls the roles of Enhetsregisteret. A test holds them to the record of Altinn's code. */
export const altinnRoleNames = {
  DAGL: 'daglig-leder',
  LEDE: 'styreleder',
  INNH: 'innehaver',
  DTSO: 'deltaker-fullt-ansvar',
  DTPR: 'deltaker-delt-ansvar',
  KOMP: 'komplementar',
  BEST: 'bestyrende-reder',
  BOBE: 'bostyrer',
  NEST: 'nestleder',
  MEDL: 'styremedlem',
  VARA: 'varamedlem',
  OBS: 'observator',
  KONT: 'kontaktperson',
  KOMK: 'kontaktperson-kommune',
  KEMN: 'kontaktperson-ados',
  REPR: 'norsk-representant',
  KNUF: 'kontaktperson-nuf',
  REGN: 'regnskapsforer',
  REVI: 'revisor',
  FFØR: 'forretningsforer',
  SIGN: 'signerer',
  PROK: 'prokurist',
  EIKM: 'eierkommune',
  HLSE: 'helseforetak',
} as const satisfies Readonly<Record<RegisterRole, string>>

const codes = Object.keys(altinnRoleNames) as RegisterRole[]
const spellings = new Map(codes.flatMap((code) => [code, altinnRoleNames[code]].map((text) => [text.toLowerCase(), code])))

/** Altinn writes a role as `daglig-leder`, `dagl` or `DAGL`, or as several of them: one code each. Altinn's own roles are left out. */
export function registerRolesOf(texts: readonly string[]): RegisterRole[] {
  const found = new Set(texts.map((text) => spellings.get(text.toLowerCase())))
  return codes.filter((code) => found.has(code))
}
