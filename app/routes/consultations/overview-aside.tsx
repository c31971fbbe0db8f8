import { href } from 'react-router'
import { useContentLang, useT } from '#app/messages/use-t'
import { Icon } from '#app/ui/icon'
import { EnvelopeClosed, FileText, OpenBook, PrinterSmall } from '#app/ui/icons.json'
import type { Overview } from './overview-values'

/** The facts beside the text: publisher, dates, documents, contact. */
export function OverviewAside({ overview }: { overview: Overview }) {
  const t = useT()
  return (
    <aside aria-label={t('consultation.about')}>
      <section aria-labelledby="facts">
        <h2 id="facts">{t('consultation.about')}</h2>
        <dl className="facts">
          <dt>{t('consultation.publisher')}</dt>
          <dd>{overview.publisher}</dd>
          <dt>{t('consultation.published')}</dt>
          <dd>
            <time dateTime={overview.published.date}>{overview.published.text}</time>
          </dd>
          <dt>{t('consultation.deadline')}</dt>
          <dd>
            <time dateTime={overview.deadline.datetime}>
              {overview.deadline.day} <span className="nowrap">{t('deadline.clock')}</span>
            </time>
            {overview.isOpen && (
              <>
                <br />
                <a href={href('/horinger/:slug/frist.ics', { slug: overview.slug })}>{t('calendar.link')}</a>
                <br />
                <a href={href('/horinger/:slug/folg', { slug: overview.slug })}>{t('follow.link')}</a>
              </>
            )}
          </dd>
          <dt>{t('consultation.size.label')}</dt>
          <dd>{t('consultation.size', overview)}</dd>
        </dl>
      </section>
      <Timeline timeline={overview.timeline} />
      <Documents slug={overview.slug} publisher={overview.publisher} officialAddress={overview.officialAddress} />
      <section aria-labelledby="contact">
        <h2 id="contact">{t('consultation.contact')}</h2>
        <p>{t('consultation.contact.text', { publisher: overview.publisher })}</p>
        <p>
          <a href={overview.officialAddress}>{t('consultation.contact.link')}</a>
        </p>
      </section>
    </aside>
  )
}

function Timeline({ timeline }: Pick<Overview, 'timeline'>) {
  const t = useT()
  const lang = useContentLang()
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t('consultation.timeline')}</h2>
      <ol className="timeline">
        {timeline.map(({ date, day, text, isDone, isDeadline }) => (
          <li key={date} data-done={isDone || undefined} data-deadline={isDeadline || undefined}>
            <time dateTime={date}>{isDeadline ? `${day} ${t('deadline.clock')}` : day}</time>
            <span lang={lang}>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Documents({ slug, publisher, officialAddress }: Pick<Overview, 'slug' | 'publisher' | 'officialAddress'>) {
  const t = useT()
  const documents = [
    { to: href('/horinger/:slug/utkast', { slug }), shape: OpenBook, text: t('consultation.documents.draft') },
    { to: href('/horinger/:slug/utkast/utskrift', { slug }), shape: PrinterSmall, text: t('consultation.documents.print') },
    { to: href('/api/v1/horinger/:slug/utkast', { slug }), shape: FileText, text: t('consultation.documents.data') },
    { to: officialAddress, shape: EnvelopeClosed, text: t('consultation.documents.letter', { publisher }) },
  ]
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{t('consultation.documents')}</h2>
      <p className="muted small">{t('frame.content-in-norwegian')}</p>
      <ul className="file-list">
        {documents.map(({ to, shape, text }) => (
          <li key={to}>
            <a href={to}>
              <Icon shape={shape} />
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
