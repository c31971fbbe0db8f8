import { href } from 'react-router'
import { useT } from '#app/messages/use-t'

/** Deletes everything, so it asks for a tick first. */
export function StartAfresh({ isUnconfirmed }: { isUnconfirmed: boolean }) {
  const t = useT()
  return (
    <section className="section stack stack-sm" aria-labelledby="afresh">
      <h2 id="afresh">{t('demo.afresh')}</h2>
      <p className="measure">{t('demo.afresh.text')}</p>
      <form className="stack stack-sm" method="post" action={href('/demonstrasjon/ny')}>
        <label className="check">
          <input
            className="ds-input"
            type="checkbox"
            id="bekreft"
            name="bekreft"
            value="ja"
            aria-invalid={isUnconfirmed || undefined}
            aria-describedby={isUnconfirmed ? 'bekreft-feil' : undefined}
          />
          <span>{t('demo.afresh.confirm')}</span>
        </label>
        {isUnconfirmed && (
          <p className="ds-validation-message" data-field="validation" id="bekreft-feil">
            {t('demo.afresh.unconfirmed')}
          </p>
        )}
        <p>
          <button className="ds-button" data-variant="secondary" data-color="danger" type="submit">
            {t('demo.afresh.button')}
          </button>
        </p>
      </form>
    </section>
  )
}
