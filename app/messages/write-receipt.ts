import type { ConsultationText } from '#app/domain/consultation-text'
import { type Bilingual, contentLanguageOf, type Language } from '#app/domain/language'
import type { MailedReceipt } from '#app/domain/receipt'
import { mailOf } from './mail-parts'
import { translatorOf } from './registry'
import { saySize } from './say-size'
import { sayMoment } from './say-time'

export interface ReceiptWords extends MailedReceipt {
  readonly consultation: Bilingual<ConsultationText>
  readonly link: string
}

/** The receipt as mail: what one files, and the way to the rest. Of what was sent, only the names of letters are in it. */
export function writeReceipt(language: Language, words: ReceiptWords) {
  const t = translatorOf(language)
  const { receiptNumber: receipt, respondent, submittedBy, kind, earlier, isPreliminary, isLate, letters, checksum } = words
  const title = words.consultation[contentLanguageOf(language)].title
  const what = kind === 'withdrawal' ? 'withdrawal' : 'response'
  return mailOf(words.email, language, {
    subject: t(`submit.mail.subject.${what}`, { receipt }),
    before: [
      t(`submit.mail.what.${what}`, { respondent, title, moment: sayMoment(words.receivedAt, language) }),
      t('submit.mail.number', { receipt }),
      ...(kind === 'withdrawal' || kind === 'first' || earlier === null ? [] : [`${t(`submit.sending.${kind}`, { receipt: earlier })}.`]),
      ...(kind === 'withdrawal' && earlier !== null ? [t('submit.mail.withdraws', { receipt: earlier })] : []),
      ...(isPreliminary ? [`${t('submit.reservation.text')}.`] : []),
      ...(isLate ? [t('submit.late')] : []),
      t('submit.mail.sent-by', { person: submittedBy }),
      ...letters.map(({ name, bytes, sha256 }) => t('submit.mail.letter', { name, size: saySize(bytes, language), sha256 })),
      t('submit.mail.checksum', { checksum }),
    ],
    link: { text: t('submit.mail.open'), address: words.link },
    after: [t('submit.mail.log-in'), t('submit.mail.why')],
  })
}
