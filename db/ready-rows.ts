import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Language } from '#app/domain/language'
import { type Readable, statement, type Transaction } from './client'
import { readyRows, sealedResponses, segments, submissions } from './schema'
import { heldThen, type Received, type Submission, submissionColumns } from './submissions'

/** The rows of one response in the CSV file, deflated, with what a reader of the file is told of them. */
export interface ReadyRows {
  readonly deflated: Buffer
  readonly bytes: number
  readonly crc: number
}

/** Which rows are meant: those in one language, made as they are made now. */
export interface RowsMeant {
  readonly language: Language
  readonly madeWith: string
}

const pageSize = 50

/** Longer ones, in bytes as they were sealed, are left to whoever takes out the file: nobody should wait for one. */
const longest = 200_000

/** Every response that holds, in order of arrival, with its rows where they are ready and else as it was sealed. */
export async function* walkReadyRows(
  db: Readable,
  received: Received,
  { language, madeWith }: RowsMeant,
): AsyncGenerator<{ submission: Submission; ready: ReadyRows } | { submission: Submission; ready: null; sealed: Buffer }> {
  const { consultationId, last, lastEnd } = received
  for (let after = 0; ; ) {
    const page = rowsPage(db).all({ consultationId, after, upTo: last, lastEnd, language, madeWith, limit: pageSize })
    for (const { ready, ...submission } of page) {
      if (ready) yield { submission, ready }
      else yield { submission, ready, sealed: sealedText(db, submission) }
    }
    const end = page.at(-1)
    if (!end) return
    after = end.id
  }
}

/** The first responses after the given id that hold and whose rows are not ready, and not too long to be made beside other work. */
export async function listUnready(
  db: Readable,
  received: Received,
  meant: RowsMeant,
  after: number,
  limit: number,
): Promise<{ submission: Submission; sealed: Buffer }[]> {
  const { consultationId, last, lastEnd } = received
  return unreadyPage(db)
    .all({ consultationId, after, upTo: last, lastEnd, ...meant, limit })
    .map((submission) => ({ submission, sealed: sealedText(db, submission) }))
}

export async function putReadyRows({ connection }: Transaction, submission: Submission, meant: RowsMeant, rows: ReadyRows): Promise<void> {
  const made = { madeWith: meant.madeWith, bytes: rows.bytes, crc: rows.crc, deflated: rows.deflated }
  connection
    .insert(readyRows)
    .values({ submissionId: submission.id, language: meant.language, ...made })
    .onConflictDoUpdate({ target: [readyRows.submissionId, readyRows.language], set: made })
    .run()
}

function sealedText(db: Readable, { id }: Submission): Buffer {
  const row = sealedOf(db).get({ id })
  if (!row) throw new Error(`No submission ${id}`)
  return row.sealed
}

const sealedOf = statement((c) =>
  c
    .select({ sealed: sql<Buffer>`cast(${sealedResponses.canonical} as blob)` })
    .from(sealedResponses)
    .where(eq(sealedResponses.submissionId, sql.placeholder('id')))
    .prepare(),
)

const areMeant = and(
  eq(readyRows.submissionId, submissions.id),
  eq(readyRows.language, sql.placeholder('language')),
  eq(readyRows.madeWith, sql.placeholder('madeWith')),
)

const received = and(
  // The plus keeps SQLite from an index that would have it sort every submission anew for each page.
  sql`+${submissions.consultationId} = ${sql.placeholder('consultationId')}`,
  gt(submissions.id, sql.placeholder('after')),
  lte(submissions.id, sql.placeholder('upTo')),
  heldThen,
)

const rowsPage = statement((c) =>
  c
    .select({
      ...submissionColumns,
      ready: { deflated: readyRows.deflated, bytes: readyRows.bytes, crc: readyRows.crc },
    })
    .from(submissions)
    .innerJoin(segments, eq(segments.id, submissions.segmentId))
    .leftJoin(readyRows, areMeant)
    .where(received)
    .orderBy(asc(submissions.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
)

const unreadyPage = statement((c) =>
  c
    .select(submissionColumns)
    .from(submissions)
    .innerJoin(segments, eq(segments.id, submissions.segmentId))
    .innerJoin(sealedResponses, eq(sealedResponses.submissionId, submissions.id))
    .where(
      and(
        received,
        sql`octet_length(${sealedResponses.canonical}) <= ${sql.raw(String(longest))}`,
        sql`not exists (select 1 from ${readyRows} where ${areMeant})`,
      ),
    )
    .orderBy(asc(submissions.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
)
