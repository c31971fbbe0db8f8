import type { Language } from '#app/domain/language'
import type { Arrival } from '#app/domain/registration'
import type { T } from './registry'
import { sayDate } from './say-time'

/** «Kom med e-post 10. juni 2025»: how and when a response came that staff registered. */
export function sayCame(t: T, { way, arrivedOn }: Pick<Arrival, 'way' | 'arrivedOn'>, language: Language): string {
  return t(`registration.came.${way}.on`, { day: sayDate(arrivedOn, language) })
}
