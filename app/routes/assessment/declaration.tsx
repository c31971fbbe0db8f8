import { data, href, redirect } from 'react-router'
import type { Current } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { standingIn } from '#app/access/standing'
import type { AltinnAnswer } from '#app/domain/altinn-rights'
import { norwegianDay } from '#app/domain/consultation'
import { declarationMark, hindrancesToDeclare, linesToSeal } from '#app/domain/declaration'
import { RuleViolation } from '#app/domain/errors'
import { covers } from '#app/domain/position'
import { sayRule } from '#app/messages/say-rule'
import { sayDate } from '#app/messages/say-time'
import { useT } from '#app/messages/use-t'
import { statusOf } from '#app/platform/http'
import { ErrorSummary } from '#app/ui/error-summary'
import { declareAssessment } from '#app/use-cases/declare-assessment'
import { findDeclarationOf } from '#db/declarations'
import type { Route } from './+types/declaration'
import { AssessmentPage } from './assessment-page'
import { assessorOf, notFound, openAssessment } from './assessor'
import { BeforeDeclaring } from './before-declaring'
import { Declared } from './declared'
import { declaredValues } from './declared-values'
import { orRefused } from './refusal'
import { resultValues } from './result-values'
import { headOf } from './values'

export const handle = { isReading: true }

export async function loader({ context, params }: Route.LoaderArgs) {
  const open = await openAssessment(context, params.assessment)
  const { by, assessment, current, scale, draft, requirements, lines, on } = open
  const { db, language, now } = current
  const declaration = await findDeclarationOf(db, by.organisationNumber, assessment.id)
  const { grant } = await standingIn(context, assessment.slug)
  return {
    head: headOf(open),
    organisation: by.organisationName,
    slug: assessment.slug,
    mayBind: covers(grant?.position ?? null, 'approver'),
    today: sayDate(norwegianDay(now), language),
    hindrances: hindrancesToDeclare(scale, requirements, lines, on).map(({ code, values }) => ({ code, values })),
    mark: declarationMark(linesToSeal(scale, requirements, lines)),
    figures: resultValues(scale, draft, requirements, lines, language).figures,
    declared: declaration && (await declaredValues(db, declaration, language)),
  }
}

/** Declares the assessment: whoever does it binds the organisation. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { current, by, assessment } = await assessorOf(context, params.assessment)
  const { actor, db, now, wallNow } = current
  if (actor.kind !== 'respondent') notFound()
  const form = await readForm(request)
  const review = { isConfirmed: form.get('bekreftet') === 'ja', mark: form.get('sett') ?? '' }
  const { grant } = await standingIn(context, assessment.slug)
  const altinn = grant?.basis.kind === 'membership' ? actor.altinn : askForNow(current)
  const work = Promise.resolve(altinn).then((answer) =>
    declareAssessment(db, { ...actor, ...by, altinn: answer }, assessment.id, review, now, wallNow),
  )
  const result = await orRefused(work, form)
  if (result instanceof RuleViolation) return data({ code: result.code, values: result.values }, { status: statusOf[result.code] })
  throw redirect(href('/egenvurdering/vurdering/:assessment/erklaring', params), 303)
}

/** A right to bind that comes from Altinn is asked for anew when it is used. Refuses: declaration.log-in-again. */
async function askForNow({ askAltinn }: Current): Promise<AltinnAnswer> {
  const answer = await askAltinn({ isFresh: true })
  if (answer === null) throw new RuleViolation('declaration.log-in-again')
  return answer
}

export default function DeclarationPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const { head, declared } = loaderData
  return (
    <AssessmentPage head={head} place="assess.declaration">
      {actionData && !declared && (
        <ErrorSummary errors={[{ to: actionData.values.code ? '#mangler' : '#bekreftet', text: sayRule(t, actionData) }]} />
      )}
      {declared ? <Declared head={head} declared={declared} /> : <BeforeDeclaring {...loaderData} />}
    </AssessmentPage>
  )
}
