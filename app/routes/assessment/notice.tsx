import { href } from 'react-router'
import { sayRule } from '#app/messages/say-rule'
import { useT } from '#app/messages/use-t'
import type { OutcomeNotice } from './outcome'
import type { Head } from './values'

/** What the last act on many lines came to, and the way to take it back. */
export function Notice({ notice, head: { id }, query }: { notice: OutcomeNotice | null; head: Head; query: string }) {
  const t = useT()
  if (!notice) return null
  const { actId, changed, left, isUndo, isNothingChosen, refused } = notice
  if (isNothingChosen || refused) {
    return (
      <p className="ds-alert" data-color="warning" role="status">
        {refused ? sayRule(t, refused) : t('assess.bulk.nothing')}
      </p>
    )
  }
  return (
    <div className="ds-alert" data-color={left.length > 0 ? 'warning' : 'success'} role="status">
      <p>{t(isUndo ? 'assess.undone' : actId ? 'assess.bulk.saved' : 'assess.bulk.same', { n: changed })}</p>
      {left.length > 0 && <p>{t('assess.bulk.left', { codes: left.join(', ') })}</p>}
      {actId && (
        <form method="post" action={href('/egenvurdering/vurdering/:assessment/angre', { assessment: id }) + query}>
          <input type="hidden" name="angre" value={actId} />
          <button className="ds-button" data-variant="secondary" data-size="sm" type="submit">
            {t('assess.undo')}
          </button>
        </form>
      )}
    </div>
  )
}
