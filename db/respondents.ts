import { and, eq, or, sql } from 'drizzle-orm'
import type { Respondent, RespondentType } from '#app/domain/respondent'
import { type Readable, statement } from './client'
import { consulteeMembers, consultees, organisations } from './schema'

/** What a sender is to a consultation: its group on the list (or outside it) and its kind. */
export interface Placement {
  readonly consulteeGroup: string
  readonly respondentType: RespondentType
}

const placementOf = statement((c) =>
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
    .where(eq(organisations.number, sql.placeholder('number')))
    .orderBy(consultees.position)
    .limit(1)
    .prepare(),
)

/** Found by organisation number, as itself or as a member of a collective line. */
export async function findPlacement(db: Readable, consultationId: string, respondent: Respondent): Promise<Placement> {
  if (respondent.kind === 'private') return { consulteeGroup: 'private', respondentType: 'privatperson' }
  const row = placementOf(db).get({ consultationId, number: respondent.organisationNumber })
  return { consulteeGroup: row?.group ?? 'unlisted', respondentType: (row?.type ?? 'annet') as RespondentType }
}
