import { currentOf } from '#app/access/current'
import { RuleViolation } from '#app/domain/errors'
import { itemEditSchema } from '#app/domain/raw-values'
import { sayTime } from '#app/messages/say-time'
import { orRefusal, statusOf } from '#app/platform/http'
import { saveAnswers } from '#app/use-cases/save-answers'
import type { Route } from './+types/save'
import { getConsultation, respondentOf } from './room'
import { toRefused, toTrouble } from './save-form'
import type { SaveReply } from './save-reply'

/** Saves one item while somebody writes. Tells what became of it, and when the session now ends. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const current = currentOf(context)
  const { actingFor, name, accountId } = respondentOf(current)
  const edit = itemEditSchema.safeParse(await request.json().catch(() => null))
  if (!edit.success) return Response.json(null, { status: 400 })
  const { code, base, writtenFor, values, sent, typedAt } = edit.data
  const consultation = await getConsultation(current, params.slug)
  const by = { respondent: actingFor, name, accountId, writtenFor }
  // Journals go by the machine's time, history by the consultation's.
  const ahead = current.now.epochMilliseconds - current.wallNow.epochMilliseconds
  const one = { code, base, raw: values, sent, ...(typedAt === undefined ? {} : { typedAt: typedAt + ahead }) }
  const results = await orRefusal(saveAnswers(current.db, consultation, by, [one], current.now))
  const endsAt = current.sessionEndsAt?.toString() ?? null
  if (results instanceof RuleViolation) {
    return Response.json({ refused: toRefused(results), endsAt } satisfies SaveReply, { status: statusOf[results.code] })
  }
  const [result] = results
  if (!result) throw new Error('One edit gives one result')
  return Response.json({
    refused: null,
    base: result.base,
    trouble: toTrouble(result),
    overtaken: result.outcome === 'refused' ? {} : (result.overtaken ?? {}),
    savedAt: sayTime(current.now, current.language),
    endsAt,
  } satisfies SaveReply)
}
