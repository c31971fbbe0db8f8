import { data, href, type RouterContextProvider, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import type { Refused } from '#app/messages/say-rule'
import { orRefusal, statusOf } from '#app/platform/http'
import { type ItemResult, saveAnswers } from '#app/use-cases/save-answers'
import { readAnswerForm } from './form-fields'
import { getConsultation, respondentOf } from './room'
import type { Trouble, Unsaved } from './sheet-values'

/** Saves a posted page of answers and goes where the pressed button leads, or says what was not stored and gives it back. */
export async function saveForm(request: Request, context: Readonly<RouterContextProvider>, slug: string, here: string) {
  const current = currentOf(context)
  const { actingFor, name, accountId } = respondentOf(current)
  const { edits, writtenFor, to, settled, opened } = readAnswerForm(await readForm(request))
  const consultation = await getConsultation(current, slug)
  const by = { respondent: actingFor, name, accountId, writtenFor }
  const results = await orRefusal(saveAnswers(current.db, consultation, by, edits, current.now))
  if (results instanceof RuleViolation) {
    const items = edits.map(({ code, raw, base }) => ({ code, mine: raw, base, trouble: null }))
    return data<Unsaved>({ refused: toRefused(results), writtenFor, items }, { status: statusOf[results.code] })
  }
  const troubled = results.filter(({ outcome }) => outcome !== 'saved')
  if (troubled.length > 0) {
    const status = troubled.some(({ outcome }) => outcome === 'refused') ? 422 : statusOf['answer.conflict']
    const items = troubled.map((result) => ({ code: result.code, mine: result.mine, base: result.base, trouble: toTrouble(result) }))
    return data<Unsaved>({ refused: null, writtenFor, items }, { status })
  }
  const place = opened ? `${here}?ordlyd=${opened}#${opened}` : settled ? `${here}#${settled}` : (to ?? here)
  return redirect(`${href('/horinger/:slug/svar', { slug })}/${place}`, 303)
}

export function toRefused({ code, values }: RuleViolation): Refused {
  return { code, values }
}

export function toTrouble(result: ItemResult): Trouble | null {
  if (result.outcome === 'saved') return null
  if (result.outcome === 'refused') return { kind: 'refused', refused: toRefused(result.violation) }
  const { questions, theirs, theirBase, savedBy } = result
  return { kind: 'conflict', questions, theirs, theirBase, savedBy }
}
