import type { Temporal } from 'temporal-polyfill'
import { toEmailAddress } from '#app/domain/email-address'
import { RuleViolation } from '#app/domain/errors'
import { beginsReminded } from '#app/domain/following'
import type { Language } from '#app/domain/language'
import type { Respondent } from '#app/domain/respondent'
import { ownerOf } from '#app/domain/response'
import { endReminders, putReminder } from '#db/answer-reminders'
import { type Database, inTransaction } from '#db/client'
import type { Consultation } from '#db/consultations'

/** The consultation with the deadline of whoever asks. Refuses: follow.invalid-email. */
export async function chooseReminder(
  db: Database,
  consultation: Pick<Consultation, 'id' | 'deadline'>,
  by: { readonly respondent: Respondent; readonly accountId: string; readonly language: Language },
  wish: { readonly id: string; readonly endHash: string; readonly email: string },
  now: Temporal.Instant,
): Promise<void> {
  const email = toEmailAddress(wish.email, 'follow.invalid-email')
  if (email === null) throw new RuleViolation('follow.invalid-email')
  const { respondent, accountId, language } = by
  const name = respondent.kind === 'organisation' ? respondent.name : ''
  const key = { consultationId: consultation.id, owner: ownerOf(respondent), accountId }
  const known = beginsReminded(consultation.deadline, now)
  await inTransaction(db, (tx) => putReminder(tx, { ...key, ...wish, name, email, language, known }))
}

/** No reminders, and no address. */
export function chooseNoReminder(db: Database, consultation: Pick<Consultation, 'id'>, accountId: string): Promise<unknown> {
  return inTransaction(db, (tx) => endReminders(tx, { consultationId: consultation.id, accountId }))
}
