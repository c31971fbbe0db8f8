import { href, redirect } from 'react-router'
import { currentOf } from '#app/access/current'
import { contentLanguageOf } from '#app/domain/language'
import { sayDate } from '#app/messages/say-time'
import { useContentLang, useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { listConsultations } from '#db/consultations'
import type { Route } from './+types/front'

export const handle = { isReading: true }

/** The only one there is, else a list to choose from. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, language } = currentOf(context)
  const consultations = await listConsultations(db)
  const [only, ...others] = consultations
  if (only && others.length === 0) throw redirect(href('/saksbehandling/:slug', { slug: only.slug }))
  return {
    consultations: consultations.map(({ slug, text, deadline }) => ({
      slug,
      title: text[contentLanguageOf(language)].title,
      deadline: sayDate(deadline, language),
    })),
  }
}

export default function ReviewFront({ loaderData: { consultations } }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  return (
    <div className="page page-wide" data-size="sm">
      <title>{`${t('frame.case-work')} – ${t('frame.product')}`}</title>
      <Breadcrumbs here={t('frame.case-work')} />
      <div className="page-head">
        <h1>{t('frame.case-work')}</h1>
      </div>
      <ul className="consultation-list">
        {consultations.map(({ slug, title, deadline }) => (
          <li key={slug}>
            <div className="stack stack-sm">
              <h2 lang={lang}>
                <a href={href('/saksbehandling/:slug', { slug })}>{title}</a>
              </h2>
              <p className="muted small">{t('review.deadline', { deadline })}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
