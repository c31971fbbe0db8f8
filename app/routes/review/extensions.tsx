import { randomUUID } from 'node:crypto'
import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { type RuleCode, RuleViolation, ruleCodes } from '#app/domain/errors'
import { organisationNumberIn, sayOrganisationNumber } from '#app/domain/organisation-number'
import { sayRule } from '#app/messages/say-rule'
import { sayDate, sayMinute } from '#app/messages/say-time'
import { useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { ErrorSummary } from '#app/ui/error-summary'
import { InputField } from '#app/ui/input-field'
import { TestTag } from '#app/ui/test-tag'
import { openFor } from '#app/use-cases/decide-extension'
import { listExtensions } from '#db/extensions'
import { listStatedOwners } from '#db/guests'
import type { Route } from './+types/extensions'
import { CasePage } from './case-page'
import { officerOf } from './officer'
import { openCase } from './open-case'

export const handle = { isReading: true }

/** Who asks for more time, and who has got it. */
export async function loader({ context, params: { slug }, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language } = current
  const { consultation, head } = await openCase(current, slug)
  const all = await listExtensions(db, consultation.id)
  const stated = await listStatedOwners(db)
  const dayOf = (day: string | null) => (day === null ? null : sayDate(day, language))
  const code = url.searchParams.get('feil')
  return {
    head,
    deadline: sayDate(consultation.deadline, language),
    refused: (ruleCodes.find((one) => one === code && one.startsWith('extension.')) ?? null) as RuleCode | null,
    extensions: all.map(({ id, owner, name, organisationNumber, isTest, askedAt, reason, wishedFor, outcome, day, answer, isLate }) => ({
      ...{
        id,
        isTest,
        reason,
        answer,
        isLate,
        name,
        number: organisationNumber === null ? null : sayOrganisationNumber(organisationNumber),
        isStated: stated.has(owner),
      },
      ...{ wishedFor, wished: dayOf(wishedFor), day: dayOf(day), time: sayMinute(askedAt, language) },
      state: outcome === 'granted' ? ('granted' as const) : outcome === 'refused' ? ('refused' as const) : ('waiting' as const),
    })),
  }
}

/** Opens the door for an organisation that has not asked here. */
export async function action({ request, context, params: { slug } }: Route.ActionArgs) {
  const current = currentOf(context)
  const { consultation } = await openCase(current, slug)
  const form = await readForm(request)
  const typed = { number: form.get('orgnr') ?? '', day: form.get('dag') ?? '', reason: form.get('grunn') ?? '' }
  const opening = { id: randomUUID(), organisationNumber: organisationNumberIn(typed.number) ?? '', day: typed.day, reason: typed.reason }
  const refused = await orRefusal(openFor(current.db, consultation.id, officerOf(current), opening, current.now))
  if (refused instanceof RuleViolation) {
    return data({ refused: { code: refused.code, values: refused.values }, typed }, { status: statusOf[refused.code] })
  }
  return redirect(href('/saksbehandling/:slug/frister', { slug }), 303)
}

export default function ExtensionsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { head, deadline, extensions, refused } = loaderData
  const t = useT()
  const errors = [
    ...(refused ? [{ to: '#soknader', text: sayRule(t, { code: refused, values: {} }) }] : []),
    ...(actionData ? [{ to: '#orgnr', text: sayRule(t, actionData.refused) }] : []),
  ]
  return (
    <CasePage head={head} place="extension.place">
      <div className="page-head">
        <h1>{t('extension.place')}</h1>
        <p className="lead">{t('extension.staff.lead', { deadline })}</p>
      </div>
      <ErrorSummary errors={errors} />
      <section className="section" aria-labelledby="soknader">
        <h2 id="soknader" tabIndex={-1}>
          {t('extension.staff.asked')}
        </h2>
        {extensions.length === 0 ? (
          <p>{t('extension.staff.none')}</p>
        ) : (
          <ul className="plain stack">
            {extensions.map((one) => (
              <ExtensionLine key={one.id} extension={one} slug={head.slug} />
            ))}
          </ul>
        )}
      </section>
      <OpenForm slug={head.slug} typed={actionData?.typed ?? null} isWrong={actionData !== undefined} />
    </CasePage>
  )
}

type Line = Route.ComponentProps['loaderData']['extensions'][number]

function ExtensionLine({ extension, slug }: { extension: Line; slug: string }) {
  const t = useT()
  const { id, name, number, isStated, isTest, time, wished, reason, state, day, answer, isLate } = extension
  return (
    <li className="stack stack-sm measure">
      <h3>
        {name} <span className="muted small">{number ?? t(isStated ? 'known.email' : 'extension.staff.private')}</span>
        <TestTag isTest={isTest} />
      </h3>
      <p className="cluster">
        <span className="state" data-state={state === 'granted' ? 'ready' : state === 'refused' ? 'other' : 'work'}>
          {t(`extension.state.${state}`)}
        </span>
        <span className="muted">{wished ? t('extension.asked.line', { time, day: wished }) : t('extension.opened.line', { time })}</span>
      </p>
      <p>{reason}</p>
      {day && (
        <p>
          <b>{t('extension.new-day', { day })}</b> {isLate && t('extension.is-late')}
        </p>
      )}
      {answer && <p>{t('extension.answer', { answer })}</p>}
      {state === 'waiting' && <Decide extension={extension} id={id} slug={slug} />}
    </li>
  )
}

/** Two ways to answer, each with its own address: the button says which. */
function Decide({ extension, id, slug }: { extension: Line; id: string; slug: string }) {
  const t = useT()
  const way = { slug, extension: id }
  return (
    <form className="stack stack-sm" method="post">
      <InputField id={`dag-${id}`} name="dag" type="date" label={t('extension.staff.day')} defaultValue={extension.wishedFor ?? ''} />
      <div className="ds-field">
        <label className="ds-label" htmlFor={`svar-${id}`}>
          {t('extension.staff.answer')}
        </label>
        <textarea className="ds-input" id={`svar-${id}`} name="svar" maxLength={2000} />
      </div>
      <p className="actions">
        <button
          className="ds-button"
          data-variant="secondary"
          type="submit"
          formAction={href('/saksbehandling/:slug/frister/:extension/innvilgelse', way)}
        >
          {t('extension.staff.grant')}
        </button>
        <button
          className="ds-button"
          data-variant="secondary"
          type="submit"
          formAction={href('/saksbehandling/:slug/frister/:extension/avslag', way)}
        >
          {t('extension.staff.refuse')}
        </button>
      </p>
    </form>
  )
}

function OpenForm({
  slug,
  typed,
  isWrong,
}: {
  slug: string
  typed: { readonly number: string; readonly day: string; readonly reason: string } | null
  isWrong: boolean
}) {
  const t = useT()
  return (
    <form className="section stack measure" method="post" action={href('/saksbehandling/:slug/frister', { slug })}>
      <h2>{t('extension.staff.open')}</h2>
      <p>{t('extension.staff.open.text')}</p>
      <InputField
        id="orgnr"
        label={t('export.organisation-number')}
        inputMode="numeric"
        maxLength={30}
        required
        defaultValue={typed?.number}
        aria-invalid={isWrong || undefined}
      />
      <InputField id="dag" type="date" label={t('extension.staff.day')} required defaultValue={typed?.day} />
      <div className="ds-field">
        <label className="ds-label" htmlFor="grunn">
          {t('extension.staff.why')}
        </label>
        <textarea className="ds-input" id="grunn" name="grunn" maxLength={2000} required defaultValue={typed?.reason} />
      </div>
      <p className="actions">
        <button className="ds-button" data-variant="secondary" type="submit">
          {t('extension.staff.open.button')}
        </button>
      </p>
    </form>
  )
}
