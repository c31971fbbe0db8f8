import type { ItemStanding } from '#app/domain/answer'
import { useContentLang, useT } from '#app/messages/use-t'
import type { Sheet } from './sheet-values'
import type { Silenced } from './silenced'

/** The rest of the chapter in one press, and that press taken back. Buttons post the page, so that it works without scripts. */
export function Rest({
  sheet: { questions },
  standings,
  silenced,
}: {
  sheet: Sheet
  standings: ReadonlyMap<string, ItemStanding>
  silenced: Silenced | null
}) {
  const t = useT()
  const lang = useContentLang()
  const left = [...standings].filter(([, standing]) => standing === 'not-considered').length
  const stance = (questions.recommendation ?? questions.requirement)?.find(({ role }) => role === 'stance')
  const choices = stance?.choices?.filter(({ hides }) => hides) ?? []
  const chosen = choices.find(({ code }) => code === silenced?.stance)
  if (choices.length === 0 || (left === 0 && !chosen)) return null
  return (
    <section className="answer-rest" id="resten" tabIndex={-1} aria-label={t('answer.rest')}>
      {silenced && chosen && (
        <div className="cluster" role="status">
          <p>
            <b lang={lang}>{chosen.label}</b> {t('answer.rest.done', { n: silenced.codes.length, codes: silenced.codes.join(', ') })}
          </p>
          <button
            className="ds-button"
            data-variant="tertiary"
            data-size="sm"
            type="submit"
            name="angre"
            value={[silenced.stance, ...silenced.codes].join(' ')}
          >
            {t('answer.rest.undo')}
          </button>
        </div>
      )}
      {left > 0 && (
        <div className="cluster">
          <p>
            <b>{t('answer.rest')}</b> {t('answer.rest.left', { n: left })}
          </p>
          {choices.map(({ code, label }) => (
            <button
              className="ds-button"
              data-variant="secondary"
              data-size="sm"
              key={code}
              type="submit"
              name="resten"
              value={code}
              lang={lang}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </section>
  )
}
