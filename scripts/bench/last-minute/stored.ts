import { eq } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { listAnswers } from '#db/answers'
import type { Readable } from '#db/client'
import type { Consultation } from '#db/consultations'
import { findResponse } from '#db/responses'
import { sealedResponses, submissions } from '#db/schema'
import type { Received, Stored } from './reckoning'

/** What those owners have written and sent, read from the database. */
export async function readStored(db: Readable, consultation: Consultation, owners: readonly string[]): Promise<Stored> {
  const answers: [string, Awaited<ReturnType<typeof listAnswers>>][] = []
  for (const owner of owners) {
    const room = await findResponse(db, consultation.id, owner)
    if (room) answers.push([owner, await listAnswers(db, room)])
  }
  const all = db.connection
    .select({
      owner: submissions.owner,
      receiptNumber: submissions.receiptNumber,
      checksum: submissions.checksum,
      canonical: sealedResponses.canonical,
      receivedAt: submissions.receivedAt,
    })
    .from(submissions)
    .innerJoin(sealedResponses, eq(sealedResponses.submissionId, submissions.id))
    .all()
  const mine = new Set(owners)
  const received = all
    .filter(({ owner }) => mine.has(owner))
    .map((row): Received => ({ ...row, receivedAt: Temporal.Instant.from(row.receivedAt).epochMilliseconds }))
  return { answers: new Map(answers), received }
}
