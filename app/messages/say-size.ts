import type { Language } from '#app/domain/language'
import { translatorOf } from './registry'

const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }
const kilobyte = 1024

/** «84 kB», «1,2 MB». */
export function saySize(bytes: number, language: Language): string {
  const t = translatorOf(language)
  if (bytes < 1024 * kilobyte) return t('letter.size.kb', { n: String(Math.max(1, Math.round(bytes / kilobyte))) })
  const megabytes = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 }).format(bytes / kilobyte / kilobyte)
  return t('letter.size.mb', { n: megabytes })
}
