import type { UnitRegister } from '#app/domain/registers'
import type { Clock } from '#app/platform/clock'
import type { Log } from '#app/platform/log'
import { followUnits } from '#app/use-cases/follow-units'
import type { Database } from '#db/client'

const firstAfter = 60_000
const every = 15 * 60_000
/** A few at a time: everybody is asked about within a day, and the register hardly notices. */
const most = 40

/** Follows Enhetsregisteret in the background, beside whatever people ask for. Gives back how to stop. */
export function followRegister(database: () => Database, units: UnitRegister, wallClock: Clock, log: Log): () => void {
  let timer = setTimeout(follow, firstAfter).unref()
  async function follow(): Promise<void> {
    try {
      const now = wallClock.now()
      const followed = await followUnits(database(), units, { since: now.subtract({ hours: 24 }), most }, now)
      log.debug(followed, 'asked about units')
    } catch (error) {
      // As when the database is replaced just then; the next round is soon enough.
      log.warn({ error: error instanceof Error ? error.message : String(error) }, 'units were not followed')
    }
    timer = setTimeout(follow, every).unref()
  }
  return () => clearTimeout(timer)
}
