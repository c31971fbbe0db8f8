import { and, eq, sql } from 'drizzle-orm'
import type { AltinnAnswer, AssuranceLevel } from '#app/domain/altinn-rights'
import { type ActingOrganisation, type Asker, isSubunitForm, type Place } from '#app/domain/permission'
import type { Respondent } from '#app/domain/respondent'
import { type Readable, statement } from './client'
import { findPosition } from './memberships'
import { consulteeMembers, consultees, organisations, registeredUnits } from './schema'

/** Somebody logged in to answer, as their session has them. */
export interface Applicant {
  readonly accountId: string
  readonly actingFor: Respondent | null
  readonly altinn: AltinnAnswer | null
  readonly level: AssuranceLevel | null
}

const ownLine = statement((c) =>
  c
    .select({ id: consultees.id })
    .from(consultees)
    .innerJoin(organisations, eq(organisations.id, consultees.organisationId))
    .where(and(eq(consultees.consultationId, sql.placeholder('consultationId')), eq(organisations.number, sql.placeholder('number'))))
    .limit(1)
    .prepare(),
)
const lineOfMany = statement((c) =>
  c
    .select({ id: consulteeMembers.consulteeId })
    .from(consulteeMembers)
    .innerJoin(organisations, eq(organisations.id, consulteeMembers.organisationId))
    // The plus keeps SQLite from walking through every member of the consultation.
    .where(
      and(
        sql`+${consulteeMembers.consultationId} = ${sql.placeholder('consultationId')}`,
        eq(organisations.number, sql.placeholder('number')),
      ),
    )
    .limit(1)
    .prepare(),
)
const unitOf = statement((c) =>
  c
    .select({ name: registeredUnits.name, form: registeredUnits.form, status: registeredUnits.status, parent: registeredUnits.parent })
    .from(registeredUnits)
    .where(eq(registeredUnits.number, sql.placeholder('number')))
    .prepare(),
)
const formOf = statement((c) =>
  c
    .select({ form: organisations.form, name: organisations.name })
    .from(organisations)
    .where(eq(organisations.number, sql.placeholder('number')))
    .prepare(),
)

/** Everything that is known of somebody who wants to answer a consultation, for permission.ts to judge. */
export async function findAsker(db: Readable, consultationId: string, { accountId, actingFor, altinn, level }: Applicant): Promise<Asker> {
  if (!actingFor) return { kind: 'nobody' }
  if (actingFor.kind !== 'organisation') return { kind: 'private' }
  const { organisationNumber } = actingFor
  return {
    kind: 'organisation',
    organisation: await findActingOrganisation(db, consultationId, organisationNumber),
    altinn,
    level,
    membership: await findPosition(db, { consultationId, organisationNumber }, accountId),
  }
}

export async function findActingOrganisation(db: Readable, consultationId: string, number: string): Promise<ActingOrganisation> {
  const unit = unitOf(db).get({ number })
  return {
    number,
    place: await findPlace(db, consultationId, number),
    isSubunit: isSubunitForm(unit?.form ?? null),
    isDeleted: unit?.status === 'deleted',
  }
}

/** What Enhetsregisteret said last of a unit, and of its main unit; what we know ourselves where it has not been asked. */
export async function findKnownUnit(db: Readable, number: string) {
  const unit = unitOf(db).get({ number })
  if (!unit) {
    const own = formOf(db).get({ number })
    return own ? { form: own.form, parent: null } : null
  }
  const parent = unit.parent === null ? null : { number: unit.parent, name: unitOf(db).get({ number: unit.parent })?.name ?? null }
  return { form: unit.form || null, parent }
}

/** What we call an organisation; the register writes in capitals. Null for those we do not know. */
export async function findOwnName(db: Readable, number: string): Promise<string | null> {
  return formOf(db).get({ number })?.name ?? null
}

/** By organisation number: as itself, or as one of those a collective line stands for. */
export async function findPlace(db: Readable, consultationId: string, number: string): Promise<Place> {
  if (ownLine(db).get({ consultationId, number })) return 'listed'
  return lineOfMany(db).get({ consultationId, number }) ? 'member' : 'unlisted'
}
