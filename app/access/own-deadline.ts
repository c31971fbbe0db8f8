import { ownDeadline } from '#app/domain/extension'
import { deadlineOwners } from '#app/domain/response'
import type { Consultation } from '#db/consultations'
import { listGrantedTo } from '#db/extensions'
import type { Current } from './current'

/** The consultation as it is for whoever reads: one who has been granted a later day sees that one, everybody else the general. */
export async function withOwnDeadline({ db, actor }: Current, consultation: Consultation): Promise<Consultation> {
  if (actor.kind !== 'respondent' || actor.actingFor === null) return consultation
  const granted = await listGrantedTo(db, consultation.id, deadlineOwners(actor.actingFor, consultation.id))
  return granted.length === 0 ? consultation : { ...consultation, deadline: ownDeadline(consultation.deadline, granted) }
}
