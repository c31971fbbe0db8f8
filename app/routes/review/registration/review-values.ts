import type { Current } from '#app/access/current'
import type { RuleCode } from '#app/domain/errors'
import { sayOrganisationNumber } from '#app/domain/organisation-number'
import { translatorOf } from '#app/messages/registry'
import { sayGroup } from '#app/messages/say-sender'
import { sayDate, sayMinute } from '#app/messages/say-time'
import { showLetter } from '#app/messages/show-letter'
import { lookUpUnit, type UnitLookUp } from '#app/use-cases/look-up-unit'
import { type ReviewedRegistration, reviewRegistration } from '#app/use-cases/review-registration'
import type { OpenRegistration } from '#db/registrations'
import { findPlacement } from '#db/respondents'
import type { OpenCase } from '../open-case'
import { knownTag, listLang } from '../sender'
import { remarksOf } from './remarks-values'

/** What a registration would become, in words. */
export async function reviewValues(
  current: Current,
  { consultation, head, groupNames, draft, registration }: OpenCase & { readonly registration: OpenRegistration },
) {
  const { db, language, units, wallNow } = current
  const review = await reviewRegistration(db, consultation, registration)
  const { content, id, corrects } = registration
  if (!review) return { head, registration: id, corrects, mark: '', review: null }
  const { registered, letters, isLate, answered } = review
  const { consulteeGroup, respondentType } = await findPlacement(db, consultation.id, registered)
  return {
    head,
    registration: id,
    corrects,
    mark: review.mark,
    review: {
      name: registered.name,
      number: registered.number && sayOrganisationNumber(registered.number),
      isTest: registered.isTest,
      group: sayGroup(translatorOf(language), language, groupNames, consulteeGroup),
      groupLang: groupNames.has(consulteeGroup) ? listLang(language) : undefined,
      respondentType,
      way: content.way,
      note: content.note,
      register:
        content.from.kind === 'organisation' && content.from.number
          ? shownUnit(await lookUpUnit(db, units, content.from.number, wallNow))
          : null,
      arrived: sayDate(content.arrivedOn, language),
      deadline: sayDate(consultation.deadline, language),
      isLate,
      archiveReference: content.archiveReference,
      type: content.type,
      text: content.text,
      written: content.language,
      remarks: await remarksOf(current, draft, registration),
      letters: letters.map((letter) => ({ id: letter.id, ...showLetter(letter, language) })),
      hindrance: hindranceOf(review),
      answered: answered.map((one) => ({
        receipt: one.receiptNumber,
        received: sayMinute(one.receivedAt, language),
        name: one.respondentName,
        responseType: one.responseType,
        known: knownTag(one),
      })),
    },
  }
}

/** What the register has on the number, for seeing that it is the right one. It hinders nothing. */
function shownUnit(found: UnitLookUp) {
  if (found.kind !== 'known') return { state: found.kind, name: '' } as const
  const { name, status } = found.unit
  return { state: status === 'deleted' ? 'deleted' : 'active', name } as const
}

function hindranceOf({ isOvertaken, isEmpty, contradictsItself }: ReviewedRegistration): RuleCode | null {
  if (isOvertaken) return 'registration.overtaken'
  if (contradictsItself) return 'registration.type-with-remarks'
  return isEmpty ? 'registration.empty' : null
}

export type ShownReview = NonNullable<Awaited<ReturnType<typeof reviewValues>>['review']>
