import type { Temporal } from 'temporal-polyfill'
import { receiptNumber, type SealedWithdrawal, seal } from '#app/domain/receipt'
import type { Transaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { nextInSeries } from '#db/submissions'
import { putEnding, putWithdrawal, type SentVersion } from '#db/versions'

/** Numbers, seals and stores that a response is taken back. The rules have been asked. */
export async function sealWithdrawal(
  tx: Transaction,
  consultation: Consultation,
  held: SentVersion,
  {
    responseId,
    submittedBy,
    reason = null,
  }: { readonly responseId: string; readonly submittedBy: string; readonly reason?: string | null },
  now: Temporal.Instant,
): Promise<{ readonly receiptNumber: string; readonly receivedAt: string; readonly checksum: string }> {
  const number = receiptNumber(consultation.receiptPrefix, await nextInSeries(tx, consultation.id))
  const receivedAt = now.toString()
  const { respondentName: name, organisationNumber, isTest, checksum } = held
  const sealed = seal({
    format: 'innspill-withdrawal',
    formatVersion: 1,
    consultation: { id: consultation.id, title: consultation.text.nb.title },
    receiptNumber: number,
    receivedAt,
    withdraws: { receiptNumber: held.receiptNumber, checksum },
    respondent: { name, organisationNumber, isTest },
    submittedBy,
    ...(reason === null ? {} : { reason }),
  } satisfies SealedWithdrawal)
  await putEnding(tx, held, { how: 'withdrawn', by: number, at: receivedAt })
  await putWithdrawal(tx, {
    ...{ submissionId: held.id, responseId, consultationId: consultation.id, receiptNumber: number, receivedAt, submittedBy, reason },
    withdraws: held.receiptNumber,
    ...sealed,
  })
  return { receiptNumber: number, receivedAt, checksum: sealed.checksum }
}
