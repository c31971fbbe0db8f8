import { isOrganisationNumber } from '#app/domain/organisation-number'
import { fjellvik, organisations } from '../organisations'
import { subunits } from './subunits'

/** A unit of the local Enhetsregisteret, before anything has happened to it. */
export interface Unit {
  readonly number: string
  readonly name: string
  readonly form: string
  readonly parent: string | null
  readonly municipality: string | null
  readonly isSubunit: boolean
  /** Taken out of the open data. */
  readonly isRemoved: boolean
}

const plain = { parent: null, municipality: null, isSubunit: false, isRemoved: false } as const
const upper = (name: string) => name.toLocaleUpperCase('nb')

/** Synthetic numbers: they begin with 3, as in the registers for testing, so nobody takes them for a real body's. */
export const removedUnit = '310000094'

/**
 * The synthetic organisations, the real bodies of the list as far as the list knows their numbers, and, for every body whose number is
 * not known, synthetic units with «(TEST)» in their names to search for and choose among.
 */
export async function makeUnits(): Promise<ReadonlyMap<string, Unit>> {
  const { collectives, entries, groups } = await import('#db/seed/register-files')
  const members = Object.values(collectives).flatMap((list) => list())
  const real = [
    ...members,
    ...entries.map(({ name, organisasjonsnummer, registeredName, organisasjonsform }) => ({
      name,
      number: organisasjonsnummer,
      registeredName,
      form: organisasjonsform,
    })),
  ]
  const hosts = entries.flatMap(({ hostOrganisation }) => (hostOrganisation?.organisasjonsnummer ? [hostOrganisation] : []))
  const units: Unit[] = [
    ...hosts.map(({ name, organisasjonsnummer: number }) => ({ ...plain, number: number ?? '', name: upper(name), form: 'ORGL' })),
    ...real.flatMap(({ number, name, registeredName, form }): Unit[] =>
      number
        ? [
            {
              ...plain,
              number,
              name: registeredName ?? upper(name),
              form: form ?? 'ORGL',
              municipality: form === 'KOMM' ? upper(name.replace(/ kommune$/, '')) : null,
            },
          ]
        : [],
    ),
    ...organisations.map(({ number, name, form }) => ({ ...plain, number, name: upper(name), form, municipality: 'FJELLVIK' })),
    ...subunits.map((unit) => ({ ...plain, ...unit, name: upper(unit.name), municipality: 'FJELLVIK', isSubunit: true })),
    { ...plain, number: removedUnit, name: '', form: '', isRemoved: true },
  ]
  const nextNumber = testNumbers()
  const add = (name: string, form: string, more: Partial<Unit> = {}) =>
    units.push({ ...plain, municipality: 'FJELLVIK', ...more, number: nextNumber(), name: upper(`${name} (test)`), form })
  for (const entry of entries) {
    if (entry.organisasjonsnummer || entry.kind !== 'single' || entry.duplicateOf) continue
    // What stands in brackets on the list is no part of a registered name.
    const name = entry.name.replace(/ \(.*\)$/, '')
    const group = groups.findIndex(({ id }) => id === entry.groupId)
    const host = entry.hostOrganisation?.organisasjonsnummer ?? null
    if (group === 1) {
      add(`${name} AS`, 'AS')
      add(`${name} Holding AS`, 'AS', { municipality: 'NORDLYSBY' })
    } else if (host || group === 0) add(name, 'ORGL', { parent: host ?? fjellvik.number })
    else {
      add(name, 'FLI')
      add(`${name} Fjellvik lokallag`, 'FLI', { municipality: 'NORDLYSBY' })
    }
  }
  return new Map(units.map((unit) => [unit.number, unit]))
}

/** One after the other, each with its check digit; numbers that would need the digit 10 are passed over. */
function testNumbers(): () => string {
  let serial = 31_200_000
  return () => {
    for (;;) {
      serial += 1
      for (let digit = 0; digit < 10; digit++) if (isOrganisationNumber(`${serial}${digit}`)) return `${serial}${digit}`
    }
  }
}
