import { data, href, type RouterContextProvider, redirect } from 'react-router'
import { askForNow } from '#app/access/ask-now'
import { currentOf } from '#app/access/current'
import { withOwnDeadline } from '#app/access/own-deadline'
import { standingIn } from '#app/access/standing'
import { ownerOf } from '#app/domain/response'
import type { Applicant } from '#db/askers'
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
): Promise<{ readonly circle: OwnCircle; readonly consultation: Consultation; readonly by: Applicant }> {
  const current = currentOf(context)
  const { db, actor } = current
  const consultation = await findConsultation(db, slug)
  if (!consultation || actor.kind !== 'respondent' || actor.actingFor?.kind !== 'organisation') throw notFound()
  const { organisationNumber, name, isTest } = actor.actingFor
  return {
    circle: { consultationId: consultation.id, organisationNumber, organisationName: name, isTest },
    consultation: await withOwnDeadline(current, consultation),
    by: actor,
  }
}

/** Somebody who has turned to another organisation since the page was made meant the one before. */
export function assertSameOrganisation(circle: OwnCircle, writtenFor: string | null): void {
  if (writtenFor && writtenFor !== ownerOfCircle(circle)) throw data({ reason: 'forbidden' }, { status: 403 })
}

export function ownerOfCircle({ organisationName: name, ...circle }: OwnCircle): string {
  return ownerOf({ kind: 'organisation', name, ...circle })
}

/** With what Altinn says now: whoever lets others in has the right at that moment. Refuses: invitation.log-in-again. */
export async function withFreshRights(context: Readonly<RouterContextProvider>, slug: string, by: Applicant): Promise<Applicant> {
  const { grant } = await standingIn(context, slug)
  return { ...by, altinn: await askForNow(currentOf(context), grant, 'invitation.log-in-again') }
}

/** Back to the page, which says why. */
export function backWith(slug: string, result: Readonly<Record<string, string>>, place = '') {
  return redirect(`${href('/horinger/:slug/svar/virksomheten', { slug })}?${new URLSearchParams(result)}${place}`, 303)
}

export function notFound() {
  return data({ reason: 'not-found' }, { status: 404 })
}

/** A number in an address; what is none is nobody's. */
export function memberOf(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw notFound()
  return Number(text)
}
