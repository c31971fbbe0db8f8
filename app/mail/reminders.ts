import { ownDeadline } from '#app/domain/extension'
import { reminderFor } from '#app/domain/following'
import { doorOf, heldOf, newestReceipt } from '#app/domain/sending'
import { type Unsent, writeReminder } from '#app/messages/write-reminder'
import { tokenPlaceholder } from '#app/platform/invitation-token'
import { type AnswerReminder, listReminders, putReminded } from '#db/answer-reminders'
import { listCirclePeople } from '#db/circle-people'
import { type Database, inTransaction, type Readable, type Transaction } from '#db/client'
import { type Consultation, getConsultationById } from '#db/consultations'
import { listGranted } from '#db/extensions'
import { putMail } from '#db/outbox'
import { findResponse } from '#db/responses'
import { listVersions } from '#db/versions'
import type { Clocks } from './news'

/**
 * Reminds people of responses they have not sent, by their own deadlines: one mail to each, however many responses it is about.
 * Whoever has sent, or has lost their access, hears nothing.
 */
export async function writeDueReminders(db: Database, publicAddress: string, { now, wallNow }: Clocks): Promise<void> {
  const isAnyDue = async (tx: Readable) => {
    for (const one of await listReminders(tx)) if (reminderFor(one.known, (await ownOf(tx, one)).deadline, now).isDue) return true
    return false
  }
  if (!(await isAnyDue(db))) return
  await inTransaction(db, async (tx) => {
    for (const reminders of byPerson(await listReminders(tx))) {
      const [first, ...more] = await dueOf(tx, publicAddress, reminders, now)
      const [{ id, email, language }] = reminders as [AnswerReminder]
      if (!first) continue
      const endLink = `${publicAddress}/avmelding/${tokenPlaceholder(id, 'end')}`
      const mail = writeReminder(language, { email, unsent: [first, ...more], endLink, now })
      await putMail(tx, { ...mail, kind: 'reminder', endLink }, wallNow.toString())
    }
  })
}

function byPerson(reminders: readonly AnswerReminder[]): AnswerReminder[][] {
  const groups = new Map<string, AnswerReminder[]>()
  for (const one of reminders) {
    const key = [one.accountId, one.consultationId, one.email, one.language].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

/** What one person is to be reminded of now; that it is known is stored with it. */
async function dueOf(tx: Transaction, publicAddress: string, reminders: readonly AnswerReminder[], now: Clocks['now']): Promise<Unsent[]> {
  const due: Unsent[] = []
  for (const reminder of reminders) {
    const consultation = await ownOf(tx, reminder)
    const { isDue, known } = reminderFor(reminder.known, consultation.deadline, now)
    await putReminded(tx, reminder.id, known)
    if (!isDue || !(await isWaitedFor(tx, reminder)) || !(await isInside(tx, reminder))) continue
    const link = `${publicAddress}/horinger/${consultation.slug}/svar`
    due.push({ organisation: reminder.name, consultation: consultation.text, deadline: consultation.deadline, link })
  }
  return due
}

async function ownOf(db: Readable, { consultationId, owner }: AnswerReminder): Promise<Consultation> {
  const consultation = await getConsultationById(db, consultationId)
  return { ...consultation, deadline: ownDeadline(consultation.deadline, await listGranted(db, consultationId, owner)) }
}

/** Nothing of theirs holds, and they have not taken it back for good. */
async function isWaitedFor(db: Readable, { consultationId, owner }: AnswerReminder): Promise<boolean> {
  const room = await findResponse(db, consultationId, owner)
  if (!room) return true
  const versions = await listVersions(db, room.id)
  return heldOf(versions) === null && doorOf({ isOpen: true, newest: newestReceipt(versions), changing: room.changing }) === 'open'
}

async function isInside(db: Readable, { consultationId, owner, accountId }: AnswerReminder): Promise<boolean> {
  const organisationNumber = /^org:(\d{9})$/.exec(owner)?.[1]
  if (!organisationNumber) return true
  return (await listCirclePeople(db, { consultationId, organisationNumber })).some((person) => person.accountId === accountId)
}
