import type { Temporal } from 'temporal-polyfill'
import type { ConsultationText } from '#app/domain/consultation-text'
import { type Bilingual, contentLanguageOf, type Language } from '#app/domain/language'
import type { Position } from '#app/domain/position'
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
  const before = [
    t('mail.invitation.hello'),
    t('mail.invitation.what', values),
    t(`mail.invitation.may.${position}`),
    t('mail.invitation.deadline', values),
  ]
  const after = [t('mail.invitation.how'), t('mail.invitation.unknown')]
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${asHtml(text)}</p>`).join('\n')
  return {
    recipient: email,
    subject: t('mail.invitation.subject', values),
    plain: [...before, `${t('mail.invitation.open')}\n${link}`, ...after].join('\n\n'),
    html: `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${asHtml(t('mail.invitation.subject', values))}</title></head><body>\n${paragraphs(before)}\n<p><a href="${asHtml(link)}">${asHtml(t('mail.invitation.open'))}</a></p>\n${paragraphs(after)}\n</body></html>`,
    language,
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function asHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
