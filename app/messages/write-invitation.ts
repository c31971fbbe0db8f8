import type { Temporal } from 'temporal-polyfill'
import type { ConsultationText } from '#app/domain/consultation-text'
import { type Bilingual, contentLanguageOf, type Language } from '#app/domain/language'
import type { Position } from '#app/domain/position'
import { mailOf } from './mail-parts'
import { translatorOf } from './registry'
import { sayDay } from './say-time'

export interface InvitationWords {
  readonly email: string
  readonly position: Position
  readonly inviter: string
  readonly organisation: string
  readonly consultation: Bilingual<ConsultationText>
  readonly deadline: Temporal.PlainDate
  readonly link: string
}

/** The mail that lets a colleague in: words and one link, the same as plain text and as HTML. Nothing in it is fetched or counted. */
export function writeInvitation(language: Language, words: InvitationWords) {
  const t = translatorOf(language)
  const { email, position, inviter, organisation, consultation, deadline, link } = words
  const values = {
    inviter: inviter || t('mail.invitation.somebody'),
    organisation,
    title: consultation[contentLanguageOf(language)].title,
    deadline: sayDay(deadline, language),
  }
  return mailOf(email, language, {
    subject: t('mail.invitation.subject', values),
    before: [
      t('mail.invitation.hello'),
      t('mail.invitation.what', values),
      t(`mail.invitation.may.${position}`),
      t('mail.invitation.deadline', values),
    ],
    link: { text: t('mail.invitation.open'), address: link },
    after: [t('mail.invitation.how'), t('mail.invitation.unknown')],
  })
}
