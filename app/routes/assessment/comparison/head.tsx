import { useT } from '#app/messages/use-t'
import { TestTag } from '#app/ui/test-tag'
import { queryOf, type Wanted } from './query'
import type { ComparedProduct } from './values'
import type { ComparisonPlace } from './view'

/** What stands over one product's column: whose word, of what, how old, and the three figures together. */
export function ComparedHead({ product, wanted, place }: { product: ComparedProduct; wanted: Wanted; place: ComparisonPlace }) {
  const t = useT()
  const { number, name, version, vendor, isTest, day, declaredOn, guideline, marks, way, figures } = product
  const title = t('assess.of', { product: name, version })
  const { mustMet, mustApplicable, scorePercent, coveragePercent, assessed, total, isProvisional } = figures
  return (
    <td>
      <p className="compared-name">{title}</p>
      <dl className="compared-facts">
        <div>
          <dt>{t('assess.product.vendor')}</dt>
          <dd>
            {vendor}
            <TestTag isTest={isTest} />
          </dd>
        </div>
        <div>
          <dt>{t('assess.declared.when')}</dt>
          <dd>
            <time dateTime={declaredOn}>{day}</time>
          </dd>
        </div>
        <div>
          <dt>{t('compare.guideline')}</dt>
          <dd>{guideline}</dd>
        </div>
        <div>
          <dt>{t('compare.must')}</dt>
          <dd>
            <b>{t('compare.n-of-n', { n: mustMet, of: mustApplicable })}</b>
          </dd>
        </div>
        <div>
          <dt>{t('compare.score')}</dt>
          <dd>
            {scorePercent === null ? t('assess.result.no-score') : t('assess.percent', { n: scorePercent })}
            {isProvisional && ` (${t('assess.result.provisional-short')})`}
          </dd>
        </div>
        <div>
          <dt>{t('compare.coverage')}</dt>
          <dd>{t('compare.coverage.of', { percent: coveragePercent ?? 0, n: assessed, of: total })}</dd>
        </div>
      </dl>
      {marks.map((mark) => (
        <p className="state" data-state="missing" key={mark}>
          {mark}
        </p>
      ))}
      <p className="compared-links small">
        {way === 'shared' ? (
          <>
            <a href={place.pageOf(number)}>{number}</a>
            <a href={place.here + queryOf({ ...wanted, numbers: wanted.numbers.filter((one) => one !== number) })}>
              {t('compare.remove')}
              <span className="visually-hidden"> {title}</span>
            </a>
          </>
        ) : (
          <>
            <span>
              {number}. {t('compare.by-link')}
            </span>
            {place.removal && <Removal action={place.removal + queryOf(wanted)} number={number} title={title} />}
          </>
        )}
      </p>
    </td>
  )
}

function Removal({ action, number, title }: { action: string; number: string; title: string }) {
  const t = useT()
  return (
    <form method="post" action={action}>
      <input type="hidden" name="nummer" value={number} />
      <button className="link-button" type="submit">
        {t('compare.remove')}
        <span className="visually-hidden"> {title}</span>
      </button>
    </form>
  )
}
