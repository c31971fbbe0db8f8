import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { type AccessChoice, answerings, givesOfEach, lossesOf } from '#app/domain/access-choice'
import { RuleViolation } from '#app/domain/errors'
import { sayRule } from '#app/messages/say-rule'
import { sayMinute } from '#app/messages/say-time'
import { useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { AccessRules } from '#app/ui/access-rules'
import { ErrorSummary } from '#app/ui/error-summary'
import { chooseAccess } from '#app/use-cases/choose-access'
import { listAccessChoices } from '#db/access-choices'
import { listFailedMail } from '#db/outbox'
import type { Route } from './+types/access'
import { AccessForm } from './access-form'
import { CasePage } from './case-page'
import { FailedMail } from './failed-mail'
import { openCase } from './open-case'

export const handle = { isReading: true }

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language, actor } = current
  const { consultation, head } = await openCase(current, params.slug)
  const [first, ...rest] = await listAccessChoices(db, consultation.id)
  if (!first) throw new Error(`No access choice for ${consultation.id}`)
  const failed = await listFailedMail(db)
  return {
    head,
    mayChoose: actor.kind === 'administrator',
    isSaved: url.searchParams.has('lagret'),
    now: first.choice,
    madeFrom: first.id,
    history: [first, ...rest].map(({ choice, chosenAt, chosenBy }, i, all) => {
      const before = all[i + 1]?.choice
      return { chosenAt: sayMinute(chosenAt, language), chosenBy, choice, losses: before ? lossesOf(before, choice).length : 0 }
    }),
    failed: failed.map(({ dueAt, createdAt, ...mail }) => ({
      ...mail,
      due: sayMinute(dueAt, language),
      written: sayMinute(createdAt, language),
    })),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const current = currentOf(context)
  const { db, actor, wallNow } = current
  if (actor.kind !== 'administrator') throw data({ reason: 'forbidden' }, { status: 403 })
  const { consultation } = await openCase(current, params.slug)
  const form = await readForm(request)
  const choice = readChoice(form)
  const refused = await orRefusal(
    chooseAccess(db, consultation.id, actor, { choice, madeFrom: readNumber(form.get('fra')), known: knownLosses(form) }, wallNow),
  )
  if (refused instanceof RuleViolation) {
    const before = (await listAccessChoices(db, consultation.id))[0]?.choice ?? choice
    return data({ refused: refused.code, choice, losses: lossesOf(before, choice) }, { status: statusOf[refused.code] })
  }
  return redirect(`${href('/saksbehandling/:slug/tilgang', params)}?lagret`, 303)
}

/** The losses that were shown beside the tick; none without it. */
function knownLosses(form: URLSearchParams): string[] {
  return form.get('bekreftet') === 'ja' ? (form.get('tap') ?? '').split(' ') : []
}

function readNumber(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null
}

/** What a package is not sent with, it does not give. */
function readChoice(form: URLSearchParams): AccessChoice {
  return {
    leadersSubmit: form.get('ledere') === 'ja',
    packages: givesOfEach((code) => ({
      answering: answerings.find((answering) => answering === form.get(`pakke/${code}`)) ?? 'nothing',
      selfAssess: form.get(`egenvurdering/${code}`) === 'ja',
    })),
  }
}

export default function AccessPage({ loaderData, actionData }: Route.ComponentProps) {
  const { head, mayChoose, now, madeFrom, history, failed, isSaved } = loaderData
  const t = useT()
  const errors = actionData
    ? [
        {
          to: actionData.refused === 'access.not-confirmed' ? '#bekreftet' : '#ledere',
          text: sayRule(t, { code: actionData.refused, values: {} }),
        },
      ]
    : []
  return (
    <CasePage head={head} place="review.access">
      <div className="page-head">
        <h1>{t('choice.title')}</h1>
        <p className="lead">{t('choice.lead')}</p>
      </div>
      <ErrorSummary errors={errors} />
      {isSaved && !actionData && (
        <p className="ds-alert section" data-color="success" role="status">
          {t('choice.saved')}
        </p>
      )}
      <section className="section prose" aria-labelledby="naa">
        <h2 id="naa">{t('choice.now')}</h2>
        <AccessRules choice={now} />
      </section>
      {mayChoose ? (
        <AccessForm
          slug={head.slug}
          madeFrom={madeFrom}
          choice={actionData?.choice ?? now}
          losses={actionData?.losses ?? []}
          isRefused={actionData?.refused === 'access.not-confirmed'}
        />
      ) : (
        <p className="section measure">{t('choice.only-administrators')}</p>
      )}
      <section className="section" aria-labelledby="historikk">
        <h2 id="historikk">{t('choice.history')}</h2>
        <ol className="plain choice-history">
          {history.map(({ chosenAt, chosenBy, choice, losses }) => (
            <li key={chosenAt}>
              <details className="item-more">
                <summary>
                  {chosenBy === null ? t('choice.first') : t('choice.by', { name: chosenBy, time: chosenAt })}
                  {losses > 0 && ` · ${t('choice.took-away', { n: losses })}`}
                </summary>
                <AccessRules choice={choice} />
              </details>
            </li>
          ))}
        </ol>
      </section>
      <FailedMail failed={failed} />
    </CasePage>
  )
}
