import type { Current } from '#app/access/current'
import { organisationNumberIn, sayOrganisationNumber } from '#app/domain/organisation-number'
import { organisationForms } from '#app/domain/register-role'
import type { RegisteredUnit } from '#app/domain/registers'
import type { T } from '#app/messages/registry'
import { translatorOf } from '#app/messages/registry'
import { sayDate } from '#app/messages/say-time'
import { namesByNumber } from '#db/listed-bodies'
import { unitNames } from '#db/units'

/** A unit of the register that may be the body on the list. */
export interface Candidate {
  readonly number: string
  readonly said: string
  readonly name: string
  readonly form: string
  readonly municipality: string | null
  readonly parent: string | null
  /** Why it cannot be confirmed; null when it can. */
  readonly hindrance: string | null
  /** Worth knowing before one confirms it. */
  readonly warning: string | null
}

export type Candidates =
  | { readonly kind: 'found'; readonly units: readonly Candidate[]; readonly total: number; readonly page: number; readonly pages: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'too-far' }
  | { readonly kind: 'invalid-number' }
  | { readonly kind: 'silent'; readonly retryAfter: number | null }

/** What the register has on a name or a number. `page` from 1. */
export async function findCandidates({ db, units, language }: Current, typed: string, page: number): Promise<Candidates> {
  const number = organisationNumberIn(typed)
  // Nobody is called nine digits; one of them is wrong.
  if (number === null && /^(\D?\d\D?){9}$/.test(typed)) return { kind: 'invalid-number' }
  if (number === null) {
    const hits = await units.search(typed, page - 1)
    return hits.kind === 'found' ? { ...hits, page, units: await showAll(hits.units) } : hits
  }
  const answer = await units.find(number)
  if (answer.kind === 'silent') return answer
  if (answer.kind !== 'found') return { kind: 'unknown' }
  return { kind: 'found', units: await showAll([answer.unit]), total: 1, page: 1, pages: 1 }

  async function showAll(found: readonly RegisteredUnit[]): Promise<Candidate[]> {
    const t = translatorOf(language)
    const parents = found.flatMap(({ parent }) => parent ?? [])
    const taken = await namesByNumber(db, [...found.map((unit) => unit.number), ...parents])
    const known = await unitNames(db, parents)
    return found.map((unit) => ({
      number: unit.number,
      said: sayOrganisationNumber(unit.number),
      name: unit.name || sayOrganisationNumber(unit.number),
      form: sayForm(t, unit.form),
      municipality: unit.municipality,
      parent:
        unit.parent && [known.get(unit.parent) ?? taken.get(unit.parent), sayOrganisationNumber(unit.parent)].filter(Boolean).join(', '),
      hindrance: hindranceOf(t, unit, taken.get(unit.number)),
      warning: unit.isBankruptOrClosing ? t('registers.status.closing') : null,
    }))
  }

  function hindranceOf(t: T, unit: RegisteredUnit, holder: string | undefined): string | null {
    if (unit.status === 'deleted') {
      return unit.deletedOn ? t('registers.status.deleted-on', { day: sayDate(unit.deletedOn, language) }) : t('registers.status.deleted')
    }
    if (unit.isSubunit) return t('registers.status.subunit')
    return holder ? t('registers.taken', { name: holder }) : null
  }
}

function sayForm(t: T, code: string): string {
  const known = organisationForms.find((form) => form === code)
  return known ? `${t(`organisation-form.${known}`)} (${code})` : code
}
