import { href } from 'react-router'
import type { AssessmentResult } from '#app/domain/assessment-result'
import { type Refused, sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { ResultFigures } from './result-figures'
import type { Head } from './values'

/** What is about to be declared, what stands in the way, and what declaring means. */
export function BeforeDeclaring({
  head,
  organisation,
  slug,
  mayBind,
  today,
  hindrances,
  mark,
  figures,
}: {
  head: Head
  organisation: string
  slug: string
  mayBind: boolean
  today: string
  hindrances: readonly Refused[]
  mark: string
  figures: AssessmentResult
}) {
  const t = useT()
  const line = (code: string) => href('/egenvurdering/vurdering/:assessment/krav/:code', { assessment: head.id, code })
  return (
    <>
      <div className="page-head compact">
        <h1>{t('assess.declare.title', { product: head.productName, version: head.productVersion })}</h1>
        <p className="lead">{t('assess.declare.lead', { organisation })}</p>
      </div>
      <ResultFigures figures={figures} />
      {hindrances.length > 0 ? (
        <section className="missing section" id="mangler" aria-labelledby="mangler-tittel">
          <h2 id="mangler-tittel">{t('assess.declare.hindered', { n: hindrances.length })}</h2>
          <ul>
            {hindrances.map((hindrance) => {
              const code = String(hindrance.values.code ?? '')
              return (
                <li key={`${code} ${hindrance.code}`}>
                  {code !== '' && <a href={line(code)}>{code}</a>} {sayRule(t, hindrance)}
                </li>
              )
            })}
          </ul>
        </section>
      ) : mayBind ? (
        <form method="post" className="send">
          <input type="hidden" name="sett" value={mark} />
          <p className="measure">{t('assess.declare.means')}</p>
          <label className="check">
            <input className="ds-input" type="checkbox" name="bekreftet" id="bekreftet" value="ja" />
            {t('assess.declare.confirm', { organisation, product: head.productName, version: head.productVersion, day: today })}
          </label>
          <button className="ds-button" type="submit">
            {t('assess.declare.button')}
          </button>
        </form>
      ) : (
        <div className="ds-alert section" data-color="info">
          <p>{t('assess.declare.no-right', { organisation })}</p>
          <p>
            <a href={href('/horinger/:slug/svar/min-tilgang', { slug })}>{t('error.no-right.link')}</a>
          </p>
        </div>
      )}
    </>
  )
}
