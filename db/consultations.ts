import { eq, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { ConsultationText } from '#app/domain/consultation-text'
import type { Bilingual } from '#app/domain/language'
import { type Readable, statement, type Transaction, unlessChanged } from './client'
import { consultations } from './schema'

export interface Consultation {
  readonly id: string
  readonly slug: string
  readonly publisher: string
  readonly publishedOn: Temporal.PlainDate
  readonly deadline: Temporal.PlainDate
  readonly receiptPrefix: string
  readonly officialAddress: string
  readonly text: Bilingual<ConsultationText>
  readonly currentVersionId: string
  readonly revision: number
}

const bySlug = statement((c) =>
  c
    .select()
    .from(consultations)
    .where(eq(consultations.slug, sql.placeholder('slug')))
    .prepare(),
)
const byId = statement((c) =>
  c
    .select()
    .from(consultations)
    .where(eq(consultations.id, sql.placeholder('id')))
    .prepare(),
)
const all = statement((c) => c.select().from(consultations).orderBy(consultations.publishedOn).prepare())
const standing = statement((c) =>
  c.select({ slug: consultations.slug, deadline: consultations.deadline, revision: consultations.revision }).from(consultations).prepare(),
)

const slugs = statement((c) => c.select({ slug: consultations.slug }).from(consultations).orderBy(consultations.publishedOn).prepare())

/** The oldest first. */
export function listSlugs(db: Readable): string[] {
  return slugs(db)
    .all()
    .map(({ slug }) => slug)
}

export async function findConsultation(db: Readable, slug: string): Promise<Consultation | null> {
  return unlessChanged(db, `consultation ${slug}`, () => {
    const row = bySlug(db).get({ slug })
    return row ? toConsultation(row) : null
  })
}

export async function getConsultationById(db: Readable, id: string): Promise<Consultation> {
  const row = byId(db).get({ id })
  if (!row) throw new Error(`No consultation ${id}`)
  return toConsultation(row)
}

export async function listConsultations(db: Readable): Promise<Consultation[]> {
  return all(db).all().map(toConsultation)
}

/** What visitors read of the consultation has changed. */
export async function bumpRevision({ connection }: Transaction, id: string): Promise<void> {
  connection
    .update(consultations)
    .set({ revision: sql`${consultations.revision} + 1` })
    .where(eq(consultations.id, id))
    .run()
}

/** What kept pages depend on, and nothing else. */
export function listStandings(db: Readable): { slug: string; deadline: Temporal.PlainDate; revision: number }[] {
  return standing(db)
    .all()
    .map((row) => ({ ...row, deadline: Temporal.PlainDate.from(row.deadline) }))
}

function toConsultation({ content, ...row }: typeof consultations.$inferSelect): Consultation {
  return {
    ...row,
    publishedOn: Temporal.PlainDate.from(row.publishedOn),
    deadline: Temporal.PlainDate.from(row.deadline),
    text: content as Bilingual<ConsultationText>,
  }
}

/** From here on this version of the draft is the one that holds. */
export async function putCurrentVersion({ connection }: Transaction, id: string, currentVersionId: string): Promise<void> {
  connection
    .update(consultations)
    .set({ currentVersionId, revision: sql`${consultations.revision} + 1` })
    .where(eq(consultations.id, id))
    .run()
}
