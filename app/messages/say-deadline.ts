import type { Temporal } from 'temporal-polyfill'
import { closesAt, type DeadlineStanding, deadlineStanding, isUrgent, nextChangeOfWords, norwegianTime } from '#app/domain/consultation'
import type { Language } from '#app/domain/language'
import { translatorOf } from './registry'
import { sayDay, sayShortDay } from './say-time'

/** A deadline in words, made on the server so that every reader sees the same. */
export interface DeadlineWords {
  /** `soon` is the last seven days. */
  readonly state: 'open' | 'soon' | 'over'
  /** «fredag 13. juni 2025» */
  readonly day: string
  /** «13. juni» */
  readonly shortDay: string
  /** «11 dager igjen»; null when it is over. */
  readonly left: string | null
  /** `2025-06-13T23:59+02:00` */
  readonly datetime: string
}

interface Said {
  readonly words: DeadlineWords
  readonly from: number
  readonly until: number
}
const said = new Map<string, Said>()

/** Reckoning with time zones costs more than the rest of many a page, and the words change once a day: they are kept while they hold. */
export function sayDeadline(deadline: Temporal.PlainDate, now: Temporal.Instant, language: Language): DeadlineWords {
  const key = `${deadline} ${language}`
  const kept = said.get(key)
  const moment = now.epochMilliseconds
  if (kept && kept.from <= moment && moment < kept.until) return kept.words
  const words = find(deadline, now, language)
  said.set(key, { words, from: moment, until: nextChangeOfWords(deadline, now).epochMilliseconds })
  return words
}

function find(deadline: Temporal.PlainDate, now: Temporal.Instant, language: Language): DeadlineWords {
  const standing = deadlineStanding(deadline, now)
  // Shown as 23.59, the last minute that is in time; the door shuts when it is over.
  const lastMinute = closesAt(deadline).subtract({ minutes: 1 }).toZonedDateTimeISO(norwegianTime)
  return {
    state: standing.state === 'closed' ? 'over' : isUrgent(standing) ? 'soon' : 'open',
    day: sayDay(deadline, language),
    shortDay: sayShortDay(deadline, language),
    left: sayLeft(standing, language),
    datetime: lastMinute.toString({ smallestUnit: 'minute', timeZoneName: 'never' }),
  }
}

/** Never promises more than there is: an hour and fifty minutes is «1 time igjen». */
function sayLeft(standing: DeadlineStanding, language: Language): string | null {
  const t = translatorOf(language)
  if (standing.state === 'closed') return null
  if (standing.state === 'open') return t('deadline.days-left', { days: standing.days })
  if (standing.minutes < 60) return t('deadline.minutes-left', { minutes: standing.minutes })
  return t('deadline.hours-left', { hours: Math.floor(standing.minutes / 60) })
}
