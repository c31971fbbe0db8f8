import type { Database } from '#db/client'
import { writeDueDigests } from './digests'
import { type Clocks, writeDueNews } from './news'
import { writeDueReminders } from './reminders'

/** Everything that is to be told because of the time it is, into the outbox. */
export async function writeDueMail(db: Database, publicAddress: string, clocks: Clocks): Promise<void> {
  await writeDueDigests(db, publicAddress, clocks.wallNow)
  await writeDueNews(db, publicAddress, clocks)
  await writeDueReminders(db, publicAddress, clocks)
}
