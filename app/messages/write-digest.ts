import type { ConsultationText } from '#app/domain/consultation-text'
import { type Bilingual, contentLanguageOf, type Language } from '#app/domain/language'
import type { NoticeKind } from '#app/domain/notice'
import { mailOf } from './mail-parts'
import { translatorOf } from './registry'

/** More than this nobody reads in a mail; the page has all of it. */
const mostLines = 30

export interface DigestWords {
  readonly email: string
  readonly organisation: string
  readonly consultation: Bilingual<ConsultationText>
  readonly lines: readonly { readonly code: string; readonly kind: NoticeKind; readonly byName: string }[]
  /** Of the response: `https://…/horinger/…/svar`. */
  readonly address: string
}

/** One mail with everything that has happened since the last: who did what to which item, and nothing of what was written. */
export function writeDigest(language: Language, { email, organisation, consultation, lines, address }: DigestWords) {
  const t = translatorOf(language)
  const told = [
    ...new Map(
      lines.map(({ code, kind, byName }) => [
        `${code} ${kind} ${byName}`,
        { text: t(`digest.line.${kind}`, { code, name: byName }), link: `${address}/arbeid/punkt/${code}` },
      ]),
    ).values(),
  ]
  const more = told.length - mostLines
  return mailOf(email, language, {
    subject: t('digest.subject', { organisation }),
    before: [t('digest.hello'), t('digest.what', { organisation, title: consultation[contentLanguageOf(language)].title })],
    lines: told.slice(0, mostLines),
    link: { text: t('digest.open'), address: `${address}/arbeid` },
    after: [...(more > 0 ? [t('digest.more', { n: more })] : []), t('digest.stop')],
  })
}
