import { eq } from 'drizzle-orm'
import type { GuestKind } from '#app/domain/guest'
import type { Readable, Transaction } from './client'
import { guests, submissions } from './schema'

/** What an account without login stands for. */
export interface Guest {
  readonly accountId: string
  readonly email: string
  readonly kind: GuestKind
  readonly organisationName: string | null
  readonly organisationNumber: string | null
  readonly reason: string
  readonly organisationId: number | null
  readonly consultationId: string | null
}

/** Noted when a link is first used; what was said then holds. */
export async function putGuest({ connection }: Transaction, guest: Guest, now: string): Promise<void> {
  connection
    .insert(guests)
    .values({ ...guest, createdAt: now })
    .onConflictDoNothing()
    .run()
}

/** The confirmed address of an account without login; null for those who log in. */
export async function findGuestEmail({ connection }: Readable, accountId: string): Promise<string | null> {
  return connection.select({ email: guests.email }).from(guests).where(eq(guests.accountId, accountId)).get()?.email ?? null
}

/** For staff: why the sender of a response could not use Altinn, in their own words. Empty where they did not say. */
export async function findReason({ connection }: Readable, submissionId: number): Promise<string> {
  const sent = connection.select({ owner: submissions.owner }).from(submissions).where(eq(submissions.id, submissionId)).get()
  const [, accountId = ''] = /^person:(.+)$/.exec(sent?.owner ?? '') ?? []
  return connection.select({ reason: guests.reason }).from(guests).where(eq(guests.accountId, accountId)).get()?.reason ?? ''
}

/** Owners that are organisations somebody only states. */
export async function listStatedOwners({ connection }: Readable): Promise<ReadonlySet<string>> {
  const rows = connection.select({ accountId: guests.accountId }).from(guests).where(eq(guests.kind, 'stated')).all()
  return new Set(rows.map(({ accountId }) => `person:${accountId}`))
}
