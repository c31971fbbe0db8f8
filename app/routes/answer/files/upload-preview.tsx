import { data, href, type RouterContextProvider, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { markOf } from '#app/domain/edit'
import { RuleViolation } from '#app/domain/errors'
import { contentLanguageOf } from '#app/domain/language'
import { ownerOf } from '#app/domain/response'
import { answerOutcomes, type ImportChoices, judgeImport } from '#app/domain/response-import'
import { sayDeadline } from '#app/messages/say-deadline'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { ErrorSummary } from '#app/ui/error-summary'
import { importResponse, responseUploadHours } from '#app/use-cases/import-response'
import { findResponseUpload } from '#db/response-uploads'
import { AnswerHead } from '../answer-head'
import { DoorNotice } from '../door-notice'
import { getConsultation, respondentOf, roomOf } from '../room'
import type { Route } from './+types/upload-preview'
import { ImportedRows } from './imported-rows'
import { ImportedSave } from './imported-save'
import { type ImportedView, importedView, noticesOf } from './imported-values'
import { UnreadWords } from './unread-words'

export const handle = { isReading: true }

const overview = (slug: string, saved: number) => `${href('/horinger/:slug/svar/oversikt', { slug })}?lest=${saved}`

/** One's own upload while it lasts; anybody else's is not there. */
async function openUpload(context: Readonly<RouterContextProvider>, slug: string, id: string) {
  const current = currentOf(context)
  const { actingFor, accountId } = respondentOf(current)
  const room = await roomOf(context, slug)
  const owner = { consultationId: room.consultation.id, owner: ownerOf(actingFor), accountId }
  const upload = await findResponseUpload(current.db, owner, id, current.wallNow.toString())
  if (!upload) throw data(null, { status: 404 })
  return { current, room, upload, actingFor }
}

export async function loader({ context, params: { slug, upload: id } }: Route.LoaderArgs) {
  const { current, room, upload, actingFor } = await openUpload(context, slug, id)
  if (upload.content === null) throw redirect(overview(slug, upload.saved ?? 0))
  const { language, now } = current
  const { consultation, draft, answers, door } = room
  const isMoved = draft.version.id !== upload.versionId
  const judged = judgeImport(draft, isMoved ? [] : upload.content.answers, answers)
  return {
    slug,
    title: consultation.text[contentLanguageOf(language)].title,
    actingFor: actingFor.kind === 'organisation' ? actingFor.name : null,
    deadline: sayDeadline(consultation.deadline, now, language),
    team: null,
    door,
    isMoved,
    upload: upload.id,
    fileName: upload.fileName,
    notices: noticesOf(upload.content, draft, language),
    madeFor: upload.content.madeFor,
    unread: upload.content.document?.unread ?? [],
    view: importedView(judged, draft, language),
    seen: Object.fromEntries(judged.answers.map(({ answer: { itemCode } }) => [itemCode, markOf(answers.get(itemCode) ?? {})])),
  }
}

/** Saves all of it, or nothing: what has changed on the page since it was looked over is shown first. */
export async function action({ request, context, params: { slug, upload } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { actingFor, name, accountId } = respondentOf(current)
  const form = await readForm(request)
  const choices = { ...choicesIn(form), isForThis: form.get('bekreftet') === 'ja' }
  const by = { respondent: actingFor, name, accountId }
  const consultation = await getConsultation(current, slug)
  const result = await orRefusal(importResponse(current.db, consultation, by, upload, choices, current.now, current.wallNow))
  if (result === null) throw data(null, { status: 404 })
  if (result instanceof RuleViolation) {
    const refused = { code: result.code, values: result.values }
    return data({ refused, chosen: [...choices.answers], isForThis: choices.isForThis }, { status: statusOf[result.code] })
  }
  throw redirect(overview(slug, result), 303)
}

function choicesIn(form: URLSearchParams): ImportChoices {
  const answers = new Map<string, 'file' | 'page'>()
  const seen = new Map<string, string>()
  for (const [name, value] of form) {
    if (name.startsWith('valg:') && (value === 'file' || value === 'page')) answers.set(name.slice('valg:'.length), value)
    else if (name.startsWith('sett:')) seen.set(name.slice('sett:'.length), value)
  }
  return { answers, seen }
}

export default function UploadPreviewPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { slug, actingFor, door, isMoved, upload, fileName, notices, madeFor, unread, view, seen } = loaderData
  const title = t('offline.preview')
  const code = isMoved ? 'response-file.version-moved' : actionData?.refused.code
  const error = code && sayRule(t, { code, values: actionData?.refused.values ?? {} })
  const place = code === 'import.conflicts' ? '#conflict' : code === 'response-file.other-owner' ? '#bekreftet' : '#lagre'
  return (
    <div className="page">
      <AnswerHead sheet={loaderData} title={title} here={title} />
      <p className="lead">
        {actingFor === null
          ? t('offline.preview.lead.own', { file: fileName })
          : t('offline.preview.lead', { file: fileName, name: actingFor })}
      </p>
      <p className="muted">{t('offline.expires', { hours: responseUploadHours })}</p>
      {error && <ErrorSummary errors={[{ to: place, text: error }]} />}
      {door !== 'open' && <DoorNotice door={door} slug={slug} title={t('offline.closed')} id="lukket" />}
      <Totals view={view} />
      {notices.length > 0 && (
        <ul className="section-tight measure">
          {notices.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <form method="post" action={href('/horinger/:slug/svar/opplasting/:upload', { slug, upload })} noValidate>
        <ImportedRows view={view} seen={seen} chosen={new Map(actionData?.chosen ?? [])} />
        <UnreadWords unread={unread} />
        <ImportedSave
          view={view}
          slug={slug}
          actingFor={actingFor}
          madeFor={madeFor}
          isOpen={door === 'open' && !isMoved}
          isForThis={actionData?.isForThis ?? false}
          isMissing={actionData?.refused.code === 'response-file.other-owner'}
        />
      </form>
    </div>
  )
}

const tones = {
  conflict: 'missing',
  emptied: 'missing',
  rejected: 'missing',
  created: 'ready',
  updated: 'work',
  unchanged: 'none',
} as const

/** How many answers the file has and what becomes of each; the numbers add up. */
function Totals({ view: { counts, total } }: { view: ImportedView }) {
  const t = useT()
  return (
    <section className="section-tight" aria-labelledby="i-alt">
      <h2 id="i-alt">{total === 0 ? t('offline.total.none') : t('offline.total', { n: total })}</h2>
      <ul className="overview-sums">
        {answerOutcomes
          .filter((outcome) => counts[outcome] > 0)
          .map((outcome) => (
            <li key={outcome}>
              <a href={`#${outcome}`}>
                <span className="state" data-state={tones[outcome]}>
                  {t(`offline.sum.${outcome}`, { n: counts[outcome] })}
                </span>
              </a>
            </li>
          ))}
      </ul>
    </section>
  )
}
