import { href } from 'react-router'
import { sayDate } from '#app/messages/say-time'
import { useT } from '#app/messages/use-t'
import type { Route } from './+types/result'
import { AssessmentPage } from './assessment-page'
import { openAssessment } from './assessor'
import { isUnfinished } from './filter'
import { resultValues } from './result-values'
import { ResultView } from './result-view'
import { headOf, rowsOf } from './values'

export const handle = { isReading: true }

export async function loader({ context, params }: Route.LoaderArgs) {
  const open = await openAssessment(context, params.assessment)
  const { scale, draft, requirements, lines, current, on } = open
  return {
    head: headOf(open),
    day: sayDate(on, current.language),
    unfinished: rowsOf(open).filter(isUnfinished).length,
    result: resultValues(scale, draft, requirements, lines, current.language),
  }
}

export default function ResultPage({ loaderData: { head, day, unfinished, result } }: Route.ComponentProps) {
  const t = useT()
  const checklist = href('/egenvurdering/vurdering/:assessment', { assessment: head.id })
  return (
    <AssessmentPage head={head} place="assess.result">
      <div className="page-head compact">
        <h1>{t('assess.of', { product: head.productName, version: head.productVersion })}</h1>
        <p className="muted">{`${t('assess.result.lead', { day })} ${t('assess.result.held-against', { number: head.guideline })}`}</p>
      </div>
      {unfinished > 0 && (
        <p className="ds-alert" data-color="warning">
          {t('assess.result.unfinished', { n: unfinished })} <a href={`${checklist}?mangler=ja`}>{t('assess.result.show-unfinished')}</a>
        </p>
      )}
      <ResultView
        result={result}
        linkTo={(code) => href('/egenvurdering/vurdering/:assessment/krav/:code', { assessment: head.id, code })}
      />
    </AssessmentPage>
  )
}
