import { useContentLang, useT } from '#app/messages/use-t'
import { DistributionChart } from '#app/ui/distribution-chart'
import { TableScroll } from '#app/ui/table-scroll'
import { ResultFigures } from './result-figures'
import { ResultFormula } from './result-formula'
import type { ResultValues } from './result-values'

/** The whole result: figures together, how they come about, where the gaps are. `linkTo` gives the address of a requirement. */
export function ResultView({ result, linkTo }: { result: ResultValues; linkTo: (code: string) => string }) {
  const { chart, chapterNames } = result
  return (
    <>
      <ResultFigures figures={result.figures} />
      <ResultFormula result={result} />
      <Gaps result={result} linkTo={linkTo} />
      <Unassessed result={result} linkTo={linkTo} />
      <NotRelevant result={result} linkTo={linkTo} />
      <Counts result={result} />
      <div className="section">
        <DistributionChart chart={chart} names={new Map(chapterNames.map(({ code, name, lang }) => [code, { name, lang }]))} />
      </div>
    </>
  )
}

function Gaps({ result: { gaps, statuses }, linkTo }: { result: ResultValues; linkTo: (code: string) => string }) {
  const t = useT()
  const lang = useContentLang()
  return (
    <div className="section">
      <h2 id="mangler">{t('assess.result.gaps', { n: gaps.length })}</h2>
      {gaps.length === 0 ? (
        <p>{t('assess.result.gaps.none')}</p>
      ) : (
        <TableScroll labelledBy="mangler">
          <table className="ds-table cards">
            <thead>
              <tr>
                <th scope="col">{t('kind.requirement')}</th>
                <th scope="col">{t('assess.filter.strength')}</th>
                <th scope="col">{t('assess.status')}</th>
                <th scope="col">{t('assess.planned')}</th>
                <th scope="col">{t('assess.justification')}</th>
              </tr>
            </thead>
            <tbody>
              {gaps.map(({ code, title, strength, status, plannedDate, plannedInWords, justification }) => {
                const words = statuses.find((one) => one.code === status)
                return (
                  <tr key={code}>
                    <th scope="row">
                      <a href={linkTo(code)} lang={lang}>
                        {`${code} ${title}`}
                      </a>
                    </th>
                    <td data-label={t('assess.filter.strength')}>
                      <span className="strength" data-strength={strength}>
                        {t(`strength.${strength}`)}
                      </span>
                    </td>
                    <td data-label={t('assess.status')}>
                      <span className="state" data-state={words?.tone}>
                        {words?.label}
                      </span>
                    </td>
                    <td data-label={t('assess.planned')}>
                      {plannedDate === '' ? '–' : <time dateTime={plannedDate}>{plannedInWords}</time>}
                    </td>
                    <td className="pre-wrap" data-label={t('assess.justification')} data-empty={justification === '' ? '' : undefined}>
                      {justification || '–'}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </TableScroll>
      )}
    </div>
  )
}

function Unassessed({ result: { unassessed }, linkTo }: { result: ResultValues; linkTo: (code: string) => string }) {
  const t = useT()
  const lang = useContentLang()
  if (unassessed.length === 0) return null
  return (
    <details className="item-more">
      <summary>{t('assess.result.unassessed', { n: unassessed.length })}</summary>
      <ul>
        {unassessed.map(({ code, title, strength }) => (
          <li key={code}>
            <a href={linkTo(code)} lang={lang}>
              {`${code} ${title}`}
            </a>{' '}
            ({t(`strength.${strength}`)})
          </li>
        ))}
      </ul>
    </details>
  )
}

function NotRelevant({ result: { notRelevant }, linkTo }: { result: ResultValues; linkTo: (code: string) => string }) {
  const t = useT()
  const lang = useContentLang()
  if (notRelevant.length === 0) return null
  return (
    <section className="section" aria-labelledby="ikke-relevant">
      <h2 id="ikke-relevant">{t('assess.result.not-relevant', { n: notRelevant.length })}</h2>
      <p className="measure">{t('assess.result.not-relevant.text')}</p>
      <dl className="answers section-tight">
        {notRelevant.map(({ code, title, strength, justification }) => (
          <div key={code}>
            <dt>
              <a href={linkTo(code)} lang={lang}>
                {`${code} ${title}`}
              </a>{' '}
              ({t(`strength.${strength}`)})
            </dt>
            <dd>{justification || t('assess.result.no-reason')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Counts({ result: { counts, statuses } }: { result: ResultValues }) {
  const t = useT()
  const sum = (of: readonly number[]) => of.reduce((total, n) => total + n, 0)
  const all = statuses.map((_, i) => sum(counts.map(({ of }) => of[i] ?? 0)))
  const rows = [
    ...counts.map(({ strength, of }) => ({ key: strength, name: t(`strength.${strength}`), of })),
    { key: 'all', name: t('assess.result.sum'), of: all },
  ]
  return (
    <div className="section">
      <h2 id="antall">{t('assess.result.counts')}</h2>
      <TableScroll labelledBy="antall">
        <table className="ds-table">
          <thead>
            <tr>
              <th scope="col">{t('assess.filter.strength')}</th>
              {statuses.map(({ code, label }) => (
                <th key={code} scope="col" className="number">
                  {label}
                </th>
              ))}
              <th scope="col" className="number">
                {t('assess.result.sum')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, of }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {statuses.map(({ code }, i) => (
                  <td key={code} className="number">
                    {of[i]}
                  </td>
                ))}
                <td className="number">{sum(of)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  )
}
