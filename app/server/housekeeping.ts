import { endPastDrafts } from '#app/mail/draft-endings'
import type { Clock } from '#app/platform/clock'
import type { Log } from '#app/platform/log'
import { keepHouse } from '#app/use-cases/keep-house'
import type { Database } from '#db/client'

const firstAfter = 30_000
const every = 60 * 60_000

/** Deletes what is over, in the background, and tells of what will be. */
export interface Housekeeping {
  round(): Promise<void>
  stop(): void
}

export function startHousekeeping(
  database: () => Database,
  { clock, wallClock }: { readonly clock: Clock; readonly wallClock: Clock },
  publicAddress: string,
  log: Log,
): Housekeeping {
  let timer = setTimeout(keep, firstAfter).unref()
  async function round(): Promise<void> {
    try {
      const clocks = { now: clock.now(), wallNow: wallClock.now() }
      await keepHouse(database(), clocks)
      await endPastDrafts(database(), publicAddress, clocks)
    } catch (error) {
      // As when the database is replaced just then; the next round is soon enough.
      log.warn({ error: error instanceof Error ? error.message : String(error) }, 'what is over was not deleted')
    }
  }
  async function keep(): Promise<void> {
    await round()
    timer = setTimeout(keep, every).unref()
  }
  return { round, stop: () => clearTimeout(timer) }
}
