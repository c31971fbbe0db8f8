import { and, asc, eq, gt, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { Told } from '#app/domain/following'
import type { Language } from '#app/domain/language'
import type { Readable, Transaction } from './client'
import { consultations, followers } from './schema'

/** Somebody who wants mail, or once did. Moments are machine time, UTC. */
export interface Follower {
  readonly id: string
  readonly consultationId: string
  /** Empty when there is nothing more to send. */
  readonly email: string
  readonly language: Language
  readonly askedAt: string
  readonly mailedAt: string
  readonly mails: number
  readonly confirmedAt: string | null
  readonly endedAt: string | null
  readonly told: Told
}

type Row = typeof followers.$inferSelect

function toFollower({ deadline, versionId, reminded, isClosed, language, ...row }: Row): Follower {
  const { confirmHash: _, endHash: __, ...known } = row
  const told = { deadline: Temporal.PlainDate.from(deadline), versionId, reminded, isClosed }
  return { ...known, language: language as Language, told }
}

const columnsOf = ({ deadline, ...told }: Told) => ({ ...told, deadline: deadline.toString() })

/** By the hash of the token in the link that confirms. */
export async function findByConfirmation({ connection }: Readable, hash: string): Promise<Follower | null> {
  const row = connection.select().from(followers).where(eq(followers.confirmHash, hash)).get()
  return row ? toFollower(row) : null
}

/** By the hash of the token in the link that ends. */
export async function findByEnd({ connection }: Readable, hash: string): Promise<Follower | null> {
  const row = connection.select().from(followers).where(eq(followers.endHash, hash)).get()
  return row ? toFollower(row) : null
}

export async function findByAddress({ connection }: Readable, consultationId: string, email: string): Promise<Follower | null> {
  const row = connection
    .select()
    .from(followers)
    .where(and(eq(followers.consultationId, consultationId), eq(followers.email, email)))
    .get()
  return row ? toFollower(row) : null
}

export async function putFollower(
  { connection }: Transaction,
  follower: Omit<Follower, 'mails' | 'mailedAt' | 'confirmedAt' | 'endedAt'> & { readonly confirmHash: string; readonly endHash: string },
): Promise<void> {
  const { told, ...row } = follower
  connection
    .insert(followers)
    .values({ ...row, ...columnsOf(told), mailedAt: row.askedAt })
    .run()
}

/** Another mail was sent to the address. */
export async function noteMailed({ connection }: Transaction, id: string, now: string): Promise<void> {
  connection
    .update(followers)
    .set({ mailedAt: now, mails: sql`${followers.mails} + 1` })
    .where(eq(followers.id, id))
    .run()
}

export async function markConfirmed({ connection }: Transaction, id: string, told: Told, now: string): Promise<void> {
  connection
    .update(followers)
    .set({ confirmedAt: now, ...columnsOf(told) })
    .where(eq(followers.id, id))
    .run()
}

export async function putTold({ connection }: Transaction, id: string, told: Told): Promise<void> {
  connection.update(followers).set(columnsOf(told)).where(eq(followers.id, id)).run()
}

/** No more mail, and no address. */
export async function endFollowing({ connection }: Transaction, id: string, now: string): Promise<void> {
  connection.update(followers).set({ endedAt: now, email: '' }).where(eq(followers.id, id)).run()
}

/** What an old link can still be told of, without the address. */
export async function forgetAddress({ connection }: Transaction, id: string): Promise<void> {
  connection.update(followers).set({ email: '' }).where(eq(followers.id, id)).run()
}

/** Some of those who follow, after a certain id; all of them by asking again from the last. */
export async function listFollowers({ connection }: Readable, consultationId: string, after: string, most: number): Promise<Follower[]> {
  const isFollowing = and(isNotNull(followers.confirmedAt), isNull(followers.endedAt), ne(followers.email, ''))
  return connection
    .select()
    .from(followers)
    .where(and(eq(followers.consultationId, consultationId), isFollowing, gt(followers.id, after)))
    .orderBy(asc(followers.id))
    .limit(most)
    .all()
    .map(toFollower)
}

/** What those who follow have been told of, each once: tells at little cost whether there may be news for anybody. */
export async function listTold({ connection }: Readable, consultationId: string): Promise<Told[]> {
  return connection
    .selectDistinct({
      deadline: followers.deadline,
      versionId: followers.versionId,
      reminded: followers.reminded,
      isClosed: followers.isClosed,
    })
    .from(followers)
    .where(and(eq(followers.consultationId, consultationId), isNotNull(followers.confirmedAt), isNull(followers.endedAt)))
    .all()
    .map(({ deadline, ...told }) => ({ ...told, deadline: Temporal.PlainDate.from(deadline) }))
}

/** Addresses nobody confirmed, and those of consultations that are over; then what is left of rows whose links are forgotten. */
export async function sweepFollowers(
  { connection }: Transaction,
  ends: { readonly askedBefore: string; readonly closedOn: string; readonly emptyBefore: string },
): Promise<void> {
  const isUnconfirmed = and(isNull(followers.confirmedAt), lt(followers.askedAt, ends.askedBefore))
  connection
    .update(followers)
    .set({ email: '' })
    .where(and(ne(followers.email, ''), isUnconfirmed))
    .run()
  const isClosed = sql`${followers.consultationId} in (select ${consultations.id} from ${consultations} where ${consultations.deadline} < ${ends.closedOn})`
  const isOld = and(eq(followers.email, ''), lt(sql`coalesce(${followers.endedAt}, ${followers.askedAt})`, ends.emptyBefore))
  connection.delete(followers).where(or(isClosed, isOld)).run()
}
