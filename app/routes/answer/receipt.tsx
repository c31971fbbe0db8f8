import { href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { useContentLang, useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { DemonstrationNotice } from '#app/ui/demonstration-notice'
import { Icon } from '#app/ui/icon'
import { Download } from '#app/ui/icons.json'
import { PrintButton } from '#app/ui/print-button'
import type { Route } from './+types/receipt'
import { ReceiptFacts } from './receipt-facts'
import { receiptOf } from './receipt-values'
import { ResponseBody } from './response-body'
import { roomOf } from './room'

export const handle = { isReading: true }

export async function loader({ context, params }: Route.LoaderArgs) {
  const room = await roomOf(context, params.slug)
  if (!room.submission) throw redirect(href('/horinger/:slug/svar', { slug: params.slug }))
  return receiptOf(currentOf(context), room, room.submission)
}

export default function ReceiptPage({ loaderData: receipt }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const { slug, view } = receipt
  const file = (name: string) => href('/horinger/:slug/svar/nedlasting/:file', { slug, file: name })
  const sealed = `høringssvar-${receipt.receiptNumber}.json`
  return (
    <div className="page">
      <title>{`${t('receipt.title')} – ${t('frame.product')}`}</title>
      <Breadcrumbs trail={[{ to: href('/horinger/:slug', { slug }), text: receipt.title, lang }]} here={t('receipt.title')} />
      <div className="page-head">
        <h1>{t('receipt.title')}</h1>
        <p className="lead">{t('receipt.lead')}</p>
      </div>
      <ReceiptFacts receipt={receipt} />
      <div className="after-receipt stack">
        <div className="actions">
          <a className="ds-button" data-variant="secondary" href={file('svar.html')}>
            <Icon shape={Download} />
            {t('receipt.download-html')}
          </a>
          <a className="ds-button" data-variant="tertiary" href={file('svar.json')}>
            <Icon shape={Download} />
            {t('receipt.download-json')}
          </a>
          <PrintButton />
        </div>
        <details className="item-more">
          <summary>{t('receipt.check')}</summary>
          <ol className="steps">
            <li>{t('receipt.check.download')}</li>
            <li>
              {t('receipt.check.compute')} <code>sha256sum {sealed}</code> (Linux), <code>shasum -a 256 {sealed}</code> (macOS),{' '}
              <code>certutil -hashfile {sealed} SHA256</code> (Windows).
            </li>
            <li>{t('receipt.check.compare')}</li>
          </ol>
          <p>
            <a href={href('/kvittering')}>{t('verify.link')}</a>
          </p>
        </details>
        <h2>{t('receipt.next')}</h2>
        <ol className="steps">
          <li>{t('receipt.next.final')}</li>
          <li>{t('receipt.next.read', { publisher: receipt.publisher })}</li>
          <li>{t('receipt.next.public')}</li>
        </ol>
      </div>
      <div className="section">
        <h2>{t('receipt.response')}</h2>
        <DemonstrationNotice provenance={receipt.provenance} publisher={receipt.publisher} />
        <ResponseBody view={view} />
      </div>
    </div>
  )
}
