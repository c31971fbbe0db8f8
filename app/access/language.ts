import { isLanguage, type Language } from '#app/domain/language'
import { readCookie } from './cookies'

export const languageCookie = 'innspill-language'

/** The language chosen here before, else the first of the browser's that we have, else bokmål. */
export function preferredLanguage(cookies: string | undefined, acceptLanguage: string | undefined): Language {
  const chosen = readCookie(cookies, languageCookie)
  if (isLanguage(chosen)) return chosen
  for (const part of (acceptLanguage ?? '').split(',')) {
    const tag = part.trim().split(';')[0]?.split('-')[0]?.toLowerCase()
    if (tag === 'no') return 'nb'
    if (isLanguage(tag)) return tag
  }
  return 'nb'
}
