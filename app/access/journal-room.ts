import { createHmac } from 'node:crypto'
import type { Current } from './current'

/** Where a browser keeps what is typed until it is saved: under which name, behind which key. `now` is our clock, in milliseconds. */
export interface JournalRoom {
  readonly name: string
  readonly key: string
  readonly now: number
}

/**
 * The same each time the same person answers for the same owner, and of no use to anybody else: on a shared machine the next one gets
 * another name and another key, and what lies there is unreadable without.
 */
export function journalRoomOf(
  { subjectKey, wallNow }: Pick<Current, 'subjectKey' | 'wallNow'>,
  { accountId, owner, slug }: { readonly accountId: string; readonly owner: string; readonly slug: string },
): JournalRoom {
  const secret = (use: 'name' | 'key') =>
    createHmac('sha256', subjectKey)
      .update(JSON.stringify(['journal', use, accountId, owner, slug]))
      .digest('base64')
  return { name: secret('name'), key: secret('key'), now: wallNow.epochMilliseconds }
}
