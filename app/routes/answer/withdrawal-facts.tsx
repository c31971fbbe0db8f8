import { useContentLang, useT } from '#app/messages/use-t'
import type { LoadedReceipt } from './receipt-loading'

/** The sheet one files when a response is taken back. */
export function WithdrawalFacts({ withdrawal, title }: { withdrawal: NonNullable<LoadedReceipt['withdrawal']>; title: string }) {
  const t = useT()
  const lang = useContentLang()
  return (
    <section className="receipt" aria-labelledby="kvittering">
      <div className="receipt-head">
        <p>
          <b>{withdrawal.publisher}</b>
          <br />
          {t('receipt.kind')}
        </p>
        <p>
          {t('receipt.number')}
          <br />
          <span className="ref">{withdrawal.receiptNumber}</span>
        </p>
      </div>
      <h2 id="kvittering">{t('submit.withdrawn.heading')}</h2>
      <dl className="facts">
        <dt>{t('receipt.consultation')}</dt>
        <dd lang={lang}>{title}</dd>
        <dt>{t('receipt.sender')}</dt>
        <dd>{withdrawal.respondentName}</dd>
        <dt>{t('submit.withdrawn.what')}</dt>
        <dd>{withdrawal.withdraws}</dd>
        <dt>{t('receipt.sent-by')}</dt>
        <dd>{withdrawal.submittedBy}</dd>
        <dt>{t('receipt.received')}</dt>
        <dd>
          <time dateTime={withdrawal.receivedAt}>{withdrawal.received}</time>
        </dd>
        <dt>{t('receipt.checksum')}</dt>
        <dd className="fingerprint">
          <code>{withdrawal.checksum}</code>
        </dd>
      </dl>
      <p className="receipt-foot">{t('submit.withdrawn.checksum')}</p>
    </section>
  )
}
