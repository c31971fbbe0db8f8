import { Temporal } from 'temporal-polyfill'
import { norwegianTime } from '#app/domain/consultation'
import type { Language } from '#app/domain/language'

const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

/** «fredag 13. juni 2025». Called on the server: browsers may spell dates otherwise. */
export function sayDay(day: Temporal.PlainDate, language: Language): string {
  return day.toLocaleString(locales[language], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** «13. juni»: where the year is plain from what stands around it. */
export function sayShortDay(day: Temporal.PlainDate, language: Language): string {
  return day.toLocaleString(locales[language], { day: 'numeric', month: 'long' })
}

/** «13. juni 2025» of a stored day, `2025-06-13`. */
export function sayDate(day: string | Temporal.PlainDate, language: Language): string {
  return Temporal.PlainDate.from(day).toLocaleString(locales[language], { day: 'numeric', month: 'long', year: 'numeric' })
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

/** «14.32»: when something was saved. */
export function sayTime(instant: string | Temporal.Instant, language: Language): string {
  return clockOf(Temporal.Instant.from(instant).toZonedDateTimeISO(norwegianTime), language).slice(0, 5)
}

function clockOf(moment: Temporal.ZonedDateTime, language: Language): string {
  const parts = [moment.hour, moment.minute, moment.second].map((part) => String(part).padStart(2, '0'))
  return parts.join(language === 'en' ? ':' : '.')
}
