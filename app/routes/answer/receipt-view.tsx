import { href } from 'react-router'
import { sayRule } from '#app/messages/say-rule'
import { useContentLang, useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { DemonstrationNotice } from '#app/ui/demonstration-notice'
import { ErrorSummary } from '#app/ui/error-summary'
import { Icon } from '#app/ui/icon'
import { Download } from '#app/ui/icons.json'
import { LetterLinks, LetterList } from '#app/ui/letter-list'
import { loginAddress } from '#app/ui/login-address'
import { PrintButton } from '#app/ui/print-button'
import { AfterSending } from './after-sending'
import { ReceiptFacts } from './receipt-facts'
import type { LoadedReceipt } from './receipt-loading'
import { ResponseBody } from './response-body'
import { VersionList } from './version-list'
import { WithdrawalFacts } from './withdrawal-facts'

/** A receipt, what can be done from here, and the others there are. */
export function ReceiptView({ loaded }: { loaded: LoadedReceipt }) {
  const t = useT()
  const lang = useContentLang()
  const { slug, number, isNewest, receipt, withdrawal, ending, refused } = loaded
  const heading = !isNewest ? t('submit.earlier.title', { receipt: number }) : withdrawal ? t('submit.withdrawn.title') : t('receipt.title')
  return (
    <div className="page">
      <title>{`${heading} – ${t('frame.product')}`}</title>
      <Breadcrumbs trail={[{ to: href('/horinger/:slug', { slug }), text: loaded.title, lang }]} here={heading} />
      <div className="page-head">
        <h1>{heading}</h1>
        {isNewest && <p className="lead">{t(withdrawal ? 'submit.withdrawn.lead' : 'receipt.lead')}</p>}
      </div>
      <ErrorSummary errors={refused ? [{ to: placeOf(loaded), text: sayRule(t, { code: refused, values: {} }) }] : []} />
      {!isNewest && (
        <div className="ds-alert section" data-color="warning">
          {ending && <p>{t(`submit.ended.${ending.how}`, { receipt: ending.by })}</p>}
          <p>
            <a href={href('/horinger/:slug/svar/kvittering', { slug })}>{t('submit.newest')}</a>
          </p>
        </div>
      )}
      {receipt && <ReceiptFacts receipt={receipt} />}
      {withdrawal && <WithdrawalFacts withdrawal={withdrawal} title={loaded.title} />}
      <div className="after-receipt stack">
        <Files loaded={loaded} />
        {receipt && receipt.letters.length > 0 && (
          <section aria-labelledby="brev">
            <h2 id="brev">{t('letter.receipt.download')}</h2>
            <LetterList letters={receipt.letters}>
              {(letter) => (
                <LetterLinks
                  letter={letter}
                  at={href('/horinger/:slug/svar/kvittering/:receipt/brev/:letter', {
                    slug,
                    receipt: number,
                    letter: String(letter.place),
                  })}
                />
              )}
            </LetterList>
          </section>
        )}
        {isNewest && <AfterSending loaded={loaded} />}
        <VersionList slug={slug} versions={loaded.versions} here={number} />
        {loaded.holds && (
          <>
            <h2>{t('receipt.next')}</h2>
            <ol className="steps">
              <li>{t('receipt.next.final')}</li>
              <li>{t('receipt.next.read', { publisher: loaded.publisher })}</li>
              <li>{t('receipt.next.public')}</li>
            </ol>
          </>
        )}
      </div>
      {receipt && (
        <div className="section">
          <h2>{t('receipt.response')}</h2>
          <DemonstrationNotice provenance={receipt.provenance} publisher={receipt.publisher} />
          <ResponseBody view={receipt.view} />
        </div>
      )}
    </div>
  )
}

/** Where a refusal can be put right. */
function placeOf({ slug, refused }: LoadedReceipt): string {
  if (refused === 'rights.denied') return href('/horinger/:slug/svar/min-tilgang', { slug })
  if (refused === 'rights.log-in-again') return loginAddress(href('/horinger/:slug/svar/kvittering', { slug }), 'virksomhet')
  return refused === 'final.not-confirmed' ? '#endelig' : '#endre'
}

function Files({ loaded: { slug, number, isNewest, receipt } }: { loaded: LoadedReceipt }) {
  const t = useT()
  const which = isNewest ? '' : `?nr=${number}`
  const file = (name: string) => href('/horinger/:slug/svar/nedlasting/:file', { slug, file: name }) + which
  const sealed = `høringssvar-${number}.json`
  return (
    <>
      <div className="actions">
        {receipt && (
          <a className="ds-button" data-variant="secondary" href={file('svar.html')}>
            <Icon shape={Download} />
            {t('receipt.download-html')}
          </a>
        )}
        {receipt && (
          <a className="ds-button" data-variant="secondary" href={file('svar.docx')}>
            <Icon shape={Download} />
            {t('word.download-sent')}
          </a>
        )}
        {receipt && (
          <a className="ds-button" data-variant="secondary" href={file('svar.xlsx')}>
            <Icon shape={Download} />
            {t('offline.link.sent')}
          </a>
        )}
        <a className="ds-button" data-variant="tertiary" href={file('svar.json')}>
          <Icon shape={Download} />
          {t(receipt ? 'receipt.download-json' : 'submit.withdrawn.download')}
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
    </>
  )
}
