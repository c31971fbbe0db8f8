import { href, type RouterContextProvider, redirect } from 'react-router'
import { type Current, currentOf } from '#app/access/current'
import { withOwnDeadline } from '#app/access/own-deadline'
import { localPath } from '#app/access/return-path'
import { standingIn } from '#app/access/standing'
import { contentLanguageOf } from '#app/domain/language'
import { sayOrganisationNumber } from '#app/domain/organisation-number'
import { type Act, acts, may } from '#app/domain/permission'
import { knowledgeOf } from '#app/domain/respondent'
import { sayDeadline } from '#app/messages/say-deadline'
import { sayTime } from '#app/messages/say-time'
import { findKnownUnit } from '#db/askers'
import { type Consultation, findConsultation } from '#db/consultations'
import { helpFor, type Subject } from './help'
import { findUnits } from './unit-search'

/** One person's own case in one consultation: what they may do and by what right, or what is missing and who can give it. */
export async function myAccessOf(context: Readonly<RouterContextProvider>, slug: string, url: URL) {
  const current = currentOf(context)
  const { db, language, actor, pidOf, now, wallNow } = current
  const { grant, reason, asker, choice } = await standingIn(context, slug)
  if (asker.kind === 'nobody' && actor.kind === 'respondent' && actor.parties > 0) {
    throw redirect(
      `${href('/virksomhet')}?til=${encodeURIComponent(localPath(url.searchParams.get('til') ?? href('/horinger/:slug/svar', { slug })))}`,
    )
  }
  const consultation = (await findConsultation(db, slug)) as Consultation
  const onward = url.searchParams.get('til')
  const subject = actor.kind === 'respondent' && actor.actingFor?.kind === 'organisation' ? await subjectOf(current, actor.actingFor) : null
  const search = asker.kind === 'nobody' ? await findUnits(current, url.searchParams) : null
  const permitted = Object.fromEntries(
    acts.map((act) => {
      const { isPermitted, ...why } = may(asker, act, choice, wallNow)
      // What is asked for at the moment of sending is not old before one sends.
      return [act, isPermitted || ('reason' in why && why.reason === 'not-fresh')]
    }),
  ) as Record<Act, boolean>
  const deadline = sayDeadline((await withOwnDeadline(current, consultation)).deadline, now, language)
  return {
    slug,
    title: consultation.text[contentLanguageOf(language)].title,
    deadline,
    person: 'name' in actor ? actor.name : '',
    kind: asker.kind,
    stated: actor.kind === 'respondent' && actor.actingFor?.kind === 'stated' ? actor.actingFor.name : null,
    isInvited: actor.kind === 'respondent' && actor.actingFor !== null && knowledgeOf(actor.actingFor, consultation.id) === 'invitation',
    organisation: subject && { ...subject, spokenNumber: sayOrganisationNumber(subject.number) },
    place: asker.kind === 'organisation' ? asker.organisation.place : null,
    position: grant?.position ?? null,
    basis: grant ? ('codes' in grant.basis ? { ...grant.basis, askedAt: sayTime(grant.basis.askedAt, language) } : grant.basis) : null,
    askedAt: asker.kind === 'organisation' && asker.altinn ? sayTime(asker.altinn.askedAt, language) : null,
    permitted,
    /** Null for those who may do everything. */
    reason: grant?.position === 'approver' ? null : reason,
    isRemembered: actor.kind === 'respondent' && (await pidOf(actor.sessionId)) !== null,
    justAsked: url.searchParams.get('svar'),
    onward: onward ? localPath(onward) : null,
    search,
    help: helpFor(current, consultation, choice, grant?.position ?? null, search?.chosen?.subject ?? subject),
  }
}

export type MyAccess = Awaited<ReturnType<typeof myAccessOf>>

async function subjectOf({ db }: Current, { organisationNumber, name }: { organisationNumber: string; name: string }): Promise<Subject> {
  const unit = await findKnownUnit(db, organisationNumber)
  return { number: organisationNumber, name, form: unit?.form ?? null, main: unit?.parent ?? null }
}
