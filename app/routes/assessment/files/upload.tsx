import { data, href, redirect } from 'react-router'
import { fileOf, readUpload } from '#app/access/read-upload'
import { RuleViolation } from '#app/domain/errors'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { statusOf } from '#app/platform/http'
import { checklistBytes } from '#app/platform/upload-limits'
import { ErrorSummary } from '#app/ui/error-summary'
import { AssessmentPage } from '../assessment-page'
import { assessorOf, openAssessment } from '../assessor'
import { orRefused } from '../refusal'
import { RenewForm } from '../renew-form'
import { headOf } from '../values'
import type { Route } from './+types/upload'
import { receiveFile } from './receive-file'
import { UploadForm } from './upload-form'

export const handle = { isReading: true }

export async function loader({ context, params }: Route.LoaderArgs) {
  return { head: headOf(await openAssessment(context, params.assessment)), megabytes: checklistBytes / 1024 / 1024 }
}

/** Reads the file; what it says is looked over on the next page, and nothing is stored before that. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { current, by, assessment } = await assessorOf(context, params.assessment)
  const form = await readUpload(request)
  const result = await orRefused(receiveFile(current, by, fileOf(form, 'fil'), assessment), new URLSearchParams())
  if (result instanceof RuleViolation)
    return data({ refused: { code: result.code, values: result.values } }, { status: statusOf[result.code] })
  throw redirect(href('/egenvurdering/opplasting/:upload', { upload: result }), 303)
}

export default function UploadPage({ loaderData: { head, megabytes }, actionData }: Route.ComponentProps) {
  const t = useT()
  const error = actionData ? sayRule(t, actionData.refused) : null
  return (
    <AssessmentPage head={head} place="assess.checklist" here={t('import.title')}>
      <div className="page-head compact">
        <h1>{t('import.title')}</h1>
        <p className="lead">{t('import.lead', { product: head.productName, version: head.productVersion })}</p>
      </div>
      {head.declaredAt !== null ? (
        <RenewForm assessment={head.id} />
      ) : (
        <>
          {error && <ErrorSummary errors={[{ to: '#fil', text: error }]} />}
          <UploadForm
            action={href('/egenvurdering/vurdering/:assessment/opplasting', { assessment: head.id })}
            megabytes={megabytes}
            error={error}
          />
        </>
      )}
    </AssessmentPage>
  )
}
