import { href } from 'react-router'
import { useT } from '#app/messages/use-t'
import type { MyAccess } from './values'

/** Altinn may know more than when it was asked. `isAlone`: within a section of its own, where it is the way on. */
export function AskAgain({ mine: { slug, askedAt, onward, isRemembered }, isAlone = false }: { mine: MyAccess; isAlone?: boolean }) {
  const t = useT()
  if (!isRemembered) return null
  return (
    <form
      className={isAlone ? 'stack stack-sm' : 'section stack stack-sm measure'}
      method="post"
      action={href('/horinger/:slug/svar/min-tilgang/sporring', { slug })}
    >
      {onward && <input type="hidden" name="til" value={onward} />}
      <p className="muted">
        {askedAt && `${t('access.source.asked', { time: askedAt })} `}
        {t('access.ask-again.text')}
      </p>
      <p className="actions">
        <button className="ds-button" data-variant={isAlone ? undefined : 'secondary'} type="submit">
          {t('access.ask-again')}
        </button>
      </p>
    </form>
  )
}
