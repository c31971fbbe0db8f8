import { data, href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { readForm } from '#app/access/read-form'
import { RuleViolation } from '#app/domain/errors'
import { contentLanguageOf } from '#app/domain/language'
import { sayOrganisationNumber } from '#app/domain/organisation-number'
import { type Refused, sayRule } from '#app/messages/say-rule'
import { sayDate } from '#app/messages/say-time'
import { useContentLang, useT } from '#app/messages/use-t'
import { orRefusal, statusOf } from '#app/platform/http'
import { ErrorSummary } from '#app/ui/error-summary'
import { pageOf } from '#app/ui/paging'
import { confirmOrganisationNumber } from '#app/use-cases/confirm-organisation-number'
import { listBodies, listGoneBodies } from '#db/listed-bodies'
import type { Route } from './+types/organisation-numbers'
import { CasePage } from './case-page'
import { askedAtOnce } from './follow-limit'
import { findCandidates } from './number-candidates'
import { NumberSearch } from './number-search'
import { openCase } from './open-case'

export const handle = { isReading: true }

/** The bodies whose number is not known, with a search in the register for the one that is being looked for. */
export async function loader({ params: { slug }, context, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language } = current
  const { consultation, groupNames, head } = await openCase(current, slug)
  const query = url.searchParams
  const bodies = await listBodies(db, consultation.id)
  const missing = bodies.filter(({ number }) => number === null)
  const gone = await listGoneBodies(db, consultation.id)
  const chosen = missing.find((body) => body.slug === query.get('virksomhet'))
  const typed = (query.get('navn') ?? searchName(chosen?.name ?? '')).trim().slice(0, 150)
  const confirmed = bodies.find((body) => body.slug === query.get('bekreftet'))
  const content = contentLanguageOf(language)
  return {
    head,
    known: bodies.length - missing.length,
    missing: missing.length,
    groups: [...groupNames].flatMap(([id, name]) => {
      const members = missing.filter(({ groupId }) => groupId === id)
      return members.length === 0
        ? []
        : [{ id, name: name[content], bodies: members.map((body) => ({ slug: body.slug, name: body.name })) }]
    }),
    search: chosen ? { slug: chosen.slug, typed, candidates: await findCandidates(current, typed, pageOf(url)) } : null,
    gone: gone.map(({ slug: id, name, number, deletedOn, registeredName }) => ({
      id,
      name,
      registeredName: registeredName.toLocaleLowerCase('nb') === name.toLocaleLowerCase('nb') ? '' : registeredName,
      number: sayOrganisationNumber(number),
      day: deletedOn && sayDate(deletedOn, language),
    })),
    confirmed: confirmed?.number ? { name: confirmed.name, number: sayOrganisationNumber(confirmed.number) } : null,
    followed: query.has('spurt')
      ? { asked: countIn(query, 'spurt'), changed: countIn(query, 'endret'), isSilent: query.get('taust') === 'ja' }
      : null,
  }
}

/** What stands in brackets on the list is no part of a registered name. */
const searchName = (name: string) => name.replace(/ \(.*\)$/, '')

const countIn = (query: URLSearchParams, name: string) => Math.min(Math.max(0, Math.trunc(Number(query.get(name)) || 0)), 10_000)

/** Confirms which number a body has. A refusal comes back with the same search. */
export async function action({ params: { slug }, request, context }: Route.ActionArgs) {
  const current = currentOf(context)
  const { db, units, now, wallNow, actor } = current
  const { consultation } = await openCase(current, slug)
  const form = await readForm(request)
  const confirmed = { slug: form.get('virksomhet') ?? '', number: form.get('nummer') ?? '' }
  const by = { accountId: actor.kind === 'visitor' ? '' : actor.accountId }
  const result = await orRefusal(confirmOrganisationNumber(db, units, consultation, by, confirmed, { now, wallNow }))
  if (result instanceof RuleViolation) {
    const refused: Refused = { code: result.code, values: result.values }
    return data({ refused }, { status: statusOf[result.code] })
  }
  return redirect(`${href('/saksbehandling/:slug/organisasjonsnumre', { slug })}?bekreftet=${encodeURIComponent(confirmed.slug)}`, 303)
}

export default function OrganisationNumbersPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const { head, known, missing, groups, search, gone, confirmed, followed } = loaderData
  const { slug } = head
  const address = href('/saksbehandling/:slug/organisasjonsnumre', { slug })
  const place = search ? `#${search.slug}` : '#mangler'
  return (
    <CasePage head={head} place="review.consultees" here={t('registers.title')}>
      <ErrorSummary errors={actionData ? [{ to: place, text: sayRule(t, actionData.refused) }] : []} />
      <div className="page-head">
        <h1>{t('registers.title')}</h1>
        <p className="lead">{t('registers.lead')}</p>
      </div>
      {confirmed && (
        <div className="ds-alert" data-color="success" role="status">
          <p>{t('registers.confirmed', confirmed)}</p>
        </div>
      )}
      {followed && <Followed followed={followed} />}
      <dl className="figures">
        <Figure n={known} words={t('registers.known')} />
        <Figure n={missing} words={t('registers.missing')} />
        <Figure n={gone.length} words={t('registers.gone')} />
      </dl>
      <section className="section" aria-labelledby="mangler">
        <h2 id="mangler">{t('registers.missing.title')}</h2>
        <p className="measure">{t(missing > 0 ? 'registers.missing.text' : 'registers.missing.none')}</p>
        {groups.map(({ id, name, bodies }) => (
          <div className="number-group" key={id}>
            <h3 lang={lang}>{name}</h3>
            <ul className="numbers">
              {bodies.map((body) => (
                <li key={body.slug} id={body.slug}>
                  <NumberSearch body={body} address={address} search={search?.slug === body.slug ? search : null} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
      <section className="section stack stack-sm" aria-labelledby="slettet">
        <h2 id="slettet">{t('registers.gone.title')}</h2>
        <p className="measure">{t(gone.length > 0 ? 'registers.gone.text' : 'registers.gone.none')}</p>
        {gone.length > 0 && (
          <ul className="numbers">
            {gone.map(({ id, name, registeredName, number, day }) => (
              <li key={id}>
                <b>{name}</b>{' '}
                <span className="muted">
                  {[registeredName, number, day ? t('registers.status.deleted-on', { day }) : t('registers.status.deleted')]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        )}
        <p className="measure">{t('registers.follow.text', { n: askedAtOnce })}</p>
        <form method="post" action={href('/saksbehandling/:slug/organisasjonsnumre/oppdatering', { slug })}>
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('registers.follow')}
          </button>
        </form>
      </section>
      <p className="muted small section">{t('registers.source')}</p>
    </CasePage>
  )
}

function Figure({ n, words }: { n: number; words: string }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{n}</dd>
    </div>
  )
}

function Followed({ followed: { asked, changed, isSilent } }: { followed: { asked: number; changed: number; isSilent: boolean } }) {
  const t = useT()
  return (
    <div className="ds-alert" data-color={isSilent ? 'warning' : 'success'} role="status">
      {asked > 0 && <p>{t('registers.followed', { asked, changed })}</p>}
      {isSilent ? <p>{t('registers.silent')}</p> : asked === 0 && <p>{t('registers.followed', { asked, changed })}</p>}
    </div>
  )
}
