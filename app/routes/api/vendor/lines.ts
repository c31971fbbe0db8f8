import type { z } from 'zod'
import { apiProblem, type ProblemDetail } from '#app/access/system'
import type { AssessmentLine } from '#app/domain/assessment'
import { translatorOf } from '#app/messages/registry'
import { sayRule } from '#app/messages/say-rule'
import { statusOf } from '#app/platform/http'
import { type LineEdit, type LineResult, saveLines } from '#app/use-cases/save-lines'
import { lineEditsSchema } from '../assessment-schemas'
import type { Route } from './+types/lines'
import { readJson } from './read-json'
import { assessorIn, linesOf, missing, orProblem, roomOf, type SystemRoom, tagOf } from './room'

export async function loader({ context, params }: Route.LoaderArgs) {
  return tell(await roomOf(context, params.assessment))
}

/** Writes all the lines, or none: what a person would have been asked about is told, with the place in what was sent. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const room = await roomOf(context, params.assessment)
  const { lines } = await readJson(request, lineEditsSchema)
  const wanted = request.headers.get('if-match')
  if (wanted !== null && !isTag(wanted, tagOf(room))) throw apiProblem(412, 'Somebody has changed the lines since you read them.')
  const edits = toEdits(lines, wanted === null ? null : room)
  const { current, assessment } = room
  const at = (code: unknown) => `/lines/${lines.findLastIndex((line) => line.code === code)}`
  const work = saveLines(current.db, await assessorIn(context), assessment.id, edits, current.now, { isWhole: true })
  const saved = (await orProblem(work, ({ code }) => (code === undefined ? '' : `${at(code)}/code`))) ?? missing()
  const wrong = saved.results.flatMap((result, i) => faultsIn(result, `/lines/${i}`))
  if (wrong.length > 0) {
    const status = Math.max(...wrong.map((one) => one.status))
    throw apiProblem(
      status,
      'Nothing was saved.',
      {},
      wrong.map(({ status: _, ...fault }) => fault),
    )
  }
  return tell(await roomOf(context, params.assessment))
}

function tell(room: SystemRoom): Response {
  return Response.json({ lines: linesOf(room) }, { headers: { ETag: tagOf(room) } })
}

/** Weak tags match nothing here: RFC 9110, 13.1.1. */
const isTag = (wanted: string, tag: string) => wanted.split(',').some((one) => one.trim() === tag || one.trim() === '*')

/** Without a mark an edit builds on what If-Match says was read. */
function toEdits(lines: z.output<typeof lineEditsSchema>['lines'], read: SystemRoom | null): LineEdit[] {
  const marks = new Map(read ? linesOf(read).map(({ code, mark }) => [code, mark]) : [])
  const unmarked = lines.flatMap(({ code, mark }, i) => (mark === undefined && !read ? [{ code, i }] : []))
  if (unmarked.length > 0) {
    const detail = 'Send the mark that was read with the line, or If-Match with the ETag.'
    throw apiProblem(
      422,
      detail,
      {},
      unmarked.map(({ i }) => ({ pointer: `/lines/${i}/mark`, code: 'mark.missing', detail })),
    )
  }
  return lines.map(({ code, mark, confirms = false, ...fields }) => {
    const given: Partial<AssessmentLine> = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    return { code, base: mark ?? marks.get(code) ?? '', given, confirms }
  })
}

function faultsIn(result: LineResult, pointer: string): (ProblemDetail & { status: number })[] {
  if (result.outcome === 'saved') return []
  if (result.outcome === 'refused') {
    const { code, values } = result.violation
    const detail = sayRule(translatorOf('en'), result.violation)
    return [{ pointer: `${pointer}/${values.field ?? ''}`, code, detail, status: statusOf[code] }]
  }
  const detail = 'Somebody else has changed this field since it was read. Read the line again.'
  return result.fields.map((field) => ({ pointer: `${pointer}/${field}`, code: 'conflict', detail, status: 409 }))
}
