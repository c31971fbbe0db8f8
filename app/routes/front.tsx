import { href } from 'react-router'
import { type Current, currentOf } from '#app/access/current'
import { withOwnDeadline } from '#app/access/own-deadline'
import { findProgress } from '#app/access/progress'
import { readingHeaders } from '#app/access/reading'
import { contentLanguageOf } from '#app/domain/language'
import { sayDeadline } from '#app/messages/say-deadline'
import { sayDate } from '#app/messages/say-time'
import { useContentLang, useT } from '#app/messages/use-t'
import { ConsultationActions } from '#app/ui/consultation-actions'
import { Deadline } from '#app/ui/deadline'
import { type Consultation, listConsultations } from '#db/consultations'
import { getDraft } from '#db/guidelines'
import type { Route } from './+types/front'

export const handle = { isReading: true }
export const headers = readingHeaders

export async function loader({ context }: Route.LoaderArgs) {
  const current = currentOf(context)
  const consultations = await listConsultations(current.db)
  return { consultations: await Promise.all(consultations.map((consultation) => describe(consultation, current))) }
}

async function describe(consultation: Consultation, current: Current) {
  const { db, now, language } = current
  const { title, purpose } = consultation.text[contentLanguageOf(language)]
  const { items } = await getDraft(db, consultation.currentVersionId)
  const { deadline: own } = await withOwnDeadline(current, consultation)
  const deadline = sayDeadline(own, now, language)
  return {
    slug: consultation.slug,
    title,
    purpose,
    publisher: consultation.publisher,
    published: sayDate(consultation.publishedOn, language),
    deadline,
    isOpen: deadline.state !== 'over',
    progress: await findProgress(current, consultation.id),
    recommendations: items.filter(({ kind }) => kind === 'recommendation').length,
    requirements: items.filter(({ kind }) => kind === 'requirement').length,
  }
}

type Summary = Awaited<ReturnType<typeof describe>>

export default function Front({ loaderData: { consultations } }: Route.ComponentProps) {
  const t = useT()
  const open = consultations.filter(({ isOpen }) => isOpen)
  const closed = consultations.filter(({ isOpen }) => !isOpen)
  return (
    <div className="page">
      <title>{`${t('front.title')} – ${t('frame.product')}`}</title>
      <meta name="description" content={t('front.lead')} />
      <div className="page-head">
        <h1>{t('front.title')}</h1>
        <p className="lead">{t('front.lead')}</p>
      </div>
      <section className="section" aria-labelledby="open">
        <h2 id="open">{t('front.open')}</h2>
        {open.length > 0 ? <ConsultationList consultations={open} /> : <p>{t('front.none-open')}</p>}
      </section>
      {closed.length > 0 && (
        <section className="section" aria-labelledby="closed">
          <h2 id="closed">{t('front.closed')}</h2>
          <ConsultationList consultations={closed} />
        </section>
      )}
    </div>
  )
}

function ConsultationList({ consultations }: { consultations: readonly Summary[] }) {
  const t = useT()
  const lang = useContentLang()
  return (
    <ul className="consultation-list">
      {consultations.map((consultation) => (
        <li key={consultation.slug}>
          <div className="stack stack-sm">
            <h3 lang={lang}>
              <a href={href('/horinger/:slug', { slug: consultation.slug })}>{consultation.title}</a>
            </h3>
            <p lang={lang}>{consultation.purpose}</p>
            <p className="muted small">
              {`${consultation.publisher} · ${t('front.published', { date: consultation.published })} · ${t('consultation.size', consultation)}`}
            </p>
          </div>
          <div className="meta">
            <Deadline deadline={consultation.deadline} />
            {consultation.progress && (
              <span className="state" data-state={consultation.progress === 'sent' ? 'sent' : 'work'}>
                {t(`consultation.${consultation.progress}`)}
              </span>
            )}
            <ConsultationActions {...consultation} />
          </div>
        </li>
      ))}
    </ul>
  )
}
