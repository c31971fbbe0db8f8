import { type Bilingual, contentLanguageOf, type Language } from '#app/domain/language'
import { outsideGroups, respondentTypes } from '#app/domain/respondent'
import type { T } from './registry'

/** The group of a sender: the consultation's own name for it, or where they stand outside the list. */
export function sayGroup(t: T, language: Language, names: ReadonlyMap<string, Bilingual>, code: string): string {
  const outside = outsideGroups.find((group) => group === code)
  if (outside) return t(`group.${outside}`)
  return names.get(code)?.[contentLanguageOf(language)] ?? code
}

export function sayRespondentType(t: T, code: string): string {
  const type = respondentTypes.find((one) => one === code)
  return type ? t(`respondent-type.${type}`) : code
}
