import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { Granted } from '#app/domain/extension'
import type { Language } from '#app/domain/language'
import { type Readable, statement, type Transaction } from './client'
import { extensionContacts, extensions, organisations } from './schema'

export type Extension = typeof extensions.$inferSelect

const grantedTo = statement((c) =>
  c
    .select({ day: extensions.day, isLate: extensions.isLate })
    .from(extensions)
    .where(
      and(
        eq(extensions.consultationId, sql.placeholder('consultationId')),
        eq(extensions.owner, sql.placeholder('owner')),
        eq(extensions.outcome, 'granted'),
      ),
    )
    .prepare(),
)

/** The days one respondent has been granted. */
export async function listGranted(db: Readable, consultationId: string, owner: string): Promise<Granted[]> {
  return grantedTo(db)
    .all({ consultationId, owner })
    .flatMap(({ day, isLate }) => (day === null ? [] : [{ day: Temporal.PlainDate.from(day), isLate }]))
}

/** The days any of these has been granted. */
export async function listGrantedTo(db: Readable, consultationId: string, owners: readonly string[]): Promise<Granted[]> {
  return (await Promise.all(owners.map((owner) => listGranted(db, consultationId, owner)))).flat()
}

/** What somebody has asked for, the newest first. */
export async function listExtensionsOf({ connection }: Readable, consultationId: string, owner: string): Promise<Extension[]> {
  return connection
    .select()
    .from(extensions)
    .where(and(eq(extensions.consultationId, consultationId), eq(extensions.owner, owner)))
    .orderBy(desc(extensions.askedAt))
    .all()
}

/** For staff: everything that was asked for and opened, what waits first. */
export async function listExtensions({ connection }: Readable, consultationId: string): Promise<Extension[]> {
  return connection
    .select()
    .from(extensions)
    .where(eq(extensions.consultationId, consultationId))
    .orderBy(sql`${extensions.outcome} is not null`, asc(extensions.askedAt))
    .all()
}

export async function findExtension({ connection }: Readable, consultationId: string, id: string): Promise<Extension | null> {
  return (
    connection
      .select()
      .from(extensions)
      .where(and(eq(extensions.consultationId, consultationId), eq(extensions.id, id)))
      .get() ?? null
  )
}

export async function putExtension({ connection }: Transaction, extension: typeof extensions.$inferInsert): Promise<void> {
  connection.insert(extensions).values(extension).run()
}

/** Where the answer goes. */
export async function putExtensionContact({ connection }: Transaction, contact: typeof extensionContacts.$inferInsert): Promise<void> {
  connection.insert(extensionContacts).values(contact).run()
}

/** Gives the address and forgets it: the answer is sent once. */
export async function takeExtensionContact(
  { connection }: Transaction,
  extensionId: string,
): Promise<{ readonly email: string; readonly language: Language } | null> {
  const row = connection.delete(extensionContacts).where(eq(extensionContacts.extensionId, extensionId)).returning().get()
  return row ? { email: row.email, language: row.language as Language } : null
}

/** Only what waits can be decided; false when somebody was first. */
export async function decideExtension(
  { connection }: Transaction,
  id: string,
  decision: Pick<Extension, 'outcome' | 'day' | 'answer' | 'isLate' | 'decidedBy' | 'decidedAt'>,
): Promise<boolean> {
  return (
    connection
      .update(extensions)
      .set(decision)
      .where(and(eq(extensions.id, id), isNull(extensions.outcome)))
      .run().changes > 0
  )
}

/** The name a number goes by on the list; null where it is not known. */
export async function findOrganisationName(
  { connection }: Readable,
  number: string,
): Promise<{ readonly name: string; readonly isTest: boolean } | null> {
  return (
    connection
      .select({ name: organisations.name, isTest: organisations.isTest })
      .from(organisations)
      .where(eq(organisations.number, number))
      .get() ?? null
  )
}
