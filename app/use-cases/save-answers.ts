import type { Temporal } from 'temporal-polyfill'
import { toValues } from '#app/domain/answer'
import { judgeEdit, markOf } from '#app/domain/edit'
import { RuleViolation } from '#app/domain/errors'
import type { Item } from '#app/domain/guideline'
import type { Values } from '#app/domain/question'
import type { Respondent } from '#app/domain/respondent'
import { assertOpen, ownerOf } from '#app/domain/response'
import { findAnswer, putAnswer } from '#db/answers'
import { type Database, inTransaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import { openResponse, touchResponse } from '#db/responses'
import { findSubmissionOf } from '#db/submissions'

/** One item as somebody filled it in, and the mark of the values they started from. */
export interface ItemEdit {
  readonly code: string
  readonly base: string
  readonly raw: Values
}

export type ItemResult =
  /** Stored, or already as one wishes; `base` is the mark to build the next edit on. */
  | { readonly code: string; readonly outcome: 'saved'; readonly base: string }
  /** Somebody else changed it meanwhile. Nothing is written; both texts are kept for the one who must choose. */
  | { readonly code: string; readonly outcome: 'conflict'; readonly base: string; readonly mine: Values; readonly theirs: Values }
  /** The rules refuse this item; the others are saved. */
  | { readonly code: string; readonly outcome: 'refused'; readonly base: string; readonly mine: Values; readonly violation: RuleViolation }

/**
 * Saves the items of one form, workbook or call. Each item stands alone: one that is refused or in conflict keeps no other from
 * being stored. Refuses the whole when the consultation has closed or the response is sent.
 * Refuses: consultation.closed, response.already-submitted, answer.unknown-item.
 */
export function saveAnswers(
  db: Database,
  consultation: Consultation,
  by: { readonly respondent: Respondent; readonly name: string },
  edits: readonly ItemEdit[],
  now: Temporal.Instant,
): Promise<ItemResult[]> {
  return inTransaction(db, async (tx) => {
    assertOpen(consultation, now)
    const room = await openResponse(tx, consultation, ownerOf(by.respondent), now)
    if (await findSubmissionOf(tx, room.id)) throw new RuleViolation('response.already-submitted')
    const draft = await getDraft(tx, room.versionId)
    const results: ItemResult[] = []
    for (const edit of edits) {
      const item = [draft.whole, ...draft.items].find(({ code }) => code === edit.code)
      if (!item) throw new RuleViolation('answer.unknown-item', { code: edit.code })
      const stored = await findAnswer(tx, room, item.code)
      const { result, values } = judge(item, edit, stored)
      if (values) await putAnswer(tx, room, item.code, values, { now, name: by.name })
      results.push(result)
    }
    await touchResponse(tx, room.id, now)
    return results

    function judge(item: Item, edit: ItemEdit, stored: Values): { result: ItemResult; values?: Values } {
      const { code } = item
      const values = valuesOrRefusal(item, edit.raw)
      if (values instanceof RuleViolation) {
        return { result: { code, outcome: 'refused', base: edit.base, mine: edit.raw, violation: values } }
      }
      const outcome = judgeEdit(edit.base, values, stored)
      if (outcome === 'conflict') return { result: { code, outcome, base: markOf(stored), mine: values, theirs: stored } }
      if (outcome === 'write') return { result: { code, outcome: 'saved', base: markOf(values) }, values }
      return { result: { code, outcome: 'saved', base: markOf(stored) } }
    }

    function valuesOrRefusal(item: Item, raw: Values): Values | RuleViolation {
      try {
        return toValues(item, draft.questions, raw)
      } catch (error) {
        if (error instanceof RuleViolation) return error
        throw error
      }
    }
  })
}
