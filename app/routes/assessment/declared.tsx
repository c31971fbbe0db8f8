import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import type { DeclaredValues } from './declared-values'
import { DeclaredFacts } from './declared-view'
import { DownloadButton } from './files/download-button'
import { ResultFigures } from './result-figures'
import type { Head } from './values'

/** What was declared, like something one files; and what one can do next. */
export function Declared({ head, declared }: { head: Head; declared: DeclaredValues }) {
  const t = useT()
  const { id } = head
  const file = `egenvurdering-${declared.number}.json`
  return (
    <>
      <section className="receipt" aria-labelledby="erklaring">
        <div className="receipt-head">
          <p>{declared.organisationName}</p>
          <p>
            <span className="ref">{declared.number}</span>
          </p>
        </div>
        <h1 id="erklaring">{t('assess.declared.title', { product: declared.productName, version: declared.productVersion })}</h1>
        <DeclaredFacts declared={declared} />
        <p className="receipt-foot">{declared.provenance}</p>
      </section>
      <div className="after-receipt stack">
        <ResultFigures figures={declared.result.figures} />
        <div className="actions">
          <a className="ds-button" href={href('/egenvurdering/vurdering/:assessment/deling', { assessment: id })}>
            {t('assess.declared.to-share')}
          </a>
          <DownloadButton
            to={href('/egenvurdering/vurdering/:assessment/erklaring.xlsx', { assessment: id })}
            text={t('workbook.download.declared')}
          />
          <DownloadButton
            to={href('/egenvurdering/vurdering/:assessment/erklaring.json', { assessment: id })}
            text={t('assess.declared.download')}
          />
          <DownloadButton
            to={href('/egenvurdering/vurdering/:assessment/erklaring/oscal.json', { assessment: id })}
            text={t('oscal.download')}
          />
        </div>
        <details className="item-more">
          <summary>{t('receipt.check')}</summary>
          <p>
            {t('assess.declared.check')} <code>sha256sum {file}</code> (Linux), <code>shasum -a 256 {file}</code> (macOS),{' '}
            <code>certutil -hashfile {file} SHA256</code> (Windows).
          </p>
          <p>
            <a href={href('/kvittering')}>{t('verify.link')}</a>
          </p>
        </details>
        <h2>{t('assess.renew.title')}</h2>
        <p>{t('assess.renew.text')}</p>
        <form method="post" action={href('/egenvurdering/vurdering/:assessment/ny', { assessment: id })}>
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('assess.renew.button')}
          </button>
        </form>
      </div>
    </>
  )
}
