import type { Temporal } from 'temporal-polyfill'
import { deadlineStanding, nextChangeOfWords, norwegianTime } from '#app/domain/consultation'
import type { Clock } from '#app/platform/clock'
import { changeMark, type Database } from '#db/client'
import { listStandings } from '#db/consultations'

/**
 * A short text that changes when any reading page would read differently: a published change, another day, another way of
 * saying what remains until a deadline. Asked at every request, so it is worked out anew only when it may have changed.
 */
export function contentStamp(database: () => Database, clock: Clock): () => string {
  let words = ''
  let madeAt = 0
  let goodUntil = 0
  let madeFrom: Database | null = null
  let madeAtMark = 0
  return () => {
    const db = database()
    const mark = changeMark(db)
    const now = clock.now()
    const moment = now.epochMilliseconds
    if (db === madeFrom && mark === madeAtMark && moment >= madeAt && moment < goodUntil) return words
    const standings = listStandings(db)
    words = wordsAbout(standings, now)
    madeAt = moment
    goodUntil = Math.min(...standings.map(({ deadline }) => nextChangeOfWords(deadline, now).epochMilliseconds))
    madeFrom = db
    madeAtMark = mark
    return words
  }
}

function wordsAbout(standings: ReturnType<typeof listStandings>, now: Temporal.Instant): string {
  const today = now.toZonedDateTimeISO(norwegianTime).toPlainDate().toString()
  return JSON.stringify([today, standings.map(({ slug, revision, deadline }) => [slug, revision, deadlineStanding(deadline, now)])])
}
