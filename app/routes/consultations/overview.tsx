import { data, href } from 'react-router'
import { currentOf } from '#app/access/current'
import { readingHeaders } from '#app/access/reading'
import { useContentLang, useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { ConsultationActions, RespondButton } from '#app/ui/consultation-actions'
import { Deadline, ShortDeadline } from '#app/ui/deadline'
import { DemonstrationNotice } from '#app/ui/demonstration-notice'
import { findConsultation } from '#db/consultations'
import type { Route } from './+types/overview'
import { OverviewAside } from './overview-aside'
import { OverviewBody } from './overview-body'
import { describeConsultation } from './overview-values'

export const handle = { isReading: true }
export const headers = readingHeaders

export async function loader({ context, params }: Route.LoaderArgs) {
  const current = currentOf(context)
  const consultation = await findConsultation(current.db, params.slug)
  if (!consultation) throw data({ reason: 'not-found' }, { status: 404 })
  return describeConsultation(consultation, current)
}

export default function OverviewPage({ loaderData: overview }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const { slug, isOpen, progress, deadline, publisher } = overview
  return (
    <div className="page">
      <title>{`${overview.title} – ${t('frame.product')}`}</title>
      <meta name="description" content={overview.purpose} />
      <Breadcrumbs here={overview.title} lang={lang} />
      <header className="consultation-head">
        <p className="kicker">{t('consultation.kicker')}</p>
        <h1 lang={lang}>{overview.title}</h1>
        <p className="muted" lang={lang}>
          {overview.subtitle}
        </p>
        <p className="lead" lang={lang}>
          {overview.purpose}
        </p>
        <Deadline deadline={deadline} />
        {progress && (
          <p>
            <span className="state" data-state={progress === 'sent' ? 'sent' : 'work'}>
              {t(`consultation.${progress}`)}
            </span>
          </p>
        )}
        <ConsultationActions slug={slug} isOpen={isOpen} progress={progress} />
        {!isOpen && <AfterDeadline publisher={publisher} slug={slug} />}
        <DemonstrationNotice provenance={overview.provenance} publisher={publisher} />
      </header>
      <div className="consultation-body">
        <OverviewBody overview={overview} />
        <OverviewAside overview={overview} />
      </div>
      <div className="action-bar">
        <ShortDeadline deadline={deadline} />
        {isOpen || progress ? (
          <RespondButton slug={slug} isOpen={isOpen} progress={progress} />
        ) : (
          <a className="ds-button" href={href('/horinger/:slug/utkast', { slug })}>
            {t('consultation.read')}
          </a>
        )}
      </div>
    </div>
  )
}

/** What one can still do when the door has shut. */
function AfterDeadline({ publisher, slug }: { publisher: string; slug: string }) {
  const t = useT()
  return (
    <div className="measure stack stack-sm">
      <p>
        {t('consultation.closed.text')} <a href={href('/horinger/:slug/svar', { slug })}>{t('consultation.closed.own')}</a>
      </p>
      <p>{t('consultation.closed.late', { publisher })}</p>
    </div>
  )
}
