import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import { SendingTags } from './sending-tags'

export interface ShownVersion {
  readonly receiptNumber: string
  readonly received: string
  readonly state: 'holds' | 'replaced' | 'withdrawn'
  readonly isPreliminary: boolean
  readonly isLate: boolean
}

/** Everything one sender has sent, the newest first, when there is more than one or it was taken back. */
export function Versions({ versions, here, slug }: { versions: readonly ShownVersion[]; here: string; slug: string }) {
  const t = useT()
  if (versions.length < 2 && versions[0]?.state === 'holds') return null
  return (
    <section className="section" aria-labelledby="versjoner">
      <h2 id="versjoner">{t('submit.staff.versions')}</h2>
      <ol className="plain stack stack-sm">
        {versions.map(({ receiptNumber, received, state, isPreliminary, isLate }) => (
          <li className="cluster" key={receiptNumber}>
            <a
              href={href('/saksbehandling/:slug/svar/:receipt', { slug, receipt: receiptNumber })}
              aria-current={receiptNumber === here ? 'page' : undefined}
            >
              {receiptNumber}
            </a>
            <span className="muted">{t('submit.versions.received', { time: received })}</span>
            <span className="state" data-state={state === 'holds' ? 'sent' : 'none'}>
              {t(`submit.state.${state}`)}
            </span>
            <SendingTags isPreliminary={isPreliminary} isLate={isLate} />
          </li>
        ))}
      </ol>
    </section>
  )
}
