import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Language } from '#app/domain/language'
import { isMailDue, type NoticeKind, type Pace } from '#app/domain/notice'
import type { Readable, Transaction } from './client'
import { keysOf } from './guidelines'
import type { Circle } from './memberships'
import type { ResponseRoom } from './responses'
import { items, noticeContacts, notices, responses } from './schema'

/** How somebody wants to be told, in one circle. */
export interface NoticeContact {
  /** Empty for those who do not want mail. */
  readonly email: string
  readonly language: Language
  readonly pace: Pace
}

/** Null for those who have not been asked. */
export async function findContact({ connection }: Readable, circle: Circle, accountId: string): Promise<NoticeContact | null> {
  const row = connection.select().from(noticeContacts).where(ofPerson(circle, accountId)).get()
  return row ? { email: row.email, language: row.language as Language, pace: row.pace as Pace } : null
}

export async function putContact(
  tx: Transaction,
  circle: Circle & { readonly organisationName: string },
  accountId: string,
  contact: NoticeContact,
): Promise<void> {
  const { consultationId, organisationNumber, organisationName } = circle
  tx.connection
    .insert(noticeContacts)
    .values({ consultationId, organisationNumber, organisationName, accountId, ...contact })
    .onConflictDoUpdate({
      target: [noticeContacts.consultationId, noticeContacts.organisationNumber, noticeContacts.accountId],
      set: { ...contact, organisationName },
    })
    .run()
  if (contact.pace === 'never') await removeNotices(tx, circle, accountId)
}

/** Whoever is out is told nothing more, and their address is not kept. */
export async function forgetContact(tx: Transaction, circle: Circle, accountId: string): Promise<void> {
  tx.connection.delete(noticeContacts).where(ofPerson(circle, accountId)).run()
  await removeNotices(tx, circle, accountId)
}

/** Something for these people to be told of. Those who do not want mail get no row. */
export async function putNotices(
  tx: Transaction,
  circle: Circle,
  room: ResponseRoom,
  notice: { readonly codes: readonly string[]; readonly kind: NoticeKind; readonly byName: string; readonly to: readonly string[] },
  now: Temporal.Instant,
): Promise<void> {
  const { itemIdOf } = keysOf(tx, room.versionId)
  for (const accountId of new Set(notice.to)) {
    const contact = await findContact(tx, circle, accountId)
    if (!contact || contact.pace === 'never') continue
    for (const code of notice.codes) {
      const itemId = itemIdOf.get(code)
      if (itemId === undefined) continue
      tx.connection
        .insert(notices)
        .values({ responseId: room.id, itemId, accountId, kind: notice.kind, byName: notice.byName, at: now.toString() })
        .run()
    }
  }
}

/** Everything one person is to be told of in one circle, as one mail. */
export interface Digest extends NoticeContact {
  readonly accountId: string
  readonly circle: Circle
  readonly organisationName: string
  readonly ids: readonly number[]
  readonly lines: readonly { readonly code: string; readonly kind: NoticeKind; readonly byName: string }[]
}

/** Mail that is due. */
export async function listDueDigests({ connection }: Readable, now: Temporal.Instant): Promise<Digest[]> {
  const rows = connection
    .select({
      id: notices.id,
      kind: notices.kind,
      byName: notices.byName,
      at: notices.at,
      code: items.code,
      accountId: notices.accountId,
      owner: responses.owner,
      consultationId: responses.consultationId,
    })
    .from(notices)
    .innerJoin(items, eq(items.id, notices.itemId))
    .innerJoin(responses, eq(responses.id, notices.responseId))
    .orderBy(asc(notices.id))
    .all()
  const groups = new Map<string, typeof rows>()
  for (const row of rows) {
    const key = `${row.accountId} ${row.consultationId} ${row.owner}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].flatMap((group): Digest[] => {
    const [first] = group
    if (!first) return []
    const { accountId, consultationId } = first
    const circle = { consultationId, organisationNumber: first.owner.replace(/^org:/, '') }
    const contact = connection.select().from(noticeContacts).where(ofPerson(circle, accountId)).get()
    if (!contact || !isMailDue(contact.pace as Pace, first.at, contact.mailedAt, now)) return []
    const { email, organisationName } = contact
    return [
      {
        accountId,
        circle,
        organisationName,
        email,
        language: contact.language as Language,
        pace: contact.pace as Pace,
        ids: group.map(({ id }) => id),
        lines: group.map(({ code, kind, byName }) => ({ code, kind: kind as NoticeKind, byName })),
      },
    ]
  })
}

/** The mail is written: what it tells of need not be told again. */
export async function markDigested({ connection }: Transaction, { circle, accountId, ids }: Digest, now: Temporal.Instant): Promise<void> {
  connection
    .delete(notices)
    .where(inArray(notices.id, [...ids]))
    .run()
  connection.update(noticeContacts).set({ mailedAt: now.toString() }).where(ofPerson(circle, accountId)).run()
}

/** In this circle only. */
async function removeNotices(
  { connection }: Transaction,
  { consultationId, organisationNumber }: Circle,
  accountId: string,
): Promise<void> {
  const own = connection
    .select({ id: responses.id })
    .from(responses)
    .where(and(eq(responses.consultationId, consultationId), eq(responses.owner, `org:${organisationNumber}`)))
  connection
    .delete(notices)
    .where(and(eq(notices.accountId, accountId), inArray(notices.responseId, own)))
    .run()
}

function ofPerson({ consultationId, organisationNumber }: Circle, accountId: string) {
  return and(
    eq(noticeContacts.consultationId, consultationId),
    eq(noticeContacts.organisationNumber, organisationNumber),
    eq(noticeContacts.accountId, accountId),
  )
}
