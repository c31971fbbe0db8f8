import { accessPackageCodes, accessPackageUrn } from '#app/domain/access-package'
import { accessPackagesAsOf, firstDocumented } from '#app/domain/access-package-record'
import { type Language, languages } from '#app/domain/language'
import { translatorOf } from '#app/messages/registry'
import { sayDate } from '#app/messages/say-time'

export type Catalogue = ReturnType<typeof describeCatalogue>
export type ShownPackage = Catalogue['packages'][number]

/** The seven packages with the names Altinn gives them in each language, the reader's own first. */
export function describeCatalogue(language: Language) {
  const order = [language, ...languages.filter((other) => other !== language)]
  return {
    asOf: { date: accessPackagesAsOf, text: sayDate(accessPackagesAsOf, language) },
    packages: accessPackageCodes.map((code) => ({
      code,
      urn: accessPackageUrn(code),
      first: firstDocumented(code),
      names: order.map((lang) => ({ lang, name: translatorOf(lang)(`package.${code}`) })),
    })),
  }
}
