import { norwegianDay } from '#app/domain/consultation'
import type { Language } from '#app/domain/language'
import { bodyOption, findBody, type RegistrationFacts, type RegistrationFaults, type TypedRegistration } from '#app/domain/registration'
import { translatorOf } from '#app/messages/registry'
import type { ListedSender } from '#app/use-cases/review-registration'
import type { DetailsValues } from './details-form'

/** What the form needs to be shown, and what is offered where a name was not enough. */
export function detailsValues(
  { bodies, publishedOn, longestText, now }: RegistrationFacts<ListedSender>,
  language: Language,
  typed: TypedRegistration,
  faults: RegistrationFaults = {},
): DetailsValues {
  const t = translatorOf(language)
  const found = faults.body?.code === 'registration.body-several' ? findBody(bodies, typed.body) : []
  return {
    bodies: bodies.map(bodyOption),
    offered: ('slug' in found ? [found] : found).map((body) => ({
      slug: body.slug,
      text: body.isTest ? `${bodyOption(body)} – ${t('frame.test')}` : bodyOption(body),
    })),
    today: norwegianDay(now).toString(),
    publishedOn: publishedOn.toString(),
    longestText,
  }
}
