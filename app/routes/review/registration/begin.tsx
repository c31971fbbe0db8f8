import { randomUUID } from 'node:crypto'
import { data, href, redirect } from 'react-router'
import { attemptOf } from '#app/access/attempt'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { isOpen } from '#app/domain/consultation'
import { bodyOption, readRegistration } from '#app/domain/registration'
import { sayRule } from '#app/messages/say-rule'
import { sayDate, sayMinute } from '#app/messages/say-time'
import { useT } from '#app/messages/use-t'
import { ErrorSummary } from '#app/ui/error-summary'
import { beginRegistration } from '#app/use-cases/register-response'
import { registrationFacts } from '#app/use-cases/review-registration'
import { listRegistrations } from '#db/registrations'
import { CasePage } from '../case-page'
import { openCase } from '../open-case'
import type { Route } from './+types/begin'
import { registrarOf } from './case'
import { DetailsForm } from './details-form'
import { detailsValues } from './details-values'
import { fieldIds, inOrder, nothingTyped, typedIn } from './typed'

export const handle = { isReading: true }

/** For a response that came by e-mail or post: the form, and those that somebody has begun on. */
export async function loader({ context, params: { slug }, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language, now } = current
  const { consultation, head } = await openCase(current, slug)
  const facts = await registrationFacts(db, consultation, now)
  const body = facts.bodies.find((one) => one.slug === url.searchParams.get('fra'))
  const begun = await listRegistrations(db, consultation.id)
  const nameOf = new Map(facts.bodies.map((one) => [one.slug, one.name]))
  return {
    head,
    deadline: sayDate(consultation.deadline, language),
    isOpen: isOpen(consultation, now),
    attempt: randomUUID(),
    typed: body ? { ...nothingTyped, kind: 'listed', body: bodyOption(body) } : nothingTyped,
    values: detailsValues(facts, language, nothingTyped),
    isDiscarded: url.searchParams.has('forkastet'),
    begun: begun.map(({ id, content: { from }, corrects, startedBy, startedAt }) => ({
      ...{ id, corrects, by: startedBy, time: sayMinute(startedAt, language) },
      name: from.kind === 'listed' ? (nameOf.get(from.slug) ?? from.slug) : from.name,
    })),
  }
}

/** Keeps what was typed; nothing is received before it has been looked over. */
export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { db, language, now } = current
  const { consultation } = await openCase(current, slug)
  const form = await readForm(request)
  const [typed, attempt] = [typedIn(form), attemptOf(form) ?? randomUUID()]
  const facts = await registrationFacts(db, consultation, now)
  const read = readRegistration(typed, facts)
  if ('faults' in read) {
    return data({ typed, attempt, faults: read.faults, values: detailsValues(facts, language, typed, read.faults) }, { status: 422 })
  }
  const registration = await beginRegistration(db, consultation, registrarOf(current), attempt, read.said, now)
  return redirect(href('/saksbehandling/:slug/registrer-svar/:registration/brev', { slug, registration }), 303)
}

export default function BeginPage({ loaderData, actionData }: Route.ComponentProps) {
  const { head, deadline, begun, isDiscarded, isOpen: isStillOpen } = loaderData
  const t = useT()
  const { typed, attempt, values } = actionData ?? loaderData
  const faults = actionData?.faults ?? {}
  return (
    <CasePage head={head} place="review.responses" here={t('registration.title')}>
      <div className="page-head">
        <h1>{t('registration.title')}</h1>
        <p className="lead">{t(isStillOpen ? 'registration.lead.open' : 'registration.lead', { deadline })}</p>
      </div>
      <ErrorSummary errors={inOrder(faults).map(([field, fault]) => ({ to: `#${fieldIds[field]}`, text: sayRule(t, fault) }))} />
      {isDiscarded && !actionData && (
        <p className="ds-alert section" data-color="info" role="status">
          {t('registration.discarded')}
        </p>
      )}
      {begun.length > 0 && <Begun begun={begun} slug={head.slug} />}
      <DetailsForm
        action={href('/saksbehandling/:slug/registrer-svar', { slug: head.slug })}
        attempt={attempt}
        typed={typed}
        faults={faults}
        values={values}
        button={t('registration.next')}
      />
    </CasePage>
  )
}

/** What somebody has begun on and not finished; whoever handles the case can go on with it. */
function Begun({ begun, slug }: { begun: Route.ComponentProps['loaderData']['begun']; slug: string }) {
  const t = useT()
  return (
    <section className="section" aria-labelledby="begynte">
      <h2 id="begynte">{t('registration.begun')}</h2>
      <ul className="plain stack stack-sm registrations-begun">
        {begun.map(({ id, name, corrects, by, time }) => (
          <li className="cluster" key={id}>
            <a href={href('/saksbehandling/:slug/registrer-svar/:registration', { slug, registration: id })}>{name}</a>
            <span className="muted">
              {t('registration.begun.line', { time, name: by })}
              {corrects !== null && ` ${t('registration.begun.corrects', { receipt: corrects })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
