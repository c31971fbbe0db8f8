import { createContext, useContext } from 'react'
import type { Language } from '#app/domain/language'
import { type T, translatorOf } from './registry'

export const LanguageContext = createContext<Language>('nb')

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** The texts of the page's language. */
export function useT(): T {
  return translatorOf(useContext(LanguageContext))
}
