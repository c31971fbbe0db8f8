import { and, asc, eq, or, type SQL, sql } from 'drizzle-orm'
import type { Registration } from '#app/domain/registration'
import { fold } from '#app/domain/search-words'
import { type Readable, statement, type Transaction } from './client'
import type { ResponseRoom } from './responses'
import { accounts, organisations, registrations, responses, segments, submissions } from './schema'
import { holds, type Submission, submissionColumns } from './submissions'

/** A response that staff are registering. */
export interface OpenRegistration {
  readonly id: string
  readonly content: Registration
  /** Receipt number of the registration that is being corrected. */
  readonly corrects: string | null
  readonly startedBy: string
  readonly startedAt: string
  /** Where its letters lie. */
  readonly room: ResponseRoom
  /** `registered:<id>` */
  readonly owner: string
}

const select = (c: Readable['connection'], which: SQL) =>
  c
    .select({
      id: registrations.id,
      content: registrations.content,
      corrects: registrations.corrects,
      startedBy: accounts.name,
      startedAt: registrations.startedAt,
      owner: responses.owner,
      responseId: responses.id,
      consultationId: responses.consultationId,
      versionId: responses.versionId,
      changing: responses.changing,
    })
    .from(registrations)
    .innerJoin(responses, eq(responses.id, registrations.responseId))
    .innerJoin(accounts, eq(accounts.id, registrations.accountId))
    .where(and(eq(registrations.consultationId, sql.placeholder('consultationId')), which))
    .orderBy(asc(registrations.startedAt))
    .prepare()
const one = statement((c) => select(c, eq(registrations.id, sql.placeholder('id'))))
const ofRoom = statement((c) => select(c, eq(registrations.responseId, sql.placeholder('responseId'))))
const all = statement((c) => select(c, sql`true`))
const attempted = statement((c) =>
  c
    .select(submissionColumns)
    .from(submissions)
    .innerJoin(segments, eq(segments.id, submissions.segmentId))
    .where(
      and(
        eq(submissions.consultationId, sql.placeholder('consultationId')),
        eq(submissions.knownBy, 'staff'),
        eq(submissions.attempt, sql.placeholder('id')),
      ),
    )
    .prepare(),
)
const sourceOf = statement((c) =>
  c
    .select({
      id: responses.id,
      consultationId: responses.consultationId,
      versionId: responses.versionId,
      changing: responses.changing,
      body: organisations.slug,
    })
    .from(submissions)
    .innerJoin(responses, eq(responses.id, submissions.responseId))
    .leftJoin(organisations, eq(organisations.id, submissions.bodyId))
    .where(eq(submissions.id, sql.placeholder('id')))
    .prepare(),
)

type Row = Omit<OpenRegistration, 'room'> & Omit<ResponseRoom, 'id'> & { readonly responseId: string }

function toOpen({ responseId, consultationId, versionId, changing, ...row }: Row): OpenRegistration {
  return { ...row, room: { id: responseId, consultationId, versionId, changing } }
}

/** One that is not finished, in this consultation. */
export async function findRegistration(db: Readable, consultationId: string, id: string): Promise<OpenRegistration | null> {
  const row = one(db).get({ consultationId, id })
  return row ? toOpen(row) : null
}

/** The correction of a registered response that somebody has begun on. */
export async function findCorrection(db: Readable, { consultationId, id }: ResponseRoom): Promise<OpenRegistration | null> {
  const row = ofRoom(db).get({ consultationId, responseId: id })
  return row ? toOpen(row) : null
}

/** Those that are begun on and not finished, the oldest first. */
export async function listRegistrations(db: Readable, consultationId: string): Promise<OpenRegistration[]> {
  return all(db).all({ consultationId }).map(toOpen)
}

/** What a registration became. */
export async function findRegistered(db: Readable, consultationId: string, id: string): Promise<Submission | null> {
  return attempted(db).get({ consultationId, id }) ?? null
}

/** The room of a received response, and the body of the list it is from, by its address-friendly name. */
export async function getSource(db: Readable, { id }: Submission): Promise<{ readonly room: ResponseRoom; readonly body: string | null }> {
  const found = sourceOf(db).get({ id })
  if (!found) throw new Error(`No submission ${id}`)
  const { body, ...room } = found
  return { room, body }
}

export async function putRegistration(
  { connection }: Transaction,
  row: {
    readonly id: string
    readonly consultationId: string
    readonly responseId: string
    readonly content: Registration
    readonly corrects: string | null
    readonly accountId: string
    readonly startedAt: string
  },
): Promise<void> {
  connection.insert(registrations).values(row).run()
}

export async function changeRegistration({ connection }: Transaction, id: string, content: Registration): Promise<void> {
  connection.update(registrations).set({ content }).where(eq(registrations.id, id)).run()
}

/** Whom a response that came another way is from, for finding what they have sent already. */
export interface Answering {
  readonly bodyId: number | null
  readonly number: string | null
  readonly name: string
}

/** Responses that hold and are from the same, by the list, by organisation number or by name; never the one that is being corrected. */
export async function listAnsweredBy(
  { connection }: Readable,
  consultationId: string,
  { bodyId, number, name }: Answering,
  corrects: string | null,
): Promise<Submission[]> {
  const isTheirs = or(
    bodyId === null ? undefined : eq(submissions.bodyId, bodyId),
    number === null ? undefined : or(eq(submissions.organisationNumber, number), eq(submissions.statedNumber, number)),
    sql`instr(${submissions.searchText}, ${fold(name)}) = 1`,
  )
  const rows = connection
    .select({ ...submissionColumns, bodyId: submissions.bodyId })
    .from(submissions)
    .innerJoin(segments, eq(segments.id, submissions.segmentId))
    .where(and(eq(submissions.consultationId, consultationId), holds, isTheirs))
    .orderBy(asc(submissions.id))
    .all()
  return rows
    .filter(
      (found) =>
        found.receiptNumber !== corrects &&
        ((bodyId !== null && found.bodyId === bodyId) ||
          (number !== null && [found.organisationNumber, found.statedNumber].includes(number)) ||
          fold(found.respondentName) === fold(name)),
    )
    .map(({ bodyId: _, ...submission }) => submission)
}
