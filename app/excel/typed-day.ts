import { Temporal } from 'temporal-polyfill'
import type { ReadCell } from './cells'
import { serialDay } from './serial-day'

/** `impossible`: written as a day, and there is no such day. */
export type TypedDay =
  | { readonly day: string }
  | {
      readonly fault: 'unknown' | 'impossible' /** A day that may have been meant; empty where none suggests itself. */
      readonly suggestion: string
    }

const months = [
  ['januar', 'january', 'jan'],
  ['februar', 'february', 'feb'],
  ['mars', 'march', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['desember', 'december', 'des', 'dec'],
] as const

/** A day as people type it, and as spreadsheets count it. Norwegian order: the day comes before the month. */
export function typedDay({ kind, text }: ReadCell, isFrom1904: boolean): TypedDay {
  const typed = text
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLocaleLowerCase('nb')
  if (kind === 'number' || /^\d{5}$/.test(typed)) return withinReach(serialDay(Number(typed), isFrom1904))
  const yearFirst = /^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})(?:[t ].*)?$/.exec(typed) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(typed)
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3])
  const dayFirst = /^(\d{1,2})(?:[./-] ?| )(\d{1,2})(?:[./-] ?| )(\d{4}|\d\d)\.?(?: kl.*| \d\d:.*)?$/.exec(typed)
  if (dayFirst) return dayOf(fullYear(dayFirst[3]), dayFirst[2], dayFirst[1])
  const inWords = /^(?:[a-zæøå]+ )?(\d{1,2})(?:\.|st|nd|rd|th)? ([a-z]+)\.?,? (\d{4}|\d\d)$/.exec(typed)
  if (inWords) {
    const month = months.findIndex((names) => (names as readonly string[]).includes(inWords[2] ?? ''))
    if (month >= 0) return dayOf(fullYear(inWords[3]), String(month + 1), inWords[1])
  }
  return { fault: 'unknown', suggestion: endOfPeriod(typed) }
}

const fullYear = (year = '') => (year.length === 2 ? `20${year}` : year)

function dayOf(year = '', month = '', day = ''): TypedDay {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  try {
    return withinReach(Temporal.PlainDate.from({ year: y, month: m, day: d }, { overflow: 'reject' }).toString())
  } catch {
    // Month and day the other way round, or a day too many in the month.
    if (m > 12 && m <= 31 && d >= 1 && d <= 12) return { fault: 'impossible', suggestion: constrained(y, d, m) }
    return { fault: 'impossible', suggestion: m >= 1 && m <= 12 && d >= 1 && d <= 31 ? constrained(y, m, d) : '' }
  }
}

function constrained(year: number, month: number, day: number): string {
  return year >= 2000 && year <= 2099 ? Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' }).toString() : ''
}

/** Plans are made for this century. */
function withinReach(day: string | null): TypedDay {
  return day !== null && /^20\d\d-/.test(day) ? { day } : { fault: 'unknown', suggestion: '' }
}

/** The last day of a year, a quarter or a month, which a plan may name instead of a day. */
function endOfPeriod(typed: string): string {
  const year = /20\d\d/.exec(typed)?.[0]
  if (year === undefined) return ''
  const quarter = /(?:q|k|kv) ?([1-4])|([1-4])\. ?kv/.exec(typed)
  const word = /[a-z]+/.exec(typed)?.[0] ?? ''
  const named = months.findIndex((names) => (names as readonly string[]).includes(word))
  const half = /([12])\. ?halv|h([12])/.exec(typed)
  const month = quarter ? Number(quarter[1] ?? quarter[2]) * 3 : half ? Number(half[1] ?? half[2]) * 6 : named >= 0 ? named + 1 : null
  if (month === null && typed.replace(year, '').trim() !== '') return ''
  return constrained(Number(year), month ?? 12, 31)
}
