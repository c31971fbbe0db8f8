import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { findConsultation } from '#db/consultations'
import { notFound } from '../assessor'
import type { Route } from './+types/received'
import { chosenByStaff } from './chosen'
import { wantedIn } from './query'
import { comparisonValues } from './values'
import { ComparisonView } from './view'

export const handle = { isReading: true }

/** For staff: those shared with the agency, or with all, side by side. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { db, language } = currentOf(context)
  const consultation = (await findConsultation(db, params.slug)) ?? notFound()
  const wanted = wantedIn(url.searchParams)
  return { wanted, values: await comparisonValues(db, await chosenByStaff(db, consultation.id, wanted.numbers), wanted, language) }
}

export default function ReceivedComparisonPage({ loaderData: { wanted, values }, params: { slug } }: Route.ComponentProps) {
  const t = useT()
  const list = href('/saksbehandling/:slug/egenvurderinger', { slug })
  return (
    <div className="page page-wide" data-size="sm">
      <title>{`${t('compare.title')} – ${t('frame.case-work')} – ${t('frame.product')}`}</title>
      <Breadcrumbs
        trail={[
          { to: href('/saksbehandling/:slug', { slug }), text: t('frame.case-work') },
          { to: list, text: t('review.assessments') },
        ]}
        here={t('compare.title')}
      />
      <div className="page-head compact">
        <h1>{t('compare.title')}</h1>
      </div>
      <ComparisonView
        values={values}
        wanted={wanted}
        here={href('/saksbehandling/:slug/egenvurderinger/sammenligning', { slug })}
        file={href('/saksbehandling/:slug/egenvurderinger/sammenligning.xlsx', { slug })}
        chooseMore={list}
        pageOf={(number) => href('/saksbehandling/:slug/egenvurderinger/:number', { slug, number })}
        removal={null}
      />
    </div>
  )
}
