import type { Temporal } from 'temporal-polyfill'
import type { ConsultationText } from '#app/domain/consultation-text'
import { type Bilingual, contentLanguageOf, type Language } from '#app/domain/language'
import { mailOf } from './mail-parts'
import { translatorOf } from './registry'
import { sayDate, sayDay } from './say-time'

export interface ExtensionAnswerWords {
  readonly email: string
  /** Null for a private person. */
  readonly organisation: string | null
  readonly consultation: Bilingual<ConsultationText>
  /** Everybody's. */
  readonly deadline: Temporal.PlainDate
  /** The day that was granted, `2025-08-20`; null where the answer is no. */
  readonly day: string | null
  /** What staff wrote. */
  readonly answer: string | null
  readonly isLate: boolean
  readonly link: string
}

/** What was decided about a wish for more time, and why, to whoever asked. */
export function writeExtensionAnswer(language: Language, words: ExtensionAnswerWords) {
  const t = translatorOf(language)
  const { email, organisation, consultation, deadline, day, answer, isLate, link } = words
  const outcome = day === null ? 'refused' : 'granted'
  const values = {
    title: consultation[contentLanguageOf(language)].title,
    day: day === null ? sayDay(deadline, language) : sayDate(day, language),
  }
  return mailOf(email, language, {
    subject: t(`extension.mail.${outcome}.subject`, values),
    before: [
      t('follow.mail.hello'),
      organisation === null ? t('extension.mail.you', values) : t('extension.mail.organisation', { ...values, organisation }),
      t(`extension.mail.${outcome}`, values),
      ...(isLate ? [t('extension.is-late')] : []),
      ...(answer ? [t('extension.answer', { answer })] : []),
    ],
    link: { text: t('extension.mail.open'), address: link },
    after: [t('extension.mail.once')],
  })
}
