import { href } from 'react-router'
import { useContentLang, useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { Deadline } from '#app/ui/deadline'
import type { Route } from './+types/start'
import { StartClosed } from './start-closed'
import { StartOpen } from './start-open'
import { startOf } from './start-values'
import { StartCaseOfficer, StartVisitor } from './start-visitor'
import { UnsavedNotice } from './unsaved-notice'

export const handle = { isReading: true }

export function loader({ context, params, url }: Route.LoaderArgs) {
  return startOf(context, params.slug, url)
}

export default function StartPage({ loaderData: start }: Route.ComponentProps) {
  const t = useT()
  const lang = useContentLang()
  const { slug, title, deadline } = start
  const own = 'actingFor' in start && start.actingFor === null ? t('answer.title-own') : t('answer.title')
  const isAnswering = start.place === 'open' || start.place === 'closed'
  const isLate = start.place === 'visitor' && !start.isOpen
  const here = isAnswering ? own : t(isLate ? 'answer.start.find' : 'answer.start.give')
  const heading = start.place === 'visitor' && !isLate ? t('answer.start.who') : here
  return (
    <div className={isAnswering ? 'page' : 'page page-narrow'}>
      <title>{`${heading} – ${t('frame.product')}`}</title>
      <Breadcrumbs trail={[{ to: href('/horinger/:slug', { slug }), text: title, lang }]} here={here} />
      <div className="page-head">
        <h1>{heading}</h1>
        <p className="lead" lang={lang}>
          {title}
        </p>
        <Deadline deadline={deadline} />
      </div>
      {'journal' in start && <UnsavedNotice slug={slug} journal={start.journal} isOpen={start.place === 'open'} />}
      {start.place === 'visitor' && <StartVisitor {...start} />}
      {start.place === 'case-officer' && <StartCaseOfficer {...start} />}
      {start.place === 'open' && <StartOpen {...start} />}
      {start.place === 'closed' && <StartClosed {...start} />}
    </div>
  )
}
