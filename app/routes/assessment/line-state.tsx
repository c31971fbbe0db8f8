import { useT } from '#app/messages/use-t'
import type { Row } from './values'

/** What a line lacks, and what is worth a second look; empty when it is as it should be. The script writes the same. */
export function LineState({ row: { faults, isCarried, isDoubtful } }: { row: Pick<Row, 'faults' | 'isCarried' | 'isDoubtful'> }) {
  const t = useT()
  return (
    <ul className="plain line-state">
      {faults.map(({ field, text }) => (
        <li key={field + text} className="state" data-state="missing">
          {text}
        </li>
      ))}
      {isCarried && (
        <li className="state" data-state="work">
          {t('assess.carried.line')}
        </li>
      )}
      {isDoubtful && (
        <li className="state" data-state="info">
          {t('assess.doubtful')}
        </li>
      )}
    </ul>
  )
}
