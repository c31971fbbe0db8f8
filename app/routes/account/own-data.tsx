import { data, href } from 'react-router'
import { currentOf } from '#app/access/current'
import { keepingParts, type StoredTable, tablesOf } from '#app/domain/retention'
import { useT } from '#app/messages/use-t'
import { collectPersonalData } from '#db/personal-data'
import type { Route } from './+types/own-data'

export const handle = { isReading: true }

/** What is stored of whoever reads, subject by subject: how much, and where it is told why. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor } = currentOf(context)
  if (actor.kind === 'visitor') throw data({ reason: 'forbidden' }, { status: 403 })
  const stored = await collectPersonalData(db, actor.accountId)
  const countOf = (table: StoredTable) => (table in stored ? stored[table as keyof typeof stored].length : 0)
  return {
    name: actor.name,
    isRespondent: actor.kind === 'respondent',
    parts: keepingParts.flatMap((part) => {
      const n = tablesOf(part).reduce((sum, table) => sum + countOf(table), 0)
      return n > 0 ? [{ part, n }] : []
    }),
  }
}

export default function OwnData({ loaderData: { name, isRespondent, parts } }: Route.ComponentProps) {
  const t = useT()
  return (
    <div className="page page-narrow">
      <title>{`${t('own-data.title')} – ${t('frame.product')}`}</title>
      <div className="page-head">
        <h1>{t('own-data.title')}</h1>
        <p className="lead">{t('own-data.lead', { name })}</p>
      </div>
      <section className="section stack" aria-labelledby="lagret">
        <h2 id="lagret">{t('own-data.stored')}</h2>
        <ul>
          {parts.map(({ part, n }) => (
            <li key={part}>
              <a href={`${href('/personvern')}#lagres-${part}`}>{t(`keeping.${part}.title`)}</a>:{' '}
              <span className="nowrap">{t('own-data.rows', { n })}</span>
            </li>
          ))}
        </ul>
        <p>{t('own-data.by-name')}</p>
        <p>
          <a className="ds-button" data-variant="secondary" href={href('/mine-opplysninger/opplysninger.json')} download>
            {t('own-data.download')}
          </a>
        </p>
        <p className="muted">{t('own-data.download.text')}</p>
      </section>
      <section className="section stack" aria-labelledby="rette">
        <h2 id="rette">{t('own-data.correct')}</h2>
        <p>{t('own-data.correct.text')}</p>
      </section>
      <section className="section stack" aria-labelledby="slette">
        <h2 id="slette">{t('own-data.delete')}</h2>
        <p>{isRespondent ? t('own-data.delete.text') : t('own-data.delete.staff')}</p>
        {isRespondent && (
          <p>
            <a href={href('/mine-opplysninger/sletting')}>{t('own-data.delete.link')}</a>
          </p>
        )}
      </section>
    </div>
  )
}
