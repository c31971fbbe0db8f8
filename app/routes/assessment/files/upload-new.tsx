import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { fileOf, readUpload } from '#app/access/read-upload'
import { RuleViolation } from '#app/domain/errors'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { statusOf } from '#app/platform/http'
import { checklistBytes } from '#app/platform/upload-limits'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { ErrorSummary } from '#app/ui/error-summary'
import { vendorIn } from '../assessor'
import { newestDraft } from '../newest-draft'
import { orRefused } from '../refusal'
import { RenewForm } from '../renew-form'
import type { Route } from './+types/upload-new'
import { receiveFile } from './receive-file'
import { UploadForm } from './upload-form'

export const handle = { isReading: true }

export async function loader({ context }: Route.LoaderArgs) {
  const { consultation } = await newestDraft(currentOf(context).db)
  const { mayAssess, organisationName } = await vendorIn(context, consultation.slug)
  if (!mayAssess) throw redirect(href('/egenvurdering'))
  return { organisation: organisationName, megabytes: checklistBytes / 1024 / 1024 }
}

/** Reads a file that may be of a product nobody has added yet. */
export async function action({ request, context }: Route.ActionArgs) {
  const current = currentOf(context)
  const { consultation } = await newestDraft(current.db)
  const by = await vendorIn(context, consultation.slug)
  const form = await readUpload(request)
  const result = await orRefused(receiveFile(current, by, fileOf(form, 'fil'), null), new URLSearchParams())
  if (result instanceof RuleViolation)
    return data({ refused: { code: result.code, values: result.values } }, { status: statusOf[result.code] })
  throw redirect(href('/egenvurdering/opplasting/:upload', { upload: result }), 303)
}

export default function UploadNewPage({ loaderData: { organisation, megabytes }, actionData }: Route.ComponentProps) {
  const t = useT()
  const error = actionData ? sayRule(t, actionData.refused) : null
  const declared = actionData?.refused.values.assessment
  return (
    <div className="page page-narrow">
      <title>{`${t('import.title')} – ${t('frame.product')}`}</title>
      <Breadcrumbs trail={[{ to: href('/egenvurdering'), text: t('frame.assess') }]} here={t('import.title')} />
      <div className="page-head">
        <h1>{t('import.title')}</h1>
        <p className="lead">{t('import.new.lead', { organisation })}</p>
      </div>
      {error && <ErrorSummary errors={[{ to: '#fil', text: error }]} />}
      {declared !== undefined && <RenewForm assessment={String(declared)} />}
      <UploadForm action={href('/egenvurdering/opplasting')} megabytes={megabytes} error={error} />
    </div>
  )
}
