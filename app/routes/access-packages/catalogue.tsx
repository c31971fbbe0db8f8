import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { readingHeaders } from '#app/access/reading'
import { accessPackageSources } from '#app/domain/access-package-record'
import { useContentLang, useT } from '#app/messages/use-t'
import { AccessRules } from '#app/ui/access-rules'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { Paragraphs } from '#app/ui/paragraphs'
import type { Route } from './+types/catalogue'
import { type Catalogue, describeCatalogue } from './catalogue-values'
import { HowToGetOne } from './how-to-get-one'
import { PackageSection } from './package-section'
import { PackageTable } from './package-table'
import { RoleTables } from './role-tables'

export const handle = { isReading: true }
export const headers = readingHeaders

export function loader({ context }: Route.LoaderArgs) {
  return describeCatalogue(currentOf(context))
}

export default function CataloguePage({ loaderData: catalogue }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  return (
    <div className="page">
      <title>{`${t('packages.title')} – ${t('frame.product')}`}</title>
      <Breadcrumbs here={t('packages.title')} />
      <div className="page-head">
        <h1>{t('packages.title')}</h1>
        <p className="lead">{t('packages.lead')}</p>
      </div>
      <section className="section" aria-labelledby="kategori">
        <h2 id="kategori">{t('packages.category')}</h2>
        <div className="prose">
          <Paragraphs text={t('packages.category.text')} />
        </div>
        <PackageTable packages={catalogue.packages} />
      </section>
      <section className="section access-packages" aria-labelledby="pakkene">
        <h2 id="pakkene">{t('packages.one-by-one')}</h2>
        {catalogue.packages.map((shown) => (
          <PackageSection shown={shown} key={shown.code} />
        ))}
      </section>
      <RoleTables asOf={catalogue.asOf.text} />
      <HowToGetOne />
      <section className="section prose" aria-labelledby="i-innspill">
        <h2 id="i-innspill">{t('packages.here')}</h2>
        <Paragraphs text={t('packages.here.text')} />
        {catalogue.chosen.map(({ slug, title, choice }) => (
          <div key={slug}>
            <h3 lang={lang}>
              <a href={href('/horinger/:slug', { slug })}>{title}</a>
            </h3>
            <AccessRules choice={choice} />
          </div>
        ))}
      </section>
      <Provenance packages={catalogue.packages} />
      <Sources asOf={catalogue.asOf.text} />
    </div>
  )
}

function Provenance({ packages }: Pick<Catalogue, 'packages'>) {
  const t = useT()
  const different = packages.filter(({ first }) => !first.isCurrent)
  const [one = '', other = ''] = different.filter(({ first }) => first.sharedWith.length > 0).map(({ code }) => t(`package.${code}`))
  return (
    <section className="section prose" aria-labelledby="for-og-na">
      <h2 id="for-og-na">{t('packages.provenance')}</h2>
      <Paragraphs text={t('packages.provenance.text', { different: different.length, total: packages.length, one, other })} />
    </section>
  )
}

function Sources({ asOf }: { asOf: string }) {
  const t = useT()
  return (
    <section className="section prose" aria-labelledby="kilder">
      <h2 id="kilder">{t('packages.sources')}</h2>
      <p>{t('packages.sources.text', { date: asOf })}</p>
      <ul>
        {accessPackageSources.map(({ id, address }) => (
          <li key={id}>
            <a href={address}>{t(`packages.source.${id}`)}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={href('/api/v1/tilgangspakker')}>{t('packages.data')}</a>
      </p>
    </section>
  )
}
