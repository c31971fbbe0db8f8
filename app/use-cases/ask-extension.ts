import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { ownDeadline, toNewDay, toReason } from '#app/domain/extension'
import type { Respondent } from '#app/domain/respondent'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { getConsultationById } from '#db/consultations'
import { listExtensionsOf, listGranted, putExtension } from '#db/extensions'

/**
 * Asks staff for a later deadline for one organisation, also after it has passed.
 * Refuses: extension.reason-missing, extension.too-long, extension.bad-day, extension.day-too-early, extension.waiting.
 */
export function askExtension(
  db: Database,
  consultationId: string,
  by: { readonly organisation: Extract<Respondent, { kind: 'organisation' }>; readonly accountId: string },
  wish: { readonly id: string; readonly reason: string; readonly day: string },
  now: Temporal.Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { organisationNumber, name: organisationName, isTest } = by.organisation
    const reason = toReason(wish.reason)
    const { deadline } = await getConsultationById(tx, consultationId)
    const own = ownDeadline(deadline, await listGranted(tx, consultationId, organisationNumber))
    const wishedFor = toNewDay(wish.day, own, now).toString()
    const earlier = await listExtensionsOf(tx, consultationId, organisationNumber)
    if (earlier.some(({ outcome }) => outcome === null)) throw new RuleViolation('extension.waiting')
    await putExtension(tx, {
      ...{ id: wish.id, consultationId, organisationNumber, organisationName, isTest, reason, wishedFor },
      ...{ askedBy: by.accountId, askedAt: now.toString() },
    })
    await logAct(tx, { accountId: by.accountId, act: 'ask-extension', subject: organisationNumber, detail: { id: wish.id } }, now)
  })
}
