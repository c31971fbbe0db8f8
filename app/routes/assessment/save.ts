import { readForm } from '#app/access/read-form'
import type { Tone } from '#app/domain/assessment-scale'
import { RuleViolation } from '#app/domain/errors'
import { sayTime } from '#app/messages/say-time'
import { statusOf } from '#app/platform/http'
import { saveLines } from '#app/use-cases/save-lines'
import type { Route } from './+types/save'
import { assessorOf, notFound, openAssessment } from './assessor'
import { readLine } from './read-lines'
import { orRefused } from './refusal'
import { type Fault, rowOf, sayFaults, statusWords } from './values'

/** What the script on the page hears back. */
export interface SaveReply {
  readonly outcome: 'saved' | 'conflict' | 'refused'
  readonly base: string
  readonly savedAt: string
  readonly faults: readonly Fault[]
  readonly tone: Tone
  readonly isCarried: boolean
  readonly isDoubtful: boolean
  readonly endsAt: string | null
}

/** Saves one line while somebody works. Scripts alone come here; without them the pages save themselves. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { current, by } = await assessorOf(context, params.assessment)
  const form = await readForm(request)
  const edit = readLine(form, form.get('code') ?? '')
  const saved = await orRefused(saveLines(current.db, by, params.assessment, [edit], current.now), form)
  if (saved === null) notFound()
  const [result] = saved instanceof RuleViolation ? [] : saved.results
  const violation = saved instanceof RuleViolation ? saved : result?.outcome === 'refused' ? result.violation : null
  const open = await openAssessment(context, params.assessment)
  const requirement = open.requirements.find(({ code }) => code === edit.code) ?? notFound()
  const row = rowOf(open, requirement, open.lines.get(edit.code) ?? null)
  const reply: SaveReply = {
    outcome: violation ? 'refused' : result?.outcome === 'conflict' ? 'conflict' : 'saved',
    base: result && result.outcome !== 'refused' ? result.base : edit.base,
    savedAt: sayTime(current.now, current.language),
    faults: violation ? sayFaults([violation], current.language) : row.faults,
    tone: statusWords(open.scale, current.language).find(({ code }) => code === row.status)?.tone ?? 'empty',
    isCarried: row.isCarried,
    isDoubtful: row.isDoubtful,
    endsAt: current.sessionEndsAt?.toString() ?? null,
  }
  return Response.json(reply, { status: violation ? statusOf[violation.code] : reply.outcome === 'conflict' ? 409 : 200 })
}
