import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { sayRule } from '#app/messages/say-rule'
import { sayDate, sayMinute } from '#app/messages/say-time'
import { useT } from '#app/messages/use-t'
import { statusOf } from '#app/platform/http'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { ErrorSummary } from '#app/ui/error-summary'
import { InputField } from '#app/ui/input-field'
import { TableScroll } from '#app/ui/table-scroll'
import { addProductVersion } from '#app/use-cases/open-assessment'
import { countAssessed } from '#db/assessment-lines'
import { getScale } from '#db/assessment-scales'
import { findProduct, listAssessments } from '#db/products'
import type { Route } from './+types/product'
import { notFound, vendorIn } from './assessor'
import { newestDraft } from './newest-draft'
import { orRefused } from './refusal'

export const handle = { isReading: true }

export async function loader({ context, params }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language } = current
  const { versionId, total, consultation } = await newestDraft(db)
  const { organisationNumber, organisationName, mayAssess } = await vendorIn(context, consultation.slug)
  const product = (await findProduct(db, organisationNumber, params.product)) ?? notFound()
  if (!mayAssess) throw redirect(href('/egenvurdering'))
  const scale = await getScale(db, versionId)
  const own = (await listAssessments(db, organisationNumber)).filter(({ productId }) => productId === product.id)
  return {
    id: product.id,
    name: product.name,
    email: product.contactEmail,
    type: scale.productTypes.find(({ code }) => code === product.type)?.label[language] ?? product.type,
    organisation: organisationName,
    total,
    assessments: await Promise.all(
      own.map(async ({ id, productVersion, number, declaredOn, updatedAt }) => ({
        id,
        version: productVersion,
        number,
        declaredOn: declaredOn && sayDate(declaredOn, language),
        updatedAt: sayMinute(updatedAt, language),
        assessed: await countAssessed(db, { id }, scale.unassessed),
      })),
    ),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const current = currentOf(context)
  const form = await readForm(request)
  const typed = form.get('version') ?? ''
  const { versionId, consultation } = await newestDraft(current.db)
  const by = await vendorIn(context, consultation.slug)
  const result = await orRefused(addProductVersion(current.db, by, params.product, typed, versionId, current.now), form)
  if (result instanceof RuleViolation) {
    return data({ typed, refused: { code: result.code, values: result.values } }, { status: statusOf[result.code] })
  }
  throw redirect(href('/egenvurdering/vurdering/:assessment', { assessment: result ?? notFound() }), 303)
}

export default function ProductPage({ loaderData: product, actionData }: Route.ComponentProps) {
  const t = useT()
  const words = actionData ? sayRule(t, actionData.refused) : null
  return (
    <div className="page">
      <title>{`${product.name} – ${t('frame.assess')} – ${t('frame.product')}`}</title>
      <Breadcrumbs trail={[{ to: href('/egenvurdering'), text: t('frame.assess') }]} here={product.name} />
      <div className="page-head">
        <h1>{product.name}</h1>
        <dl className="facts">
          <dt>{t('assess.product.vendor')}</dt>
          <dd>{product.organisation}</dd>
          <dt>{t('assess.product.type')}</dt>
          <dd>{product.type}</dd>
          <dt>{t('assess.product.email')}</dt>
          <dd>{product.email}</dd>
        </dl>
      </div>
      {words && <ErrorSummary errors={[{ to: '#version', text: words }]} />}
      <div className="section">
        <h2 id="vurderinger">{t('assess.assessments')}</h2>
        <TableScroll labelledBy="vurderinger">
          <table className="ds-table cards">
            <thead>
              <tr>
                <th scope="col">{t('assess.product.version')}</th>
                <th scope="col">{t('assess.state')}</th>
                <th scope="col">{t('assess.number')}</th>
                <th scope="col">{t('assess.last-saved')}</th>
              </tr>
            </thead>
            <tbody>
              {product.assessments.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <a href={href('/egenvurdering/vurdering/:assessment', { assessment: one.id })}>
                      {t('assess.version', { version: one.version })}
                    </a>
                  </th>
                  <td data-label={t('assess.state')}>
                    <span className="state" data-state={one.number ? 'sent' : one.assessed === product.total ? 'ready' : 'work'}>
                      {one.number
                        ? t('assess.declared', { day: one.declaredOn ?? '' })
                        : t('assess.progress', { done: one.assessed, total: product.total })}
                    </span>
                  </td>
                  <td data-label={t('assess.number')}>{one.number ?? '–'}</td>
                  <td data-label={t('assess.last-saved')}>{one.updatedAt}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </div>
      <section className="section" aria-labelledby="ny-versjon">
        <h2 id="ny-versjon">{t('assess.new-version')}</h2>
        <p className="measure">{t('assess.new-version.text')}</p>
        <p className="measure">
          {t('import.link.new-version')} <a href={href('/egenvurdering/opplasting')}>{t('import.link')}</a>
        </p>
        <form method="post" className="plain-form section" noValidate>
          <InputField
            id="version"
            label={t('assess.product.version')}
            help={t('assess.product.version.help')}
            defaultValue={actionData?.typed ?? ''}
            error={words}
          />
          <div>
            <button className="ds-button" type="submit">
              {t('assess.new-version.begin')}
            </button>
          </div>
        </form>
      </section>
    </div>
  )
}
