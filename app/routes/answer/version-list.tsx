import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import type { LoadedReceipt } from './receipt-loading'

/** Every receipt of one response, the newest first. */
export function VersionList({ slug, versions, here }: { slug: string; versions: LoadedReceipt['versions']; here: string }) {
  const t = useT()
  return (
    <section className="stack stack-sm" aria-labelledby="versjoner">
      <h2 id="versjoner">{t('submit.versions')}</h2>
      <ol className="plain stack stack-sm">
        {versions.map(({ receiptNumber, time, isWithdrawal, isPreliminary, isLate, state }) => (
          <li className="cluster" key={receiptNumber}>
            <a
              href={href('/horinger/:slug/svar/kvittering/:receipt', { slug, receipt: receiptNumber })}
              aria-current={receiptNumber === here ? 'page' : undefined}
            >
              {receiptNumber}
            </a>
            <span className="muted">
              {isWithdrawal && `${t('submit.versions.withdrawal')}, `}
              {t('submit.versions.received', { time })}
            </span>
            {state && (
              <span className="state" data-state={state === 'holds' ? 'sent' : 'none'}>
                {t(`submit.state.${state}`)}
              </span>
            )}
            {isPreliminary && <span className="ds-tag">{t('submit.state.preliminary')}</span>}
            {isLate && <span className="ds-tag">{t('submit.state.late')}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}
