import { ageGroups, strengths } from '#app/domain/guideline'
import type { Row } from './values'

/** Which requirements of the checklist one wants to see. Null leaves it open. */
export interface Filter {
  readonly chapter: number | null
  readonly strength: Row['strength'] | null
  readonly age: Row['ageGroups'][number] | null
  readonly status: string | null
  readonly onlyUnfinished: boolean
  /** Those a new version of the requirements has changed, and nobody has answered since. */
  readonly onlyReassess: boolean
}

/** Reads the address; what is no choice of ours leaves it open. */
export function filterOf(query: URLSearchParams, statuses: readonly string[]): Filter {
  const chapter = Number(query.get('kapittel') ?? '')
  const among = <T extends string>(known: readonly T[], name: string) => known.find((one) => one === query.get(name)) ?? null
  return {
    chapter: Number.isInteger(chapter) && chapter > 0 ? chapter : null,
    strength: among(strengths, 'styrke'),
    age: among(ageGroups, 'alder'),
    status: among(statuses, 'status'),
    onlyUnfinished: query.get('mangler') === 'ja',
    onlyReassess: query.get('endret') === 'ja',
  }
}

export function passes({ chapter, strength, age, status, onlyUnfinished, onlyReassess }: Filter, row: Row): boolean {
  return (
    (chapter === null || row.chapter === chapter) &&
    (strength === null || row.strength === strength) &&
    (age === null || row.ageGroups.includes(age)) &&
    (status === null || row.status === status) &&
    (!onlyUnfinished || isUnfinished(row)) &&
    (!onlyReassess || row.mustReassess)
  )
}

/** Something is missing, or a line from the last version waits for somebody to say that it still holds. */
export function isUnfinished({ faults, isCarried }: Row): boolean {
  return faults.length > 0 || isCarried
}

/** The filter as it stands in an address, `?kapittel=2`; empty when everything is shown. */
export function queryOf({ chapter, strength, age, status, onlyUnfinished, onlyReassess }: Filter): string {
  const query = new URLSearchParams({
    ...(chapter === null ? {} : { kapittel: String(chapter) }),
    ...(strength === null ? {} : { styrke: strength }),
    ...(age === null ? {} : { alder: age }),
    ...(status === null ? {} : { status }),
    ...(onlyUnfinished ? { mangler: 'ja' } : {}),
    ...(onlyReassess ? { endret: 'ja' } : {}),
  }).toString()
  return query === '' ? '' : `?${query}`
}
