import type { Temporal } from 'temporal-polyfill'
import { toEmailAddress } from '#app/domain/email-address'
import { RuleViolation } from '#app/domain/errors'
import { ownDeadline, toNewDay, toReason } from '#app/domain/extension'
import type { Language } from '#app/domain/language'
import type { Respondent } from '#app/domain/respondent'
import { ownerOf } from '#app/domain/response'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { getConsultationById } from '#db/consultations'
import { listExtensionsOf, listGranted, putExtension, putExtensionContact } from '#db/extensions'

/**
 * Asks staff for a later deadline for one respondent, also after it has passed.
 * Refuses: extension.reason-missing, extension.too-long, extension.bad-day, extension.day-too-early, extension.waiting, receipt.invalid-email.
 */
export function askExtension(
  db: Database,
  consultationId: string,
  by: { readonly respondent: Respondent; readonly accountId: string; readonly language: Language },
  /** `email` is where the answer is to be sent; nowhere when empty. */
  wish: { readonly id: string; readonly reason: string; readonly day: string; readonly email: string },
  now: Temporal.Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { respondent, accountId, language } = by
    const [owner, organisationNumber] = [ownerOf(respondent), respondent.kind === 'organisation' ? respondent.organisationNumber : null]
    const reason = toReason(wish.reason)
    const email = toEmailAddress(wish.email)
    const { deadline } = await getConsultationById(tx, consultationId)
    const own = ownDeadline(deadline, await listGranted(tx, consultationId, owner))
    const wishedFor = toNewDay(wish.day, own, now).toString()
    const earlier = await listExtensionsOf(tx, consultationId, owner)
    if (earlier.some(({ outcome }) => outcome === null)) throw new RuleViolation('extension.waiting')
    const { name, isTest } = respondent
    await putExtension(tx, {
      ...{ id: wish.id, consultationId, owner, organisationNumber, name, isTest, reason, wishedFor },
      ...{ askedBy: accountId, askedAt: now.toString() },
    })
    if (email !== null) await putExtensionContact(tx, { extensionId: wish.id, email, language })
    await logAct(tx, { accountId, act: 'ask-extension', subject: organisationNumber ?? 'private', detail: { id: wish.id } }, now)
  })
}
