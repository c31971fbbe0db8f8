import type { Current } from '#app/access/current'
import { finder } from '#app/domain/consultee'
import { contentLanguageOf } from '#app/domain/language'
import { translatorOf } from '#app/messages/registry'
import { sayCame } from '#app/messages/say-arrival'
import { sayGroup } from '#app/messages/say-sender'
import { sayDate } from '#app/messages/say-time'
import { type AnsweringBody, listConsulteesWithResponses, listRespondentsOutsideList, type ReceivedFrom } from '#db/consultee-responses'
import { listBodies } from '#db/listed-bodies'
import { openCase } from './open-case'
import { oneOf } from './query'
import { knownTag } from './sender'

export const statuses = ['svart', 'ikke-svart'] as const

/** The list as the publisher wrote it, with who has answered. What somebody is still writing is nobody else's business. */
export async function consulteesOf(current: Current, slug: string, url: URL) {
  const { db, language } = current
  const { consultation, groupNames, head } = await openCase(current, slug)
  const content = contentLanguageOf(language)
  const typed = (url.searchParams.get('sok') ?? '').trim().slice(0, 200)
  const status = oneOf(statuses, url.searchParams.get('status'))
  const isFound = typed === '' ? () => true : finder(typed)
  const t = translatorOf(language)

  const showReceived = (received: ReceivedFrom | null) =>
    received && {
      receipt: received.receiptNumber,
      day: sayDate(received.receivedAt.slice(0, 10), language),
      responseType: received.responseType,
      known: knownTag(received),
      came: received.arrival && sayCame(t, received.arrival, language),
    }
  const showAll = ({ received, others }: Pick<AnsweringBody, 'received' | 'others'>) => ({
    received: showReceived(received),
    others: others.map((one) => showReceived(one)),
  })
  const showBody = ({ slug: id, name, isTest, ...came }: AnsweringBody) => ({ id, name, isTest, ...showAll(came) })
  const hasStatus = (received: ReceivedFrom | null) => status === null || (status === 'svart') === (received !== null)
  const isShown = (body: AnsweringBody) =>
    hasStatus(body.received) && isFound([body.name, body.registeredName, ...body.nameVariants.map(({ name }) => name)], body.number)

  const groups = await listConsulteesWithResponses(db, consultation.id)
  const bodies = await listBodies(db, consultation.id)
  const outside = await listRespondentsOutsideList(db, consultation.id)
  return {
    head,
    typed,
    status,
    withoutNumber: bodies.filter(({ number }) => number === null).length,
    groups: groups.map(({ id, name, lines }) => {
      const first = lines.filter(({ repeats }) => repeats === null)
      const bodies = distinct(first.flatMap(({ body, members }) => (body ? [body, ...members] : members)))
      return {
        id,
        name: name[content],
        count: countOf(bodies),
        lines: lines.flatMap((line) => {
          const repeated = line.repeats === null ? null : (lines.find((other) => other.id === line.repeats)?.position ?? null)
          const members = line.members.filter(isShown)
          const isLineShown = line.body ? isShown(line.body) : status === null && isFound([line.nameAsWritten, line.name], null)
          if (!isLineShown && members.length === 0) return []
          return [
            {
              id: line.id,
              position: line.position,
              name: line.nameAsWritten,
              repeated,
              isCollective: line.isCollective,
              isTest: line.body?.isTest ?? false,
              body: line.body?.slug ?? null,
              ...showAll(line.body ?? { received: null, others: [] }),
              count: countOf(line.members),
              isUnfolded: typed !== '' || status === 'svart',
              members: members.map(showBody),
            },
          ]
        }),
      }
    }),
    outside: outside
      .filter((one) => status !== 'ikke-svart' && isFound([one.respondentName], one.organisationNumber))
      .map((one) => ({
        name: one.respondentName,
        isTest: one.isTest,
        group: sayGroup(t, language, groupNames, one.consulteeGroup),
        received: showReceived(one),
      })),
  }
}

export type ConsulteeValues = Awaited<ReturnType<typeof consulteesOf>>

/** A body behind several lines counts once. */
function distinct(bodies: readonly AnsweringBody[]): AnsweringBody[] {
  return [...new Map(bodies.map((body) => [body.slug, body])).values()]
}

/** Synthetic bodies are not of the list, so they are told of beside it. */
function countOf(bodies: readonly AnsweringBody[]) {
  const real = bodies.filter(({ isTest }) => !isTest)
  const haveAnswered = (some: readonly AnsweringBody[]) => some.filter(({ received }) => received).length
  return { answered: haveAnswered(real), of: real.length, tests: haveAnswered(bodies) - haveAnswered(real) }
}
