import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { agesOf } from '#app/domain/declaration-age'
import { fold, searchWords } from '#app/domain/search-words'
import { translatorOf } from '#app/messages/registry'
import { sayAges } from '#app/messages/say-age'
import { sayDate } from '#app/messages/say-time'
import { useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { ChooseDeclarations } from '#app/ui/choose-declarations'
import { SearchField, ShowButton } from '#app/ui/filter-fields'
import { Pager } from '#app/ui/pager'
import { pageOf, pageSize, pagingOf } from '#app/ui/paging'
import { listConsultations } from '#db/consultations'
import { type Declaration, listPublic } from '#db/declarations'
import { getDraft } from '#db/guidelines'
import type { Route } from './+types/public-index'
import { wantedIn } from './comparison/query'

export const handle = { isReading: true }

/** Who has assessed what and when, of what is shared with all; a visitor chooses here which to compare. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const { db, language } = currentOf(context)
  const all = await listPublic(db)
  const current = (await listConsultations(db)).map(({ currentVersionId }) => currentVersionId)
  const ages = agesOf(all, current)
  const t = translatorOf(language)
  const search = (url.searchParams.get('sok') ?? '').slice(0, 200)
  const words = searchWords(search)
  const onlyFresh = url.searchParams.get('nyeste') === 'ja'
  const { numbers } = wantedIn(url.searchParams)
  const found = all.filter(
    (one) => (!onlyFresh || ages.get(one.number)?.length === 0) && words.every((word) => fold(searched(one)).includes(word)),
  )
  const page = pageOf(url)
  const onPage = found.slice((page - 1) * pageSize, page * pageSize)
  const shown = new Set(onPage.map(({ number }) => number))
  // What was chosen elsewhere stays chosen, and stands first, so that it can be seen and taken out.
  const chosen = all.filter(({ number }) => numbers.includes(number) && !shown.has(number))
  const show = async (one: Declaration) => ({
    ...{ number: one.number, vendor: one.organisationName, isTest: one.isTest, name: one.productName, version: one.productVersion },
    ...{ declaredOn: one.declaredOn, day: sayDate(one.declaredOn, language) },
    guideline: (await getDraft(db, one.versionId)).version.number,
    marks: sayAges(t, ages.get(one.number) ?? []),
    to: href('/egenvurdering/offentlig/:number', { number: one.number }),
  })
  return {
    rows: await Promise.all([...chosen, ...onPage].map(show)),
    numbers,
    search,
    onlyFresh,
    total: all.length,
    found: found.length,
    paging: pagingOf(url, page, found.length),
  }
}

const searched = (one: Declaration) => [one.productName, one.productVersion, one.organisationName, one.number].join('\n')

export default function PublicIndexPage({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { rows, numbers, search, onlyFresh, total, found, paging } = loaderData
  return (
    <div className="page page-wide" data-size="sm">
      <title>{`${t('compare.index')} – ${t('frame.assess')} – ${t('frame.product')}`}</title>
      <Breadcrumbs trail={[{ to: href('/egenvurdering'), text: t('frame.assess') }]} here={t('compare.index')} />
      <div className="page-head compact">
        <h1>{t('compare.index')}</h1>
        <p className="muted measure">{t('compare.index.lead')}</p>
      </div>
      {total === 0 ? (
        <p className="section">{t('compare.index.none')}</p>
      ) : (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: the element <search> is not known to screen readers in use */}
          <form className="filters" method="get" role="search" aria-label={t('compare.index.search')}>
            {numbers.map((number) => (
              <input type="hidden" name="vurdering" value={number} key={number} />
            ))}
            <SearchField name="sok" label={t('compare.index.search')} typed={search} />
            <label className="check">
              <input className="ds-input" type="checkbox" name="nyeste" value="ja" defaultChecked={onlyFresh} />
              {t('compare.index.fresh')}
            </label>
            <ShowButton />
          </form>
          <ChooseDeclarations found={found} action={href('/egenvurdering/sammenligning')} rows={rows} chosen={numbers} />
          <Pager paging={paging} />
        </>
      )}
      <p className="section measure">
        {t('compare.index.links')} <a href={`${href('/egenvurdering/sammenligning')}#legg-til`}>{t('compare.index.to-links')}</a>
      </p>
    </div>
  )
}
