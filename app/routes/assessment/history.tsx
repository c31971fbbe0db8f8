import { useT } from '#app/messages/use-t'
import type { ChangeView } from './history-values'

/** Who changed what, the newest first. */
export function History({ changes }: { changes: readonly ChangeView[] }) {
  const t = useT()
  if (changes.length === 0) return null
  return (
    <details className="item-more">
      <summary>{t('assess.history', { n: changes.length })}</summary>
      <ol className="plain stack stack-sm">
        {changes.map(({ at, by, kind, fields, status }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never rearranged
          <li key={i} className="small">
            <b>{by}</b>, {at}: {t(`assess.history.${kind}`)}
            {status && ` ${t('assess.history.status', status)}`}
            {fields.some((field) => field !== 'status') &&
              ` ${t('assess.history.fields', {
                fields: fields
                  .filter((field) => field !== 'status')
                  .map((field) => t(`assess.field.${field}`).toLocaleLowerCase('nb'))
                  .join(', '),
              })}`}
          </li>
        ))}
      </ol>
    </details>
  )
}
