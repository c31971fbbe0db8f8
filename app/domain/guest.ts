import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { RuleCode } from './errors'
import { organisationNumberIn } from './organisation-number'
import { readPersonName, readTypedName } from './person-name'

/** For oneself; for an organisation that one states; for a body that was invited. */
export const guestKinds = ['self', 'stated', 'invited'] as const
export type GuestKind = (typeof guestKinds)[number]

/** By what a sender was known: a login, an e-mail address confirmed by link, the link an invited body was sent, or the word of staff. */
export const knowledges = ['login', 'email', 'invitation', 'staff'] as const
export type Knowledge = (typeof knowledges)[number]

/** How long a link works by itself. Machine time: the mail lies in the world's own time. */
export const linkHours = 48
/** What was typed is kept this long for whoever never used their link. */
export const unusedDays = 14
/** Links one address is sent in an hour, whoever asks: nobody's mailbox is to be filled. */
export const mostAnHour = 3
export const longestReason = 500

/** What only the installation can make. */
export interface LinkMaker {
  /** The id of a new link, and the hash of its token; the token itself is known to the mail alone. */
  readonly make: () => { readonly id: string; readonly tokenHash: string }
  /** What an address is counted by. */
  readonly hashOf: (email: string) => string
}

export function linkExpiry(createdAt: Temporal.Instant): Temporal.Instant {
  return createdAt.add({ hours: linkHours })
}

/** What can be told of a link, whoever holds it. */
export type LinkState = 'open' | 'expired' | 'ended'

interface LinkTimes {
  readonly kind: GuestKind
  readonly createdBy: string | null
  readonly expiresAt: string
  readonly confirmedAt: string | null
  readonly endedAt: string | null
}

/**
 * A link works for two days; one that was used then brings its owner back as long as the response can be written, and an invitation
 * waits as long. `now` is the machine's time.
 */
export function linkState(
  { createdBy, expiresAt, confirmedAt, endedAt }: LinkTimes,
  isRoomOpen: boolean,
  now: Temporal.Instant,
): LinkState {
  if (endedAt !== null) return 'ended'
  if (Temporal.Instant.compare(now, Temporal.Instant.from(expiresAt)) < 0) return 'open'
  return isRoomOpen && (confirmedAt !== null || createdBy !== null) ? 'open' : 'expired'
}

/** The name of an organisation as somebody states it: it stands in mail, where no address may be slipped in under our name. */
export function readStatedName(text: string | null): string | null {
  const name = readPersonName(text)
  return name === null || /[:@<>{}]|\p{L}{2}\.\p{L}{2}/u.test(name) ? null : name
}

export const emailSchema = z.email().max(254)

/** What a visitor says of themselves, as it was typed. */
export interface TypedGuest {
  readonly name: string
  readonly email: string
  readonly kind: 'self' | 'stated'
  readonly organisation: string
  readonly number: string
  readonly reason: string
}

/** The same when it can be used. */
export interface GuestStatement {
  readonly name: string
  readonly email: string
  readonly kind: 'self' | 'stated'
  readonly organisationName: string | null
  readonly organisationNumber: string | null
  readonly reason: string
}

export type GuestFaults = Readonly<Partial<Record<keyof TypedGuest, RuleCode>>>

/** Every fault at once, each by its field; what is typed about an organisation counts only for those who answer for one. */
export function readGuest(typed: TypedGuest): { readonly said: GuestStatement } | { readonly faults: GuestFaults } {
  const { kind } = typed
  const isStated = kind === 'stated'
  const name = readTypedName(typed.name)
  const email = emailSchema.safeParse(typed.email.trim()).data ?? null
  const organisationName = isStated ? readStatedName(typed.organisation) : null
  const organisationNumber = isStated ? organisationNumberIn(typed.number) : null
  const reason = isStated ? typed.reason.trim() : ''
  const faults: GuestFaults = {
    ...(name === null ? { name: 'guest.name-wrong' } : {}),
    ...(email === null ? { email: 'guest.invalid-email' } : {}),
    ...(isStated && organisationName === null ? { organisation: 'guest.organisation-wrong' } : {}),
    ...(isStated && typed.number.trim() !== '' && organisationNumber === null ? { number: 'unit.invalid-number' } : {}),
    ...(reason.length > longestReason ? { reason: 'guest.reason-too-long' } : {}),
  }
  if (name === null || email === null || Object.keys(faults).length > 0) return { faults }
  return { said: { kind, name, email, organisationName, organisationNumber, reason } }
}

/** Whom an account without login is of: the same address may answer for itself and for organisations, each with a draft of its own. */
export function guestKey(guest: {
  readonly email: string
  readonly kind: GuestKind
  readonly organisationName: string | null
  readonly organisationNumber: string | null
  readonly organisationId: number | null
  readonly consultationId: string
}): string {
  const { email, kind, organisationName, organisationNumber, organisationId, consultationId } = guest
  const address = email.toLowerCase()
  if (kind === 'self') return JSON.stringify([address, kind])
  if (kind === 'invited') return JSON.stringify([address, kind, consultationId, organisationId])
  return JSON.stringify([address, kind, organisationNumber ?? (organisationName ?? '').toLocaleLowerCase('nb')])
}
