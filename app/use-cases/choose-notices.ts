import { RuleViolation } from '#app/domain/errors'
import type { Language } from '#app/domain/language'
import { noticeChoiceSchema } from '#app/domain/notice'
import { type Database, inTransaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { putContact } from '#db/notices'
import { type Colleague, circleOf } from './team-room'

/** Where and how often somebody wants mail about what concerns them, or that they want none. Refuses: notices.invalid-email. */
export async function chooseNotices(
  db: Database,
  consultation: Consultation,
  by: Colleague,
  typed: { readonly email: string; readonly pace: string },
  language: Language,
): Promise<void> {
  const read = noticeChoiceSchema.safeParse(typed)
  if (!read.success) throw new RuleViolation('notices.invalid-email')
  // Nobody's address is kept for nothing.
  const email = read.data.pace === 'never' ? '' : read.data.email
  await inTransaction(db, (tx) =>
    putContact(tx, { ...circleOf(consultation, by), organisationName: by.respondent.name }, by.accountId, {
      email,
      pace: read.data.pace,
      language,
    }),
  )
}
