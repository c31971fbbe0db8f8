import { Temporal } from 'temporal-polyfill'
import { norwegianDay } from '#app/domain/consultation'
import { daysOfWarning, draftEndsAfterWarning, draftFate, monthsKept } from '#app/domain/draft-keeping'
import { ownDeadline } from '#app/domain/extension'
import { writeDraftEnding } from '#app/messages/write-draft-ending'
import { type Database, inTransaction, type Transaction } from '#db/client'
import { getConsultationById } from '#db/consultations'
import { isDraftKept, removeDraft } from '#db/drafts'
import { forgetDraftAddresses, listDraftAddresses, listPastDrafts, markEnded, markWarned, type PastDraft } from '#db/drafts-past'
import { listGranted } from '#db/extensions'
import { putMail } from '#db/outbox'
import type { Clocks } from './news'

const atATime = 100

/** Tells those whose unsent drafts will be deleted, where an address is known, and deletes those whose day has passed. */
export async function endPastDrafts(db: Database, publicAddress: string, clocks: Clocks): Promise<void> {
  const deadlineBefore = norwegianDay(clocks.now)
    .subtract({ months: monthsKept })
    .add({ days: daysOfWarning + 4 })
    .toString()
  for (let after: string | null = ''; after !== null; ) {
    const some = await listPastDrafts(db, deadlineBefore, after, atATime)
    if (some.length > 0) {
      await inTransaction(db, async (tx) => {
        for (const draft of some) await endOne(tx, draft, publicAddress, clocks)
      })
    }
    after = some.length < atATime ? null : (some.at(-1)?.id ?? null)
  }
}

async function endOne(tx: Transaction, draft: PastDraft, publicAddress: string, { now, wallNow }: Clocks): Promise<void> {
  const { id, consultationId, owner, warnedOn } = draft
  const consultation = await getConsultationById(tx, consultationId)
  const deadline = ownDeadline(consultation.deadline, await listGranted(tx, consultationId, owner))
  const fate = draftFate(deadline, warnedOn === null ? null : Temporal.PlainDate.from(warnedOn), now)
  const today = norwegianDay(now)
  if (fate === 'warn') {
    await markWarned(tx, id, today.toString())
    if (!(await isDraftKept(tx, id))) return
    const link = `${publicAddress}/horinger/${consultation.slug}/svar`
    const words = { consultation: consultation.text, lastDay: draftEndsAfterWarning(deadline, today), link }
    for (const { email, language } of await listDraftAddresses(tx, draft)) {
      await putMail(tx, { ...writeDraftEnding(language, { email, ...words }), kind: 'deletion' }, wallNow.toString())
    }
  }
  if (fate === 'delete') {
    await markEnded(tx, id, today.toString())
    await forgetDraftAddresses(tx, draft)
    await removeDraft(tx, id)
  }
}
