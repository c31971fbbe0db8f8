import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { sourceOf } from '#app/domain/permission'
import { assertOpen, ownerOf } from '#app/domain/response'
import { heldOf } from '#app/domain/sending'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { findContact } from '#db/contacts'
import { putMail } from '#db/outbox'
import { findResponse } from '#db/responses'
import { listVersions } from '#db/versions'
import { assertMaySend } from './assert-may-send'
import type { Sender } from './receive-response'
import { sealWithdrawal } from './seal-withdrawal'

/**
 * Takes a response back: it is kept, marked and counted no more, and the withdrawal has a receipt of its own, whose number is given.
 * `seen` is the receipt that was on the page. Safe to repeat: what is taken back already gives the receipt it got.
 * Refuses: consultation.closed, withdrawal.not-confirmed, response.nothing-sent, response.newer-receipt, rights.silent, rights.denied.
 */
export function withdrawResponse(
  db: Database,
  consultation: Consultation,
  by: Sender,
  { seen, isConfirmed }: { readonly seen: string; readonly isConfirmed: boolean },
  now: Temporal.Instant,
  wallNow: Temporal.Instant,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    const room = await findResponse(tx, consultation.id, ownerOf(by.respondent))
    const versions = room ? await listVersions(tx, room.id) : []
    const ended = versions.find((version) => version.receiptNumber === seen)?.ending
    if (ended?.how === 'withdrawn') return ended.by
    const held = heldOf(versions)
    if (!room || !held) throw new RuleViolation('response.nothing-sent')
    assertOpen(consultation, now)
    if (held.receiptNumber !== seen) throw new RuleViolation('response.newer-receipt')
    if (!isConfirmed) throw new RuleViolation('withdrawal.not-confirmed')
    const basis = await assertMaySend(tx, consultation.id, by, wallNow)

    const { respondentName: name, organisationNumber } = held
    const {
      receiptNumber: number,
      receivedAt,
      checksum,
    } = await sealWithdrawal(tx, consultation, held, { responseId: room.id, submittedBy: by.name }, now)
    const detail = { organisationNumber, withdraws: held.receiptNumber, ...sourceOf(basis) }
    await logAct(tx, { accountId: by.accountId, act: 'withdraw', subject: number, detail }, now)
    const email = await findContact(tx, held.id)
    if (email !== null) {
      const mail = by.writeReceipt({
        ...{ email, receiptNumber: number, receivedAt, respondent: name, submittedBy: by.name, kind: 'withdrawal' },
        ...{ earlier: held.receiptNumber, isPreliminary: false, isLate: false, letters: [], checksum },
      })
      await putMail(tx, { ...mail, kind: 'receipt' }, wallNow.toString())
    }
    return number
  })
}
