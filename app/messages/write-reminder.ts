import type { Temporal } from 'temporal-polyfill'
import type { ConsultationText } from '#app/domain/consultation-text'
import { type Bilingual, contentLanguageOf, type Language } from '#app/domain/language'
import { mailOf } from './mail-parts'
import { translatorOf } from './registry'
import { sayDeadline } from './say-deadline'
import { sayDay } from './say-time'

/** One response that is not sent. */
export interface Unsent {
  /** Empty for a private person's own. */
  readonly organisation: string
  readonly consultation: Bilingual<ConsultationText>
  readonly deadline: Temporal.PlainDate
  readonly link: string
}

/** Everything somebody has not sent, in one mail; the nearest deadline is its subject. */
export function writeReminder(
  language: Language,
  { email, unsent, endLink, now }: { email: string; unsent: readonly [Unsent, ...Unsent[]]; endLink: string; now: Temporal.Instant },
) {
  const t = translatorOf(language)
  const leftOf = ({ deadline }: Unsent) => sayDeadline(deadline, now, language).left ?? ''
  const nearest = unsent.reduce((a, b) => (a.deadline.toString() <= b.deadline.toString() ? a : b))
  return mailOf(email, language, {
    subject: t('reminder.mail.subject', { left: leftOf(nearest) }),
    before: [t('follow.mail.hello'), t('reminder.mail.what')],
    lines: unsent.map((one) => {
      const values = { title: one.consultation[contentLanguageOf(language)].title, day: sayDay(one.deadline, language), left: leftOf(one) }
      const { organisation, link } = one
      return {
        text: organisation ? t('reminder.mail.line.organisation', { ...values, organisation }) : t('reminder.mail.line.you', values),
        link,
      }
    }),
    link: { text: t('reminder.mail.open'), address: nearest.link },
    after: [t('reminder.mail.sent')],
    end: { text: t('reminder.mail.end'), address: endLink },
  })
}
