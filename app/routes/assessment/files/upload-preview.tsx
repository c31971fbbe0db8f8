import { data, href, type RouterContextProvider, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { requirementsOf } from '#app/domain/assessment'
import { RuleViolation } from '#app/domain/errors'
import { contentLanguageOf } from '#app/domain/language'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { statusOf } from '#app/platform/http'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { ErrorSummary } from '#app/ui/error-summary'
import { importChecklist, uploadHours } from '#app/use-cases/import-checklist'
import { type Choices, judgeRows } from '#app/use-cases/judge-import'
import { listLines } from '#db/assessment-lines'
import { getScale } from '#db/assessment-scales'
import { findAssessment } from '#db/assessments'
import { getDraft } from '#db/guidelines'
import { findUpload } from '#db/uploads'
import { notFound, vendorIn } from '../assessor'
import { newestDraft } from '../newest-draft'
import { withQuery } from '../outcome'
import { orRefused } from '../refusal'
import { RenewForm } from '../renew-form'
import type { Route } from './+types/upload-preview'
import { ImportRows } from './import-rows'
import { ImportSave } from './import-save'
import { ImportTotals } from './import-totals'
import { importView, problemOf } from './import-values'

export const handle = { isReading: true }

/** One's own upload while it lasts; anybody else's is not there. */
async function openUpload(context: Readonly<RouterContextProvider>, id: string) {
  const current = currentOf(context)
  const { db, wallNow, actor } = current
  if (actor.kind !== 'respondent' || actor.actingFor?.kind !== 'organisation') notFound()
  const owner = { organisationNumber: actor.actingFor.organisationNumber, accountId: actor.accountId }
  const upload = (await findUpload(db, owner, id, wallNow.toString())) ?? notFound()
  const assessment = upload.assessmentId === null ? null : await findAssessment(db, owner.organisationNumber, upload.assessmentId)
  const slug = assessment?.slug ?? (await newestDraft(db)).consultation.slug
  const by = await vendorIn(context, slug)
  return { current, upload, assessment, by }
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const { current, upload, assessment, by } = await openUpload(context, params.upload)
  if (!by.mayAssess) throw redirect(href('/egenvurdering'))
  if (upload.content === null)
    throw redirect(assessment ? href('/egenvurdering/vurdering/:assessment', { assessment: assessment.id }) : href('/egenvurdering'))
  const { db, language, now } = current
  const { content, fileName, versionId } = upload
  const draft = await getDraft(db, versionId)
  const scale = await getScale(db, versionId)
  const requirements = requirementsOf(draft.items)
  const lines = assessment ? await listLines(db, assessment) : new Map()
  const titles = new Map(requirements.map(({ code, text }) => [code, text[contentLanguageOf(language)].title]))
  return {
    upload: upload.id,
    fileName,
    view: importView(judgeRows(scale, content.rows, lines), { scale, titles, language, now }),
    assessment: assessment && {
      ...{ id: assessment.id, product: assessment.productName, version: assessment.productVersion },
      isDeclared: assessment.declaredAt !== null,
    },
    product: content.product && {
      ...content.product,
      type: scale.productTypes.find(({ code }) => code === content.product?.type)?.label[language] ?? '',
    },
    productProblems: content.productFaults.map((fault) => problemOf(fault, { scale, language })),
    missingColumns: content.missingColumns,
    fromVersion: content.fromVersion,
    toVersion: draft.version.number,
    hasNoMarks: content.hasNoMarks,
  }
}

/** Saves all of it, or nothing: what has changed on the page since it was looked over is shown first. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { current, upload, by } = await openUpload(context, params.upload)
  const form = await readForm(request)
  const typed = form.get('version')
  const work = importChecklist(current.db, by, upload.id, { ...choicesIn(form), version: typed }, current.now, current.wallNow)
  const result = await orRefused(work, form)
  if (result === null) notFound()
  if (result instanceof RuleViolation) {
    const chosen = [...form].filter(([name]) => name.startsWith('valg:'))
    return data({ refused: { code: result.code, values: result.values }, typed, chosen }, { status: statusOf[result.code] })
  }
  const { assessmentId, actId, saved } = result
  const query = withQuery('', { ...(actId === '' ? {} : { angre: actId }), lagret: String(saved) })
  throw redirect(href('/egenvurdering/vurdering/:assessment', { assessment: assessmentId }) + query, 303)
}

function choicesIn(form: URLSearchParams): Choices {
  const fields = new Map<string, 'file' | 'page'>()
  const seen = new Map<string, string>()
  for (const [name, value] of form) {
    if (name.startsWith('valg:') && (value === 'file' || value === 'page')) fields.set(name.slice('valg:'.length), value)
    else if (name.startsWith('sett:')) seen.set(name.slice('sett:'.length), value)
  }
  return { fields, seen }
}

export default function UploadPreviewPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { upload, fileName, view, assessment, product, productProblems, missingColumns, fromVersion, hasNoMarks } = loaderData
  const title = t('import.preview')
  const words = actionData ? sayRule(t, actionData.refused) : null
  const field =
    actionData?.refused.code === 'import.conflicts' ? '#konflikter' : actionData?.refused.values.field === 'version' ? '#version' : '#lagre'
  const notices = [
    ...(fromVersion === null ? [] : [t('import.from-version', { from: fromVersion || '–', to: loaderData.toVersion })]),
    ...(hasNoMarks ? [t('import.no-marks')] : []),
    ...(missingColumns.length > 0
      ? [
          t('import.missing-columns', {
            columns: missingColumns.map((id) => t(`workbook.column.${id}` as 'workbook.column.status')).join(', '),
          }),
        ]
      : []),
  ]
  return (
    <div className="page page-wide" data-size="sm">
      <title>{`${title} – ${t('frame.product')}`}</title>
      <Breadcrumbs
        trail={[
          { to: href('/egenvurdering'), text: t('frame.assess') },
          ...(assessment
            ? [{ to: href('/egenvurdering/vurdering/:assessment', { assessment: assessment.id }), text: t('assess.of', assessment) }]
            : []),
        ]}
        here={title}
      />
      <div className="page-head compact">
        <h1>{title}</h1>
        <p className="lead">
          {assessment ? t('import.preview.lead', { file: fileName, ...assessment }) : t('import.preview.new', { file: fileName })}
        </p>
        <p className="muted">{t('import.expires', { hours: uploadHours })}</p>
      </div>
      {words && <ErrorSummary errors={[{ to: field, text: words }]} />}
      {assessment?.isDeclared && <RenewForm assessment={assessment.id} />}
      {notices.map((text) => (
        <p className="ds-alert" data-color="info" key={text}>
          {text}
        </p>
      ))}
      <ImportTotals view={view} />
      <form method="post" action={href('/egenvurdering/opplasting/:upload', { upload })} noValidate>
        <ImportRows view={view} chosen={new Map(actionData?.chosen ?? [])} />
        <ImportSave
          view={view}
          product={product}
          problems={productProblems}
          version={actionData?.typed ?? product?.version ?? ''}
          versionError={actionData?.refused.values.field === 'version' ? words : null}
          isClosed={assessment?.isDeclared ?? false}
          again={
            assessment
              ? href('/egenvurdering/vurdering/:assessment/opplasting', { assessment: assessment.id })
              : href('/egenvurdering/opplasting')
          }
        />
      </form>
    </div>
  )
}
