import { href } from 'react-router'
import type { Current } from '#app/access/current'
import { type AccessChoice, packagesGiving } from '#app/domain/access-choice'
import type { AccessPackageCode } from '#app/domain/access-package'
import type { ContentLanguage } from '#app/domain/language'
import { sayOrganisationNumber } from '#app/domain/organisation-number'
import type { Position } from '#app/domain/position'
import { type HoldingRole, holdingRolesOf, organisationForms } from '#app/domain/register-role'
import { translatorOf } from '#app/messages/registry'
import { sayDeadline } from '#app/messages/say-deadline'
import type { Consultation } from '#db/consultations'

/** An organisation somebody wants to answer for. */
export interface Subject {
  readonly number: string
  readonly name: string
  readonly form: string | null
  readonly main: { readonly number: string; readonly name: string | null } | null
}

/** What would help somebody on, who can give it, and words to ask with. */
export interface Help {
  readonly want: 'write' | 'submit'
  readonly packages: readonly AccessPackageCode[]
  /** Whoever leads an organisation of this form. */
  readonly roles: readonly HoldingRole[]
  readonly leadersSubmit: boolean
  readonly letters: Readonly<Record<ContentLanguage, string>>
}

/** Null where nothing is missing, or no organisation is known yet. */
export function helpFor(
  current: Current,
  consultation: Consultation,
  choice: AccessChoice,
  position: Position | null,
  subject: Subject | null,
): Help | null {
  if (!subject || position === 'approver') return null
  const want = position === 'writer' ? 'submit' : 'write'
  const packages = packagesGiving(choice, want)
  const form = organisationForms.find((known) => known === subject.form)
  const letter = want === 'submit' ? 'letter.submit' : packages.length > 0 && position === null ? 'letter.write' : 'letter.invite'
  const write = (language: ContentLanguage) => {
    const t = translatorOf(language)
    return t(letter, {
      organisation: subject.name,
      number: sayOrganisationNumber(subject.number),
      title: consultation.text[language].title,
      packages: packages.map((code) => `– ${t(`package.${code}`)}`).join('\n'),
      deadline: sayDeadline(consultation.deadline, current.now, language).day,
      address: current.publicAddress + href('/horinger/:slug', { slug: consultation.slug }),
    })
  }
  return {
    want,
    packages,
    roles: form ? holdingRolesOf(form) : ['DAGL', 'LEDE'],
    leadersSubmit: choice.leadersSubmit,
    letters: { nb: write('nb'), nn: write('nn') },
  }
}
