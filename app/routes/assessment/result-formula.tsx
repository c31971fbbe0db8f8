import { strengths } from '#app/domain/guideline'
import { useT } from '#app/messages/use-t'
import type { ResultValues } from './result-values'

/** How the percentage comes about, with this assessment's own numbers. */
export function ResultFormula({ result: { figures, weights, points } }: { result: ResultValues }) {
  const t = useT()
  const { weighedPoints, weight, scorePercent } = figures
  const number = (n: number) => t('assess.number-only', { n })
  return (
    <details className="item-more">
      <summary>{t('assess.result.formula')}</summary>
      <div className="measure stack stack-sm">
        <p>{t('assess.result.formula.text')}</p>
        {scorePercent !== null && (
          <p>
            <b className="number">{`100 × ${number(weighedPoints)} / ${number(weight)} = ${t('assess.percent', { n: scorePercent })}`}</b>,{' '}
            {t('assess.result.score-unmet', { n: figures.mustUnmet })}
          </p>
        )}
        <dl className="facts">
          <dt>{t('assess.result.formula.weights')}</dt>
          <dd>{strengths.map((strength) => `${t(`strength.${strength}`)} ${weights[strength]}`).join(', ')}</dd>
          <dt>{t('assess.result.formula.points')}</dt>
          <dd>
            {points
              .map(({ label, points: own }) => `${label} ${own === null ? `(${t('assess.result.formula.left-out')})` : number(own)}`)
              .join(', ')}
          </dd>
        </dl>
      </div>
    </details>
  )
}
