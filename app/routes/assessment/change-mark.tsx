import { useT } from '#app/messages/use-t'
import type { Row } from './values'

/** What a new version of the requirements did to a line. Nothing of one that was carried over as it was. */
export function ChangeMark({ row: { change, mustReassess } }: { row: Pick<Row, 'change' | 'mustReassess'> }) {
  const t = useT()
  if (change === null || change === 'unchanged') return null
  return (
    <span className={mustReassess ? 'state change-mark must-reassess' : 'state change-mark'} data-state={mustReassess ? 'missing' : 'info'}>
      {t(mustReassess ? 'compare.reassess' : `compare.change.${change}`)}
    </span>
  )
}
