import { and, eq, or, type SQL, sql } from 'drizzle-orm'
import type { Registered, Respondent, RespondentType } from '#app/domain/respondent'
import { type Readable, statement } from './client'
import { consulteeMembers, consultees, organisations } from './schema'

/** What a sender is to a consultation: its group on the list (or outside it) and its kind. */
export interface Placement {
  readonly consulteeGroup: string
  readonly respondentType: RespondentType
}

const placement = (c: Readable['connection'], which: SQL) =>
  c
    .select({ group: consultees.groupId, type: organisations.respondentType })
    .from(organisations)
    .leftJoin(
      consulteeMembers,
      and(eq(consulteeMembers.organisationId, organisations.id), eq(consulteeMembers.consultationId, sql.placeholder('consultationId'))),
    )
    .leftJoin(
      consultees,
      and(
        eq(consultees.consultationId, sql.placeholder('consultationId')),
        or(eq(consultees.organisationId, organisations.id), eq(consultees.id, consulteeMembers.consulteeId)),
      ),
    )
    .where(which)
    .orderBy(consultees.position)
    .limit(1)
    .prepare()
const placementOf = statement((c) => placement(c, eq(organisations.number, sql.placeholder('number'))))
const placementOfBody = statement((c) => placement(c, eq(organisations.id, sql.placeholder('organisationId'))))

/** Found by organisation number, as itself or as a member of a collective line. */
export async function findPlacement(db: Readable, consultationId: string, respondent: Respondent | Registered): Promise<Placement> {
  if (respondent.kind === 'registered') return placementOfRegistered(db, consultationId, respondent)
  if (respondent.kind === 'private') return { consulteeGroup: 'private', respondentType: 'privatperson' }
  if (respondent.kind === 'stated') return placementOfStated(db, consultationId, respondent)
  const row = placementOf(db).get({ consultationId, number: respondent.organisationNumber })
  return { consulteeGroup: row?.group ?? 'unlisted', respondentType: (row?.type ?? 'annet') as RespondentType }
}

/** Where staff say it belongs: its place on the list, or outside it. */
function placementOfRegistered(db: Readable, consultationId: string, { bodyId, isPerson, number }: Registered): Placement {
  if (isPerson) return { consulteeGroup: 'private', respondentType: 'privatperson' }
  const row =
    bodyId === null
      ? placementOf(db).get({ consultationId, number: number ?? '' })
      : placementOfBody(db).get({ consultationId, organisationId: bodyId })
  return { consulteeGroup: row?.group ?? 'unlisted', respondentType: (row?.type ?? 'annet') as RespondentType }
}

/** An invited body has its own place on the list; what somebody only states has none, so that no count of a group is moved by it. */
async function placementOfStated(
  db: Readable,
  consultationId: string,
  { invited }: Extract<Respondent, { kind: 'stated' }>,
): Promise<Placement> {
  const unverified: Placement = { consulteeGroup: 'unverified', respondentType: 'annet' }
  if (invited?.consultationId !== consultationId) return unverified
  const row = placementOfBody(db).get({ consultationId, organisationId: invited.organisationId })
  return row ? { consulteeGroup: row.group ?? 'unlisted', respondentType: row.type as RespondentType } : unverified
}
