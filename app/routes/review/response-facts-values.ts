import type { Current } from '#app/access/current'
import { sayOrganisationNumber } from '#app/domain/organisation-number'
import { sayDate, sayMoment } from '#app/messages/say-time'
import { findOwnName } from '#db/askers'
import { findReason } from '#db/guests'
import type { Submission } from '#db/submissions'

/** What the page of one response tells of it before what it says. */
export async function showFacts(
  current: Current,
  submission: Submission,
  extent: { readonly considered: number; readonly itemCount: number },
) {
  const { organisationNumber, responseType, submittedBy, checksum, receivedAt, remarks, language } = submission
  return {
    receivedExactly: sayMoment(receivedAt, current.language),
    organisationNumber: organisationNumber && sayOrganisationNumber(organisationNumber),
    stated: await statedBy(current, submission),
    arrival: arrivalWords(current, submission),
    responseType,
    submittedBy,
    answerLanguage: language,
    checksum,
    remarks,
    ...extent,
  }
}

export type ShownFacts = Awaited<ReturnType<typeof showFacts>>

/** How it came, when staff registered it. */
function arrivalWords({ language }: Current, { arrival }: Submission) {
  if (!arrival) return null
  const { way, note = '', arrivedOn, archiveReference = '' } = arrival
  return { way, note, arrived: sayDate(arrivedOn, language), archiveReference }
}

/** What a sender who did not log in has said of their organisation, and what we call one with that number. Null for those who logged in. */
async function statedBy({ db }: Current, { id, knownBy, statedNumber }: Submission) {
  if (knownBy === 'login') return null
  const number = statedNumber && sayOrganisationNumber(statedNumber)
  return { number, name: statedNumber && (await findOwnName(db, statedNumber)), reason: await findReason(db, id) }
}
