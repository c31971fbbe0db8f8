import { href } from 'react-router'
import { longestNote } from '#app/domain/teamwork'
import { useT } from '#app/messages/use-t'
import type { ItemValues } from './item-values'
import type { Typed } from './item-view'

/** What one may say of the item next. */
export function MoveForm({ view: { head, item, moves, stored, mark }, typed }: { view: ItemValues; typed: Typed | null }) {
  const t = useT()
  if (moves.length === 0) return null
  const isMissing = typed?.refused.code === 'work.note-missing' || typed?.refused.code === 'work.note-too-long'
  return (
    <section aria-labelledby="tilstand">
      <h2 id="tilstand">{t('team.item.where')}</h2>
      <form
        className="stack stack-sm"
        method="post"
        action={href('/horinger/:slug/svar/arbeid/punkt/:code/tilstand', { slug: head.slug, code: item.code })}
      >
        <input type="hidden" name="for" value={head.owner} />
        <input type="hidden" name="fra" value={stored} />
        <input type="hidden" name="sett" value={mark} />
        {moves.includes('returned') && (
          <div className="ds-field">
            <label className="ds-label" htmlFor="beskjed">
              {t('team.move.note')}
            </label>
            <textarea
              className="ds-input"
              id="beskjed"
              name="beskjed"
              rows={3}
              maxLength={longestNote}
              defaultValue={typed?.text ?? ''}
              aria-invalid={isMissing || undefined}
              aria-describedby={isMissing ? 'melding' : undefined}
            />
          </div>
        )}
        <div className="cluster">
          {moves.map((move, i) => (
            <button className="ds-button" data-variant={i === 0 ? undefined : 'secondary'} key={move} type="submit" name="til" value={move}>
              {t(`team.move.${move}`)}
            </button>
          ))}
        </div>
      </form>
    </section>
  )
}
