import type { Temporal } from 'temporal-polyfill'
import type { ConsultationText } from '#app/domain/consultation-text'
import { type Bilingual, contentLanguageOf, type Language } from '#app/domain/language'
import { mailOf } from './mail-parts'
import { translatorOf } from './registry'
import { sayDay } from './say-time'

/** That what was written and not sent will be deleted, in time to take it out. */
export function writeDraftEnding(
  language: Language,
  words: { email: string; consultation: Bilingual<ConsultationText>; lastDay: Temporal.PlainDate; link: string },
) {
  const t = translatorOf(language)
  const values = { title: words.consultation[contentLanguageOf(language)].title, day: sayDay(words.lastDay, language) }
  return mailOf(words.email, language, {
    subject: t('ending.mail.subject', values),
    before: [t('follow.mail.hello'), t('ending.mail.what', values), t('ending.mail.sent')],
    link: { text: t('ending.mail.open'), address: words.link },
    after: [t('ending.mail.last')],
  })
}
