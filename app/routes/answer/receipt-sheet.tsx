import type { ReactNode } from 'react'
import { useContentLang, useT } from '#app/messages/use-t'

interface SheetProps {
  readonly heading: string
  /** Of the consultation. */
  readonly title: string
  readonly publisher: string
  readonly receiptNumber: string
  readonly checksum: string
  readonly foot: string
  readonly children: ReactNode
}

/** The sheet one files: whose it is and its number, the facts, and the checksum they are sealed with. */
export function ReceiptSheet({ heading, title, publisher, receiptNumber, checksum, foot, children }: SheetProps) {
  const t = useT()
  return (
    <section className="receipt" aria-labelledby="kvittering">
      <div className="receipt-head">
        <p>
          <b>{publisher}</b>
          <br />
          {t('receipt.kind')}
        </p>
        <p>
          {t('receipt.number')}
          <br />
          <span className="ref">{receiptNumber}</span>
        </p>
      </div>
      <h2 id="kvittering">{heading}</h2>
      <dl className="facts">
        <dt>{t('receipt.consultation')}</dt>
        <dd lang={useContentLang()}>{title}</dd>
        {children}
        <dt>{t('receipt.checksum')}</dt>
        <dd className="fingerprint">
          <code>{checksum}</code>
        </dd>
      </dl>
      <p className="receipt-foot">{foot}</p>
    </section>
  )
}
