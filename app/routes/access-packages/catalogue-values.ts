import type { Current } from '#app/access/current'
import { accessPackageCodes, accessPackageUrn } from '#app/domain/access-package'
import { accessPackagesAsOf, firstDocumented } from '#app/domain/access-package-record'
import { contentLanguageOf, languages } from '#app/domain/language'
import { translatorOf } from '#app/messages/registry'
import { sayDate } from '#app/messages/say-time'
import { getAccessChoice } from '#db/access-choices'
import { listConsultations } from '#db/consultations'

export type Catalogue = Awaited<ReturnType<typeof describeCatalogue>>
export type ShownPackage = Catalogue['packages'][number]

/** The seven packages with the names Altinn gives them in each language, the reader's own first. */
export async function describeCatalogue({ db, language }: Current) {
  const consultations = await listConsultations(db)
  const chosen = await Promise.all(
    consultations.map(async ({ id, slug, text }) => ({
      slug,
      title: text[contentLanguageOf(language)].title,
      choice: await getAccessChoice(db, id),
    })),
  )
  const order = [language, ...languages.filter((other) => other !== language)]
  return {
    asOf: { date: accessPackagesAsOf, text: sayDate(accessPackagesAsOf, language) },
    chosen,
    packages: accessPackageCodes.map((code) => ({
      code,
      urn: accessPackageUrn(code),
      first: firstDocumented(code),
      gives: chosen.map(({ slug, title, choice }) => ({ slug, title, ...choice.packages[code] })),
      names: order.map((lang) => ({ lang, name: translatorOf(lang)(`package.${code}`) })),
    })),
  }
}
