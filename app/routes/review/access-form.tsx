import { href } from 'react-router'
import { type AccessChoice, answerings, type Loss, nameOfLoss } from '#app/domain/access-choice'
import { accessPackageCodes } from '#app/domain/access-package'
import { useT } from '#app/messages/use-t'

/** One row per package, and what it would take from people when that is the case. */
export function AccessForm({
  slug,
  madeFrom,
  choice,
  losses,
  isRefused,
}: {
  slug: string
  /** Which choice the page shows: another may be made meanwhile. */
  madeFrom: number
  choice: AccessChoice
  losses: readonly Loss[]
  isRefused: boolean
}) {
  const t = useT()
  return (
    <form className="section stack" method="post" action={href('/saksbehandling/:slug/tilgang', { slug })}>
      <input type="hidden" name="fra" value={madeFrom} />
      <h2>{t('choice.change')}</h2>
      <p className="measure">{t('choice.change.text')}</p>
      <label className="choice-line measure" htmlFor="ledere">
        <input className="ds-input" type="checkbox" id="ledere" name="ledere" value="ja" defaultChecked={choice.leadersSubmit} />
        <span>
          {t('choice.leaders')} <span className="muted">{t('choice.leaders.text')}</span>
        </span>
      </label>
      {accessPackageCodes.map((code) => (
        <fieldset className="ds-fieldset choice-package" key={code}>
          <legend className="ds-label">
            <a href={`${href('/tilgangspakker')}#${code}`}>{t(`package.${code}`)}</a>
          </legend>
          <div className="cluster">
            {answerings.map((answering) => (
              <label key={answering} htmlFor={`pakke-${code}-${answering}`}>
                <input
                  className="ds-input"
                  type="radio"
                  id={`pakke-${code}-${answering}`}
                  name={`pakke/${code}`}
                  value={answering}
                  defaultChecked={choice.packages[code].answering === answering}
                />{' '}
                {t(`choice.${answering}`)}
              </label>
            ))}
            <label htmlFor={`egenvurdering-${code}`}>
              <input
                className="ds-input"
                type="checkbox"
                id={`egenvurdering-${code}`}
                name={`egenvurdering/${code}`}
                value="ja"
                defaultChecked={choice.packages[code].selfAssess}
              />{' '}
              {t('choice.self-assess')}
            </label>
          </div>
        </fieldset>
      ))}
      {losses.length > 0 && (
        <div className="ds-alert" data-color="warning">
          <h3>{t('choice.losses', { n: losses.length })}</h3>
          <ul>
            {losses.map((loss) => (
              <li key={nameOfLoss(loss)}>
                {loss.what === 'leaders' ? t('choice.loss.leaders') : t(`choice.loss.${loss.what}`, { package: t(`package.${loss.code}`) })}
              </li>
            ))}
          </ul>
          <p>{t('choice.losses.text')}</p>
          <input type="hidden" name="tap" value={losses.map(nameOfLoss).join(' ')} />
          <label className="check" htmlFor="bekreftet">
            <input className="ds-input" type="checkbox" id="bekreftet" name="bekreftet" value="ja" aria-invalid={isRefused || undefined} />{' '}
            {t('choice.confirm')}
          </label>
        </div>
      )}
      <p className="actions">
        <button className="ds-button" type="submit">
          {t('choice.save')}
        </button>
      </p>
    </form>
  )
}
