import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { fileOf, readUpload } from '#app/access/read-upload'
import { RuleViolation } from '#app/domain/errors'
import { contentLanguageOf } from '#app/domain/language'
import { sayDeadline } from '#app/messages/say-deadline'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { checklistBytes } from '#app/platform/upload-limits'
import { ErrorSummary } from '#app/ui/error-summary'
import { Icon } from '#app/ui/icon'
import { Download } from '#app/ui/icons.json'
import { InputField } from '#app/ui/input-field'
import { AnswerHead } from '../answer-head'
import { DoorNotice } from '../door-notice'
import { respondentOf, roomOf } from '../room'
import type { Route } from './+types/upload'
import { receiveResponseFile } from './receive-response'

export const handle = { isReading: true }

export async function loader({ context, params }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { language, now } = current
  const { actingFor } = respondentOf(current)
  const { consultation, door, newest, isChanging } = await roomOf(context, params.slug)
  return {
    slug: params.slug,
    title: consultation.text[contentLanguageOf(language)].title,
    actingFor: actingFor.kind === 'organisation' ? actingFor.name : null,
    deadline: sayDeadline(consultation.deadline, now, language),
    team: null,
    door,
    isUnsent: newest === null || isChanging,
    megabytes: checklistBytes / 1024 / 1024,
  }
}

/** Reads the file; what it says is looked over on the next page, and nothing of the response is stored before that. */
export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { actingFor, name, accountId } = respondentOf(current)
  const room = await roomOf(context, slug)
  const form = await readUpload(request)
  const by = { respondent: actingFor, name, accountId }
  const result = await orRefusal(receiveResponseFile(current, room, by, fileOf(form, 'fil')))
  if (result instanceof RuleViolation)
    return data({ refused: { code: result.code, values: result.values } }, { status: statusOf[result.code] })
  throw redirect(href('/horinger/:slug/svar/opplasting/:upload', { slug, upload: result }), 303)
}

export default function UploadPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { slug, actingFor, door, isUnsent, megabytes } = loaderData
  const title = t('offline.title.upload')
  const error = actionData ? sayRule(t, actionData.refused) : null
  return (
    <div className="page">
      <AnswerHead sheet={loaderData} title={title} here={title} />
      <p className="lead">{actingFor === null ? t('offline.lead.own') : t('offline.lead', { name: actingFor })}</p>
      {error && <ErrorSummary errors={[{ to: door === 'open' ? '#fil' : '#lukket', text: error }]} />}
      {isUnsent && (
        <p>
          {t('offline.no-file')}{' '}
          <a className="nowrap" href={href('/horinger/:slug/svar/nedlasting/:file', { slug, file: 'skjema.xlsx' })}>
            <Icon shape={Download} />
            {t('offline.link.download')}
          </a>{' '}
          <a className="nowrap" href={href('/horinger/:slug/svar/nedlasting/:file', { slug, file: 'skjema.docx' })}>
            <Icon shape={Download} />
            {t('word.download')}
          </a>
        </p>
      )}
      {door === 'open' ? (
        <FileForm slug={slug} megabytes={megabytes} error={error} />
      ) : (
        <DoorNotice door={door} slug={slug} title={t('offline.closed')} id="lukket" />
      )}
    </div>
  )
}

/** One file, sent without scripts. */
function FileForm({ slug, megabytes, error }: { slug: string; megabytes: number; error: string | null }) {
  const t = useT()
  return (
    <form
      method="post"
      action={href('/horinger/:slug/svar/opplasting', { slug })}
      encType="multipart/form-data"
      className="plain-form section"
      noValidate
    >
      <InputField
        id="fil"
        type="file"
        label={t('offline.file')}
        help={t('offline.file.help', { limit: megabytes })}
        error={error}
        accept=".xlsx,.docx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      />
      <p className="muted measure">{t('offline.nothing-yet')}</p>
      <div>
        <button className="ds-button" type="submit">
          {t('offline.send')}
        </button>
      </div>
    </form>
  )
}
