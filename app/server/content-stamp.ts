import type { Temporal } from 'temporal-polyfill'
import { deadlineStanding, nextChangeOfWords, norwegianTime } from '#app/domain/consultation'
import type { Clock } from '#app/platform/clock'
import type { Database } from '#db/client'
import { listStandings } from '#db/consultations'

/**
 * A short text that changes when any reading page would read differently: a published change, another day, another way of
 * saying what remains until a deadline. The words are worked out anew only when they may have changed.
 */
export function contentStamp(database: () => Database, clock: Clock): () => string {
  let words = ''
  let madeAt = 0
  let goodUntil = 0
  let madeFor = ''
  return () => {
    const now = clock.now()
    const standings = listStandings(database())
    const revisions = standings.map(({ slug, revision }) => `${slug}.${revision}`).join(' ')
    const moment = now.epochMilliseconds
    if (moment < madeAt || moment >= goodUntil || revisions !== madeFor) {
      words = wordsAbout(standings, now)
      madeAt = moment
      goodUntil = Math.min(...standings.map(({ deadline }) => nextChangeOfWords(deadline, now).epochMilliseconds))
      madeFor = revisions
    }
    return words
  }
}

function wordsAbout(standings: ReturnType<typeof listStandings>, now: Temporal.Instant): string {
  const today = now.toZonedDateTimeISO(norwegianTime).toPlainDate().toString()
  return JSON.stringify([today, standings.map(({ slug, revision, deadline }) => [slug, revision, deadlineStanding(deadline, now)])])
}
