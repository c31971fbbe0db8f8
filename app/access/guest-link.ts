import { createHmac, randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { isOpen } from '#app/domain/consultation'
import { ownDeadline } from '#app/domain/extension'
import { guestKey, type LinkMaker, type LinkState, linkState } from '#app/domain/guest'
import { hashOfToken, invitationToken } from '#app/platform/invitation-token'
import type { Identity } from '#db/accounts'
import { type Consultation, getConsultationById } from '#db/consultations'
import { listGrantedTo } from '#db/extensions'
import { findGuestLink, type GuestLink } from '#db/guest-links'
import { findOrganisationById } from '#db/listed-bodies'
import type { Current } from './current'

/** A link that somebody holds, and what it leads to. */
export interface FoundLink {
  readonly link: GuestLink
  readonly consultation: Consultation
  /** Until when the sender can write: they, or the body that was invited, may have been granted a later day. */
  readonly deadline: Temporal.PlainDate
  readonly isRoomOpen: boolean
  readonly state: LinkState
}

/** Null for what is no link of ours. */
export async function findLink({ db, now, wallNow }: Current, token: string): Promise<FoundLink | null> {
  const link = await findGuestLink(db, hashOfToken(token))
  if (!link) return null
  const consultation = await getConsultationById(db, link.consultationId)
  const number = link.organisationId === null ? null : ((await findOrganisationById(db, link.organisationId))?.number ?? null)
  const owners = [...(number === null ? [] : [`org:${number}`]), ...(link.accountId === null ? [] : [`person:${link.accountId}`])]
  const granted = await listGrantedTo(db, consultation.id, owners)
  const deadline = ownDeadline(consultation.deadline, granted)
  const isRoomOpen = isOpen({ deadline }, now)
  return { link, consultation, deadline, isRoomOpen, state: linkState(link, isRoomOpen, wallNow) }
}

/** Makes new links, whose tokens only mail will tell. */
export function linkMaker({ subjectKey }: Pick<Current, 'subjectKey'>): LinkMaker {
  return {
    make() {
      const id = randomUUID()
      return { id, tokenHash: hashOfToken(invitationToken(subjectKey, id)) }
    },
    hashOf: (email) => keyed(subjectKey, JSON.stringify(['mail', email.toLowerCase()])),
  }
}

/** How an account without login is known again. What is typed in the demonstration is marked as a test, as everything there is. */
export function guestIdentity({ subjectKey, demo }: Pick<Current, 'subjectKey' | 'demo'>, link: GuestLink): Omit<Identity, 'name'> {
  return { issuer: 'email', subjectHash: keyed(subjectKey, guestKey(link)), isTest: demo !== null }
}

function keyed(subjectKey: string, words: string): string {
  return createHmac('sha256', subjectKey).update(words).digest('base64url')
}
