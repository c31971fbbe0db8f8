import { and, eq, sql } from 'drizzle-orm'
import type { Consultee, ConsulteeGroup } from '#app/domain/consultee'
import type { ResponseType } from '#app/domain/response'
import { fold } from '#app/domain/search-words'
import { type Readable, statement } from './client'
import { type KnownBody, listKnownConsultees } from './consultees'
import { segments, submissions } from './schema'
import { holds } from './submissions'

/** A received response, as far as the list of consultees tells of it. */
export interface ReceivedFrom {
  readonly receiptNumber: string
  readonly receivedAt: string
  readonly respondentName: string
  readonly organisationNumber: string | null
  /** A group of the list, `unlisted` or `private`. */
  readonly consulteeGroup: string
  readonly responseType: ResponseType
  readonly isTest: boolean
}

export interface AnsweringBody extends KnownBody {
  /** Null while nothing is received; what a body is still writing is nobody else's. */
  readonly received: ReceivedFrom | null
}

const receivedIn = statement((c) =>
  c
    .select({
      receiptNumber: submissions.receiptNumber,
      receivedAt: submissions.receivedAt,
      respondentName: submissions.respondentName,
      organisationNumber: submissions.organisationNumber,
      consulteeGroup: segments.consulteeGroup,
      responseType: sql<ResponseType>`${submissions.responseType}`,
      isTest: segments.isTest,
    })
    .from(submissions)
    .innerJoin(segments, eq(segments.id, submissions.segmentId))
    .where(and(eq(submissions.consultationId, sql.placeholder('consultationId')), holds))
    .orderBy(submissions.id)
    .prepare(),
)

/** For staff: the whole list, repeats and synthetic members marked, with what each body has sent. */
export async function listConsulteesWithResponses(
  db: Readable,
  consultationId: string,
): Promise<ConsulteeGroup<Consultee<AnsweringBody>>[]> {
  const receivedFrom = lookUp(receivedIn(db).all({ consultationId }))
  const answering = (body: KnownBody): AnsweringBody => ({ ...body, received: receivedFrom(body) })
  const groups = await listKnownConsultees(db, consultationId)
  return groups.map((group) => ({
    ...group,
    lines: group.lines.map((line) => ({ ...line, body: line.body && answering(line.body), members: line.members.map(answering) })),
  }))
}

/** For staff: who has answered without being on the list, in order of arrival; private persons are among them. */
export async function listRespondentsOutsideList(db: Readable, consultationId: string): Promise<ReceivedFrom[]> {
  const groups = await listConsulteesWithResponses(db, consultationId)
  const bodies = groups.flatMap(({ lines }) => lines.flatMap(({ body, members }) => (body ? [body, ...members] : members)))
  const onTheList = new Set(bodies.map(({ received }) => received?.receiptNumber))
  return receivedIn(db)
    .all({ consultationId })
    .filter(({ receiptNumber }) => !onTheList.has(receiptNumber))
}

/**
 * By organisation number; a body whose number we do not know, by its exact name. A private person is never taken for a body,
 * whatever their name.
 */
function lookUp(received: readonly ReceivedFrom[]): (body: KnownBody) => ReceivedFrom | null {
  const organisations = received.filter(({ organisationNumber }) => organisationNumber !== null)
  const byNumber = new Map(organisations.map((one) => [one.organisationNumber, one]))
  const byName = new Map(organisations.map((one) => [fold(one.respondentName), one]))
  return ({ number, name }) => (number === null ? byName.get(fold(name)) : byNumber.get(number)) ?? null
}
