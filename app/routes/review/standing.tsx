import type { ItemStanding } from '#app/domain/answer'
import { useT } from '#app/messages/use-t'

const looks: Readonly<Record<ItemStanding, string>> = {
  'has-remarks': 'ready',
  'no-remarks': 'none',
  'not-our-area': 'other',
  'not-considered': 'empty',
}

/** Where an item stands in a response: a word with its mark. */
export function Standing({ standing }: { standing: ItemStanding }) {
  const t = useT()
  return (
    <span className="state" data-state={looks[standing]}>
      {t(`stance.${standing}`)}
    </span>
  )
}
