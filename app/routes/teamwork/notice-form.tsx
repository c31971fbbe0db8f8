import { href } from 'react-router'
import { paces } from '#app/domain/notice'
import { useT } from '#app/messages/use-t'
import type { BoardValues } from './board-values'

/** Whether one wants mail about what concerns one. Those we have no address for are asked once. */
export function NoticeForm({ board: { head, contact, refused } }: { board: BoardValues }) {
  const t = useT()
  const isWrong = refused === 'notices.invalid-email'
  return (
    <section
      className={contact === null ? 'ds-alert section' : 'section measure'}
      data-color={contact === null ? 'info' : undefined}
      aria-labelledby="varsler"
    >
      <h2 id="varsler">{t('team.notices')}</h2>
      {contact === null && <p>{t('team.notices.ask')}</p>}
      <p>
        {t('team.notices.text')} <a href={`${href('/personvern')}#together`}>{t('team.notices.privacy')}</a>
      </p>
      <form className="stack stack-sm" method="post" action={href('/horinger/:slug/svar/arbeid/varsler', { slug: head.slug })}>
        <input type="hidden" name="for" value={head.owner} />
        <div className="give-fields">
          <div className="ds-field">
            <label className="ds-label" htmlFor="epost">
              {t('team.notices.email')}
            </label>
            <input
              className="ds-input"
              type="email"
              id="epost"
              name="epost"
              autoComplete="email"
              defaultValue={contact?.email ?? ''}
              aria-invalid={isWrong || undefined}
              aria-describedby={isWrong ? 'melding' : undefined}
            />
          </div>
          <div className="ds-field">
            <label className="ds-label" htmlFor="hvor-ofte">
              {t('team.notices.pace')}
            </label>
            <select className="ds-input" id="hvor-ofte" name="hvor-ofte" defaultValue={contact?.pace ?? 'hour'}>
              {paces
                .filter((pace) => contact !== null || pace !== 'never')
                .map((pace) => (
                  <option key={pace} value={pace}>
                    {t(`team.notices.pace.${pace}`)}
                  </option>
                ))}
            </select>
          </div>
        </div>
        <p className="actions">
          <button className="ds-button" data-variant="secondary" type="submit">
            {t('team.notices.save')}
          </button>
          {contact === null && (
            <button className="ds-button" data-variant="tertiary" type="submit" name="nei" value="ja" formNoValidate>
              {t('team.notices.no')}
            </button>
          )}
        </p>
      </form>
    </section>
  )
}
