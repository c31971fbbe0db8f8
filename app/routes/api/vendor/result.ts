import { emptyLine } from '#app/domain/assessment'
import { resultOf } from '#app/domain/assessment-result'
import { applies, isMet } from '#app/domain/assessment-scale'
import type { ownResultSchema } from '../assessment-schemas'
import type { Answer } from '../schemas'
import type { Route } from './+types/result'
import { roomOf } from './room'

export async function loader({ context, params }: Route.LoaderArgs) {
  const { scale, requirements, lines } = await roomOf(context, params.assessment)
  const rows = requirements.map(({ code, strength }) => ({ code, strength, status: (lines.get(code) ?? emptyLine(scale)).status }))
  const answer: Answer<typeof ownResultSchema> = {
    result: resultOf(scale, rows),
    unassessed: rows.filter(({ status }) => status === scale.unassessed).map(({ code }) => code),
    unmetMust: rows
      .filter(({ strength, status }) => strength === 'must' && applies(scale, status) && !isMet(scale, status))
      .map(({ code }) => code),
  }
  return Response.json(answer)
}
