import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Values } from '#app/domain/question'
import type { SealedResponse } from '#app/domain/receipt'
import type { Answers } from '#app/domain/response'
import type { Withholding } from '#app/domain/withholding'
import { gather } from './answers'
import { type Readable, statement } from './client'
import { keysOf } from './guidelines'
import { listSubmittedLetters } from './letters'
import { sealedResponses, segments, submissions, submittedAnswers } from './schema'
import { heldThen, listSubmissions, type Received, type Submission, submissionColumns } from './submissions'
import { listSubmittedWithholdings } from './withholdings'

/** So few that they are gone again before memory counts them as old; fifty at a time held a third more. */
const pageSize = 10

/** Every response that holds as it was sealed, in order of arrival, a page at a time: nobody waits for one who reads them all. */
export async function* walkSealed(db: Readable, received: Received): AsyncGenerator<{ submission: Submission; sealed: Buffer }> {
  for (let after = 0; ; ) {
    const page = sealedPage(db).all({
      consultationId: received.consultationId,
      after,
      upTo: received.last,
      lastEnd: received.lastEnd,
      limit: pageSize,
    })
    for (const { sealed, ...submission } of page) yield { submission, sealed }
    const last = page.at(-1)
    if (!last) return
    after = last.id
  }
}

/** The same, read: the sealed text costs a third of gathering the rows. */
export async function* walkResponses(
  db: Readable,
  received: Received,
): AsyncGenerator<{ submission: Submission; answers: Answers; withhold: readonly Withholding[] }> {
  for await (const { submission, sealed } of walkSealed(db, received)) {
    const { answers, withhold = [] } = JSON.parse(sealed.toString('utf8')) as SealedResponse
    yield { submission, answers: new Map(answers.map(({ code, values }) => [code, values])), withhold }
  }
}

/** The same senders, with what they said about the draft as a whole. */
export async function* walkGeneralAnswers(
  db: Readable,
  received: Received,
  versionId: string,
): AsyncGenerator<{ submission: Submission; values: Values; withhold: readonly Withholding[]; letters: readonly string[] }> {
  const keys = keysOf(db, versionId)
  const itemId = keys.itemIdOf.get('G')
  for await (const page of pagesOf(db, received)) {
    for (const submission of page) {
      const answers = gather(keys, aboutOneItem(db).all({ submissionId: submission.id, itemId }))
      yield {
        submission,
        values: answers.get('G') ?? {},
        withhold: await listSubmittedWithholdings(db, submission),
        letters: await letterNames(db, submission),
      }
    }
  }
}

async function letterNames(db: Readable, submission: Submission): Promise<string[]> {
  return submission.letters === 0 ? [] : (await listSubmittedLetters(db, submission)).map(({ name }) => name)
}

async function* pagesOf(db: Readable, received: Received): AsyncGenerator<Submission[]> {
  for (let after = 0; ; ) {
    const page = await listSubmissions(db, received, after, pageSize)
    const last = page.at(-1)
    if (!last) return
    yield page
    after = last.id
  }
}

const aboutOneItem = statement((c) =>
  c
    .select({
      itemId: submittedAnswers.itemId,
      questionId: submittedAnswers.questionId,
      choiceId: submittedAnswers.choiceId,
      text: submittedAnswers.text,
    })
    .from(submittedAnswers)
    .where(and(eq(submittedAnswers.submissionId, sql.placeholder('submissionId')), eq(submittedAnswers.itemId, sql.placeholder('itemId'))))
    .prepare(),
)

const sealedPage = statement((c) =>
  c
    .select({ ...submissionColumns, sealed: sql<Buffer>`cast(${sealedResponses.canonical} as blob)` })
    .from(submissions)
    .innerJoin(segments, eq(segments.id, submissions.segmentId))
    .innerJoin(sealedResponses, eq(sealedResponses.submissionId, submissions.id))
    .where(
      and(
        // The plus keeps SQLite from an index that would have it sort every submission anew for each page.
        sql`+${submissions.consultationId} = ${sql.placeholder('consultationId')}`,
        gt(submissions.id, sql.placeholder('after')),
        lte(submissions.id, sql.placeholder('upTo')),
        heldThen,
      ),
    )
    .orderBy(asc(submissions.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
)
