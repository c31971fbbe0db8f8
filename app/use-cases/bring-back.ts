import { markOf } from '#app/domain/edit'
import { RuleViolation } from '#app/domain/errors'
import { ownerOf } from '#app/domain/response'
import { findAnswer } from '#db/answers'
import type { Database } from '#db/client'
import type { Consultation } from '#db/consultations'
import { findResponse } from '#db/responses'
import { findRevision } from '#db/revisions'
import { saveAnswers } from './save-answers'
import type { Colleague, Moments } from './team-room'

/**
 * Puts an earlier answer to one question in again: a save like any other, so that what stands there now goes into history. False: not
 * in this organisation's history. Refuses: consultation.closed, response.already-submitted, answer.conflict, and what saving an answer refuses.
 */
export async function bringBack(
  db: Database,
  consultation: Consultation,
  { accountId, name, respondent }: Colleague,
  { code, id }: { readonly code: string; readonly id: number },
  { now }: Moments,
): Promise<boolean> {
  const room = await findResponse(db, consultation.id, ownerOf(respondent))
  const revision = room && (await findRevision(db, room, code, id))
  if (!room || !revision) return false
  const stored = await findAnswer(db, room, code)
  const edit = { code, base: markOf(stored), raw: { ...stored, [revision.question]: revision.value }, isBroughtBack: true }
  const [result] = await saveAnswers(db, consultation, { respondent, name, accountId }, [edit], now)
  if (result?.outcome === 'refused') throw result.violation
  if (result?.outcome === 'conflict') throw new RuleViolation('answer.conflict')
  return true
}
