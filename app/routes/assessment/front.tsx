import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import type { ActorKind } from '#app/domain/actor'
import { sayDate, sayMinute } from '#app/messages/say-time'
import { useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { Icon } from '#app/ui/icon'
import { Plus, Table } from '#app/ui/icons.json'
import { countAssessed } from '#db/assessment-lines'
import { getScale } from '#db/assessment-scales'
import { listPublic } from '#db/declarations'
import { type AssessmentEntry, listAssessments, listProducts } from '#db/products'
import type { Route } from './+types/front'
import { findVendor, type VendorActor } from './assessor'
import { newestDraft } from './newest-draft'

export const handle = { isReading: true }

const newestShown = 5

/** What self-assessment is, and for a vendor: its products and what has been said of each version. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language, actor } = current
  const { total, versionId, consultation } = await newestDraft(db)
  const vendor = await findVendor(context, consultation.slug)
  const scale = await getScale(db, versionId)
  const entries = vendor?.mayAssess ? await listAssessments(db, vendor.organisationNumber) : []
  const show = async (entry: AssessmentEntry) => ({
    id: entry.id,
    version: entry.productVersion,
    number: entry.number,
    declaredOn: entry.declaredOn && sayDate(entry.declaredOn, language),
    updatedAt: sayMinute(entry.updatedAt, language),
    assessed: await countAssessed(db, entry, scale.unassessed),
  })
  const products = vendor?.mayAssess ? await listProducts(db, vendor.organisationNumber) : []
  return {
    provenance: scale.provenance[language],
    published: (await listPublic(db))
      .slice(0, newestShown)
      .map(({ number, productName, productVersion, organisationName, declaredOn }) => ({
        ...{ number, productName, productVersion, organisationName },
        day: sayDate(declaredOn, language),
      })),
    who: whoIs(actor.kind, vendor),
    slug: consultation.slug,
    organisation: vendor?.organisationName ?? null,
    wanted: url.searchParams.get('krav')?.slice(0, 20) ?? null,
    total,
    products: await Promise.all(
      products.map(async ({ id, name, type }) => ({
        id,
        name,
        type: scale.productTypes.find(({ code }) => code === type)?.label[language] ?? type,
        assessments: await Promise.all(entries.filter(({ productId }) => productId === id).map(show)),
      })),
    ),
  }
}

function whoIs(kind: ActorKind, vendor: VendorActor | null) {
  if (kind === 'visitor') return 'visitor'
  if (vendor) return vendor.mayAssess ? 'vendor' : 'without-right'
  return kind === 'respondent' ? 'private' : 'staff'
}

export default function FrontPage({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { provenance, who, organisation, products, wanted } = loaderData
  return (
    <div className="page">
      <title>{`${t('frame.assess')} – ${t('frame.product')}`}</title>
      <Breadcrumbs here={t('frame.assess')} />
      <div className="page-head">
        <h1>{organisation ? t('assess.products-of', { organisation }) : t('assess.title')}</h1>
        <p className="lead">{t('assess.lead')}</p>
        <p className="muted measure">{provenance}</p>
      </div>
      {who === 'visitor' && <LogIn />}
      {(who === 'private' || who === 'staff') && (
        <p className="ds-alert section" data-color="info">
          {t(`assess.front.${who}`)}
        </p>
      )}
      {who === 'without-right' && (
        <div className="ds-alert section" data-color="warning">
          <p>{t('assess.front.without-right', { organisation: organisation ?? '' })}</p>
          <p>
            <a href={href('/horinger/:slug/svar/min-tilgang', { slug: loaderData.slug })}>{t('error.no-right.link')}</a>
          </p>
        </div>
      )}
      {who === 'vendor' && (
        <section className="section" aria-labelledby="produkter">
          <h2 id="produkter">{t('assess.products')}</h2>
          {wanted && <p className="measure">{t('assess.front.wanted', { code: wanted })}</p>}
          {products.length === 0 && <p className="measure">{t('assess.front.none')}</p>}
          <div className="product-list">
            {products.map((product) => (
              <ProductCard key={product.id} product={product} total={loaderData.total} />
            ))}
          </div>
          <p className="actions">
            <a className="ds-button" href={href('/egenvurdering/nytt-produkt')}>
              <Icon shape={Plus} />
              {t('assess.new-product')}
            </a>
          </p>
        </section>
      )}
      {loaderData.published.length > 0 && <Published published={loaderData.published} />}
      <HowItWorks />
      <Template slug={loaderData.slug} />
    </div>
  )
}

function LogIn() {
  const t = useT()
  return (
    <section className="section measure stack stack-sm" aria-labelledby="logg-inn">
      <h2 id="logg-inn">{t('assess.front.vendor')}</h2>
      <p>{t('assess.front.visitor')}</p>
      <p>
        <a className="ds-button" href={`${href('/logg-inn')}?til=${encodeURIComponent(href('/egenvurdering'))}`}>
          {t('frame.log-in')}
        </a>
      </p>
    </section>
  )
}

type Products = Route.ComponentProps['loaderData']['products']

function ProductCard({ product: { id, name, type, assessments }, total }: { product: Products[number]; total: number }) {
  const t = useT()
  return (
    <article className="product" aria-labelledby={`p-${id}`}>
      <h3 id={`p-${id}`}>
        <a href={href('/egenvurdering/produkt/:product', { product: id })}>{name}</a>
      </h3>
      <p className="muted small">{type}</p>
      <ul className="product-assessments">
        {assessments.map((one) => (
          <li key={one.id}>
            <a href={href('/egenvurdering/vurdering/:assessment', { assessment: one.id })}>
              {t('assess.version', { version: one.version })}
            </a>
            <span className="state" data-state={one.number ? 'sent' : one.assessed === total ? 'ready' : 'work'}>
              {one.number ? t('assess.declared', { day: one.declaredOn ?? '' }) : t('assess.progress', { done: one.assessed, total })}
            </span>
            <span className="muted small">{one.number ?? t('assess.saved-at', { time: one.updatedAt })}</span>
          </li>
        ))}
      </ul>
    </article>
  )
}

function Published({ published }: { published: Route.ComponentProps['loaderData']['published'] }) {
  const t = useT()
  return (
    <section className="section" aria-labelledby="offentlige">
      <h2 id="offentlige">{t('assess.published')}</h2>
      <ul className="consultation-list">
        {published.map(({ number, productName, productVersion, organisationName, day }) => (
          <li key={number}>
            <div className="stack stack-sm">
              <h3>
                <a href={href('/egenvurdering/offentlig/:number', { number })}>
                  {t('assess.of', { product: productName, version: productVersion })}
                </a>
              </h3>
              <p className="muted small">
                {`${organisationName}. ${t('assess.declared', { day })}. `}
                <span className="nowrap">{number}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
      <p className="actions">
        <a className="ds-button" data-variant="secondary" href={href('/egenvurdering/offentlig')}>
          <Icon shape={Table} />
          {t('compare.all')}
        </a>
      </p>
    </section>
  )
}

function Template({ slug }: { slug: string }) {
  const t = useT()
  return (
    <section className="section measure stack stack-sm" aria-labelledby="mal">
      <h2 id="mal">{t('workbook.template')}</h2>
      <p>{t('workbook.template.lead')}</p>
      <p>
        <a href={href('/horinger/:slug/egenvurdering', { slug })}>{t('workbook.template.to')}</a>
      </p>
    </section>
  )
}

function HowItWorks() {
  const t = useT()
  return (
    <section className="section prose" aria-labelledby="slik">
      <h2 id="slik">{t('assess.how')}</h2>
      <ol className="steps">
        <li>{t('assess.how.1')}</li>
        <li>{t('assess.how.2')}</li>
        <li>{t('assess.how.3')}</li>
        <li>{t('assess.how.4')}</li>
      </ol>
    </section>
  )
}
