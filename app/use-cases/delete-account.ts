import type { Temporal } from 'temporal-polyfill'
import { RuleViolation } from '#app/domain/errors'
import { logAct } from '#db/audit'
import { type Database, inTransaction } from '#db/client'
import { removeDraft } from '#db/drafts'
import { forgetAccount } from '#db/forget-account'
import { listPrivateRooms, listRoomsOf } from '#db/personal-data'

/**
 * Deletes what is stored of somebody, at their own wish: sessions, access, addresses, their own drafts, and their name where they have written
 * with others. What was sent stays, with the name it was sealed with, and so does an organisation's own work. Refuses: account.not-confirmed.
 */
export function deleteAccount(
  db: Database,
  person: { readonly id: string; readonly name: string },
  { isConfirmed }: { readonly isConfirmed: boolean },
  now: Temporal.Instant,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    if (!isConfirmed) throw new RuleViolation('account.not-confirmed')
    for (const room of await listPrivateRooms(tx, person.id)) await removeDraft(tx, room)
    await forgetAccount(tx, person, await listRoomsOf(tx, person.id), now.toString())
    await logAct(tx, { accountId: person.id, act: 'delete-account', subject: 'respondent', detail: {} }, now)
  })
}
