import { data, href, type RouterContextProvider, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import type { Refused } from '#app/messages/say-rule'
import { orRefusal, statusOf } from '#app/platform/http'
import { type ItemEdit, type ItemResult, saveAnswers } from '#app/use-cases/save-answers'
import { codeOfField } from './field-names'
import { readAnswerForm } from './form-fields'
import { getConsultation, respondentOf } from './room'
import type { Trouble, Unsaved } from './sheet-values'

/** Saves a posted page of answers and goes where the pressed button leads, or says what was not stored and gives it back. */
export async function saveForm(request: Request, context: Readonly<RouterContextProvider>, slug: string, here: string) {
  const current = currentOf(context)
  const { actingFor, name, accountId } = respondentOf(current)
  const { edits, writtenFor, to, settled, opened, pointing, rest } = readAnswerForm(await readForm(request))
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
  const silenced = silencedIn(edits, results)
  return redirect(`${href('/horinger/:slug/svar', { slug })}/${place()}`, 303)

  /** Where the pressed button leads. */
  function place(): string {
    if (opened) return `${here}?ordlyd=${opened}#${opened}`
    if (pointing) return `${here}?samme=${codeOfField(pointing)}#${pointing}`
    if (rest) return `${here}?resten=${encodeURIComponent(rest)}&punkter=${silenced.join(',')}#resten`
    return settled ? `${here}#${settled}` : (to ?? here)
  }
}

/** The items that were silent when they were saved, and said nothing before. */
function silencedIn(edits: readonly ItemEdit[], results: readonly ItemResult[]): string[] {
  const wasEmpty = ({ raw }: ItemEdit) => Object.values(raw).every((value) => value.trim() === '')
  return results.flatMap(({ code, mine }, i) => {
    const edit = edits[i]
    return edit && wasEmpty(edit) && Object.keys(mine).length > 0 ? [code] : []
  })
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
