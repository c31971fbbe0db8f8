import { useT } from '#app/messages/use-t'

/** That a planned date has been moved, and from what to what. */
export function PlanDates({ dates }: { dates: readonly { readonly date: string; readonly day: string }[] }) {
  const t = useT()
  if (dates.length < 2) return null
  return (
    <details className="item-more">
      <summary>{t('compare.plan', { n: dates.length - 1 })}</summary>
      <ol>
        {dates.map(({ date, day }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a date may come back
          <li key={i}>
            <time dateTime={date}>{day}</time>
          </li>
        ))}
      </ol>
      <p className="small muted">{t('compare.plan.text')}</p>
    </details>
  )
}
