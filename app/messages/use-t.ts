import { createContext, useContext } from 'react'
import { type ContentLanguage, contentLanguageOf, type Language } from '#app/domain/language'
import { type T, translatorOf } from './registry'

export const LanguageContext = createContext<Language>('nb')

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** The texts of the page's language. */
export function useT(): T {
  return translatorOf(useContext(LanguageContext))
}

/** The `lang` of guideline text where it differs from the page's: English readers see bokmål. Undefined where it does not. */
export function useContentLang(): ContentLanguage | undefined {
  const language = useLanguage()
  const content = contentLanguageOf(language)
  return content === language ? undefined : content
}
