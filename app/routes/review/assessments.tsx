import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { sayDate } from '#app/messages/say-time'
import { useT } from '#app/messages/use-t'
import { TableScroll } from '#app/ui/table-scroll'
import { TestTag } from '#app/ui/test-tag'
import { listForAgency } from '#db/declarations'
import type { Route } from './+types/assessments'
import { CasePage } from './case-page'
import { openCase } from './open-case'

export const handle = { isReading: true }

/** The assessments vendors have shared with the agency, or with all. No other exists here. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { consultation, head } = await openCase(current, params.slug)
  const declarations = await listForAgency(current.db, consultation.id)
  return {
    head,
    declarations: declarations.map(({ number, organisationName, isTest, productName, productVersion, declaredOn }) => ({
      ...{ number, organisationName, isTest, productName, productVersion, declaredOn },
      day: sayDate(declaredOn, current.language),
    })),
  }
}

export default function AssessmentsPage({ loaderData: { head, declarations } }: Route.ComponentProps) {
  const t = useT()
  return (
    <CasePage head={head} place="review.assessments">
      <div className="page-head compact">
        <h1>{t('review.assessments')}</h1>
        <p className="muted measure">{t('review.assessments.lead')}</p>
      </div>
      {declarations.length === 0 ? (
        <p className="section">{t('review.assessments.none')}</p>
      ) : (
        <TableScroll className="section" label={t('review.assessments')}>
          <table className="ds-table cards">
            <thead>
              <tr>
                <th scope="col">{t('assess.product.name')}</th>
                <th scope="col">{t('assess.product.vendor')}</th>
                <th scope="col">{t('assess.declared.when')}</th>
                <th scope="col">{t('assess.number')}</th>
              </tr>
            </thead>
            <tbody>
              {declarations.map(({ number, productName, productVersion, organisationName, isTest, declaredOn, day }) => (
                <tr key={number}>
                  <th scope="row">
                    <a href={href('/saksbehandling/:slug/egenvurderinger/:number', { slug: head.slug, number })}>
                      {t('assess.of', { product: productName, version: productVersion })}
                    </a>
                  </th>
                  <td data-label={t('assess.product.vendor')}>
                    {organisationName}
                    <TestTag isTest={isTest} />
                  </td>
                  <td data-label={t('assess.declared.when')}>
                    <time dateTime={declaredOn}>{day}</time>
                  </td>
                  <td data-label={t('assess.number')}>{number}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </CasePage>
  )
}
