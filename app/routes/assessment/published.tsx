import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { Icon } from '#app/ui/icon'
import { Table } from '#app/ui/icons.json'
import { findPublic } from '#db/declarations'
import type { Route } from './+types/published'
import { notFound } from './assessor'
import { declaredValues } from './declared-values'
import { DeclaredView } from './declared-view'

export const handle = { isReading: true }

export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, language } = currentOf(context)
  return declaredValues(db, (await findPublic(db, params.number)) ?? notFound(), language)
}

export default function PublishedPage({ loaderData: declared }: Route.ComponentProps) {
  const t = useT()
  const title = t('assess.of', { product: declared.productName, version: declared.productVersion })
  return (
    <div className="page">
      <title>{`${title} – ${t('frame.assess')} – ${t('frame.product')}`}</title>
      <Breadcrumbs
        trail={[
          { to: href('/egenvurdering'), text: t('frame.assess') },
          { to: href('/egenvurdering/offentlig'), text: t('compare.index') },
        ]}
        here={title}
      />
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lead">{t('assess.published.lead', { vendor: declared.organisationName, day: declared.declaredOnInWords })}</p>
      </div>
      <p className="section-tight">
        <a className="ds-button" data-variant="secondary" href={`${href('/egenvurdering/offentlig')}?vurdering=${declared.number}`}>
          <Icon shape={Table} />
          {t('compare.with-others')}
        </a>
      </p>
      <DeclaredView
        declared={declared}
        download={href('/egenvurdering/offentlig/:number/egenvurdering.json', { number: declared.number })}
        workbook={href('/egenvurdering/offentlig/:number/egenvurdering.xlsx', { number: declared.number })}
        oscal={href('/egenvurdering/offentlig/:number/oscal.json', { number: declared.number })}
      />
    </div>
  )
}
