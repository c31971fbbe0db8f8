import type { Language } from '#app/domain/language'
import type { nb } from './nb'
import type { hydrated } from './nb/hydrated'
import { type Translator, translator } from './translator'

export type Catalog = { readonly [K in keyof typeof nb]: string }
export type HydratedCatalog = { readonly [K in keyof typeof hydrated]: string }
export type T = Translator<typeof nb>

/** Which Norwegian the numbers and plural rules follow. */
const locales: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }
const translators = new Map<Language, T>()

/** The server registers every language; a browser only the one its page is in. */
export function register(language: Language, catalog: Catalog): void {
  translators.set(language, translator<typeof nb>(catalog, locales[language]))
}

/** In a browser only the areas of its pages are there. A text of another area shows as its key, which a look at the page reveals. */
export function registerHydrated(language: Language, catalog: HydratedCatalog): void {
  register(language, new Proxy(catalog as Catalog, { get: (texts, key) => texts[key as keyof Catalog] ?? String(key) }))
}

export function translatorOf(language: Language): T {
  const found = translators.get(language)
  if (!found) throw new Error(`Texts in ${language} are not loaded`)
  return found
}
