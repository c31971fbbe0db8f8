import type { AssessmentResult } from '#app/domain/assessment-result'
import { useT } from '#app/messages/use-t'

/** The three figures, always together, and first what no percentage can offset. */
export function ResultFigures({ figures }: { figures: AssessmentResult }) {
  const t = useT()
  const { total, assessed, coveragePercent, scorePercent, mustApplicable, mustMet, mustUnmet, isProvisional } = figures
  return (
    <section aria-label={t('assess.result')}>
      <p className="result-verdict">
        <span className="state" data-state={mustUnmet > 0 ? 'missing' : mustApplicable > 0 ? 'ready' : 'empty'}>
          {mustUnmet > 0
            ? t('assess.result.unmet', { n: mustUnmet })
            : t(mustApplicable > 0 ? 'assess.result.all-must' : 'assess.result.none-must')}
        </span>
      </p>
      {isProvisional && (
        <p className="ds-alert" data-color="warning">
          {t('assess.result.provisional', { n: total - assessed })}
        </p>
      )}
      {figures.isShareNotRelevantHigh && (
        <p className="ds-alert" data-color="warning">
          {t('assess.result.high-share', { percent: figures.mustNotRelevantPercent ?? 0 })}
        </p>
      )}
      <dl className="figures">
        <div>
          <dt>{t('assess.result.must')}</dt>
          <dd>
            {mustMet} <small>{t('assess.result.of', { n: mustApplicable })}</small>
          </dd>
        </div>
        <div>
          <dt>
            {t('assess.result.score')}
            {scorePercent !== null && `, ${t('assess.result.score-unmet', { n: mustUnmet })}`}
            {isProvisional && ` (${t('assess.result.provisional-short')})`}
          </dt>
          <dd>{scorePercent === null ? <small>{t('assess.result.no-score')}</small> : t('assess.percent', { n: scorePercent })}</dd>
        </div>
        <div>
          <dt>{t('assess.result.coverage', { done: assessed, total })}</dt>
          <dd>{t('assess.percent', { n: coveragePercent ?? 0 })}</dd>
        </div>
      </dl>
    </section>
  )
}
