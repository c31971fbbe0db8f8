import { findReminder, type ReminderKey } from './answer-reminders'
import type { Readable } from './client'
import { findOwnContact } from './contacts'
import { findGuestEmail } from './guests'
import { findContact } from './notices'
import { findResponse } from './responses'

/** An address somebody has stated themselves in this response, or came by; null where there is none. */
export async function findKnownAddress(db: Readable, key: ReminderKey): Promise<string | null> {
  const { consultationId, owner, accountId } = key
  const reminder = await findReminder(db, key)
  if (reminder) return reminder.email
  const organisationNumber = /^org:(\d{9})$/.exec(owner)?.[1]
  const contact = organisationNumber ? await findContact(db, { consultationId, organisationNumber }, accountId) : null
  if (contact && contact.email !== '') return contact.email
  const response = await findResponse(db, consultationId, owner)
  return (response && (await findOwnContact(db, response.id, accountId))) ?? findGuestEmail(db, accountId)
}
