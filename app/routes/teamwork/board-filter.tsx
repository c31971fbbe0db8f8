import { href } from 'react-router'
import { workStates } from '#app/domain/teamwork'
import { useT } from '#app/messages/use-t'
import type { BoardValues } from './board-values'

/** Which items the board shows. */
export function BoardFilter({ board: { head, filter, people, way } }: { board: BoardValues }) {
  const t = useT()
  const action = href('/horinger/:slug/svar/arbeid', { slug: head.slug })
  return (
    <search>
      <form className="filters" method="get" action={action} aria-label={t('team.filter')}>
        <div className="ds-field">
          <label className="ds-label" htmlFor="hvem">
            {t('team.filter.person')}
          </label>
          <select className="ds-input" id="hvem" name="hvem" defaultValue={filter.who}>
            <option value="">{t('team.filter.everyone')}</option>
            <option value="mine">{t('team.filter.mine')}</option>
            <option value="ingen">{t('team.filter.nobody')}</option>
            {people.map(({ accountId, name }) => (
              <option key={accountId} value={accountId}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="ds-field">
          <label className="ds-label" htmlFor="tilstand">
            {t('team.filter.state')}
          </label>
          <select className="ds-input" id="tilstand" name="tilstand" defaultValue={filter.state}>
            <option value="">{t('team.filter.any')}</option>
            {workStates
              .filter((state) => state !== 'approved' || way === 'long')
              .map((state) => (
                <option key={state} value={state}>
                  {t(`team.state.${state}`)}
                </option>
              ))}
          </select>
        </div>
        <div className="cluster">
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('team.filter.apply')}
          </button>
          {(filter.who !== '' || filter.state !== '') && <a href={action}>{t('team.filter.reset')}</a>}
        </div>
      </form>
    </search>
  )
}
