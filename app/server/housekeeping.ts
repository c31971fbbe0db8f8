import type { Clock } from '#app/platform/clock'
import type { Log } from '#app/platform/log'
import { keepHouse } from '#app/use-cases/keep-house'
import type { Database } from '#db/client'

const firstAfter = 30_000
const every = 60 * 60_000

/** Deletes what is over, in the background. Gives back how to stop. */
export function startHousekeeping(
  database: () => Database,
  { clock, wallClock }: { readonly clock: Clock; readonly wallClock: Clock },
  log: Log,
): () => void {
  let timer = setTimeout(keep, firstAfter).unref()
  async function keep(): Promise<void> {
    try {
      await keepHouse(database(), { now: clock.now(), wallNow: wallClock.now() })
    } catch (error) {
      // As when the database is replaced just then; the next round is soon enough.
      log.warn({ error: error instanceof Error ? error.message : String(error) }, 'what is over was not deleted')
    }
    timer = setTimeout(keep, every).unref()
  }
  return () => clearTimeout(timer)
}
