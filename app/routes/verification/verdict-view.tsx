import type { Verdict } from '#app/domain/verification'
import { useT } from '#app/messages/use-t'

export interface VerdictWords {
  readonly kind: Verdict['kind']
  readonly what: 'response' | 'withdrawal' | 'declaration' | null
  readonly number: string
  readonly sealedAt: string
  readonly hasFile: boolean
}

const colours = {
  genuine: 'success',
  letter: 'success',
  'no-letter': 'danger',
  altered: 'danger',
  another: 'warning',
  unknown: 'warning',
} as const

/** What came of it. Says no more than whoever asked has shown that they hold: no name, no content. */
export function VerdictView({ verdict: { kind, what, number, sealedAt, hasFile } }: { verdict: VerdictWords }) {
  const t = useT()
  return (
    // biome-ignore lint/a11y/noAutofocus: the answer is what one asked for
    <section className="ds-alert section-tight" data-color={colours[kind]} aria-labelledby="dom" tabIndex={-1} autoFocus>
      <h2 className="ds-heading" id="dom">
        {t(`verify.${kind}`)}
      </h2>
      {kind === 'genuine' && what && (
        <>
          <p>
            {t(`verify.genuine.${what}`, { number })} {t(hasFile ? 'verify.genuine.by-file' : 'verify.genuine.by-checksum')}
          </p>
          <dl className="facts">
            <dt>{t('verify.what')}</dt>
            <dd>{t(`verify.what.${what}`)}</dd>
            <dt>{t('verify.number')}</dt>
            <dd>{number}</dd>
            <dt>{t(`verify.sealed.${what}`)}</dt>
            <dd>{sealedAt}</dd>
          </dl>
          {what === 'declaration' && <p>{t('verify.claim')}</p>}
        </>
      )}
      {kind === 'letter' && <p>{t('verify.letter.text', { number, time: sealedAt })}</p>}
      {kind === 'no-letter' && <p>{t('verify.no-letter.text', { number })}</p>}
      {kind === 'altered' && <p>{t('verify.altered.text', { number })}</p>}
      {kind === 'another' && <p>{t('verify.another.text', { number })}</p>}
      {kind === 'unknown' && (
        <>
          <p>{t('verify.unknown.text')}</p>
          <p>{t('verify.unknown.why')}</p>
        </>
      )}
    </section>
  )
}
