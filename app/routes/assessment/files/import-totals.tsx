import { useT } from '#app/messages/use-t'
import { rowOutcomes } from '#app/use-cases/judge-import'
import type { ImportView } from './import-values'

/** How many rows the file has and what becomes of each; the numbers add up. */
export function ImportTotals({ view: { counts, total } }: { view: ImportView }) {
  const t = useT()
  return (
    <section className="section-tight" aria-labelledby="i-alt">
      <h2 id="i-alt">{t('import.total', { n: total })}</h2>
      <ul className="overview-sums">
        {rowOutcomes
          .filter((outcome) => counts[outcome] > 0)
          .map((outcome) => (
            <li key={outcome}>
              <a href={`#${outcome}`}>
                <span className="state" data-state={tones[outcome]}>
                  {t(`import.sum.${outcome}`, { n: counts[outcome] })}
                </span>
              </a>
            </li>
          ))}
      </ul>
    </section>
  )
}

const tones = {
  created: 'ready',
  updated: 'work',
  unchanged: 'none',
  rejected: 'missing',
  conflict: 'conflict',
  'not-ours': 'other',
} as const
