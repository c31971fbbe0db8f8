import { and, count, desc, eq, getTableColumns, isNotNull, isNull, lt, ne, sql } from 'drizzle-orm'
import type { GuestKind } from '#app/domain/guest'
import type { Readable, Transaction } from './client'
import { guestLinks, guestMails, organisations } from './schema'

/** A link that was sent to an address, with what was said when it was asked for. Moments are machine time, UTC. */
export interface GuestLink {
  readonly id: string
  readonly consultationId: string
  readonly kind: GuestKind
  readonly email: string
  readonly name: string
  readonly organisationName: string | null
  readonly organisationNumber: string | null
  readonly reason: string
  readonly organisationId: number | null
  readonly accountId: string | null
  readonly createdBy: string | null
  readonly createdAt: string
  readonly expiresAt: string
  readonly confirmedAt: string | null
  readonly endedAt: string | null
  readonly revokedAt: string | null
}

const { tokenHash: _, ...columns } = getTableColumns(guestLinks)
const selected = { ...columns, kind: sql<GuestKind>`${guestLinks.kind}` }

/** By the hash of the token in the link; the token itself is stored nowhere. */
export async function findGuestLink({ connection }: Readable, tokenHash: string): Promise<GuestLink | null> {
  return connection.select(selected).from(guestLinks).where(eq(guestLinks.tokenHash, tokenHash)).get() ?? null
}

export async function putGuestLink({ connection }: Transaction, link: GuestLink & { readonly tokenHash: string }): Promise<void> {
  connection.insert(guestLinks).values(link).run()
}

/** How often an address has been written to since then; what is older is forgotten. */
export async function countMailsTo({ connection }: Transaction, addressHash: string, since: string): Promise<number> {
  connection.delete(guestMails).where(lt(guestMails.at, since)).run()
  return connection.select({ n: count() }).from(guestMails).where(eq(guestMails.addressHash, addressHash)).get()?.n ?? 0
}

export async function noteMailTo({ connection }: Transaction, addressHash: string, at: string): Promise<void> {
  connection.insert(guestMails).values({ addressHash, at }).run()
}

/** The newest link of each account that an address has confirmed in a consultation. */
export async function listOwnLinks({ connection }: Readable, consultationId: string, email: string): Promise<GuestLink[]> {
  const rows = connection
    .select(selected)
    .from(guestLinks)
    .where(
      and(
        eq(guestLinks.consultationId, consultationId),
        sql`lower(${guestLinks.email}) = lower(${email})`,
        isNotNull(guestLinks.confirmedAt),
        isNull(guestLinks.revokedAt),
      ),
    )
    .orderBy(desc(guestLinks.createdAt))
    .all()
  return [...new Map(rows.toReversed().map((row) => [row.accountId, row])).values()]
}

export async function markLinkConfirmed({ connection }: Transaction, id: string, accountId: string, now: string): Promise<void> {
  connection
    .update(guestLinks)
    .set({ accountId, confirmedAt: sql`coalesce(${guestLinks.confirmedAt}, ${now})` })
    .where(eq(guestLinks.id, id))
    .run()
}

/** Ends the links of an account to a consultation, all but the one that may be named. */
export async function endLinks(
  { connection }: Transaction,
  { consultationId, accountId }: { readonly consultationId: string; readonly accountId: string },
  except: string | null,
  now: string,
): Promise<void> {
  connection
    .update(guestLinks)
    .set({ endedAt: now })
    .where(
      and(
        eq(guestLinks.consultationId, consultationId),
        eq(guestLinks.accountId, accountId),
        isNull(guestLinks.endedAt),
        except === null ? undefined : ne(guestLinks.id, except),
      ),
    )
    .run()
}

/** Whether an account has a link to a consultation that nobody has ended. */
export async function hasLink({ connection }: Readable, consultationId: string, accountId: string): Promise<boolean> {
  const own = and(eq(guestLinks.consultationId, consultationId), eq(guestLinks.accountId, accountId), isNull(guestLinks.endedAt))
  return (connection.select({ n: count() }).from(guestLinks).where(own).get()?.n ?? 0) > 0
}

/** What was typed by those who never used their link is not kept for ever. */
export async function removeUnusedLinks({ connection }: Transaction, before: string): Promise<void> {
  connection
    .delete(guestLinks)
    .where(and(isNull(guestLinks.confirmedAt), isNull(guestLinks.createdBy), lt(guestLinks.createdAt, before)))
    .run()
}

/** For staff: the invitations of a consultation, the newest first. */
export async function listConsulteeInvitations({ connection }: Readable, consultationId: string) {
  return connection
    .select({ ...selected, body: organisations.name, isTest: organisations.isTest })
    .from(guestLinks)
    .innerJoin(organisations, eq(organisations.id, guestLinks.organisationId))
    .where(and(eq(guestLinks.consultationId, consultationId), isNotNull(guestLinks.createdBy)))
    .orderBy(desc(guestLinks.createdAt))
    .all()
}

/** An invitation, by its id; null when there is none. */
export async function findConsulteeInvitation({ connection }: Readable, consultationId: string, id: string): Promise<GuestLink | null> {
  const wanted = and(eq(guestLinks.consultationId, consultationId), eq(guestLinks.id, id), isNotNull(guestLinks.createdBy))
  return connection.select(selected).from(guestLinks).where(wanted).get() ?? null
}

/** Takes back an invitation and every link that came of it. Gives the accounts that used them. */
export async function revokeInvitation({ connection }: Transaction, invitation: GuestLink, now: string): Promise<string[]> {
  const { consultationId, organisationId, email } = invitation
  const rows = connection
    .update(guestLinks)
    .set({ revokedAt: now, endedAt: sql`coalesce(${guestLinks.endedAt}, ${now})` })
    .where(
      and(
        eq(guestLinks.consultationId, consultationId),
        eq(guestLinks.organisationId, organisationId ?? -1),
        sql`lower(${guestLinks.email}) = lower(${email})`,
      ),
    )
    .returning({ accountId: guestLinks.accountId })
    .all()
  return rows.flatMap(({ accountId }) => accountId ?? [])
}
