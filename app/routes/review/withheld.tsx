import { useT } from '#app/messages/use-t'
import { WithheldList, type WithheldValues } from '#app/ui/withheld-list'

/** What the sender asks not to have published: a request that somebody must decide, not a decision. */
export function Withheld({ withheld }: { withheld: readonly WithheldValues[] }) {
  const t = useT()
  if (withheld.length === 0) return null
  return (
    <div className="ds-alert section" data-color="warning">
      <h2>{t('withhold.review.title')}</h2>
      <p>{t('withhold.review.text')}</p>
      <WithheldList withheld={withheld} />
    </div>
  )
}
