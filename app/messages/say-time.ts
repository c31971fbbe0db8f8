import { Temporal } from 'temporal-polyfill'
import { norwegianTime } from '#app/domain/consultation'
import type { Language } from '#app/domain/language'

const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

const shapes = {
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs a hundred times what using it does, and a day's own `toLocaleString` makes one each time. */
function say(day: Temporal.PlainDate, language: Language, shape: keyof typeof shapes): string {
  const key = `${language} ${shape}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...shapes[shape], timeZone: 'UTC' })
  formats.set(key, format)
  return format.format(day.toZonedDateTime('UTC').epochMilliseconds)
}

/** «fredag 13. juni 2025». Called on the server: browsers may spell dates otherwise. */
export function sayDay(day: Temporal.PlainDate, language: Language): string {
  return say(day, language, 'day')
}

/** «13. juni»: where the year is plain from what stands around it. */
export function sayShortDay(day: Temporal.PlainDate, language: Language): string {
  return say(day, language, 'short')
}

/** «13. juni 2025» of a stored day, `2025-06-13`. */
export function sayDate(day: string | Temporal.PlainDate, language: Language): string {
  return say(Temporal.PlainDate.from(day), language, 'date')
}

/** «2. juni 2025 kl. 09.14.05» of a stored instant, Norwegian time, to the second. */
export function sayMoment(instant: string | Temporal.Instant, language: Language): string {
  const moment = Temporal.Instant.from(instant).toZonedDateTimeISO(norwegianTime)
  return `${sayDate(moment.toPlainDate(), language)} ${language === 'en' ? 'at' : 'kl.'} ${clockOf(moment, language)}`
}

/** «2. juni 2025 kl. 09.14», Norwegian time. */
export function sayMinute(instant: string | Temporal.Instant, language: Language): string {
  return sayMoment(instant, language).slice(0, -3)
}

const minutes = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: norwegianTime })

/** «14.32»: when something was saved. Every page of answering says it, and Temporal's way to another zone takes a good deal longer. */
export function sayTime(instant: string | Temporal.Instant, language: Language): string {
  const time = minutes.format(Temporal.Instant.from(instant).epochMilliseconds)
  return language === 'en' ? time : time.replace(':', '.')
}

function clockOf(moment: Temporal.ZonedDateTime, language: Language): string {
  const parts = [moment.hour, moment.minute, moment.second].map((part) => String(part).padStart(2, '0'))
  return parts.join(language === 'en' ? ':' : '.')
}
