import { useT } from '#app/messages/use-t'
import { LetterLines } from './letter-lines'
import { ReceiptSheet } from './receipt-sheet'
import type { ReceiptValues } from './receipt-values'

/** The sheet one files: number, sender, time to the second, and the checksum. */
export function ReceiptFacts({ receipt }: { receipt: ReceiptValues }) {
  const t = useT()
  const { sums } = receipt
  return (
    <ReceiptSheet
      heading={t('receipt.heading')}
      title={receipt.title}
      publisher={receipt.publisher}
      receiptNumber={receipt.receiptNumber}
      checksum={receipt.checksum}
      foot={t('receipt.checksum.text')}
    >
      <dt>{t('receipt.sender')}</dt>
      <dd>
        {receipt.respondentName}
        {receipt.organisationNumber && `, ${t('receipt.organisation-number', { number: spaced(receipt.organisationNumber, 3) })}`}
        {receipt.isUnlisted && ` (${t('receipt.unlisted')})`}
      </dd>
      {receipt.known !== 'login' && (
        <>
          <dt>{t('known.title')}</dt>
          <dd>{t(receipt.known === 'email.private' ? 'known.email.private' : `known.${receipt.known}.text`)}</dd>
        </>
      )}
      {receipt.statedNumber && (
        <>
          <dt>{t('known.stated-number')}</dt>
          <dd>{spaced(receipt.statedNumber, 3)}</dd>
        </>
      )}
      <dt>{t('receipt.sent-by')}</dt>
      <dd>{receipt.submittedBy}</dd>
      <dt>{t('receipt.received')}</dt>
      <dd>
        <time dateTime={receipt.receivedAt}>{receipt.received}</time>
      </dd>
      <dt>{t('submit.sending')}</dt>
      <dd>
        {receipt.replaces === null || receipt.kind === 'first'
          ? t('submit.sending.first')
          : t(`submit.sending.${receipt.kind}`, { receipt: receipt.replaces })}
      </dd>
      {receipt.isLate && (
        <>
          <dt>{t('submit.state.late')}</dt>
          <dd>{t('submit.late')}</dd>
        </>
      )}
      {receipt.isPreliminary && (
        <>
          <dt>{t('submit.reservation')}</dt>
          <dd>
            <b>{t('submit.reservation.text')}</b>
          </dd>
        </>
      )}
      <dt>{t('receipt.type')}</dt>
      <dd>{t(`response-type.${receipt.responseType}`)}</dd>
      {receipt.responseType === 'med_merknad' && (
        <>
          <dt>{t('receipt.content')}</dt>
          <dd>
            {[
              receipt.isWholeAnswered && t('receipt.content.whole'),
              sums.remarks > 0 && t('overview.remarks', { n: sums.remarks }),
              sums.silent > 0 && t('overview.silent', { n: sums.silent }),
              sums.other > 0 && t('overview.other', { n: sums.other }),
              sums.open > 0 && t('overview.open', { n: sums.open }),
            ]
              .filter(Boolean)
              .join(', ')}
          </dd>
        </>
      )}
      {receipt.letters.length > 0 && (
        <>
          <dt>{t('letter.receipt')}</dt>
          <dd className="fingerprint">
            <LetterLines letters={receipt.letters} />
          </dd>
        </>
      )}
      <dt>{t('receipt.version')}</dt>
      <dd>{receipt.version}</dd>
    </ReceiptSheet>
  )
}

/** Digits in groups, with spaces that do not break. */
function spaced(digits: string, size: number): string {
  return digits.replace(new RegExp(`(\\d{${size}})(?=\\d)`, 'g'), '$1\u00A0')
}
