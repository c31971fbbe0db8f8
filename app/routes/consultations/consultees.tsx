import { data, href } from 'react-router'
import { currentOf } from '#app/access/current'
import { withOwnDeadline } from '#app/access/own-deadline'
import { readingHeaders } from '#app/access/reading'
import { isOpen } from '#app/domain/consultation'
import { countConsultees, type Body as KnownBody, withoutRepeats } from '#app/domain/consultee'
import { contentLanguageOf } from '#app/domain/language'
import { sayOrganisationNumber } from '#app/domain/organisation-number'
import { useContentLang, useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { findConsultation } from '#db/consultations'
import { listConsultees } from '#db/consultees'
import type { Route } from './+types/consultees'
import { Body, ConsulteeList, type ShownGroup } from './consultee-list'
import { type FoundConsultee, findConsultees } from './consultee-search'

export const handle = { isReading: true }
export const headers = readingHeaders

const longestSearch = 200

export async function loader({ params: { slug }, context, url }: Route.LoaderArgs) {
  const current = currentOf(context)
  const { db, language, now } = current
  const consultation = await findConsultation(db, slug)
  if (!consultation) throw data({ reason: 'not-found' }, { status: 404 })
  const content = contentLanguageOf(language)
  const groups = await listConsultees(db, consultation.id)
  const typed = (url.searchParams.get('sok') ?? '').trim().slice(0, longestSearch)
  return {
    slug,
    publisher: consultation.publisher,
    mayAnswer: isOpen(await withOwnDeadline(current, consultation), now),
    counts: countConsultees(groups),
    typed,
    found: typed === '' ? null : findConsultees(groups, typed, content),
    groups: withoutRepeats(groups).map(
      ({ id, name, lines }): ShownGroup => ({
        id,
        name: name[content],
        lines: lines.map(({ id: lineId, nameAsWritten, isCollective, body, members }) => ({
          id: lineId,
          nameAsWritten,
          isCollective,
          number: body ? toShown(body).number : null,
          members: members.map(toShown),
        })),
      }),
    ),
  }
}

function toShown({ name, nameVariants, number }: KnownBody) {
  return { name, nameVariants, number: number === null ? null : sayOrganisationNumber(number) }
}

export default function ConsulteesPage({ loaderData }: Route.ComponentProps) {
  const { slug, publisher, mayAnswer, counts, typed, found, groups } = loaderData
  const t = useT()
  const lang = useContentLang()
  const address = href('/horinger/:slug/horingsinstanser', { slug })
  return (
    <div className="page">
      <title>{t('consultees.page-title')}</title>
      <Breadcrumbs trail={[{ to: href('/horinger/:slug', { slug }), text: t('draft.consultation') }]} here={t('consultees.title')} />
      <div className="page-head">
        <h1>{t('consultees.title')}</h1>
        <p className="lead">{t('consultees.lead', { publisher, count: counts.distinctLines })}</p>
        <p className="measure">{t('consultees.counts', { collectives: counts.collectives, bodies: counts.bodies })}</p>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: the element <search> is not known to screen readers in use */}
      <form className="filters" method="get" action={`${address}#treff`} role="search" aria-label={t('consultees.search')}>
        <div className="ds-field">
          <label className="ds-label" htmlFor="sok">
            {t('consultees.search.label')}
          </label>
          <input className="ds-input" type="search" id="sok" name="sok" defaultValue={typed} maxLength={longestSearch} />
        </div>
        <div className="cluster">
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('consultees.search.button')}
          </button>
          {found && <a href={address}>{t('consultees.search.clear')}</a>}
        </div>
      </form>
      {found && <Found typed={typed} found={found} slug={slug} mayAnswer={mayAnswer} />}
      {(!found || found.length === 0) && <ConsulteeList groups={groups} nameLang={lang} />}
    </div>
  )
}

function Found({ typed, found, slug, mayAnswer }: { typed: string; found: readonly FoundConsultee[]; slug: string; mayAnswer: boolean }) {
  const t = useT()
  const lang = useContentLang()
  if (found.length === 0) {
    return (
      <div className="ds-alert" data-color="info">
        <h2 id="treff">{t('consultees.none', { typed })}</h2>
        <p>{t('consultees.none.advice')}</p>
        {mayAnswer && (
          <p>
            <a href={href('/horinger/:slug/svar', { slug })}>{t('item.give-input')}</a>
          </p>
        )}
      </div>
    )
  }
  return (
    <section className="section" aria-labelledby="treff">
      <h2 id="treff">{t('consultees.found', { count: found.length, typed })}</h2>
      <ul className="plain consultee-found">
        {found.map((one) => (
          <li key={one.key}>
            <Body body={one} />
            <span className="muted small">
              <span lang={lang}>{one.group}</span>
              {one.through.length > 0 && `: ${t('consultees.member-of', { lines: one.through.map((name) => `«${name}»`).join(', ') })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
