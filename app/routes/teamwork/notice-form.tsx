import { href } from 'react-router'
import { paces } from '#app/domain/notice'
import { useT } from '#app/messages/use-t'
import { InputField } from '#app/ui/input-field'
import type { BoardValues } from './board-values'

/** Those we have no address for are asked once whether they want mail, in a few words: most come for the table. */
export function NoticeQuestion({ board }: { board: BoardValues }) {
  const t = useT()
  const { head, refused } = board
  return (
    <section className="ds-alert notice-question" data-color="info" aria-labelledby="varsler">
      <h2 id="varsler">{t('team.notices')}</h2>
      <p>{t('team.notices.ask')}</p>
      <details className="item-more" open={refused === 'notices.invalid-email'}>
        <summary>{t('team.notices.yes')}</summary>
        <NoticeFields board={board} />
      </details>
      <form method="post" action={href('/horinger/:slug/svar/arbeid/varsler', { slug: head.slug })}>
        <input type="hidden" name="for" value={head.owner} />
        <button className="ds-button" data-variant="tertiary" data-size="sm" type="submit" name="nei" value="ja">
          {t('team.notices.no')}
        </button>
      </form>
    </section>
  )
}

/** How those who have been asked are told, and the way to change it. */
export function NoticeForm({ board }: { board: BoardValues }) {
  const t = useT()
  return (
    <section className="section measure" aria-labelledby="varsler">
      <h2 id="varsler">{t('team.notices')}</h2>
      <NoticeFields board={board} />
    </section>
  )
}

function NoticeFields({ board: { head, contact, refused } }: { board: BoardValues }) {
  const t = useT()
  const isWrong = refused === 'notices.invalid-email'
  return (
    <form className="stack stack-sm" method="post" action={href('/horinger/:slug/svar/arbeid/varsler', { slug: head.slug })}>
      <input type="hidden" name="for" value={head.owner} />
      <p>
        {t('team.notices.text')} <a href={`${href('/personvern')}#together`}>{t('team.notices.privacy')}</a>
      </p>
      <div className="give-fields">
        <InputField
          id="epost"
          type="email"
          label={t('team.notices.email')}
          autoComplete="email"
          defaultValue={contact?.email ?? ''}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? 'melding' : undefined}
        />
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
      </p>
    </form>
  )
}
