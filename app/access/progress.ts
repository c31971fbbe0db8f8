import { standing } from '#app/domain/permission'
import { ownerOf } from '#app/domain/response'
import { getAccessChoice } from '#db/access-choices'
import { findAsker } from '#db/askers'
import { findResponse } from '#db/responses'
import { findSubmissionOf } from '#db/submissions'
import type { Current } from './current'

/** How far the reader's own response to a consultation has come; null for those who have none, or may not read it, and for visitors. */
export type Progress = 'begun' | 'sent' | null

export async function findProgress({ db, actor, wallNow }: Current, consultationId: string): Promise<Progress> {
  if (actor.kind !== 'respondent' || !actor.actingFor) return null
  const room = await findResponse(db, consultationId, ownerOf(actor.actingFor))
  if (!room) return null
  const { grant } = standing(await findAsker(db, consultationId, actor), await getAccessChoice(db, consultationId), wallNow)
  if (!grant) return null
  return (await findSubmissionOf(db, room.id)) ? 'sent' : 'begun'
}
