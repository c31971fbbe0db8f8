import { data, type RouterContextProvider } from 'react-router'
import { currentOf } from '#app/access/current'
import { type Consultation, findConsultation } from '#db/consultations'
import type { Circle } from '#db/memberships'

export interface OwnCircle extends Circle {
  readonly organisationName: string
  readonly isTest: boolean
}

/** The circle of the organisation one acts for; nobody reaches another by any address. A private person has none: 404. */
export async function ownCircle(
  context: Readonly<RouterContextProvider>,
  slug: string,
): Promise<{ readonly circle: OwnCircle; readonly consultation: Consultation; readonly accountId: string }> {
  const { db, actor } = currentOf(context)
  const consultation = await findConsultation(db, slug)
  if (!consultation || actor.kind !== 'respondent' || actor.actingFor?.kind !== 'organisation') throw notFound()
  const { organisationNumber, name, isTest } = actor.actingFor
  return {
    circle: { consultationId: consultation.id, organisationNumber, organisationName: name, isTest },
    consultation,
    accountId: actor.accountId,
  }
}

export function notFound() {
  return data({ reason: 'not-found' }, { status: 404 })
}

/** A number in an address; what is none is nobody's. */
export function memberOf(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw notFound()
  return Number(text)
}
