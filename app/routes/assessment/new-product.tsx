import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import type { ProductFields } from '#app/domain/product'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { statusOf } from '#app/platform/http'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { ErrorSummary } from '#app/ui/error-summary'
import { InputField } from '#app/ui/input-field'
import { addProduct } from '#app/use-cases/open-assessment'
import { getScale } from '#db/assessment-scales'
import type { Route } from './+types/new-product'
import { vendorIn } from './assessor'
import { newestDraft } from './newest-draft'
import { TypeField } from './product-fields'
import { orRefused } from './refusal'

export const handle = { isReading: true }

export async function loader({ context }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { versionId, consultation } = await newestDraft(current.db)
  const vendor = await vendorIn(context, consultation.slug)
  if (!vendor.mayAssess) throw redirect(href('/egenvurdering'))
  const scale = await getScale(current.db, versionId)
  return {
    organisation: vendor.organisationName,
    types: scale.productTypes.map(({ code, label }) => ({ code, label: label[current.language] })),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const current = currentOf(context)
  const form = await readForm(request)
  const field = (name: keyof ProductFields) => form.get(name) ?? ''
  const typed: ProductFields = { name: field('name'), type: field('type'), version: field('version'), contactEmail: field('contactEmail') }
  const { versionId, consultation } = await newestDraft(current.db)
  const by = await vendorIn(context, consultation.slug)
  const result = await orRefused(addProduct(current.db, by, typed, versionId, current.now), form)
  if (result instanceof RuleViolation) {
    return data({ typed, refused: { code: result.code, values: result.values } }, { status: statusOf[result.code] })
  }
  throw redirect(href('/egenvurdering/vurdering/:assessment', { assessment: result }), 303)
}

export default function NewProductPage({ loaderData: { organisation, types }, actionData }: Route.ComponentProps) {
  const t = useT()
  const { typed, refused } = actionData ?? { typed: null, refused: null }
  const wrong = String(refused?.values.field ?? '')
  const words = refused && sayRule(t, refused)
  const errorOf = (name: keyof ProductFields) => (words && wrong === name ? words : null)
  return (
    <div className="page page-narrow">
      <title>{`${t('assess.new-product')} – ${t('frame.product')}`}</title>
      <Breadcrumbs trail={[{ to: href('/egenvurdering'), text: t('frame.assess') }]} here={t('assess.new-product')} />
      <div className="page-head">
        <h1>{t('assess.new-product')}</h1>
        <p className="lead">{t('assess.new-product.lead', { organisation })}</p>
        <p>
          {t('import.link.new')} <a href={href('/egenvurdering/opplasting')}>{t('import.link')}</a>
        </p>
      </div>
      {words && <ErrorSummary errors={[{ to: `#${wrong}`, text: words }]} />}
      <form method="post" className="plain-form section" noValidate>
        <InputField id="name" label={t('assess.product.name')} defaultValue={typed?.name ?? ''} error={errorOf('name')} />
        <TypeField types={types} value={typed?.type ?? ''} error={errorOf('type')} />
        <InputField
          id="version"
          label={t('assess.product.version')}
          help={t('assess.product.version.help')}
          defaultValue={typed?.version ?? ''}
          error={errorOf('version')}
        />
        <InputField
          id="contactEmail"
          type="email"
          autoComplete="email"
          label={t('assess.product.email')}
          help={t('assess.product.email.help')}
          defaultValue={typed?.contactEmail ?? ''}
          error={errorOf('contactEmail')}
        />
        <div>
          <button className="ds-button" type="submit">
            {t('assess.product.begin')}
          </button>
        </div>
      </form>
    </div>
  )
}
