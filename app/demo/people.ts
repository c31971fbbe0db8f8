export interface Organisation {
  readonly number: string
  readonly slug: string
  readonly name: string
  readonly form: string
  readonly respondentType: 'kommune' | 'leverandor' | 'pasientorganisasjon'
  /** The collective line it is shown under for staff; it is never counted among the real ones. */
  readonly memberOf: string | null
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly role: 'respondent' | 'case-officer'
  readonly actingFor: Organisation | null
}

/** Synthetic, in the number series of test registers, and marked as a test wherever they show. */
const fjellvik: Organisation = {
  number: '310000019',
  slug: 'test-fjellvik-kommune',
  name: 'Fjellvik kommune (test)',
  form: 'KOMM',
  respondentType: 'kommune',
  memberOf: 'alle-landets-kommuner',
}
const nordlys: Organisation = {
  number: '310000027',
  slug: 'test-nordlys-journal',
  name: 'Nordlys Journal AS (test)',
  form: 'AS',
  respondentType: 'leverandor',
  memberOf: null,
}
const foreldrelaget: Organisation = {
  number: '310000035',
  slug: 'test-foreldrelaget',
  name: 'Foreldrelaget for barn på sjukehus (test)',
  form: 'FLI',
  respondentType: 'pasientorganisasjon',
  memberOf: null,
}

export const organisations: readonly Organisation[] = [fjellvik, nordlys, foreldrelaget]

export const people: readonly Person[] = [
  { id: 'siv', name: 'Siv Testdal', description: 'kommunedirektør i Fjellvik kommune (test)', role: 'respondent', actingFor: fjellvik },
  { id: 'omar', name: 'Omar Prøvestad', description: 'kommuneoverlege i Fjellvik kommune (test)', role: 'respondent', actingFor: fjellvik },
  { id: 'nina', name: 'Nina Mønster', description: 'produktsjef i Nordlys Journal AS (test)', role: 'respondent', actingFor: nordlys },
  {
    id: 'per',
    name: 'Per Eksempelvik',
    description: 'leiar i Foreldrelaget for barn på sjukehus (test)',
    role: 'respondent',
    actingFor: foreldrelaget,
  },
  { id: 'lise', name: 'Lise Liksom', description: 'mor til to, svarer som privatperson', role: 'respondent', actingFor: null },
  { id: 'ingrid', name: 'Ingrid Fiktiv', description: 'saksbehandler i Helsedirektoratet', role: 'case-officer', actingFor: null },
]
