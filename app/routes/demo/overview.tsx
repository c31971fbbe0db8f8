import { data, href } from 'react-router'
import { Temporal } from 'temporal-polyfill'
import { currentOf } from '#app/access/current'
import { deadlineMoments, momentBy } from '#app/domain/deadline-moments'
import { sayMinute, sayMoment } from '#app/messages/say-time'
import { useContentLang, useT } from '#app/messages/use-t'
import { ErrorSummary } from '#app/ui/error-summary'
import { listConsultations } from '#db/consultations'
import type { Route } from './+types/overview'
import { StartAfresh } from './start-afresh'

export const handle = { isReading: true }

export async function loader({ context, url }: Route.LoaderArgs) {
  const { demo, db, now, language } = currentOf(context)
  if (!demo) throw data({ reason: 'not-found' }, { status: 404 })
  const [consultation] = await listConsultations(db)
  const moments = consultation
    ? deadlineMoments.map((moment) => ({ moment, at: momentBy(consultation.deadline, moment) })).filter(({ at }) => isAfter(at, now))
    : []
  const { people } = demo
  const [first, second] = people.filter(
    ({ rights: [own] }, _, all) =>
      own && all.filter(({ rights: [other] }) => other?.organisation.number === own.organisation.number).length > 1,
  )
  return {
    now: { moment: now.toString(), words: sayMoment(now, language) },
    moments: moments.map(({ moment, at }) => ({ moment, words: sayMinute(at, language) })),
    switches: demo.switches,
    people: people.map(({ name, description, lang }) => ({ name, description, lang })),
    colleagues: { first: first?.name ?? '', second: second?.name ?? '' },
    privatePerson: people.find(({ login }) => login === 'private')?.name ?? '',
    caseOfficer: people.find(({ staffRole }) => staffRole === 'case-officer')?.name ?? '',
    isUnconfirmed: url.searchParams.get('bekreft') === 'mangler',
    isNew: url.searchParams.get('ny') === 'ja',
  }
}

function isAfter(a: Temporal.Instant, b: Temporal.Instant): boolean {
  return Temporal.Instant.compare(a, b) > 0
}

export default function DemoPage({ loaderData }: Route.ComponentProps) {
  const t = useT()
  const { now, moments, isUnconfirmed, isNew } = loaderData
  return (
    <div className="page">
      <title>{`${t('demo.title')} – ${t('frame.product')}`}</title>
      {isUnconfirmed && <ErrorSummary errors={[{ to: '#bekreft', text: t('demo.afresh.unconfirmed') }]} />}
      <div className="page-head">
        <h1>{t('demo.title')}</h1>
        <p className="lead">{t('demo.lead')}</p>
        {isNew && (
          <div className="ds-alert" data-color="success" role="status">
            <p>{t('demo.afresh.done')}</p>
          </div>
        )}
      </div>
      <section className="section stack stack-sm" aria-labelledby="clock">
        <h2 id="clock">{t('demo.clock')}</h2>
        <p>
          {t('demo.clock.now')}{' '}
          <time dateTime={now.moment}>
            <b>{now.words}</b>
          </time>
          .
        </p>
        <p className="measure">{t(moments.length > 0 ? 'demo.clock.forward' : 'demo.clock.past')}</p>
        <form className="actions" method="post" action={href('/demonstrasjon/klokke')}>
          {moments.map(({ moment, words }) => (
            <button className="ds-button" data-variant="secondary" type="submit" name="moment" value={moment} key={moment}>
              {t(`demo.clock.${moment}`, { moment: words })}
            </button>
          ))}
        </form>
      </section>
      <WhoAndWhat loaderData={loaderData} />
      <section className="section" aria-labelledby="mail">
        <h2 id="mail">{t('mail.demo')}</h2>
        <p className="measure">{t('mail.demo.lead')}</p>
        <p>
          <a href={href('/demonstrasjon/post')}>{t('mail.demo.link')}</a>
        </p>
      </section>
      <section className="section" aria-labelledby="switches">
        <h2 id="switches">{t('demo.switches')}</h2>
        <p className="measure">{t('demo.switches.text')}</p>
        <p>
          <a href={loaderData.switches}>{t('demo.switches.link')}</a>
        </p>
      </section>
      <StartAfresh isUnconfirmed={isUnconfirmed} />
    </div>
  )
}

function WhoAndWhat({ loaderData: { people, colleagues, privatePerson, caseOfficer } }: Pick<Route.ComponentProps, 'loaderData'>) {
  const t = useT()
  const lang = useContentLang()
  return (
    <>
      <section className="section" aria-labelledby="people">
        <h2 id="people">{t('demo.people')}</h2>
        <p className="measure">{t('demo.people.text')}</p>
        <ul className="plain people" lang={lang}>
          {people.map(({ name, description }) => (
            <li key={name}>
              <b>{name}</b>, {description}
            </li>
          ))}
        </ul>
        <p>
          <a href={`${href('/logg-inn')}?til=/`}>{t('frame.log-in')}</a>
        </p>
      </section>
      <section className="section" aria-labelledby="try">
        <h2 id="try">{t('demo.try')}</h2>
        <ol className="steps measure">
          <li>{t('demo.try.line', { name: privatePerson })}</li>
          <li>{t('demo.try.together', colleagues)}</li>
          <li>{t('demo.try.receive', { name: caseOfficer })}</li>
          <li>{t('demo.try.deadline')}</li>
        </ol>
      </section>
    </>
  )
}
