import { href } from 'react-router'
import { ways } from '#app/domain/teamwork'
import { useT } from '#app/messages/use-t'
import type { BoardValues } from './board-values'

/** Whether items are approved before the response is sent: approvers choose, the others are told. */
export function WayForm({ board: { head, way, isApprover, isWriter } }: { board: BoardValues }) {
  const t = useT()
  return (
    <section className="section stack stack-sm measure" aria-labelledby="arbeidsgang">
      <h2 id="arbeidsgang">{t('team.way')}</h2>
      <p>{t(`team.way.now.${way}`)}</p>
      {isApprover && isWriter ? (
        <form className="stack stack-sm" method="post" action={href('/horinger/:slug/svar/arbeid/arbeidsgang', { slug: head.slug })}>
          <input type="hidden" name="for" value={head.owner} />
          <fieldset className="ds-fieldset">
            <legend className="visually-hidden">{t('team.way')}</legend>
            {ways.map((one) => (
              <label className="choice-line" key={one} htmlFor={`arbeidsgang-${one}`}>
                <input
                  className="ds-input"
                  type="radio"
                  id={`arbeidsgang-${one}`}
                  name="arbeidsgang"
                  value={one}
                  defaultChecked={one === way}
                />{' '}
                <span>{t(`team.way.${one}`)}</span>
              </label>
            ))}
          </fieldset>
          <p className="actions">
            <button className="ds-button" data-variant="secondary" type="submit">
              {t('team.way.save')}
            </button>
          </p>
        </form>
      ) : (
        !isApprover && <p className="muted">{t('team.way.who')}</p>
      )}
    </section>
  )
}
