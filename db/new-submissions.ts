import { and, eq, sql } from 'drizzle-orm'
import { standingOf } from '#app/domain/answer'
import { remarkTypeQuestions } from '#app/domain/question'
import { type Answers, responseTypeQuestion } from '#app/domain/response'
import { fold } from '#app/domain/search-words'
import { statement, type Transaction } from './client'
import { type Draft, getDraft, keysOf } from './guidelines'
import { sealedResponses, segments, submissions, submittedAnswers, submittedItems } from './schema'
import type { Submission } from './submissions'

type Sealed =
  | 'consultationId'
  | 'versionId'
  | 'receiptNumber'
  | 'receivedAt'
  | 'organisationNumber'
  | 'respondentName'
  | 'consulteeGroup'
  | 'respondentType'
  | 'isTest'
  | 'responseType'
  | 'language'
  | 'submittedBy'
  | 'checksum'
type Occasional = 'letters' | 'replaces' | 'isPreliminary' | 'isLate' | 'knownBy' | 'statedNumber' | 'arrival'

/** All that is stored of a response as it is received; the rest is counted from its answers. */
export interface NewSubmission extends Pick<Submission, Sealed>, Partial<Pick<Submission, Occasional>> {
  readonly responseId: string
  readonly owner: string
  readonly canonical: string
  /** Null where whoever sends has no way to say that it is the same once more. */
  readonly attempt?: string | null
  /** The body on the list it is from, where no login tells. */
  readonly bodyId?: number | null
}

const insertItem = statement((c) =>
  c
    .insert(submittedItems)
    .values({
      submissionId: sql.placeholder('submissionId'),
      itemId: sql.placeholder('itemId'),
      segmentId: sql.placeholder('segmentId'),
      standing: sql.placeholder('standing'),
      hasText: sql.placeholder('hasText'),
    })
    .prepare(),
)
const insertAnswer = statement((c) =>
  c
    .insert(submittedAnswers)
    .values({
      submissionId: sql.placeholder('submissionId'),
      itemId: sql.placeholder('itemId'),
      questionId: sql.placeholder('questionId'),
      segmentId: sql.placeholder('segmentId'),
      choiceId: sql.placeholder('choiceId'),
      text: sql.placeholder('text'),
    })
    .prepare(),
)

/** Stores a sealed response and its answers, with what lists and counts ask of them. */
export async function putSubmission(tx: Transaction, submission: NewSubmission, answers: Answers): Promise<void> {
  const { consulteeGroup, respondentType, isTest, canonical, ...row } = submission
  const keys = keysOf(tx, submission.versionId)
  const segmentId = openSegment(tx, { consulteeGroup, respondentType, isTest })
  const draft = await getDraft(tx, submission.versionId)
  const standings = standingsOf(draft, answers)
  const remarks = standings.filter(({ item, standing }) => item.kind !== 'whole' && standing === 'has-remarks').length
  const searchText = fold(
    [row.respondentName, row.organisationNumber, row.statedNumber, row.receiptNumber, row.arrival?.archiveReference].join(' '),
  )
  const { id } = tx.connection
    .insert(submissions)
    .values({ ...row, segmentId, remarks, searchText, remarkTypes: remarkTypesIn(draft.questions, answers) })
    .returning({ id: submissions.id })
    .get()
  tx.connection.insert(sealedResponses).values({ submissionId: id, canonical }).run()
  for (const { item, standing, hasText } of standings) {
    insertItem(tx).run({ submissionId: id, itemId: keys.itemIdOf.get(item.code), segmentId, standing, hasText: hasText ? 1 : 0 })
  }
  for (const [itemCode, values] of answers) {
    for (const [questionCode, value] of Object.entries(values)) {
      const choiceId = keys.choiceIdOf.get(`${questionCode}:${value}`) ?? null
      insertAnswer(tx).run({
        submissionId: id,
        itemId: keys.itemIdOf.get(itemCode),
        questionId: keys.questionIdOf.get(questionCode),
        segmentId,
        choiceId,
        text: choiceId === null ? value : null,
      })
    }
  }
}

function remarkTypesIn(questions: Draft['questions'], answers: Answers): string {
  const asked = remarkTypeQuestions(questions).map(({ id }) => id)
  const types = new Set([...answers.values()].flatMap((values) => asked.flatMap((id) => values[id] ?? [])))
  return types.size === 0 ? '' : ` ${[...types].sort().join(' ')} `
}

function standingsOf({ whole, items, questions }: Draft, answers: Answers) {
  // What is the same as another remark is read where it is, so it counts as one.
  const texts = new Set(questions.filter(({ type }) => type !== 'single').map(({ id }) => id))
  return [whole, ...items].flatMap((item) => {
    // The kind of response says nothing about the draft.
    const { [responseTypeQuestion]: _, ...values } = answers.get(item.code) ?? {}
    const standing = standingOf(item, values)
    if (standing === 'not-considered') return []
    return [{ item, standing, hasText: Object.keys(values).some((id) => texts.has(id)) }]
  })
}

function openSegment({ connection }: Transaction, segment: { consulteeGroup: string; respondentType: string; isTest: boolean }): number {
  connection.insert(segments).values(segment).onConflictDoNothing().run()
  const row = connection
    .select({ id: segments.id })
    .from(segments)
    .where(
      and(
        eq(segments.consulteeGroup, segment.consulteeGroup),
        eq(segments.respondentType, segment.respondentType),
        eq(segments.isTest, segment.isTest),
      ),
    )
    .get()
  if (!row) throw new Error('A segment was neither found nor made')
  return row.id
}
