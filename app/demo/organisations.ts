import type { RespondentType } from '#app/domain/respondent'
import type { Database } from '#db/client'
import { putTestOrganisation } from '#db/organisations'

export interface Organisation {
  readonly number: string
  readonly slug: string
  readonly name: string
  readonly form: string
  readonly respondentType: RespondentType
  /** The collective line it is shown under for staff; it is never counted among the real ones. */
  readonly memberOf: string | null
  readonly deletedOn: string | null
  /** What the name is written in. */
  readonly lang: 'nb' | 'nn'
}

/** Synthetic, in the number series of test registers, and marked as a test wherever they show. */
export const fjellvik: Organisation = {
  number: '310000019',
  slug: 'test-fjellvik-kommune',
  name: 'Fjellvik kommune (test)',
  form: 'KOMM',
  respondentType: 'kommune',
  memberOf: 'alle-landets-kommuner',
  deletedOn: null,
  lang: 'nb',
}
export const nordlys: Organisation = {
  number: '310000027',
  slug: 'test-nordlys-journal',
  name: 'Nordlys Journal AS (test)',
  form: 'AS',
  respondentType: 'leverandor',
  memberOf: null,
  deletedOn: null,
  lang: 'nb',
}
export const foreldrelaget: Organisation = {
  number: '310000035',
  slug: 'test-foreldrelaget',
  name: 'Foreldrelaget for barn på sjukehus (test)',
  form: 'FLI',
  respondentType: 'pasientorganisasjon',
  memberOf: null,
  deletedOn: null,
  lang: 'nn',
}
export const soltind: Organisation = {
  number: '310000043',
  slug: 'test-soltind-legesenter',
  name: 'Soltind legesenter AS (test)',
  form: 'AS',
  respondentType: 'annet',
  memberOf: null,
  deletedOn: null,
  lang: 'nb',
}
export const nedlagt: Organisation = {
  number: '310000051',
  slug: 'test-nedlagt-helselag',
  name: 'Nedlagt helselag SA (test)',
  form: 'SA',
  respondentType: 'annet',
  memberOf: null,
  deletedOn: '2024-11-26',
  lang: 'nb',
}

export const organisations: readonly Organisation[] = [fjellvik, nordlys, foreldrelaget, soltind, nedlagt]

/** Puts the synthetic organisations beside the real ones, marked as tests. Repeatable. */
export async function putDemoOrganisations(db: Database): Promise<void> {
  for (const { deletedOn: _, lang: __, ...organisation } of organisations) await putTestOrganisation(db, organisation)
}
