import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import type { UnitSearchValues } from './unit-search'

/** Finds the organisation somebody wants to answer for, so that what they ask for is about the right one. */
export function UnitSearch({ slug, search }: { slug: string; search: UnitSearchValues }) {
  const t = useT()
  const { typed, trouble, units, total, chosen } = search
  const here = href('/horinger/:slug/svar/min-tilgang', { slug })
  return (
    <section className="section stack stack-sm measure" aria-labelledby="finn">
      <h2 id="finn">{t('access.find')}</h2>
      <form className="search-line" method="get" action={`${here}#finn`}>
        <div className="ds-field">
          <label className="ds-label" htmlFor="sok">
            {t('access.find.label')}
          </label>
          <input className="ds-input" type="search" id="sok" name="sok" defaultValue={typed} autoComplete="off" />
        </div>
        <button className="ds-button" data-variant={chosen ? 'secondary' : undefined} type="submit">
          {t('access.find.button')}
        </button>
      </form>
      {trouble && <p role="status">{trouble === 'silent' ? t('access.find.silent') : t(`access.find.${trouble}`, { typed })}</p>}
      {units.length > 0 && (
        <ul className="picker">
          {units.map(({ number, spokenNumber, name, municipality }) => (
            <li key={number}>
              <a className="picker-choice" href={`${here}?sok=${number}#finn`}>
                <span>
                  <b>{name}</b>
                  <span className="muted">{municipality ? `${spokenNumber} · ${municipality}` : spokenNumber}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {total > units.length && units.length > 0 && <p className="muted">{t('access.find.many', { shown: units.length, total })}</p>}
      {chosen && (
        <p>
          <b>{t('access.find.chosen')}:</b> {chosen.subject ? chosen.subject.name : chosen.name}
          {chosen.standing !== 'active' && ` – ${t(`access.find.${chosen.standing}`, { organisation: chosen.name })}`}
        </p>
      )}
    </section>
  )
}
