import { randomUUID } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { type From, type Registration, toWithdrawalReason } from '#app/domain/registration'
import { mainViewQuestion } from '#app/domain/response'
import { heldOf } from '#app/domain/sending'
import { putAnswer } from '#db/answers'
import { logAct } from '#db/audit'
import { type Database, inTransaction, type Transaction } from '#db/client'
import type { Consultation } from '#db/consultations'
import { removeDraft } from '#db/drafts'
import { startAnew } from '#db/drafts-past'
import { getDraft } from '#db/guidelines'
import { bringBackLetters, listSubmittedLetters } from '#db/letters'
import { findCorrection, getSource, putRegistration } from '#db/registrations'
import type { ResponseRoom } from '#db/responses'
import { findSubmission, listSubmittedAnswers } from '#db/submissions'
import { listVersions, type SentVersion } from '#db/versions'
import type { Registrar } from './register-response'
import { sealWithdrawal } from './seal-withdrawal'

/**
 * Opens what staff registered for registering anew, as it was registered, and tells the id of the registration. What stands holds until the
 * new one is registered. Whoever comes second goes on where the first began. Null where staff have registered no such response.
 * Refuses: registration.overtaken.
 */
export function correctRegistered(
  db: Database,
  consultation: Consultation,
  by: Registrar,
  receipt: string,
  now: Temporal.Instant,
): Promise<string | null> {
  return inTransaction(db, async (tx) => {
    const found = await findHeld(tx, consultation, receipt)
    if (!found) return null
    const { held, room, body } = found
    if (held?.receiptNumber !== receipt) throw new RuleViolation('registration.overtaken')
    const begun = await findCorrection(tx, room)
    if (begun) return begun.id
    await startAnew(tx, room.id, now)
    await bringBackLetters(tx, room, await listSubmittedLetters(tx, held))
    await bringBackRemarks(tx, room, held, by, now)
    const { accountId } = by
    const id = randomUUID()
    const content = await contentOf(tx, held, body)
    await putRegistration(tx, {
      ...{ id, consultationId: consultation.id, responseId: room.id, content, corrects: receipt, accountId, startedAt: now.toString() },
    })
    await logAct(tx, { accountId, act: 'correct-registration', subject: receipt, detail: { id } }, now)
    return id
  })
}

/**
 * Takes back what staff registered by mistake: it is kept, marked and counted no more. Gives the number of the withdrawal's own receipt;
 * null where staff have registered no such response. Safe to repeat.
 * Refuses: registration.overtaken, registration.reason-missing, registration.reason-too-long.
 */
export function withdrawRegistered(
  db: Database,
  consultation: Consultation,
  by: Registrar,
  { receipt, reason: typed }: { readonly receipt: string; readonly reason: string },
  now: Temporal.Instant,
): Promise<string | null> {
  return inTransaction(db, async (tx) => {
    const found = await findHeld(tx, consultation, receipt)
    if (!found) return null
    const { held, room, versions } = found
    const ending = versions.find(({ receiptNumber }) => receiptNumber === receipt)?.ending
    if (ending?.how === 'withdrawn') return ending.by
    if (held?.receiptNumber !== receipt) throw new RuleViolation('registration.overtaken')
    const reason = toWithdrawalReason(typed)
    const { receiptNumber } = await sealWithdrawal(tx, consultation, held, { responseId: room.id, submittedBy: by.name, reason }, now)
    // A correction somebody has begun on corrects nothing any more.
    await removeDraft(tx, room.id)
    await logAct(tx, { accountId: by.accountId, act: 'withdraw', subject: receiptNumber, detail: { withdraws: receipt, by: 'staff' } }, now)
    return receiptNumber
  })
}

async function findHeld(tx: Transaction, consultation: Consultation, receipt: string) {
  const submission = await findSubmission(tx, consultation.id, receipt)
  if (submission?.knownBy !== 'staff') return null
  const { room, body } = await getSource(tx, submission)
  const versions = await listVersions(tx, room.id)
  return { held: heldOf(versions), versions, room, body }
}

/** What was said of single items, as it was received. */
async function bringBackRemarks(tx: Transaction, room: ResponseRoom, held: SentVersion, { name }: Registrar, now: Temporal.Instant) {
  const { items } = await getDraft(tx, held.versionId)
  const answers = await listSubmittedAnswers(tx, held)
  for (const { code } of items) {
    const values = answers.get(code)
    if (values) await putAnswer(tx, room, code, values, { now, name })
  }
}

async function contentOf(tx: Transaction, held: SentVersion, body: string | null): Promise<Registration> {
  const { arrival, respondentName: name, statedNumber, consulteeGroup, responseType, language } = held
  if (!arrival) throw new Error(`Nothing is told of how ${held.receiptNumber} came`)
  const { whole } = await getDraft(tx, held.versionId)
  const answers = await listSubmittedAnswers(tx, held)
  const from: From =
    body !== null
      ? { kind: 'listed', slug: body }
      : consulteeGroup === 'private'
        ? { kind: 'person', name }
        : { kind: 'organisation', name, number: statedNumber }
  return {
    ...{ from, way: arrival.way, note: arrival.note ?? '', arrivedOn: arrival.arrivedOn, archiveReference: arrival.archiveReference ?? '' },
    ...{ type: responseType, text: answers.get(whole.code)?.[mainViewQuestion] ?? '', language },
  }
}
