import { href } from 'react-router'
import { currentOf } from '#app/access/current'
import { readingHeaders } from '#app/access/reading'
import { contentLanguageOf, languages } from '#app/domain/language'
import { sayDate } from '#app/messages/say-time'
import { useContentLang, useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { DemonstrationNotice } from '#app/ui/demonstration-notice'
import { Icon } from '#app/ui/icon'
import { Download } from '#app/ui/icons.json'
import { findScale } from '#db/assessment-scales'
import { findConsultation } from '#db/consultations'
import { getDraft, listVersions } from '#db/guidelines'
import { notFound } from '../assessor'
import type { Route } from './+types/template'

export const handle = { isReading: true }
export const headers = readingHeaders

/** The empty checklist of every version products can be assessed against. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { db, language } = currentOf(context)
  const consultation = (await findConsultation(db, params.slug)) ?? notFound()
  const { slug, text, publisher, currentVersionId } = consultation
  const content = contentLanguageOf(language)
  const all = await listVersions(db, consultation.id)
  const versions = await Promise.all(all.map(async (version) => ((await findScale(db, version.id)) ? [version] : [])))
  const { version } = await getDraft(db, currentVersionId)
  return {
    ...{ slug, publisher, title: text[content].title },
    provenance: version.contentStatus === 'demonstration' ? version.provenance[content] : null,
    versions: versions.flat().map(({ number, publishedOn }) => ({ number, day: sayDate(publishedOn, language) })),
  }
}

export default function TemplatePage({ loaderData: { slug, title, publisher, provenance, versions } }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  return (
    <div className="page">
      <title>{`${t('workbook.template')} – ${title} – ${t('frame.product')}`}</title>
      <Breadcrumbs trail={[{ to: href('/horinger/:slug', { slug }), text: t('draft.consultation') }]} here={t('workbook.template')} />
      <div className="page-head">
        <p className="kicker" lang={lang}>
          {title}
        </p>
        <h1>{t('workbook.template')}</h1>
        <p className="lead">{t('workbook.template.lead')}</p>
      </div>
      <DemonstrationNotice provenance={provenance} publisher={publisher} />
      {versions.map(({ number, day }) => (
        <section className="section" key={number} aria-labelledby={`versjon-${number}`}>
          <h2 id={`versjon-${number}`}>{t('workbook.template.version', { number, day })}</h2>
          <ul className="file-list">
            {languages.map((language) => (
              <li key={language}>
                <a
                  href={href('/horinger/:slug/egenvurdering/:version/:file', {
                    slug,
                    version: number,
                    file: `sjekkliste-${language}.xlsx`,
                  })}
                >
                  <Icon shape={Download} />
                  {t('workbook.template.file', { language: t(`workbook.template.language.${language}`) })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section className="section measure stack stack-sm" aria-labelledby="innhold">
        <h2 id="innhold">{t('workbook.template.in')}</h2>
        <p>{t('workbook.template.in.text')}</p>
        <p>
          {t('workbook.template.then')} <a href={href('/egenvurdering')}>{t('workbook.template.assess')}</a>
        </p>
      </section>
    </div>
  )
}
