import { href } from 'react-router'
import { useContentLang, useT } from '#app/messages/use-t'
import { AccessRules } from '#app/ui/access-rules'
import { Paragraphs } from '#app/ui/paragraphs'
import type { Overview } from './overview-values'

/** What is asked, of whom, and why. */
export function OverviewBody({ overview }: { overview: Overview }) {
  const t = useT()
  const lang = useContentLang()
  const { slug } = overview
  return (
    <div className="main">
      <section aria-labelledby="asked">
        <h2 id="asked">{t('consultation.asked')}</h2>
        <ol className="asked" lang={lang}>
          {overview.questions.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
        <p className="muted measure asked-rest">{t('consultation.asked.rest')}</p>
      </section>
      <section className="prose" aria-labelledby="who">
        <h2 id="who">{t('consultation.who')}</h2>
        <p>{t('consultation.who.text')}</p>
      </section>
      <section className="prose" aria-labelledby="for-virksomheten">
        <h2 id="for-virksomheten">{t('rules.title')}</h2>
        <AccessRules choice={overview.access} />
        <p>
          <a href={href('/tilgangspakker')}>{t('packages.link')}</a>
        </p>
        <p>
          {t('assess.vendors')} <a href={href('/egenvurdering')}>{t('assess.from-consultation')}</a>
        </p>
        <p>
          <a href={href('/horinger/:slug/egenvurdering', { slug: overview.slug })}>{t('workbook.template.to')}</a>
        </p>
      </section>
      <section className="prose" aria-labelledby="why">
        <h2 id="why">{t('consultation.why')}</h2>
        <div className="stack stack-sm" lang={lang}>
          <Paragraphs text={overview.mandate} />
        </div>
      </section>
      <section className="prose" aria-labelledby="for">
        <h2 id="for">{t('consultation.for')}</h2>
        <p lang={lang}>{overview.targetGroup}</p>
      </section>
      <section className="prose" aria-labelledby="background">
        <h2 id="background">{t('consultation.background')}</h2>
        <div className="stack stack-sm" lang={lang}>
          <Paragraphs text={overview.background} />
        </div>
        <h3>{t('consultation.rights')}</h3>
        <ul lang={lang}>
          {overview.rights.map(({ text, law }) => (
            <li key={text}>
              {text}
              {law.map((label) => (
                <span className="muted small law" key={label}>
                  {label}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="consultees">
        <h2 id="consultees">{t('consultation.consultees')}</h2>
        <p className="measure">
          {t('consultation.consultees.text', {
            lines: overview.consultees.distinctLines,
            groups: overview.consultees.groups,
            collectives: overview.consultees.collectives,
            bodies: overview.consultees.bodies,
          })}{' '}
          <a href={href('/horinger/:slug/horingsinstanser', { slug })}>{t('consultation.consultees.link')}</a>
        </p>
      </section>
      <Versions versions={overview.versions} />
    </div>
  )
}

function Versions({ versions }: Pick<Overview, 'versions'>) {
  const t = useT()
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('consultation.versions')}</h2>
      <table className="ds-table versions">
        <thead>
          <tr>
            <th scope="col">{t('consultation.version')}</th>
            <th scope="col">{t('consultation.version.date')}</th>
            <th scope="col">{t('consultation.version.change')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ number, date, day }, index) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>
                <time dateTime={date}>{day}</time>
              </td>
              <td>{t(index === versions.length - 1 ? 'consultation.version.first' : 'consultation.version.later')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
