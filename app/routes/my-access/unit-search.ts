import type { Current } from '#app/access/current'
import { isOrganisationNumber, sayOrganisationNumber } from '#app/domain/organisation-number'
import type { RegisteredUnit } from '#app/domain/registers'
import { findOwnName } from '#db/askers'
import type { Database } from '#db/client'
import type { Subject } from './help'

const most = 8

export interface UnitSearchValues {
  readonly typed: string
  readonly trouble: 'none' | 'invalid' | 'silent' | null
  readonly units: readonly {
    readonly number: string
    readonly spokenNumber: string
    readonly name: string
    readonly municipality: string | null
  }[]
  readonly total: number
  readonly chosen: { readonly name: string; readonly standing: 'active' | 'deleted' | 'subunit'; readonly subject: Subject | null } | null
}

/** Finds an organisation in Enhetsregisteret for somebody who represents none: by what was typed, or the one that was chosen. */
export async function findUnits(current: Current, query: URLSearchParams): Promise<UnitSearchValues> {
  const typed = (query.get('sok') ?? '').trim().slice(0, 200)
  const empty = { typed, trouble: null, units: [], total: 0, chosen: null }
  if (typed === '') return empty
  const digits = typed.replace(/[\s.]/g, '')
  if (/^\d+$/.test(digits)) return { ...empty, ...(await byNumber(current, digits)) }
  const found = await current.units.search(typed, 0)
  if (found.kind === 'silent') return { ...empty, trouble: 'silent' }
  if (found.kind === 'too-far' || found.units.length === 0) return { ...empty, trouble: 'none' }
  const units = found.units.slice(0, most).map(({ number, name, municipality }) => ({
    number,
    spokenNumber: sayOrganisationNumber(number),
    name,
    municipality,
  }))
  return { ...empty, units, total: found.total }
}

async function byNumber({ units, db }: Current, number: string): Promise<Pick<UnitSearchValues, 'trouble' | 'chosen'>> {
  if (!isOrganisationNumber(number)) return { trouble: 'invalid', chosen: null }
  const answer = await units.find(number)
  if (answer.kind === 'silent' || answer.kind === 'unchanged') return { trouble: 'silent', chosen: null }
  if (answer.kind !== 'found') return { trouble: 'none', chosen: null }
  const { unit } = answer
  if (unit.status === 'deleted') return { trouble: null, chosen: { name: unit.name || number, standing: 'deleted', subject: null } }
  if (!unit.isSubunit || !unit.parent)
    return { trouble: null, chosen: { name: unit.name, standing: 'active', subject: await asSubject(db, unit) } }
  const main = await units.find(unit.parent)
  const subject = main.kind === 'found' ? await asSubject(db, main.unit) : null
  return { trouble: null, chosen: { name: unit.name, standing: 'subunit', subject } }
}

async function asSubject(db: Database, { number, name, form }: RegisteredUnit): Promise<Subject> {
  return { number, name: (await findOwnName(db, number)) ?? name, form, main: null }
}
