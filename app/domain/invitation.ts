import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { positions } from './position'

/** How long a link can be used. Machine time: the mail lies in the world's own time. */
export const invitationDays = 7
/** Links that are open at once in one circle; more is no circle. */
export const mostInvitations = 50
/** Invitations one circle, or one person in any circle, may have us send in a day and a night: nobody's mailbox is to be filled. */
export const mostADay = 60

export const invitationSchema = z.object({
  email: z.email({ error: 'invitation.invalid-email' }).max(254, { error: 'invitation.invalid-email' }),
  position: z.enum(positions, { error: 'invitation.position-missing' }),
})

/** What can be told of an invitation, whoever holds the link. */
export type InvitationState = 'open' | 'used' | 'expired' | 'revoked'

export function invitationExpiry(createdAt: Temporal.Instant): Temporal.Instant {
  return createdAt.add({ hours: 24 * invitationDays })
}

export function invitationState(
  { usedAt, revokedAt, expiresAt }: { readonly usedAt: string | null; readonly revokedAt: string | null; readonly expiresAt: string },
  now: Temporal.Instant,
): InvitationState {
  if (usedAt !== null) return 'used'
  if (revokedAt !== null) return 'revoked'
  return Temporal.Instant.compare(now, Temporal.Instant.from(expiresAt)) < 0 ? 'open' : 'expired'
}
