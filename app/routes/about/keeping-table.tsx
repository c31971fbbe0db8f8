import { basisOf, keepingFigures, keepingParts, tablesOf } from '#app/domain/retention'
import type { T } from '#app/messages/registry'
import { useT } from '#app/messages/use-t'

/** Everything that is stored, as the rules have it: what, why, by which right, how long, who sees it. */
export function KeepingTable() {
  const t = useT()
  return (
    <section className="section" aria-labelledby="alt">
      <h2 id="alt">{t('keeping.title')}</h2>
      <p className="measure">{t('keeping.lead')}</p>
      {keepingParts.map((part) => (
        <div className="section-tight measure" key={part}>
          <h3 id={`lagres-${part}`}>{t(`keeping.${part}.title`)}</h3>
          <dl className="facts">
            <dt>{t('keeping.what')}</dt>
            <dd>{t(`keeping.${part}.what`)}</dd>
            <dt>{t('keeping.why')}</dt>
            <dd>{t(`keeping.${part}.why`)}</dd>
            <dt>{t('keeping.basis')}</dt>
            <dd>{t(`keeping.basis.${basisOf[part]}`)}</dd>
            <dt>{t('keeping.long')}</dt>
            <dd>{howLong(t, part)}</dd>
            <dt>{t('keeping.who')}</dt>
            <dd>{t(`keeping.${part}.who`)}</dd>
            <dt>{t('keeping.tables')}</dt>
            <dd className="muted small">
              <code>{tablesOf(part).join(', ')}</code>
            </dd>
          </dl>
        </div>
      ))}
    </section>
  )
}

/** Each text names some of the figures, which all come from the rules; the compiler cannot know which by a key it is given. */
function howLong(t: T, part: (typeof keepingParts)[number]): string {
  return (t as (key: `keeping.${typeof part}.long`, values: typeof keepingFigures) => string)(`keeping.${part}.long`, keepingFigures)
}
