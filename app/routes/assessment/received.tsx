import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { findConsultation } from '#db/consultations'
import { findForAgency } from '#db/declarations'
import type { Route } from './+types/received'
import { notFound } from './assessor'
import { declaredValues } from './declared-values'
import { DeclaredView } from './declared-view'

export const handle = { isReading: true }

/** What staff see of an assessment that was shared with them, or with all. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, language } = currentOf(context)
  const consultation = (await findConsultation(db, params.slug)) ?? notFound()
  return declaredValues(db, (await findForAgency(db, consultation.id, params.number)) ?? notFound(), language)
}

export default function ReceivedPage({ loaderData: declared, params }: Route.ComponentProps) {
  const t = useT()
  const { slug, number } = params
  const title = t('assess.of', { product: declared.productName, version: declared.productVersion })
  return (
    <div className="page page-wide" data-size="sm">
      <title>{`${title} – ${t('frame.case-work')} – ${t('frame.product')}`}</title>
      <Breadcrumbs
        trail={[
          { to: href('/saksbehandling/:slug', { slug }), text: t('frame.case-work') },
          { to: href('/saksbehandling/:slug/egenvurderinger', { slug }), text: t('review.assessments') },
        ]}
        here={title}
      />
      <div className="page-head compact">
        <h1>{title}</h1>
        <p className="muted">{t('assess.received.lead', { vendor: declared.organisationName, day: declared.declaredOnInWords })}</p>
      </div>
      <DeclaredView
        declared={declared}
        download={href('/saksbehandling/:slug/egenvurderinger/:number/egenvurdering.json', { slug, number })}
        workbook={href('/saksbehandling/:slug/egenvurderinger/:number/egenvurdering.xlsx', { slug, number })}
        oscal={href('/saksbehandling/:slug/egenvurderinger/:number/oscal.json', { slug, number })}
      />
    </div>
  )
}
