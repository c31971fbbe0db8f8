import type { Temporal } from 'temporal-polyfill'
import type { ConsultationText } from '#app/domain/consultation-text'
import { type Bilingual, contentLanguageOf, type Language } from '#app/domain/language'
import { mailOf } from './mail-parts'
import { translatorOf } from './registry'
import { sayDay } from './say-time'

interface ConsultationWords {
  readonly consultation: Bilingual<ConsultationText>
  readonly deadline: Temporal.PlainDate
}

/** The link that confirms an address, and brings one back. Nothing that was typed is in it: whoever asked may be a stranger to the address. */
export function writeGuestLink(language: Language, { email, link, ...words }: ConsultationWords & { email: string; link: string }) {
  const t = translatorOf(language)
  const values = valuesOf(language, words)
  return mailOf(email, language, {
    subject: t('mail.guest.subject', values),
    before: [t('mail.guest.hello'), t('mail.guest.what', values)],
    link: { text: t('mail.guest.open'), address: link },
    after: [t('mail.guest.keep', values), t('mail.guest.unknown')],
  })
}

/** A link for each answer an address has begun, or that there is none. */
export function writeLinksBack(
  language: Language,
  {
    email,
    links,
    home,
    ...words
  }: ConsultationWords & {
    email: string
    links: readonly { readonly address: string; readonly organisationName: string | null }[]
    home: string
  },
) {
  const t = translatorOf(language)
  const values = valuesOf(language, words)
  const lines = links.map(({ address, organisationName: organisation }) => ({
    text: organisation === null ? t('mail.guest.back.self') : t('mail.guest.back.organisation', { organisation }),
    link: address,
  }))
  return mailOf(email, language, {
    subject: t('mail.guest.back.subject', values),
    before: [t('mail.guest.hello'), t(lines.length > 0 ? 'mail.guest.back.what' : 'mail.guest.back.none', values)],
    lines,
    link: { text: t('mail.guest.back.read'), address: home },
    after: [t('mail.guest.unknown')],
  })
}

/** The invitation of a body on the list. */
export function writeConsulteeInvitation(
  language: Language,
  {
    email,
    link,
    organisation,
    publisher,
    ...words
  }: ConsultationWords & { email: string; link: string; organisation: string; publisher: string },
) {
  const t = translatorOf(language)
  const values = { ...valuesOf(language, words), organisation, publisher }
  return mailOf(email, language, {
    subject: t('mail.consultee.subject', values),
    before: [t('mail.guest.hello'), t('mail.consultee.what', values), t('mail.consultee.deadline', values)],
    link: { text: t('mail.consultee.open'), address: link },
    after: [t('mail.consultee.how')],
  })
}

function valuesOf(language: Language, { consultation, deadline }: ConsultationWords) {
  return { title: consultation[contentLanguageOf(language)].title, deadline: sayDay(deadline, language) }
}
