import type { RouterContextProvider } from 'react-router'
import { Temporal } from 'temporal-polyfill'
import { currentOf } from '#app/access/current'
import { standingIn } from '#app/access/standing'
import { ruleCodes } from '#app/domain/errors'
import { contentLanguageOf } from '#app/domain/language'
import { standing } from '#app/domain/permission'
import { covers, type Position } from '#app/domain/position'
import { sayDeadline } from '#app/messages/say-deadline'
import { sayMinute } from '#app/messages/say-time'
import { findActingOrganisation } from '#db/askers'
import { listOpenInvitations } from '#db/invitations'
import { listMembers } from '#db/memberships'
import { listHeardRights } from '#db/rights-heard'
import { ownCircle, ownerOfCircle } from './own-circle'

/** Somebody with access, as everybody inside sees them. */
export interface ShownColleague {
  readonly accountId: string
  readonly name: string
  readonly position: Position
  readonly through: 'altinn' | 'colleague'
  /** When Altinn said so last, or when a colleague let them in; in words. */
  readonly since: string
  /** The number of a membership that can be changed or ended here; null for what Altinn gives. */
  readonly member: number | null
  readonly isSelf: boolean
}

const deeds = ['invited', 'revoked', 'changed', 'ended'] as const

/** Everyone with access to the organisation's response, and what the reader may do about it. */
export async function circleOf(context: Readonly<RouterContextProvider>, slug: string, url: URL) {
  const { db, language, now, wallNow, demo } = currentOf(context)
  const { circle, consultation, by } = await ownCircle(context, slug)
  const { accountId } = by
  const { role, choice } = await standingIn(context, slug)
  const isApprover = role === 'approver'
  const organisation = await findActingOrganisation(db, consultation.id, circle.organisationNumber)
  const members = (await listMembers(db, circle)).map(
    ({ id, since, ...member }): ShownColleague => ({
      ...member,
      through: 'colleague',
      since: sayMinute(since, language),
      member: id,
      isSelf: member.accountId === accountId,
    }),
  )
  const heard = (await listHeardRights(db, circle.organisationNumber)).flatMap(({ accountId: who, name, altinn }): ShownColleague[] => {
    // As Altinn answered then, under the choice that holds now.
    const then = Temporal.Instant.from(altinn.askedAt)
    const { grant } = standing({ kind: 'organisation', organisation, altinn, level: 4, membership: null }, choice, then)
    if (!grant) return []
    const since = sayMinute(altinn.askedAt, language)
    return [{ accountId: who, name, position: grant.position, through: 'altinn', since, member: null, isSelf: who === accountId }]
  })
  const invitations = isApprover ? await listOpenInvitations(db, circle, wallNow.toString()) : []
  return {
    slug,
    owner: ownerOfCircle(circle),
    title: consultation.text[contentLanguageOf(language)].title,
    deadline: sayDeadline(consultation.deadline, now, language),
    organisation: circle.organisationName,
    isApprover,
    colleagues: [...heard, ...members].sort((a, b) => Number(covers(b.position, a.position)) - Number(covers(a.position, b.position))),
    isMember: members.some(({ isSelf }) => isSelf),
    invitations: invitations.map(({ id, email, position, inviter, expiresAt }) => ({
      id,
      email,
      position,
      inviter,
      expires: sayMinute(expiresAt, language),
    })),
    done: deeds.find((deed) => deed === url.searchParams.get('gjort')) ?? null,
    language,
    /** Why changing, ending or revoking was refused. */
    refused: ruleCodes.find((code) => code.startsWith('invitation.') && code === url.searchParams.get('feil')) ?? null,
    isDemo: demo !== null,
  }
}

export type CircleValues = Awaited<ReturnType<typeof circleOf>>
