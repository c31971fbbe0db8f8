import { href } from 'react-router'
import { useContentLang, useT } from '#app/messages/use-t'
import { Breadcrumbs } from '#app/ui/breadcrumbs'
import { Deadline } from '#app/ui/deadline'
import type { Sheet } from './sheet-values'
import { TeamPart } from './team-part'

/** The head of a page of answering: where one is, for whom one answers, and the deadline. */
export function AnswerHead({
  sheet,
  title,
  here,
  note = null,
  print = null,
  lang,
}: {
  sheet: Pick<Sheet, 'slug' | 'title' | 'actingFor' | 'deadline' | 'team'>
  title: string
  here: string
  note?: string | null
  /** What of the draft is printed from here, as a query; null where nothing is. */
  print?: string | null
  lang?: string | undefined
}) {
  const t = useT()
  const contentLang = useContentLang()
  const { slug, actingFor, deadline, team } = sheet
  const from = actingFor === null ? t('answer.from-you') : t('answer.from', { organisation: actingFor })
  return (
    <>
      <title>{`${title} – ${t('frame.product')}`}</title>
      <Breadcrumbs
        trail={[
          { to: href('/horinger/:slug', { slug }), text: sheet.title, lang: contentLang },
          { to: href('/horinger/:slug/svar', { slug }), text: t(actingFor === null ? 'answer.title-own' : 'answer.title') },
        ]}
        here={here}
      />
      <div className="page-head compact">
        <h1 lang={lang}>{title}</h1>
        <div className="page-head-line">
          <p className="muted">
            {[from, note, print === null ? null : ''].filter((part) => part !== null).join(' · ')}
            {print !== null && (
              <a className="print-link" href={href('/horinger/:slug/utkast/utskrift', { slug }) + print}>
                {t('answer.print')}
              </a>
            )}
          </p>
          <Deadline deadline={deadline} />
        </div>
        <TeamPart html={team} />
      </div>
    </>
  )
}
