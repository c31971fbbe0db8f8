import { href } from 'react-router'
import { positions } from '#app/domain/position'
import { useT } from '#app/messages/use-t'
import type { ShownColleague } from './values'

/** One with access: who, what they may, and since when. Approvers change or end what colleagues have given. */
export function ColleagueRow({
  slug,
  colleague: { name, position, through, since, member, isSelf },
  isApprover,
}: {
  slug: string
  colleague: ShownColleague
  isApprover: boolean
}) {
  const t = useT()
  const address = member === null ? null : { slug, member: String(member) }
  return (
    <li>
      <div>
        <b>{name}</b> {isSelf && <span className="muted">({t('circle.you')})</span>}
        <span className="colleague-facts">
          <span className="ds-tag" data-color="neutral" data-size="sm">
            {t(`position.${position}`)}
          </span>{' '}
          <span className="muted">{t(`circle.since.${through}`, { time: since })}</span>
        </span>
      </div>
      {isApprover && address && (
        <div className="colleague-acts">
          <form method="post" action={href('/horinger/:slug/svar/virksomheten/medlemmer/:member/tilgang', address)}>
            <label className="visually-hidden" htmlFor={`tilgang-${member}`}>
              {t('circle.change.label', { name })}
            </label>
            <select className="ds-input" id={`tilgang-${member}`} name="tilgang" defaultValue={position}>
              {positions.map((one) => (
                <option key={one} value={one}>
                  {t(`position.${one}`)}
                </option>
              ))}
            </select>
            <button className="ds-button" data-variant="secondary" data-size="sm" type="submit">
              {t('circle.change')}
              <span className="visually-hidden"> ({name})</span>
            </button>
          </form>
          <form method="post" action={href('/horinger/:slug/svar/virksomheten/medlemmer/:member/avslutning', address)}>
            <button className="ds-button" data-variant="tertiary" data-color="danger" data-size="sm" type="submit">
              {t('circle.end')}
              <span className="visually-hidden"> ({name})</span>
            </button>
          </form>
        </div>
      )}
    </li>
  )
}
