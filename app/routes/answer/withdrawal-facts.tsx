import { useT } from '#app/messages/use-t'
import type { LoadedReceipt } from './receipt-loading'
import { ReceiptSheet } from './receipt-sheet'

/** The sheet one files when a response is taken back. */
export function WithdrawalFacts({ withdrawal, title }: { withdrawal: NonNullable<LoadedReceipt['withdrawal']>; title: string }) {
  const t = useT()
  return (
    <ReceiptSheet
      heading={t('submit.withdrawn.heading')}
      title={title}
      publisher={withdrawal.publisher}
      receiptNumber={withdrawal.receiptNumber}
      checksum={withdrawal.checksum}
      foot={t('submit.withdrawn.checksum')}
    >
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
    </ReceiptSheet>
  )
}
