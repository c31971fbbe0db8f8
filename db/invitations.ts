import { and, count, desc, eq, gt, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { Position } from '#app/domain/position'
import type { Readable, Transaction } from './client'
import type { Circle } from './memberships'
import { accounts, invitations } from './schema'

/** An invitation as those inside see it. Moments are machine time, UTC. */
export interface Invitation extends Circle {
  readonly id: string
  readonly organisationName: string
  readonly isTest: boolean
  readonly email: string
  readonly position: Position
  readonly createdBy: string
  readonly inviter: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly usedAt: string | null
  readonly revokedAt: string | null
}

const columns = {
  id: invitations.id,
  consultationId: invitations.consultationId,
  organisationNumber: invitations.organisationNumber,
  organisationName: invitations.organisationName,
  isTest: invitations.isTest,
  email: invitations.email,
  position: invitations.position,
  createdBy: invitations.createdBy,
  inviter: accounts.name,
  createdAt: invitations.createdAt,
  expiresAt: invitations.expiresAt,
  usedAt: invitations.usedAt,
  revokedAt: invitations.revokedAt,
}

const inCircle = ({ consultationId, organisationNumber }: Circle) =>
  and(eq(invitations.consultationId, consultationId), eq(invitations.organisationNumber, organisationNumber))
const isOpen = (now: string) => and(isNull(invitations.usedAt), isNull(invitations.revokedAt), gt(invitations.expiresAt, now))

/** By the hash of the token in the link; the token itself is stored nowhere. */
export async function findInvitation({ connection }: Readable, tokenHash: string): Promise<Invitation | null> {
  const row = connection
    .select(columns)
    .from(invitations)
    .innerJoin(accounts, eq(accounts.id, invitations.createdBy))
    .where(eq(invitations.tokenHash, tokenHash))
    .get()
  return row ? { ...row, position: row.position as Position } : null
}

/** Those that can still be used, the newest first. */
export async function listOpenInvitations({ connection }: Readable, circle: Circle, now: string): Promise<Invitation[]> {
  const rows = connection
    .select(columns)
    .from(invitations)
    .innerJoin(accounts, eq(accounts.id, invitations.createdBy))
    .where(and(inCircle(circle), isOpen(now)))
    .orderBy(desc(invitations.createdAt))
    .all()
  return rows.map((row) => ({ ...row, position: row.position as Position }))
}

export async function putInvitation(
  { connection }: Transaction,
  invitation: Omit<Invitation, 'inviter' | 'usedAt' | 'revokedAt'> & { readonly tokenHash: string },
): Promise<void> {
  connection.insert(invitations).values(invitation).run()
}

/** Tells whether there was one in this circle that could still be used. */
export async function revokeInvitation({ connection }: Transaction, circle: Circle, id: string, now: string): Promise<boolean> {
  const open = and(inCircle(circle), eq(invitations.id, id), isOpen(now))
  return connection.update(invitations).set({ revokedAt: now }).where(open).run().changes > 0
}

/** What somebody has out that nobody has used goes with their right to send it. */
export async function revokeInvitationsBy({ connection }: Transaction, circle: Circle, accountId: string, now: string): Promise<void> {
  connection
    .update(invitations)
    .set({ revokedAt: now })
    .where(and(inCircle(circle), eq(invitations.createdBy, accountId), isOpen(now)))
    .run()
}

/** How many have been made since then, in this circle or by this person in any. */
export async function countInvitations(
  { connection }: Readable,
  circle: Circle,
  { accountId }: { readonly accountId: string },
  since: string,
): Promise<number> {
  const isOurs = or(inCircle(circle), eq(invitations.createdBy, accountId))
  const made = connection
    .select({ n: count() })
    .from(invitations)
    .where(and(isOurs, gt(invitations.createdAt, since)))
    .get()
  return made?.n ?? 0
}

/** Earlier links to the same address go when a new one is sent. */
export async function revokeInvitationsTo({ connection }: Transaction, circle: Circle, email: string, now: string): Promise<void> {
  connection
    .update(invitations)
    .set({ revokedAt: now })
    .where(and(inCircle(circle), sql`lower(${invitations.email}) = lower(${email})`, isOpen(now)))
    .run()
}

export async function markInvitationUsed({ connection }: Transaction, id: string, usedBy: string, now: string): Promise<void> {
  connection.update(invitations).set({ usedAt: now, usedBy }).where(eq(invitations.id, id)).run()
}

/** An address is needed while its link can be used, and not after. */
export async function forgetInvitedAddresses({ connection }: Transaction, now: string): Promise<void> {
  const isOver = or(isNotNull(invitations.usedAt), isNotNull(invitations.revokedAt), lte(invitations.expiresAt, now))
  connection
    .update(invitations)
    .set({ email: '' })
    .where(and(ne(invitations.email, ''), isOver))
    .run()
}
