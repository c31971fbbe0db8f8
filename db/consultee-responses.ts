import { and, eq, sql } from 'drizzle-orm'
import type { Consultee, ConsulteeGroup } from '#app/domain/consultee'
import type { Knowledge } from '#app/domain/guest'
import type { Arrival } from '#app/domain/registration'
import type { ResponseType } from '#app/domain/response'
import { fold } from '#app/domain/search-words'
import { type Readable, statement } from './client'
import { type KnownBody, listKnownConsultees } from './consultees'
import { organisations, segments, submissions } from './schema'
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
  readonly knownBy: Knowledge
  readonly statedNumber: string | null
  /** The body it is from where no login said so: invited, and answered by its link; or registered by staff, who vouch for it. */
  readonly invited: string | null
  /** How it came, when staff registered it. */
  readonly arrival: Arrival | null
}

export interface AnsweringBody extends KnownBody {
  /** Null while nothing is received; what a body is still writing is nobody else's. */
  readonly received: ReceivedFrom | null
  /** What else came in its name: by its invitation or registered by staff, beside its own, or stated by somebody nobody has vouched for. None of it is counted. */
  readonly others: readonly ReceivedFrom[]
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
      knownBy: sql<Knowledge>`${submissions.knownBy}`,
      statedNumber: submissions.statedNumber,
      invited: organisations.slug,
      arrival: submissions.arrival,
    })
    .from(submissions)
    .innerJoin(segments, eq(segments.id, submissions.segmentId))
    .leftJoin(organisations, eq(organisations.id, submissions.bodyId))
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
  const answering = (body: KnownBody): AnsweringBody => ({ ...body, ...receivedFrom(body) })
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
  const onTheList = new Set(bodies.flatMap(({ received, others }) => [received, ...others].map((one) => one?.receiptNumber)))
  return receivedIn(db)
    .all({ consultationId })
    .filter(({ receiptNumber }) => !onTheList.has(receiptNumber))
}

/**
 * By the organisation number of a login; else by the invitation it answered, or by the word of staff; a body whose number we do not know, by its exact name. Whoever
 * did not log in is never taken for a body because of what they wrote.
 */
function lookUp(received: readonly ReceivedFrom[]): (body: KnownBody) => Pick<AnsweringBody, 'received' | 'others'> {
  const organisations = received.filter(({ organisationNumber }) => organisationNumber !== null)
  const byNumber = new Map(organisations.map((one) => [one.organisationNumber, one]))
  const byName = new Map(organisations.map((one) => [fold(one.respondentName), one]))
  const invited = received.filter((one) => one.invited !== null)
  const stated = received.filter(({ knownBy, statedNumber }) => knownBy === 'email' && statedNumber !== null)
  return ({ slug, number, name }) => {
    const own = (number === null ? byName.get(fold(name)) : byNumber.get(number)) ?? null
    const [first, ...rest] = [own, ...invited.filter((one) => one.invited === slug)].filter((one) => one !== null)
    return { received: first ?? null, others: [...rest, ...stated.filter(({ statedNumber }) => statedNumber === number)] }
  }
}
