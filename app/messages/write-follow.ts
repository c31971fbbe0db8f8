import type { Temporal } from 'temporal-polyfill'
import type { ConsultationText } from '#app/domain/consultation-text'
import { confirmationDays, type NewsKind } from '#app/domain/following'
import { type Bilingual, contentLanguageOf, type Language } from '#app/domain/language'
import { mailOf } from './mail-parts'
import { translatorOf } from './registry'
import { sayDeadline } from './say-deadline'
import { sayDay } from './say-time'

interface Words {
  readonly email: string
  readonly consultation: Bilingual<ConsultationText>
  readonly deadline: Temporal.PlainDate
}

/** Asks whoever reads the mail whether the address is theirs to use. Nothing is sent after it unless they say so. */
export function writeConfirmation(language: Language, { email, consultation, deadline, link }: Words & { readonly link: string }) {
  const t = translatorOf(language)
  const values = { title: consultation[contentLanguageOf(language)].title, day: sayDay(deadline, language) }
  return mailOf(email, language, {
    subject: t('follow.mail.confirm.subject', values),
    before: [t('follow.mail.hello'), t('follow.mail.confirm.what', values), t('follow.mail.confirm.how')],
    link: { text: t('follow.mail.confirm.open'), address: link },
    after: [t('follow.mail.confirm.unknown', { days: confirmationDays })],
  })
}

/** For whoever asked, and had asked before. */
export function writeAlready(language: Language, words: Words & { readonly page: string; readonly endLink: string }) {
  const t = translatorOf(language)
  const values = { title: words.consultation[contentLanguageOf(language)].title, day: sayDay(words.deadline, language) }
  return mailOf(words.email, language, {
    subject: t('follow.mail.already.subject', values),
    before: [t('follow.mail.hello'), t('follow.mail.already.what', values)],
    link: { text: t('follow.mail.open'), address: words.page },
    after: [],
    end: { text: t('follow.mail.end'), address: words.endLink },
  })
}

export interface NewsWords extends Words {
  readonly news: readonly NewsKind[]
  /** Number of the version that holds. */
  readonly version: string
  readonly page: string
  readonly endLink: string
  readonly now: Temporal.Instant
}

/** What is new in a consultation, in one mail however much it is; the first thing is its subject. */
export function writeNews(language: Language, words: NewsWords) {
  const t = translatorOf(language)
  const { email, news, version, consultation, deadline, page, endLink, now } = words
  const { left } = sayDeadline(deadline, now, language)
  const values = { title: consultation[contentLanguageOf(language)].title, day: sayDay(deadline, language), version, left: left ?? '' }
  const first = news[0] ?? 'reminder'
  const isOver = news.includes('closed')
  return mailOf(email, language, {
    subject: t(`follow.mail.${first}.subject`, values),
    before: [t('follow.mail.hello'), ...news.map((kind) => t(`follow.mail.${kind}`, values)), ...(isOver ? [] : [t('follow.mail.how')])],
    link: { text: t('follow.mail.open'), address: page },
    after: isOver ? [t('follow.mail.last')] : [],
    end: { text: t('follow.mail.end'), address: endLink },
  })
}
