import { href, redirect } from 'react-router'
import { readForm } from '#app/access/read-form'
import { contentLanguageOf } from '#app/domain/language'
import assessment from '#app/enhance/assessment.js?url'
import { useT } from '#app/messages/use-t'
import { saveLines } from '#app/use-cases/save-lines'
import type { Route } from './+types/checklist'
import { AssessmentPage } from './assessment-page'
import { assessorOf, notFound, openAssessment } from './assessor'
import { ChecklistFilter } from './checklist-filter'
import { ChecklistTable } from './checklist-table'
import { ChecklistFiles } from './files/checklist-files'
import { filterOf, isUnfinished, passes, queryOf } from './filter'
import { Notice } from './notice'
import { noticeIn, outcomeQuery } from './outcome'
import { readRows } from './read-lines'
import { orBack } from './refusal'
import { SavedLine } from './saved-line'
import { headOf, rowsOf, statusWords } from './values'
import { VersionChange } from './version-change'
import { versionChange } from './version-change-values'

export const handle = { isReading: true }

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const open = await openAssessment(context, params.assessment)
  const { scale, draft, current } = open
  const all = rowsOf(open)
  const filter = filterOf(
    url.searchParams,
    scale.statuses.map(({ code }) => code),
  )
  const rows = all.filter((row) => passes(filter, row))
  const content = contentLanguageOf(current.language)
  return {
    head: headOf(open),
    statuses: statusWords(scale, current.language),
    filter,
    query: queryOf(filter),
    chapters: draft.version.chapters
      .filter(({ number }) => all.some((row) => row.chapter === number))
      .map(({ number, title }) => ({ number, title: title[content] })),
    rows,
    total: all.length,
    assessed: all.filter(({ status }) => status !== scale.unassessed).length,
    unfinished: all.filter(isUnfinished).length,
    carried: all.filter(({ isCarried }) => isCarried).length,
    notice: noticeIn(url.searchParams),
    version: await versionChange(open, all),
  }
}

/** Saves what the table's rows say, for those without scripts. */
export async function action({ request, context, params, url }: Route.ActionArgs) {
  const { current, by } = await assessorOf(context, params.assessment)
  const form = await readForm(request)
  const work = saveLines(current.db, by, params.assessment, readRows(form), current.now)
  const saved = (await orBack(work, form, url.pathname)) ?? notFound()
  const statuses = [...url.searchParams.getAll('status')]
  throw redirect(url.pathname + outcomeQuery(queryOf(filterOf(url.searchParams, statuses)), saved), 303)
}

export default function ChecklistPage({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { head, rows, total, assessed, unfinished, carried, notice, query } = loaderData
  const isOpen = head.declaredAt === null
  return (
    <AssessmentPage head={head} place="assess.checklist">
      <div className="page-head compact">
        <h1>{t('assess.of', { product: head.productName, version: head.productVersion })}</h1>
        <div className="page-head-line">
          <p className="muted">
            {t('assess.progress', { done: assessed, total })}
            {unfinished > 0 && ` · ${t('assess.unfinished', { n: unfinished })}`} · {t('assess.against', { number: head.guideline })}
          </p>
          {isOpen && <SavedLine />}
        </div>
      </div>
      <Notice notice={notice} head={head} query={query} />
      {carried > 0 && isOpen && (
        <p className="ds-alert" data-color="info">
          {t('assess.carried', { n: carried })}
        </p>
      )}
      <VersionChange version={loaderData.version} head={head} />
      <ChecklistFiles assessment={head.id} isOpen={isOpen} />
      <ChecklistFilter
        filter={loaderData.filter}
        chapters={loaderData.chapters}
        statuses={loaderData.statuses}
        hasChanges={loaderData.version.counts !== null}
      />
      {rows.length === 0 ? (
        <p className="measure">
          {t('assess.none-found')}{' '}
          <a href={href('/egenvurdering/vurdering/:assessment', { assessment: head.id })}>{t('assess.show-all')}</a>
        </p>
      ) : (
        <ChecklistTable {...loaderData} />
      )}
      {isOpen && <script src={assessment} defer />}
    </AssessmentPage>
  )
}
