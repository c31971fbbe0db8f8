import type { ItemStanding } from '#app/domain/answer'
import { useT } from '#app/messages/use-t'

const shapes: Readonly<Record<ItemStanding, string>> = {
  'not-considered': 'empty',
  'has-remarks': 'ready',
  'no-remarks': 'none',
  'not-our-area': 'other',
}

/** Where an item stands, in a word and a shape. A conflict goes before all else. */
export function Standing({ standing, isConflict = false }: { standing: ItemStanding; isConflict?: boolean }) {
  const t = useT()
  return (
    <span className="state" data-state={isConflict ? 'conflict' : shapes[standing]}>
      {isConflict ? t('answer.two-versions') : t(`stance.${standing}`)}
    </span>
  )
}
