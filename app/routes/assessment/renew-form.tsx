import { href } from 'react-router'
import { useT } from '#app/messages/use-t'

/** A declared assessment stands as it is: what a file says goes into the one that follows. */
export function RenewForm({ assessment }: { assessment: string }) {
  const t = useT()
  return (
    <form method="post" action={href('/egenvurdering/vurdering/:assessment/ny', { assessment })} className="section">
      <p className="ds-alert" data-color="info">
        {t('import.declared')}
      </p>
      <p className="actions">
        <button className="ds-button" type="submit">
          {t('assess.renew.button')}
        </button>
      </p>
    </form>
  )
}
