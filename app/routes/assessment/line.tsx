import { data, href, redirect } from 'react-router'
import { readForm } from '#app/access/read-form'
import { RuleViolation, ruleCodes } from '#app/domain/errors'
import { contentLanguageOf } from '#app/domain/language'
import assessment from '#app/enhance/assessment.js?url'
import { sayRule } from '#app/messages/say-rule'
import { useContentLang, useLanguage, useT } from '#app/messages/use-t'
import { statusOf } from '#app/platform/http'
import { evidenceBytes } from '#app/platform/upload-limits'
import { ErrorSummary } from '#app/ui/error-summary'
import { Icon } from '#app/ui/icon'
import { ArrowLeft, ArrowRight } from '#app/ui/icons.json'
import { ItemHead } from '#app/ui/item-head'
import { saveLines } from '#app/use-cases/save-lines'
import { listHistory } from '#db/assessment-lines'
import type { Route } from './+types/line'
import { AssessmentPage } from './assessment-page'
import { assessorOf, notFound, openAssessment } from './assessor'
import { FileForm } from './files/file-form'
import { History } from './history'
import { changesOf } from './history-values'
import { InheritedLine } from './inherited-line'
import { inheritedValues } from './inherited-values'
import { LineConflict } from './line-conflict'
import { LineForm } from './line-form'
import { PlanDates } from './plan-dates'
import { planOf } from './plan-values'
import { readLine } from './read-lines'
import { orRefused } from './refusal'
import { RequirementText } from './requirement-text'
import { SavedLine } from './saved-line'
import { headOf, rowOf, sayFaults, statusWords } from './values'

export const handle = { isReading: true }

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const open = await openAssessment(context, params.assessment)
  const { requirements, lines, scale, current, assessment: key, draft } = open
  const index = requirements.findIndex(({ code }) => code === params.code)
  const requirement = requirements[index] ?? notFound()
  const { code, kind, strength, ageGroups, text, chapter } = requirement
  const row = rowOf(open, requirement, lines.get(code) ?? null)
  const isSaved = url.searchParams.has('lagret')
  const onward = requirements.find((one) => one.code === url.searchParams.get('til'))
  // What is saved and lacks nothing leads on; what lacks something stays, and says what.
  if (isSaved && onward && row.faults.length === 0) {
    throw redirect(href('/egenvurdering/vurdering/:assessment/krav/:code', { ...params, code: onward.code }), 303)
  }
  const content = contentLanguageOf(current.language)
  const { title, text: words, rationale, verification } = text[content]
  return {
    head: headOf(open),
    item: { code, kind, strength, ageGroups, title, text: words, rationale, verification },
    chapter: draft.version.chapters.find(({ number }) => number === chapter)?.title[content] ?? '',
    row,
    isSaved,
    // What kept a file from being attached, which is another form's to say.
    rejected: ruleCodes.find((one) => one === url.searchParams.get('avvist')) ?? null,
    megabytes: evidenceBytes / 1024 / 1024,
    statuses: statusWords(scale, current.language),
    evidenceKinds: scale.evidenceKinds.map((one) => ({ code: one.code, label: one.label[current.language] })),
    maxLength: scale.maxLength,
    place: index + 1,
    total: requirements.length,
    previous: requirements[index - 1]?.code ?? null,
    next: requirements[index + 1]?.code ?? null,
    changes: changesOf(open, await listHistory(current.db, key, code)),
    inherited: inheritedValues(open, requirement),
    plan: row.plannedDate === '' ? [] : await planOf(open, code),
  }
}

/** Saves the line and goes on; in conflict or refused it stays, with everything typed kept. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { current, by } = await assessorOf(context, params.assessment)
  const form = await readForm(request)
  const choice = form.get('velg')
  const here = href('/egenvurdering/vurdering/:assessment/krav/:code', params)
  if (choice === 'theirs') throw redirect(here, 303)
  const edit = readLine(form, params.code)
  const base = choice === 'mine' ? (form.get('their-base') ?? '') : edit.base
  const work = saveLines(current.db, by, params.assessment, [{ ...edit, base, confirms: true }], current.now)
  const saved = await orRefused(work, form)
  if (saved === null) notFound()
  if (saved instanceof RuleViolation)
    return data({ typed: edit.given, conflict: null, refused: [refusedOf(saved)] }, { status: statusOf[saved.code] })
  const [result] = saved.results
  if (result?.outcome === 'refused') {
    return data({ typed: edit.given, conflict: null, refused: [refusedOf(result.violation)] }, { status: statusOf[result.violation.code] })
  }
  if (result?.outcome === 'conflict') {
    const { fields, theirs, theirBase, mine } = result
    return data({ typed: mine, conflict: { fields, theirs, theirBase, base: result.base }, refused: [] }, { status: 409 })
  }
  throw redirect(`${here}?${new URLSearchParams({ lagret: '1', til: form.get('til') ?? '' })}`, 303)
}

const refusedOf = ({ code, values }: RuleViolation) => ({ code, values })

export default function LinePage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const { head, item, row, isSaved, statuses, place, total, previous, next } = loaderData
  const refused = sayFaults(actionData?.refused ?? [], useLanguage())
  const faults = refused.length > 0 ? refused : actionData ? [] : row.faults
  const isOpen = head.declaredAt === null
  const to = (code: string) => href('/egenvurdering/vurdering/:assessment/krav/:code', { assessment: head.id, code })
  return (
    <AssessmentPage head={head} place="assess.checklist" here={item.code}>
      <div className="page-head compact">
        <div className="page-head-line">
          <p className="muted">
            {t('assess.line-of', { place, total })} · <span lang={lang}>{loaderData.chapter}</span>
          </p>
          {isOpen && <SavedLine />}
        </div>
      </div>
      {(isSaved || refused.length > 0) && <ErrorSummary errors={faults.map(({ field, text }) => ({ to: `#${field}`, text }))} />}
      {loaderData.rejected && !actionData && (
        <ErrorSummary errors={[{ to: '#fil', text: sayRule(t, { code: loaderData.rejected, values: {} }) }]} />
      )}
      {isSaved && faults.length === 0 && (
        <p className="ds-alert" data-color="success" role="status">
          {t('assess.line.saved')}
        </p>
      )}
      <div className="assess-line">
        <article className="answer-text" aria-labelledby="tittel">
          <ItemHead item={item} />
          <h1 className="item-title" id="tittel" lang={lang}>
            {item.title}
          </h1>
          <RequirementText item={item} slug={head.slug} />
        </article>
        <div>
          {actionData?.conflict && (
            <LineConflict conflict={actionData.conflict} statuses={statuses} evidenceKinds={loaderData.evidenceKinds} />
          )}
          {loaderData.inherited && <InheritedLine inherited={loaderData.inherited} id={head.id} code={item.code} isOpen={isOpen} />}
          <PlanDates dates={loaderData.plan} />
          <LineForm
            row={{ ...row, ...actionData?.typed, base: actionData?.conflict?.base ?? row.base }}
            conflict={actionData?.conflict ?? null}
            faults={faults}
            statuses={statuses}
            evidenceKinds={loaderData.evidenceKinds}
            isOpen={isOpen}
            id={head.id}
            next={next}
          />
          {isOpen && <FileForm id={head.id} code={item.code} kinds={loaderData.evidenceKinds} megabytes={loaderData.megabytes} />}
          <History changes={loaderData.changes} />
        </div>
      </div>
      <nav className="item-nav" aria-label={t('assess.neighbours')}>
        {previous && (
          <a href={to(previous)} rel="prev">
            <Icon shape={ArrowLeft} />
            {previous}
          </a>
        )}
        {next && (
          <a href={to(next)} rel="next">
            {next}
            <Icon shape={ArrowRight} />
          </a>
        )}
      </nav>
      {isOpen && <script src={assessment} defer />}
    </AssessmentPage>
  )
}
