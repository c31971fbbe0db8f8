/** Written languages of the interface. Bokmål is the source; Norwegian agencies owe both forms (språklova § 14). */
export const languages = ['nb', 'nn', 'en'] as const
export type Language = (typeof languages)[number]

/** Languages a guideline is published in. English readers see bokmål, marked as such. */
export const contentLanguages = ['nb', 'nn'] as const
export type ContentLanguage = (typeof contentLanguages)[number]

/** A text in both written forms of Norwegian. */
export type Bilingual<T = string> = Readonly<Record<ContentLanguage, T>>

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

/** The form of Norwegian the guideline is shown in to a reader of this interface language. */
export function contentLanguageOf(language: Language): ContentLanguage {
  return language === 'nn' ? 'nn' : 'nb'
}
